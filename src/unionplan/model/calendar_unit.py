"""A year, half-year, quarter, month or day, perhaps of a year that only the plan knows."""

import calendar
import re
from datetime import date
from functools import lru_cache

import attrs

from unionplan.errors import ModelError
from unionplan.model._repr import shown

_NOTATION = re.compile(
    r"(?P<year>[0-9]{4}|XXXX)"
    r"(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)
_MONTHS = 12
_QUARTERS_FROM = 33  # ISO 8601-2:2019, 4.8: quarters are 33 to 36, half-years 40 and 41
_HALVES_FROM = 40
_LEAP_YEAR = 2000


@attrs.frozen(repr=False)
class CalendarUnit:
    """A named stretch of the calendar, and the one notation for it (ISO 8601-2, EDTF).

    ======================  ======================================================
    ``2026``                a year
    ``2026-H1``             a half-year; the standard's ``2026-40`` is read as well
    ``2026-Q3``             a quarter; the standard's ``2026-35`` is read as well
    ``2026-03``             a month
    ``2026-03-08``          a day
    ``XXXX-03``             March of the year that the plan is for
    ======================  ======================================================

    Attributes:
        year: 1 to 9999, or None where the year is the plan's.
        month: 1 to 12.
        day: Day of *month*, from 1.
        quarter: 1 to 4, instead of a month.
        half: 1 or 2, instead of a month.

    Raises:
        ModelError: There is no such day, or the parts do not go together.
    """

    year: int | None = None
    month: int | None = attrs.field(default=None, kw_only=True)
    day: int | None = attrs.field(default=None, kw_only=True)
    quarter: int | None = attrs.field(default=None, kw_only=True)
    half: int | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_range("year", self.year, 9999)
        _check_range("month", self.month, _MONTHS)
        _check_range("quarter", self.quarter, 4)
        _check_range("half", self.half, 2)
        if (self.month, self.quarter, self.half).count(None) < 2:  # noqa: PLR2004 - at most one
            msg = "a calendar unit has one of month, quarter and half, found several"
            raise ModelError(msg)
        if self.day is not None:
            if self.month is None:
                msg = f"day {shown(self.day)} needs its month"
                raise ModelError(msg)
            year = _LEAP_YEAR if self.year is None else self.year
            _check_range("day", self.day, calendar.monthrange(year, self.month)[1])

    def __repr__(self) -> str:
        return f"<CalendarUnit {self}>"

    def __str__(self) -> str:
        text = "XXXX" if self.year is None else f"{self.year:04}"
        if self.half is not None:
            return f"{text}-H{self.half}"
        if self.quarter is not None:
            return f"{text}-Q{self.quarter}"
        if self.month is not None:
            text += f"-{self.month:02}"
        return text if self.day is None else f"{text}-{self.day:02}"

    @classmethod
    def parse(cls, text: str) -> "CalendarUnit":
        """Read the notation.

        Raises:
            ModelError: *text* is not in it, or names a day that is not in the calendar.
        """
        return _parse(text)

    @classmethod
    def of(cls, day: date) -> "CalendarUnit":
        """The unit that is this one day."""
        return cls(day.year, month=day.month, day=day.day)

    def in_year(self, year: int) -> "CalendarUnit":
        """The same unit, with its year filled in where it was open.

        Raises:
            ModelError: It is the 29th of February and *year* has none, or *year* is out of range.
        """
        return self if self.year is not None else attrs.evolve(self, year=year)

    @property
    def first(self) -> date:
        """First day.

        Raises:
            ModelError: The year is open.
        """
        return date(self._known_year(), self._first_month(), self.day or 1)

    @property
    def last(self) -> date:
        """Last day, which belongs to the unit.

        Raises:
            ModelError: The year is open.
        """
        year, month = self._known_year(), self._last_month()
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    def _known_year(self) -> int:
        if self.year is None:
            msg = f"{self} has no year of its own: give it one with in_year()"
            raise ModelError(msg)
        return self.year

    def _first_month(self) -> int:
        if self.half is not None:
            return 6 * self.half - 5
        if self.quarter is not None:
            return 3 * self.quarter - 2
        return self.month or 1

    def _last_month(self) -> int:
        if self.half is not None:
            return 6 * self.half
        if self.quarter is not None:
            return 3 * self.quarter
        return self.month or _MONTHS


def _check_range(name: str, value: int | None, most: int) -> None:
    if value is not None and (type(value) is not int or not 1 <= value <= most):
        msg = f"{name} goes from 1 to {most}, found {shown(value)}"
        raise ModelError(msg)


@lru_cache(maxsize=4096)
def _parse(text: str) -> CalendarUnit:
    match = _NOTATION.fullmatch(text)
    if match is None:
        msg = (
            f"expected a year, half-year, quarter, month or day such as 2026, 2026-H1, 2026-Q3, "
            f"2026-03, 2026-03-08 or XXXX-03, found {shown(text)}"
        )
        raise ModelError(msg)
    parts = {
        name: int(value) for name, value in match.groupdict().items() if value and value != "XXXX"
    }
    month = parts.get("month")
    if month is not None and "day" not in parts:
        if _QUARTERS_FROM <= month < _QUARTERS_FROM + 4:
            del parts["month"]
            parts["quarter"] = month - _QUARTERS_FROM + 1
        elif _HALVES_FROM <= month < _HALVES_FROM + 2:
            del parts["month"]
            parts["half"] = month - _HALVES_FROM + 1
    return CalendarUnit(parts.pop("year", None), **parts)
