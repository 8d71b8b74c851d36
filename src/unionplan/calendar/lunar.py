"""The lunar calendar: months and leap months, from a table that a script computes.

The table holds the lunar years 1949 to 2100, the days from 29 January 1949 to 28 January 2101, in
three bytes each.

Source: GB/T 33661-2017, computed by ``tools/generate_lunar_table.py``.
"""

import base64
from bisect import bisect_right
from datetime import date
from functools import cache
from typing import Final, NamedTuple

import attrs

from unionplan.calendar._table import packaged_table
from unionplan.errors import ModelError
from unionplan.model import Period

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "LunarDate",
    "from_lunar",
    "is_uncertain",
    "lunar_month",
    "month_starts",
    "to_lunar",
]

FIRST_YEAR: Final = 1950
"""First year whose days, festivals and solar terms are all in the table."""

LAST_YEAR: Final = 2100
"""Last year whose days, festivals and solar terms are all in the table."""

_MONTHS: Final = 12
_LONGEST_MONTH: Final = 30
_BYTES_PER_YEAR: Final = 3
_FIRST_NEW_YEAR: Final = 20  # of January: the packed offset counts from it


@attrs.frozen
class LunarDate:
    """A day of the lunar calendar.

    Attributes:
        year: The lunar year, by the number of the Gregorian year in which it begins.
        month: 1 (正月) to 12 (腊月).
        day: 1 (初一) to 30.
        leap: Whether the month is the leap month that follows the one of the same number.

    Raises:
        ModelError: *month* or *day* is out of range.
    """

    year: int
    month: int
    day: int
    leap: bool = False

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.month <= _MONTHS or not 1 <= self.day <= _LONGEST_MONTH:
            msg = (
                f"a lunar date has a month from 1 to {_MONTHS} and a day from 1 to"
                f" {_LONGEST_MONTH}, found month {self.month!r} and day {self.day!r}"
            )
            raise ModelError(msg)


def to_lunar(day: date) -> LunarDate | None:
    """The lunar date of a Gregorian day; None before 29 January 1949 and after 28 January 2101."""
    table = _table()
    ordinal = day.toordinal()
    index = bisect_right(table.ordinals, ordinal) - 1
    if index < 0 or index >= len(table.months):
        return None
    year, month, leap = table.months[index]
    return LunarDate(year, month, ordinal - table.ordinals[index] + 1, leap)


def from_lunar(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """The Gregorian day of a lunar date.

    Args:
        year: The lunar year, 1949 to 2100.
        month: 1 to 12.
        day: 1 to 29 or 30.
        leap: Whether the leap month of that number is meant.

    Raises:
        ModelError: The year is not in the table, it has no such month, or the month no such day.
    """
    wanted = LunarDate(year, month, day, leap)
    days = lunar_month(year, month, leap=leap)
    if days is None:
        years = _table().months[0][0], LAST_YEAR
        if not years[0] <= year <= years[1]:
            msg = f"the lunar table covers {years[0]} to {years[1]}, found year {year!r}"
        else:
            msg = f"the lunar year {year} has no leap month {month}"
        raise ModelError(msg)
    if day > days.days:
        msg = f"month {month} of the lunar year {year} has {days.days} days, found {wanted.day}"
        raise ModelError(msg)
    return date.fromordinal(days.first.toordinal() + day - 1)


def lunar_month(year: int, month: int, *, leap: bool = False) -> Period | None:
    """The days of a lunar month; None where the year is not in the table or has no such month."""
    table = _table()
    index = table.places.get((year, month, leap))
    if index is None:
        return None
    first, after = table.ordinals[index : index + 2]
    return Period(date.fromordinal(first), date.fromordinal(after - 1))


def month_starts(year: int) -> tuple[date, ...]:
    """The first days of the 12 or 13 months of a lunar year, in order.

    Empty where the year is not in the table. `to_lunar` tells the number of each, and whether it
    is the leap month.
    """
    table = _table()
    first = table.places.get((year, 1, False))
    if first is None:
        return ()
    after = table.places.get((year + 1, 1, False), len(table.months))
    return tuple(map(date.fromordinal, table.ordinals[first:after]))


def is_uncertain(day: date) -> bool:
    """Whether the lunar date of *day* may prove to be one day earlier.

    Three new moons fall within three minutes of midnight in years for which the rotation of the
    earth is not known that well: 28 September 2057, 4 September 2089, 7 August 2097. All days of
    the months that begin with them are uncertain, the Mid-Autumn Festival of 2089 among them.
    """
    return any(day in days for days in _uncertain_months())


class _Table(NamedTuple):
    """The months of the table in order.

    Attributes:
        months: (year, month, leap) of each.
        ordinals: The first day of each, and the day after the last, as proleptic ordinals.
        places: The index of each in *months*.
    """

    months: tuple[tuple[int, int, bool], ...]
    ordinals: tuple[int, ...]
    places: dict[tuple[int, int, bool], int]


@cache
def _table() -> _Table:
    data = packaged_table("lunar.json")
    first_year: int = data["first_lunar_year"]
    packed = base64.b64decode(data["lunar_years"])
    months: list[tuple[int, int, bool]] = []
    ordinals: list[int] = []
    end = 0
    for place in range(0, len(packed), _BYTES_PER_YEAR):
        year = first_year + place // _BYTES_PER_YEAR
        bits = int.from_bytes(packed[place : place + _BYTES_PER_YEAR], "big")
        leap_month, new_year, lengths = bits >> 18, bits >> 13 & 0x1F, bits & 0x1FFF
        start = date(year, 1, _FIRST_NEW_YEAR).toordinal() + new_year
        for leap, month in _numbers(leap_month):
            months.append((year, month, leap))
            ordinals.append(start)
            start += 29 + (lengths & 1)
            lengths >>= 1
        end = start
    places = {month: index for index, month in enumerate(months)}
    return _Table(tuple(months), (*ordinals, end), places)


def _numbers(leap_month: int) -> list[tuple[bool, int]]:
    """The months of a year as (leap, number); *leap_month* is 0 in a year without one."""
    numbers = [(False, month) for month in range(1, _MONTHS + 1)]
    if leap_month:
        numbers.insert(leap_month, (True, leap_month))
    return numbers


@cache
def _uncertain_months() -> tuple[Period, ...]:
    table = _table()
    starts = [
        date.fromisoformat(text) for text in packaged_table("lunar.json")["uncertain_new_moons"]
    ]
    ends = [table.ordinals[table.ordinals.index(start.toordinal()) + 1] - 1 for start in starts]
    return tuple(
        Period(start, date.fromordinal(end)) for start, end in zip(starts, ends, strict=True)
    )
