"""Where a stretch of the calendar without a year lies in a plan's period."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import attrs

from unionplan.calendar.months import month_length
from unionplan.calendar.resolution import Certainty, Reason, Unresolved, too_long
from unionplan.model import CalendarUnit, Period

LONGEST_YEAR = 366
"""Days up to which a period is one year, in which a month is meant once."""

_CYCLE = 8  # years without a 29th of February, at most
_LEAP_YEAR = 2000
_THE_YEAR = "XXXX"


@attrs.frozen(kw_only=True)
class Placed:
    """Occurrences of a unit or window.

    Attributes:
        whole: As the words say them, in order, at least one.
        cut: The same, kept to the days of the plan's period where they begin before it or end
            behind it; a window over the turn of the year keeps its end.
        certainty: Whether one of several was chosen.
        note: Which and why.
    """

    whole: tuple[Period, ...]
    cut: tuple[Period, ...]
    certainty: Certainty = Certainty.STATED
    note: str = ""


@attrs.frozen
class _Shape:
    """First and last day of a window whose year is open; the last is 0 for the month's last."""

    name: str
    first_month: int
    first_day: int
    last_month: int
    last_day: int
    turns: bool  # the year turns between the two

    def in_year(self, year: int) -> Period | None:
        """The window that begins in *year*, if there is one."""
        try:
            first = date(year, self.first_month, self.first_day)
            ends = year + self.turns
            last = date(ends, self.last_month, self.last_day or month_length(ends, self.last_month))
        except ValueError:  # the 29th of February, or beyond the year 9999
            return None
        return Period(first, last)


@lru_cache(maxsize=1024)
def _shape(start: CalendarUnit, end: CalendarUnit) -> _Shape:
    first, last = start.in_year(_LEAP_YEAR).first, end.in_year(_LEAP_YEAR).last
    last_day = 0 if end.day is None else end.day
    name = str(start) if end == start else f"{start}/{end}"
    return _Shape(name, first.month, first.day, last.month, last_day, last < first)


def place(
    start: CalendarUnit,
    end: CalendarUnit | None,
    period: Period | None,
    *,
    after: date | None = None,
) -> Placed | Unresolved:
    """Find the occurrences that are meant by *start* to *end*.

    With a year of their own they are where they say. Else they are in *period*:

    - one occurrence has a day in it: that one;
    - several have, in a period of up to a year: the one that lies in it wholly, else (for a window
      over the turn of the year) the one that begins in it, else the one with most days in it, so
      that in a school year 下半年 is that of its first calendar year;
    - several have, in a longer period: each of them;
    - the bare year ``XXXX``: the whole of a period of up to a year, each year of a longer one.

    With *after*, a day from the place in the document, it is the first occurrence from that day
    on, also behind the end of the period.
    """
    end = end or start
    if start.year is not None:
        span = Period(start.first, end.last)
        return Placed(whole=(span,), cut=(span,))
    shape = _shape(start, end)
    if period is None:
        note = f"{shape.name} has no year of its own and the plan has no period"
        return Unresolved(reason=Reason.NO_YEAR, note=note)
    if (refusal := too_long(shape.name, period.first, period.last)) is not None:
        return refusal
    if after is not None:
        return _placed_after(shape, period, after)
    if shape.name == _THE_YEAR and period.days <= LONGEST_YEAR:
        return Placed(whole=(period,), cut=(period,))
    return _placed_in(shape, period)


def _placed_in(shape: _Shape, period: Period) -> Placed | Unresolved:
    found = tuple(_occurrences(shape, period))
    if not found:
        note = f"{shape.name} has no day in {period}"
        return Unresolved(reason=Reason.NOT_IN_PERIOD, note=note)
    if len(found) == 1:
        return _placed(found, period, shape)
    if period.days <= LONGEST_YEAR:
        best = max(found, key=lambda span: _fit(span, period, shape))
        others = ", ".join(str(span) for span in found if span is not best)
        note = f"{best} lies in {period} more fully than {others}"
        return _placed((best,), period, shape, note)
    if shape.turns:
        found = tuple(span for span in found if span.first in period) or found
    return _placed(found, period, shape, f"each of {len(found)} years in {period}")


def _occurrences(shape: _Shape, period: Period) -> Iterator[Period]:
    """Every occurrence that has a day in *period*."""
    for year in range(max(1, period.first.year - shape.turns), period.last.year + 1):
        span = shape.in_year(year)
        if span is not None and span.last >= period.first and span.first <= period.last:
            yield span


def _fit(span: Period, period: Period, shape: _Shape) -> tuple[bool, bool, int]:
    """How well an occurrence suits *period*; of equals, the earliest is taken."""
    first, last = max(span.first, period.first), min(span.last, period.last)
    whole = first == span.first and last == span.last
    return whole, shape.turns and first == span.first, (last - first).days


def _placed(found: tuple[Period, ...], period: Period, shape: _Shape, note: str = "") -> Placed:
    chosen = Certainty.INFERRED if note else Certainty.STATED
    cut = tuple(_cut(span, period, keep_end=shape.turns) for span in found)
    if cut != found and not note:
        note = f"cut to the days that {period} has of {found[0]}"
    elif cut[-1].last > period.last:
        note += f"{'; ' if note else ''}runs on into {cut[-1].last.year}"
    return Placed(whole=found, cut=cut, certainty=chosen, note=note)


def _cut(span: Period, period: Period, *, keep_end: bool) -> Period:
    """The days of *span* in *period*; with its end, if that is wanted and it begins in there."""
    if span.first >= period.first and (keep_end or span.last <= period.last):
        return span
    return Period(max(span.first, period.first), min(span.last, period.last))


def _placed_after(shape: _Shape, period: Period, after: date) -> Placed | Unresolved:
    for year in range(after.year, after.year + _CYCLE + 1):
        span = shape.in_year(year)
        if span is not None and span.first >= after:
            where = "" if span.last <= period.last else f", beyond {period}"
            note = f"{span}{where}: the first {shape.name} from {after} on"
            return Placed(whole=(span,), cut=(span,), certainty=Certainty.INFERRED, note=note)
    note = f"{shape.name} has no day from {after} on"
    return Unresolved(reason=Reason.NOT_IN_PERIOD, note=note)
