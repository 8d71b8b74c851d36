"""The days of any repetition rule (RFC 5545, 3.3.10), one interval after the other."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

from unionplan.calendar.months import MONTHS_IN_YEAR, month_length, month_number, month_ordinals
from unionplan.calendar.recurrence_rule import RecurrenceRule

_MONTHS: Final = tuple(range(1, MONTHS_IN_YEAR + 1))
_WEEK: Final = 7
_LAST_DAY: Final = date.max.toordinal()
_WEEK_DAYS: Final = frozenset(range(_WEEK))


def rule_days(rule: RecurrenceRule, first: date, searched: date, last: date) -> Iterator[int]:
    """Ordinals of the days from *searched* to *last* of a rule that is counted from *first*."""
    begin, end = searched.toordinal(), last.toordinal()
    for days in _INTERVALS[rule.freq](rule, first, searched, last):
        chosen = _at(rule.positions, days) if rule.positions else days
        if chosen and chosen[0] >= begin and chosen[-1] <= end:
            yield from chosen
        else:
            yield from (day for day in chosen if begin <= day <= end)


def _at(positions: tuple[int, ...], days: Sequence[int]) -> Sequence[int]:
    count = len(days)
    indexes = {position - 1 if position > 0 else count + position for position in positions}
    return [days[index] for index in sorted(indexes) if 0 <= index < count]


def _daily(
    rule: RecurrenceRule, first: date, searched: date, last: date
) -> Iterator[Sequence[int]]:
    begin, end = first.toordinal(), last.toordinal()
    skipped = -(-(searched.toordinal() - begin) // rule.interval)
    days = range(begin + skipped * rule.interval, end + 1, rule.interval)
    week_days = {day for _, day in rule.week_days} or _WEEK_DAYS
    for day in days:
        if (day - 1) % _WEEK in week_days and _in_month(rule, day):
            yield (day,)


def _weekly(
    rule: RecurrenceRule, first: date, searched: date, last: date
) -> Iterator[Sequence[int]]:
    begin, step = first.toordinal(), _WEEK * rule.interval
    begin -= (begin - 1 - rule.week_start) % _WEEK
    skipped = (searched.toordinal() - begin) // step
    week_days = {day for _, day in rule.week_days}
    if not week_days:
        week_days = set(_WEEK_DAYS) if rule.month_days else {first.weekday()}
    offsets = sorted((day - rule.week_start) % _WEEK for day in week_days)
    filtered = rule.months or rule.month_days
    for week in range(begin + skipped * step, last.toordinal() + 1, step):
        days = [week + offset for offset in offsets]
        if filtered:  # a first or last week may reach beyond the calendar
            days = [day for day in days if 1 <= day <= _LAST_DAY and _in_month(rule, day)]
        yield days


def _in_month(rule: RecurrenceRule, ordinal: int) -> bool:
    """Whether a day is in the months, and on the days of months, that the rule names, if any."""
    day = date.fromordinal(ordinal)
    if rule.months and day.month not in rule.months:
        return False
    if not rule.month_days:
        return True
    from_end = day.day - month_length(day.year, day.month) - 1
    return day.day in rule.month_days or from_end in rule.month_days


def _monthly(
    rule: RecurrenceRule, first: date, searched: date, last: date
) -> Iterator[Sequence[int]]:
    begin = month_number(first)
    skipped = (month_number(searched) - begin) // rule.interval
    for number in range(begin + skipped * rule.interval, month_number(last) + 1, rule.interval):
        year, month = divmod(number, MONTHS_IN_YEAR)
        if not rule.months or month + 1 in rule.months:
            yield _of_month(rule, year, month + 1, first.day)


def _yearly(
    rule: RecurrenceRule, first: date, searched: date, last: date
) -> Iterator[Sequence[int]]:
    skipped = (searched.year - first.year) // rule.interval
    by_year = rule.week_days and not rule.months
    anchored = not rule.week_days and not rule.month_days
    months = rule.months or ((first.month,) if anchored else _MONTHS)
    for year in range(first.year + skipped * rule.interval, last.year + 1, rule.interval):
        if not by_year:
            yield [day for month in months for day in _of_month(rule, year, month, first.day)]
            continue
        days = _week_days_in(rule, date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        yield [day for day in days if _in_month(rule, day)] if rule.month_days else days


def _of_month(rule: RecurrenceRule, year: int, month: int, anchor: int) -> Sequence[int]:
    """The rule's days in a month; where it names none, the day *anchor*."""
    before, length = month_ordinals(year)[month - 1] - 1, month_length(year, month)
    if rule.week_days:
        days = _week_days_in(rule, before + 1, before + length)
        return [day for day in days if _in_month(rule, day)] if rule.month_days else days
    named = rule.month_days or (anchor,)
    days_of_month = {day if day > 0 else length + 1 + day for day in named}
    return [before + day for day in sorted(days_of_month) if 1 <= day <= length]


def _week_days_in(rule: RecurrenceRule, begin: int, end: int) -> Sequence[int]:
    """The rule's days of the week between two ordinals, both included."""
    days: set[int] = set()
    for number, day in rule.week_days:
        if number >= 0:
            first = begin + (day - (begin - 1)) % _WEEK
            found = range(first, end + 1, _WEEK)
        else:
            found = range(end - (end - 1 - day) % _WEEK, begin - 1, -_WEEK)
        days.update(found[abs(number) - 1 : abs(number)] if number else found)
    return sorted(days)


_Intervals: TypeAlias = Callable[[RecurrenceRule, date, date, date], Iterator[Sequence[int]]]
_INTERVALS: Final[dict[str, _Intervals]] = {
    "DAILY": _daily,
    "WEEKLY": _weekly,
    "MONTHLY": _monthly,
    "YEARLY": _yearly,
}
"""By frequency: the days of each interval that has one from *searched* to *last*, in order."""
