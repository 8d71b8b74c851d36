"""On which days an observance lies: a closed union of small rules.

A lunar day belongs to the year in which its lunar year begins, but one of the twelfth month (腊月)
to the next: it leads up to that year's Spring Festival. So the Eve of 2026 is 16 February 2026.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, TypeAlias

import attrs

from unionplan.calendar.lunar import FIRST_YEAR, LAST_YEAR, is_uncertain, lunar_month
from unionplan.calendar.solar_terms import is_uncertain_term, solar_term
from unionplan.model import Period

__all__ = [
    "LAST",
    "WEEKDAYS",
    "FixedDays",
    "LunarDays",
    "Months",
    "NthWeek",
    "NthWeekday",
    "ObservanceRule",
    "TermDay",
    "WeekAround",
]

LAST: Final = 0
"""Instead of a number: the last one of the month."""

WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
"""How rules name the days of the week, in the order of `datetime.date.weekday`."""

_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)
_TWELFTH: Final = 12
_WEEK_STARTS: Final = (0, 6)


@attrs.frozen
class FixedDays:
    """The same day or days of the calendar in every year.

    Attributes:
        first: The first as (month, day).
        last: The last; where it comes before *first*, the days begin in the year before.
    """

    first: tuple[int, int]
    last: tuple[int, int]

    def __str__(self) -> str:
        first, last = (f"{month:02}-{day:02}" for month, day in (self.first, self.last))
        return f"fixed {first}" if first == last else f"fixed {first}/{last}"

    def span(self, year: int) -> Period | None:
        """The days of *year*; None where one of them is a 29 February that it does not have."""
        start = year - 1 if self.first > self.last else year
        try:
            return Period(date(start, *self.first), date(year, *self.last))
        except ValueError:
            return None


@attrs.frozen
class Months:
    """A month or several.

    Attributes:
        first: The first, 1 to 12.
        last: The last; where it comes before *first*, the months begin in the year before.
    """

    first: int
    last: int

    def __str__(self) -> str:
        return (
            f"month {self.first}" if self.first == self.last else f"month {self.first}/{self.last}"
        )

    def span(self, year: int) -> Period:
        """The days of *year*."""
        start = year - 1 if self.first > self.last else year
        return Period(
            date(start, self.first, 1), date(year, self.last, monthrange(year, self.last)[1])
        )


@attrs.frozen
class NthWeekday:
    """A weekday of a month.

    Attributes:
        nth: 1 to 4, counted from the start of the month; 0 for the last one.
        weekday: 0 (Monday) to 6.
        month: 1 to 12.
    """

    nth: int
    weekday: int
    month: int

    def __str__(self) -> str:
        return f"nth {self.nth or 'last'} {WEEKDAYS[self.weekday]} of {self.month}"

    def span(self, year: int) -> Period:
        """The day of *year*."""
        if self.nth == LAST:
            end = date(year, self.month, monthrange(year, self.month)[1])
            day = end - (end.weekday() - self.weekday) % 7 * _DAY
        else:
            start = date(year, self.month, 1)
            day = start + (self.weekday - start.weekday()) % 7 * _DAY + (self.nth - 1) * _WEEK
        return Period(day, day)


@attrs.frozen
class WeekAround:
    """The week with a certain day in it, from Monday to Sunday (GB/T 7408.1-2023).

    Attributes:
        month: The month of the day, 1 to 12.
        day: The day of the month, not 29 February.
    """

    month: int
    day: int

    def __str__(self) -> str:
        return f"week of {self.month:02}-{self.day:02}"

    def span(self, year: int) -> Period:
        """The seven days of *year*; they may reach into its neighbours."""
        day = date(year, self.month, self.day)
        monday = day - day.weekday() * _DAY
        return Period(monday, monday + _WEEK - _DAY)


@attrs.frozen
class NthWeek:
    """A week of a month by its number.

    Laws say "the second week of May". They leave open whether weeks begin on Sunday or Monday, and
    whether one that began in April counts.

    Attributes:
        nth: 1 to 4.
        month: 1 to 12.
    """

    nth: int
    month: int

    def __str__(self) -> str:
        return f"week {self.nth} of {self.month}"

    def span(self, year: int) -> Period:
        """Every day of *year* that can be meant, up to three weeks: the week itself lies in it."""
        first = date(year, self.month, 1)
        begun = max((first.weekday() - start) % 7 for start in _WEEK_STARTS) * _DAY
        to_full = max((start - first.weekday()) % 7 for start in _WEEK_STARTS) * _DAY
        weeks = (self.nth - 1) * _WEEK
        return Period(max(first, first - begun + weeks), first + to_full + weeks + _WEEK - _DAY)


@attrs.frozen
class LunarDays:
    """A day or days of the lunar calendar; leap months have none.

    Attributes:
        first: The first as (month, day); day 0 is the last of the month.
        last: The last, not before *first*. Month 12 comes before month 1.
    """

    first: tuple[int, int]
    last: tuple[int, int]

    def __str__(self) -> str:
        first, last = (f"{month}-{day or 'last'}" for month, day in (self.first, self.last))
        return f"lunar {first}" if first == last else f"lunar {first}/{last}"

    def span(self, year: int) -> Period | None:
        """The days of *year*; None outside 1950 to 2100, and where a month has no 30th day."""
        first, last = _lunar_day(year, *self.first), _lunar_day(year, *self.last)
        return None if first is None or last is None else Period(first, last)

    def is_uncertain(self, year: int) -> bool:
        """Whether the days of *year* may prove to be a day off."""
        span = self.span(year)
        return span is not None and (is_uncertain(span.first) or is_uncertain(span.last))


def _lunar_day(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    days = lunar_month(year - 1 if month == _TWELFTH else year, month)
    if days is None or day > days.days:
        return None
    return days.last if day == LAST else days.first + (day - 1) * _DAY


@attrs.frozen
class TermDay:
    """A solar term.

    Attributes:
        name: Its Chinese name.
    """

    name: str

    def __str__(self) -> str:
        return f"term {self.name}"

    def span(self, year: int) -> Period | None:
        """The day of *year*; None outside 1950 to 2100."""
        day = solar_term(year, self.name)
        return None if day is None else Period(day, day)

    def is_uncertain(self, year: int) -> bool:
        """Whether the day of *year* may prove to be a day off."""
        return is_uncertain_term(year, self.name)


ObservanceRule: TypeAlias = (
    FixedDays | Months | NthWeekday | WeekAround | NthWeek | LunarDays | TermDay
)
"""Every way in which an observance can lie in a year."""
