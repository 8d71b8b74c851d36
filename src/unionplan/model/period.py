"""The days that a plan makes promises for."""

from datetime import date, timedelta
from functools import lru_cache

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind
from unionplan.model._repr import shown
from unionplan.model.calendar_unit import CalendarUnit


@attrs.frozen(repr=False)
class Period:
    """The days that a plan makes promises for, both ends included.

    A plan "for 2026" covers 31 December, so *last* is not an open end. A document writes a period
    as ``2026``, ``2026-H1``, ``2026-Q3``, ``2026-02/2026-07`` or ``2026-09-01/2027-08-31``.

    Attributes:
        first: First day, by the union's local calendar.
        last: Last day, never before *first*.

    Raises:
        ModelError: *last* lies before *first*, or one of them is no date.
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        check_kind(self, "first", date, needed=True)
        check_kind(self, "last", date, needed=True)
        if self.last < self.first:
            msg = f"a period cannot end ({self.last}) before it starts ({self.first})"
            raise ModelError(msg)

    def __repr__(self) -> str:
        return f"<Period {self}>"

    def __str__(self) -> str:
        """The shortest notation for exactly these days: one unit, or two of the same kind."""
        first, last = self.first, self.last
        for unit in (
            CalendarUnit(first.year),
            CalendarUnit(first.year, half=(first.month + 5) // 6),
            CalendarUnit(first.year, quarter=(first.month + 2) // 3),
            CalendarUnit(first.year, month=first.month),
            CalendarUnit.of(first),
        ):
            if unit.first == first and unit.last == last:
                return str(unit)
        for start, end in (
            (CalendarUnit(first.year), CalendarUnit(last.year)),
            (
                CalendarUnit(first.year, month=first.month),
                CalendarUnit(last.year, month=last.month),
            ),
        ):
            if start.first == first and end.last == last:
                return f"{start}/{end}"
        return f"{first}/{last}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it has, from 1."""
        return (self.last - self.first + timedelta(1)).days

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period as documents write it.

        Raises:
            ModelError: *text* is not one calendar unit with a year, nor two joined by ``/`` of
                which the second ends no earlier than the first begins.
        """
        return _parse(text)

    @classmethod
    def year(cls, year: int) -> "Period":
        """A calendar year, 1 January to 31 December.

        Raises:
            ModelError: There is no such year.
        """
        return cls.years(year, year)

    @classmethod
    def years(cls, first: int, last: int) -> "Period":
        """Several calendar years, both included, as a five-year plan has.

        Raises:
            ModelError: There is no such year, or *last* comes before *first*.
        """
        return cls(CalendarUnit(first).first, CalendarUnit(last).last)

    @classmethod
    def half(cls, year: int, half: int) -> "Period":
        """Half a calendar year: 1 is January to June, 2 is July to December.

        Raises:
            ModelError: There is no such year or half.
        """
        unit = CalendarUnit(year, half=half)
        return cls(unit.first, unit.last)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        """A quarter of a calendar year, 1 to 4.

        Raises:
            ModelError: There is no such year or quarter.
        """
        unit = CalendarUnit(year, quarter=quarter)
        return cls(unit.first, unit.last)

    @classmethod
    def school_year(cls, year: int) -> "Period":
        """A school year (学年), 1 September of *year* to 31 August of the next.

        Raises:
            ModelError: There is no such year, or no year behind it.
        """
        return cls(_month(year, 9).first, _month(year + 1, 8).last)

    @classmethod
    def semester(cls, school_year: int, number: int) -> "Period":
        """A semester (学期) of the school year that starts in September of *school_year*.

        The first is September to January, the second February to July; August belongs to none.

        Raises:
            ModelError: *number* is neither 1 nor 2, or there is no such year.
        """
        if number not in (1, 2):
            msg = f"a school year has the semesters 1 and 2, found {shown(number)}"
            raise ModelError(msg)
        if number == 1:
            return cls(_month(school_year, 9).first, _month(school_year + 1, 1).last)
        return cls(_month(school_year + 1, 2).first, _month(school_year + 1, 7).last)


def _month(year: int, month: int) -> CalendarUnit:
    return CalendarUnit(year, month=month)


@lru_cache(maxsize=1024)
def _parse(text: str) -> Period:
    start, slash, end = text.partition("/")
    first = CalendarUnit.parse(start)
    last = CalendarUnit.parse(end) if slash else first
    return Period(first.first, last.last)
