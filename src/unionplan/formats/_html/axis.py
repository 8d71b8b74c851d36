"""The axis of a timeline: which stretch of days, cut into how many columns."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from unionplan.model import Period

__all__ = ["Axis", "Column", "make_axis"]

_MOST: Final = 24
"""Columns, at most: more of them are too narrow for their names."""

_STEPS: Final = (1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000)
"""Months in a column: 1, a quarter, years."""

_BESIDE: Final = 12
"""Months beside the plan's period that the axis may be longer by."""

_MONTHS_IN_YEAR: Final = 12


def _month_number(day: date) -> int:
    return day.year * _MONTHS_IN_YEAR + day.month - 1


_LAST_MONTH: Final = _month_number(date.max)


@attrs.frozen
class Column:
    """A month, quarter, year or number of years.

    Attributes:
        first: Its first day.
        begin: Where it begins on the axis, from 0 to 1.
        end: Where it ends on the axis.
    """

    first: date
    begin: float
    end: float


@attrs.frozen
class Axis:
    """The axis.

    Attributes:
        first: First month, as years times 12 and a number from 0.
        last: Last month; it belongs to the axis.
        step: Months in a column.
    """

    first: int
    last: int
    step: int
    _start: int = attrs.field(init=False)  # the ordinals of the first day and of the one behind
    _end: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        end = date.max.toordinal() + 1
        if self.last < _LAST_MONTH:
            end = _first_day(self.last + 1).toordinal()
        object.__setattr__(self, "_start", _first_day(self.first).toordinal())
        object.__setattr__(self, "_end", end)

    @property
    def period(self) -> Period:
        """The days of the axis."""
        return Period(_first_day(self.first), date.fromordinal(self._end - 1))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in order; the first and the last may be cut."""
        starts = [
            self.first,
            *range((self.first // self.step + 1) * self.step, self.last + 1, self.step),
        ]
        days = [_first_day(month) for month in starts]
        ends = [*(day.toordinal() for day in days[1:]), self._end]
        return tuple(
            Column(day, self._share(day.toordinal()), self._share(end))
            for day, end in zip(days, ends, strict=True)
        )

    def place(self, span: Period) -> tuple[float, float]:
        """Where a span begins and ends, from 0 to 1; both are 0 or 1 where it lies beside."""
        begin, end = span.first.toordinal(), span.last.toordinal() + 1
        return self._share(begin), self._share(end)

    def _share(self, ordinal: int) -> float:
        inside = min(max(ordinal, self._start), self._end)
        return (inside - self._start) / (self._end - self._start)


def make_axis(period: Period | None, spans: Iterable[Period]) -> Axis:
    """The axis that shows these spans.

    Args:
        period: The plan's; where there is one, what lies far beside it is not shown.
        spans: What is to be shown, at least one.
    """
    months = [(_month_number(span.first), _month_number(span.last)) for span in spans]
    if period is not None:
        first, last = _month_number(period.first), _month_number(period.last)
        near = [pair for pair in months if first - _BESIDE <= pair[0] and pair[1] <= last + _BESIDE]
        months = [(first, last), *near]
    first = min(pair[0] for pair in months)
    last = max(pair[1] for pair in months)
    step = next(step for step in _STEPS if (last - first) // step < _MOST - 1)
    return Axis(first, last, step)


def _first_day(month: int) -> date:
    return date(month // _MONTHS_IN_YEAR, month % _MONTHS_IN_YEAR + 1, 1)
