"""WP203."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from unionplan.calendar import BUILT_IN, PlanCalendar, Unresolved
from unionplan.model import Plan, Window
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_EARLY: Final = 1  # months before the month of the festival
_EARLY_FOR_SPRING: Final = 2  # visits before Spring Festival begin in December
_LATE: Final = timedelta(days=7)


class _Season(NamedTuple):
    """Months (years times 12, plus 0 to 11) in which a festival can be marked."""

    first: int
    last: int
    day: date
    name: Words


@rule(
    "WP203",
    Severity.WARNING,
    zh="活动“{title}”安排在{when}，而{festival}在{day}，月份对不上，请核对。",
    en="{title} is scheduled for {when}, but {festival} is on {day}",
    since="0.1.0",
    about=("festival_windows",),
)
def month_against_festival(_plan: Plan, context: Context) -> Problems:
    """An activity that marks a festival stands in a month far from it.

    Why:
        The item slipped into the wrong month, or last year's date of a lunar festival was kept.
        A month early is accepted, for preparations begin then (for Spring Festival two), and a
        week late. Where an activity marks several festivals, it is enough that one fits.

    中文:
        纪念节日的活动排在离节日很远的月份。
        条目错排到了别的月份，或沿用了去年农历节日的日期。提前一个月（春节两个月）可以，那是筹备；
        晚一周可以。一项活动涉及几个节日时，对上一个即可。

    Example:
        period: 2026
        activities:
          - {title: 庆祝教师节座谈会, when: 2026-11, observances: [teachers_day]}

    Fix:
        period: 2026
        activities:
          - {title: 庆祝教师节座谈会, when: 2026-09, observances: [teachers_day]}
    """
    for index, activity, when in context.scheduled(Window):
        if not activity.observances:
            continue
        months = _months(when, context)
        if months is None:
            continue
        missed: _Season | None = None
        for festival in activity.observances:
            missed = _missed(festival, *months, context.calendar)
            if missed is None:
                break
        if missed is not None:
            yield Problem(
                f"/activities/{index}/when",
                title=activity.title,
                when=when,
                festival=missed.name,
                day=missed.day,
            )


def _months(window: Window, context: Context) -> tuple[int, int] | None:
    """First and last month of a window, counted like those of `_Season`."""
    start, end = window.start, window.end or window.start
    period = context.period
    year = start.year
    if year is None and period is not None and period.first.year == period.last.year:
        year = period.first.year
    if year is not None and start.month is not None and end.month is not None:
        ends = end.year or year + (end.month < start.month)
        return year * 12 + start.month - 1, ends * 12 + end.month - 1
    found = context.resolve(window)
    if isinstance(found, Unresolved) or len(found.spans) > 1:
        return None
    first, last = found.first.first, found.first.last
    return first.year * 12 + first.month - 1, last.year * 12 + last.month - 1


def _missed(festival: str, first: int, last: int, calendar: PlanCalendar) -> _Season | None:
    """The season of the festival nearest to these months, where none of its seasons fits them."""
    year = first // 12
    nearest: _Season | None = None
    for each in (year, year + 1, year - 1):
        season = _season(festival, each, calendar)
        if season is None or (season.first <= last and first <= season.last):
            return None
        if nearest is None or abs(season.last - first) < abs(nearest.last - first):
            nearest = season
    return nearest


def _season(festival: str, year: int, calendar: PlanCalendar) -> _Season | None:
    """When a festival of this year can be marked; None where nobody knows."""
    if calendar.observances is None:
        return _built_in_season(festival, year)
    return _worked_out(festival, year, calendar)


@lru_cache(maxsize=4096)
def _built_in_season(festival: str, year: int) -> _Season | None:
    return _worked_out(festival, year, BUILT_IN)


def _worked_out(festival: str, year: int, calendar: PlanCalendar) -> _Season | None:
    entry = calendar.observance_table.find(festival)
    days = None if entry is None else entry.span(year)
    if entry is None or days is None:
        return None
    day, last = days.first, days.last + _LATE
    early = _EARLY_FOR_SPRING if festival == "spring_festival" else _EARLY
    return _Season(
        first=day.year * 12 + day.month - 1 - early,
        last=last.year * 12 + last.month - 1,
        day=day,
        name=Words(entry.name, entry.en or entry.code),
    )
