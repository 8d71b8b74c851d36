"""The union itself, and its members that are written as one string."""

from typing import TypeAlias, get_args

from unionplan.errors import ModelError
from unionplan.model._repr import shown
from unionplan.model.when.deadline import Deadline
from unionplan.model.when.frequency import Frequency
from unionplan.model.when.observance import Observance
from unionplan.model.when.recurrence import Recurrence
from unionplan.model.when.term_week import TermWeek
from unionplan.model.when.unscheduled import Unscheduled
from unionplan.model.when.window import Window

When: TypeAlias = Window | Deadline | Observance | Frequency | Recurrence | TermWeek | Unscheduled
"""Every way in which a plan says when; each one can be resolved in a period to spans of days."""

_MEMBERS: tuple[type, ...] = get_args(When)


def parse_when(text: str) -> Window | Deadline:
    """Read a time that is written as one string.

    Raises:
        ModelError: *text* is neither a window such as ``2026-03`` nor a deadline such as
            ``../2026-03``.
    """
    return Deadline.parse(text) if text.startswith("../") else Window.parse(text)


def as_when(value: When | str | None) -> When | None:
    """A time, also where it is given in its notation.

    Raises:
        ModelError: *value* is no time.
    """
    if isinstance(value, str):
        return parse_when(value)
    if value is None or isinstance(value, _MEMBERS):
        return value
    msg = f"expected a time such as Window, Deadline or '2026-03', found {shown(value)}"
    raise ModelError(msg)
