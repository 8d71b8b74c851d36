"""The notation for the days of an observance, as data files write it.

========================  =======================================================================
``fixed 03-08``           the same day in every year
``fixed 04-25/05-01``     the same days; where they run over the year's end, of the year of the end
``month 6``               a month
``month 12/2``            some months; over the year's end like days
``nth 2 sunday of 5``     a weekday of a month, counted from its start (``last``: the last one)
``week of 05-15``         the week, Monday to Sunday, with a day in it
``week 4 of 4``           a week of a month by its number: all days that can be meant
``lunar 8-15``            a day of the lunar calendar
``lunar 12-23/12-24``     days of the lunar calendar
``lunar 12-last``         the last day of a lunar month, which is its 29th or 30th
``term 清明``             a solar term
========================  =======================================================================
"""

import re
from calendar import monthrange
from collections.abc import Callable
from typing import Final

from unionplan.calendar.observance_rule import (
    LAST,
    WEEKDAYS,
    FixedDays,
    LunarDays,
    Months,
    NthWeek,
    NthWeekday,
    ObservanceRule,
    TermDay,
    WeekAround,
)
from unionplan.calendar.solar_terms import solar_term_names
from unionplan.errors import ModelError

__all__ = ["as_rule", "parse_rule"]

_LEAP_YEAR: Final = 2000
_LEAP_DAY: Final = (2, 29)
_MONTHS: Final = 12
_LUNAR_DAYS: Final = 30


def parse_rule(text: str) -> ObservanceRule:
    """Read the notation.

    Raises:
        ModelError: *text* is not in it, or names a day that no year has.
    """
    for pattern, make in _NOTATION:
        match = pattern.fullmatch(text)
        rule = None if match is None else make(*match.groups())
        if rule is not None:
            return rule
    msg = (
        "expected a rule such as 'fixed 03-08', 'month 6', 'nth 2 sunday of 5', 'week of 05-15',"
        f" 'lunar 8-15', 'lunar 12-last' or 'term X', found {text!r}"
    )
    raise ModelError(msg)


def as_rule(rule: ObservanceRule | str) -> ObservanceRule:
    """A rule, also by its notation."""
    return parse_rule(rule) if isinstance(rule, str) else rule


def _fixed(first: str, last: str | None) -> FixedDays | None:
    start, end = _month_day(first), _month_day(last or first)
    return None if start is None or end is None else FixedDays(start, end)


def _month_day(text: str) -> tuple[int, int] | None:
    month, day = int(text[:2]), int(text[3:])
    known = 1 <= month <= _MONTHS and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]
    return (month, day) if known else None


def _months(first: str, last: str | None) -> Months | None:
    start, end = int(first), int(last or first)
    return Months(start, end) if _is_month(start) and _is_month(end) else None


def _nth_weekday(nth: str, weekday: str, month: str) -> NthWeekday | None:
    number = LAST if nth == "last" else int(nth)
    return (
        NthWeekday(number, WEEKDAYS.index(weekday), int(month)) if _is_month(int(month)) else None
    )


def _week_around(day: str) -> WeekAround | None:
    found = _month_day(day)
    return None if found is None or found == _LEAP_DAY else WeekAround(*found)


def _nth_week(nth: str, month: str) -> NthWeek | None:
    return NthWeek(int(nth), int(month)) if _is_month(int(month)) else None


def _lunar(first: str, last: str | None) -> LunarDays | None:
    start, end = _lunar_month_day(first), _lunar_month_day(last or first)
    if start is None or end is None or _lunar_order(start) > _lunar_order(end):
        return None
    return LunarDays(start, end)


def _lunar_month_day(text: str) -> tuple[int, int] | None:
    month, _, day = text.partition("-")
    number = LAST if day == "last" else int(day)
    known = _is_month(int(month)) and (day == "last" or 1 <= number <= _LUNAR_DAYS)
    return (int(month), number) if known else None


def _lunar_order(day: tuple[int, int]) -> tuple[int, int]:
    return day[0] % _MONTHS, day[1] or _LUNAR_DAYS


def _term(name: str) -> TermDay | None:
    return TermDay(name) if name in solar_term_names() else None


def _is_month(number: int) -> bool:
    return 1 <= number <= _MONTHS


_MONTH_DAY = "([0-9]{2}-[0-9]{2})"
_LUNAR_DAY = "([0-9]{1,2}-(?:[0-9]{1,2}|last))"
_NOTATION: Final[tuple[tuple[re.Pattern[str], Callable[..., ObservanceRule | None]], ...]] = (
    (re.compile(f"fixed {_MONTH_DAY}(?:/{_MONTH_DAY})?"), _fixed),
    (re.compile("month ([0-9]{1,2})(?:/([0-9]{1,2}))?"), _months),
    (re.compile(f"nth ([1-4]|last) ({'|'.join(WEEKDAYS)}) of ([0-9]{{1,2}})"), _nth_weekday),
    (re.compile(f"week of {_MONTH_DAY}"), _week_around),
    (re.compile("week ([1-4]) of ([0-9]{1,2})"), _nth_week),
    (re.compile(f"lunar {_LUNAR_DAY}(?:/{_LUNAR_DAY})?"), _lunar),
    (re.compile("term (.{1,8})"), _term),
)
