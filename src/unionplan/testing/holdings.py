"""What a format holds of a plan, found out by trying."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, cast

import attrs

from unionplan.errors import EncodeError, ModelError
from unionplan.formats import Format, Loss, sort_losses
from unionplan.model import Every, Extra, Plan, join_pointer, split_pointer, walk
from unionplan.model.code import Code
from unionplan.testing._comparison import is_told

__all__ = ["Holding", "find_holdings", "kind_of_place"]

_NO_OPTIONS: Final[Mapping[str, Any]] = MappingProxyType({})


class Holding(Code):
    """What becomes of a value when its plan is written."""

    HELD = "held"
    LOST = "lost"  # and the writer says so
    SILENT = "silent"  # it is not in the document, and nobody says so


def find_holdings(
    form: Format, plan: Plan, options: Mapping[str, Any] = _NO_OPTIONS
) -> dict[str, Holding]:
    """What becomes of each value of a plan, by its JSON Pointer, in the order of the plan.

    A value is held if another value in its place gives another document; all are in a plan that
    is read back as it was.

    Args:
        form: The format.
        plan: The plan, such as `full_plan`.
        options: What the format is written with.

    Raises:
        EncodeError: The format cannot hold the plan at all.
        MissingExtraError: It needs a library that is not installed.
    """
    written = form.write(plan, **options)
    lost = {loss.where for loss in written.losses}
    whole = form.reads and not lost and form.read(written.data) == plan
    found: dict[str, Holding] = {}
    values = dict(_values(plan))
    for where in [loss.where for loss in sort_losses(plan, [Loss(name, "") for name in values])]:
        if whole or is_told(where, lost):
            found[where] = Holding.HELD if whole else Holding.LOST
        else:
            same = _writes(form, _changed(plan, where, values[where]), options) == written.data
            found[where] = Holding.SILENT if same else Holding.HELD
    return found


def _writes(form: Format, plan: Plan, options: Mapping[str, Any]) -> bytes | None:
    """The document of a plan; None where the format refuses it."""
    try:
        return form.write(plan, **options).data
    except EncodeError:
        return None


def kind_of_place(where: str) -> str:
    """A JSON Pointer without the numbers of items: ``/activities/-/when``."""
    return join_pointer(*("-" if token.isdecimal() else token for token in split_pointer(where)))


def _values(plan: Plan) -> Iterator[tuple[str, object]]:
    """What the fields of a plan hold, and the keys of the application, but no item or record."""
    for where, node in walk(plan):
        extra = getattr(node, "extra", None)
        if isinstance(extra, Extra):
            yield from ((where + join_pointer(key), value) for key, value in extra.items())
        elif not isinstance(node, tuple):
            yield where, node


def _changed(plan: Plan, where: str, value: object) -> Plan:
    """The same plan with another value at a place, or without one."""
    try:
        return plan.drop(where)
    except ModelError:
        pass  # it cannot be left out
    try:
        return plan.put(where, _other(value))
    except ModelError:
        return plan.put(where, _OTHERS[where.rpartition("/")[2]])


_OTHERS: Final[Mapping[str, object]] = {"rrule": "FREQ=DAILY", "festival": "mid_autumn"}
"""What may stand in fields whose texts have a notation."""


def _other(value: object) -> object:
    match value:
        case str():
            return f"{value}改"
        case Decimal() | int():
            return value + 1
        case date():
            return value + timedelta(days=1)
        case _:
            return attrs.evolve(cast("Every", value), count=9)
