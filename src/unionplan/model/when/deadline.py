"""A time of which only the end is known: by a day."""

from functools import lru_cache

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind
from unionplan.model._repr import shown
from unionplan.model.calendar_unit import CalendarUnit

_OPEN = "../"


@attrs.frozen(repr=False)
class Deadline:
    """Something is done by the last day of a unit, that day included.

    Written ``../2026-09-30``, an interval of ISO 8601-2 whose start is open. "9月底前" and
    "9月30日前" are the same deadline, ``../XXXX-09`` and ``../XXXX-09-30``; "9月以前" ends with
    August.

    Attributes:
        by: The unit at whose end it must be done.

    Raises:
        ModelError: *by* is no calendar unit.
    """

    by: CalendarUnit

    def __attrs_post_init__(self) -> None:
        check_kind(self, "by", CalendarUnit, needed=True)

    def __repr__(self) -> str:
        return f"<Deadline {self}>"

    def __str__(self) -> str:
        return f"{_OPEN}{self.by}"

    @classmethod
    def parse(cls, text: str) -> "Deadline":
        """Read the notation.

        Raises:
            ModelError: *text* is not ``../`` with a calendar unit behind it.
        """
        return _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Deadline:
    if not text.startswith(_OPEN):
        msg = f"expected a deadline such as ../2026-09-30, found {shown(text)}"
        raise ModelError(msg)
    return Deadline(CalendarUnit.parse(text.removeprefix(_OPEN)))
