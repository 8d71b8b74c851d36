"""WP201."""

from datetime import date
from functools import lru_cache
from typing import Final

from unionplan.calendar import Reason, Unresolved, resolve
from unionplan.model import Activity, CalendarUnit, Observance, Period, Plan, PlanKind, When, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._leap_day import may_lack_its_day
from unionplan.rules.severity import Severity

_TURN: Final = 2  # months: a plan may run on into the January and February behind its period


@rule(
    "WP201",
    Severity.ERROR,
    zh="活动“{title}”安排在{when}，不在计划期（{period}）之内，请核对年份或调整时间。",
    en="{title} is scheduled for {when}, outside the plan's period {period}",
    since="0.1.0",
)
def activity_outside_period(plan: Plan, context: Context) -> Problems:
    """An activity is scheduled for days that the plan does not cover.

    Why:
        Members hold the committee to the period on the cover; what falls outside is in nobody's
        report. Often last year's date was copied along. The two months behind the period are
        accepted: plans run on into January and February, and those of a semester into the
        holidays behind it.

    中文:
        活动安排在计划时期以外的日子。
        会员按封面上的时期要求工会，落在外面的事哪份总结都不会写到，多半是照抄了去年的日期。时期
        之后两个月可以接受：计划常延到次年一二月，学期计划常延到假期。

    Example:
        period: 2026
        activities:
          - {title: 教职工拔河比赛, when: 2024-05-18}

    Fix:
        period: 2026
        activities:
          - {title: 教职工拔河比赛, when: 2026-05-18}
    """
    period = plan.period
    if period is None or plan.kind is not PlanKind.PLAN:
        return
    first, last = period.first, period.last
    whole_years = first.month == first.day == 1 and last.month == 12 and last.day == 31  # noqa: PLR2004
    for index, activity, window in context.scheduled(Window):
        year = window.start.year
        # Most windows: whole years have every month, and every day but one.
        if whole_years and (year is None or first.year <= year <= last.year):
            continue
        if _window_lies_outside(window, first, _latest(last), context):
            yield _problem(index, activity, window, period)
    for index, activity, festival in context.scheduled(Observance):
        if festival.year is None and (whole_years or festival.ordinal is not None):
            continue  # a number that belongs to another year is for another rule
        if _festival_lies_outside(festival, first, _latest(last), context):
            yield _problem(index, activity, festival, period)


def _problem(index: int, activity: Activity, when: When, period: Period) -> Problem:
    return Problem(f"/activities/{index}/when", title=activity.title, when=when, period=period)


@lru_cache(maxsize=64)
def _latest(last: date) -> date:
    """The last day that is accepted for a period with this last day."""
    year, month = divmod(last.year * 12 + last.month - 1 + _TURN, 12)
    return CalendarUnit(year, month=month + 1).last if year <= date.max.year else date.max


def _window_lies_outside(window: Window, first: date, latest: date, context: Context) -> bool:
    start, end = window.start, window.end or window.start
    if start.year is not None and end.year is not None:  # the model: both have one, or neither
        return end.last < first or start.first > latest
    # A day that the year has not is for another rule.
    return not (
        _has_its_months(start, end, first, latest)
        or may_lack_its_day(window)
        or not _never_comes(window, first, latest, context)
    )


def _has_its_months(start: CalendarUnit, end: CalendarUnit, first: date, latest: date) -> bool:
    """Whether months of no certain year all lie behind *first*: mostly so, and quickly told."""
    if start.month is None or end.month is None or end.month < start.month:
        return False
    years = range(first.year, latest.year + 1)
    return any(
        (first.year, first.month) < (year, start.month)
        and (year, end.month) <= (latest.year, latest.month)
        for year in years
    )


def _festival_lies_outside(
    festival: Observance, first: date, latest: date, context: Context
) -> bool:
    found = context.resolve(festival)
    if isinstance(found, Unresolved):
        missed = found.reason is Reason.NOT_IN_PERIOD
        return missed and _never_comes(festival, first, latest, context)
    return found.last.last < first or found.first.first > latest


def _never_comes(when: When, first: date, latest: date, context: Context) -> bool:
    """Whether it has no day from *first* to the latest day that is accepted."""
    found = resolve(when, Period(first, latest), calendar=context.calendar)
    return isinstance(found, Unresolved) and found.reason is Reason.NOT_IN_PERIOD
