"""The days of plain repetition rules by a little arithmetic, some ten times as quick."""

from bisect import bisect_left, bisect_right
from datetime import date
from typing import Final

from unionplan.calendar.months import MONTHS_IN_YEAR, month_number, month_ordinals
from unionplan.calendar.recurrence_rule import RecurrenceRule

_WEEK: Final = 7
_IN_EVERY_MONTH: Final = 28  # days; so that four weeks are in every month as well
_WEEKS: Final = 4


def plain_days(rule: RecurrenceRule, first: date, searched: date, last: date) -> list[date] | None:
    """The days from *searched* to *last* of a rule that is counted from *first*.

    None where the rule is not plain: each so many days, weeks on some days of the week, or months
    on some days that every month has, or on one such as its last Friday.
    """
    if rule.months or rule.positions:
        return None
    if rule.freq == "WEEKLY":
        return None if rule.month_days else _weekly(rule, first, searched, last)
    if rule.freq == "MONTHLY":
        return _monthly(rule, first, searched, last)
    if rule.freq == "DAILY" and not rule.week_days and not rule.month_days:
        begin, end = searched.toordinal(), last.toordinal()
        begin += (first.toordinal() - begin) % rule.interval
        return list(map(date.fromordinal, range(begin, end + 1, rule.interval)))
    return None


def _weekly(rule: RecurrenceRule, first: date, searched: date, last: date) -> list[date]:
    begin, end, step = first.toordinal(), last.toordinal(), _WEEK * rule.interval
    monday = begin - (begin - 1 - rule.week_start) % _WEEK  # or the day that weeks begin with
    monday += (searched.toordinal() - monday) // step * step
    offsets = sorted(
        {(day - rule.week_start) % _WEEK for _, day in rule.week_days}
        or {(begin - 1 - rule.week_start) % _WEEK}
    )
    weeks = range(monday, end + 1, step)
    if len(offsets) == 1:
        days = [*range(monday + offsets[0], end + 1, step)]
    else:
        days = [week + offset for week in weeks for offset in offsets]
    kept = days[bisect_left(days, searched.toordinal()) : bisect_right(days, end)]
    return list(map(date.fromordinal, kept))


def _monthly(rule: RecurrenceRule, first: date, searched: date, last: date) -> list[date] | None:
    begin = month_number(first)
    begin += (month_number(searched) - begin) // rule.interval * rule.interval
    numbers = range(begin, month_number(last) + 1, rule.interval)
    if not rule.week_days:
        on = rule.month_days or (first.day,)
        if not 1 <= on[0] <= on[-1] <= _IN_EVERY_MONTH:
            return None
        days = [
            date(number // MONTHS_IN_YEAR, number % MONTHS_IN_YEAR + 1, day)
            for number in numbers
            for day in on
        ]
    else:
        which, day = rule.week_days[0]
        if rule.month_days or len(rule.week_days) > 1 or not 1 <= abs(which) <= _WEEKS:
            return None
        days = [date.fromordinal(_week_day(number, which, day)) for number in numbers]
    return days[bisect_left(days, searched) : bisect_right(days, last)]


def _week_day(number: int, which: int, day: int) -> int:
    """Ordinal of a day of the week in a month, such as the last Friday."""
    ordinals = month_ordinals(number // MONTHS_IN_YEAR)
    month = number % MONTHS_IN_YEAR
    if which > 0:
        first = ordinals[month]
        return first + (day + 1 - first) % _WEEK + _WEEK * (which - 1)
    last = ordinals[month + 1] - 1
    return last - (last - 1 - day) % _WEEK + _WEEK * (which + 1)
