"""Months as numbers, which can be counted on over the end of a year."""

from datetime import date
from functools import lru_cache

MONTHS_IN_YEAR = 12


def month_number(day: date) -> int:
    """The month of a day: years times 12 and a number from 0."""
    return day.year * MONTHS_IN_YEAR + day.month - 1


@lru_cache(maxsize=512)
def month_ordinals(year: int) -> tuple[int, ...]:
    """Ordinals of the first day of each month, and of the day behind the year."""
    firsts = [date(year, month, 1).toordinal() for month in range(1, MONTHS_IN_YEAR + 1)]
    return (*firsts, firsts[-1] + 31)


def month_length(year: int, month: int) -> int:
    """How many days a month from 1 to 12 has."""
    ordinals = month_ordinals(year)
    return ordinals[month] - ordinals[month - 1]
