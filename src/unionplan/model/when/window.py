"""A time with two known ends: a day, a month, some months, a quarter, a span of days."""

from functools import lru_cache

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind
from unionplan.model.calendar_unit import CalendarUnit


@attrs.frozen(repr=False)
class Window:
    """A stretch of the calendar in which something happens, both ends included.

    Written ``2026-03``, ``2026-03/2026-05``, ``2026-Q3`` or, where the year is the plan's,
    ``XXXX-03`` and ``XXXX-01/XXXX-02``. With open years the end may lie before the start:
    ``XXXX-12/XXXX-02`` runs over the turn of the year.

    Attributes:
        start: The unit with which it begins.
        end: The unit with which it ends; None where that is *start* too.

    Raises:
        ModelError: It ends before it starts, or only one end has a year.
        ModelError: *start* or *end* is no calendar unit.
    """

    start: CalendarUnit
    end: CalendarUnit | None = None

    def __attrs_post_init__(self) -> None:
        check_kind(self, "start", CalendarUnit, needed=True)
        check_kind(self, "end", CalendarUnit)
        if self.end is None:
            return
        if self.end == self.start:
            object.__setattr__(self, "end", None)
        elif (self.start.year is None) != (self.end.year is None):
            msg = f"either both ends of a window have a year or none, found {self.start}/{self.end}"
            raise ModelError(msg)
        elif self.start.year is not None and self.end.last < self.start.first:
            msg = f"a window cannot end ({self.end}) before it starts ({self.start})"
            raise ModelError(msg)

    def __repr__(self) -> str:
        return f"<Window {self}>"

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"

    @classmethod
    def parse(cls, text: str) -> "Window":
        """Read the notation.

        Raises:
            ModelError: *text* is not one calendar unit, nor two joined by ``/``.
        """
        return _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Window:
    start, slash, end = text.partition("/")
    return Window(CalendarUnit.parse(start), CalendarUnit.parse(end) if slash else None)
