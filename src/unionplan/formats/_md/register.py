"""The registers of a plan, each a table: goals, activities, metrics."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs

from unionplan.chinese import fold
from unionplan.formats._md.activity_fields import ACTIVITY_FIELDS, AREA, text_field
from unionplan.formats._md.field import Field
from unionplan.formats._md.metric_fields import METRIC_FIELDS
from unionplan.formats._time_order import time_order
from unionplan.model import Plan

__all__ = ["REGISTERS", "Register", "register_of"]


def _as_listed(items: Sequence[Any], _: Plan) -> list[int]:
    return list(range(len(items)))


def _by_time(items: Sequence[Any], plan: Plan) -> list[int]:
    return sorted(range(len(items)), key=lambda index: time_order(items[index], plan.period))


@attrs.frozen(kw_only=True)
class Register:
    """A register and its table.

    Attributes:
        name: Its key in plain data.
        title: The heading above the table.
        fields: What the columns show.
        main: The column that says what an item is, by which the table is known.
        always: The columns that are there even where nothing stands in them.
        order: The order of the rows, as indexes of items.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    main: str
    always: frozenset[str]
    order: Callable[[Sequence[Any], Plan], list[int]] = _as_listed

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of all columns."""
        return tuple(heading for field in self.fields for heading in field.headings)


REGISTERS: Final = (
    Register(
        name="goals",
        title="工作目标表",
        fields=(text_field("statement", "工作目标"), AREA),
        main="工作目标",
        always=frozenset({"工作目标"}),
    ),
    Register(
        name="activities",
        title="工作安排表",
        fields=ACTIVITY_FIELDS,
        main="工作内容",
        always=frozenset({"时间", "工作内容"}),
        order=_by_time,
    ),
    Register(
        name="metrics",
        title="工作指标表",
        fields=METRIC_FIELDS,
        main="指标",
        always=frozenset({"指标", "单位", "目标"}),
    ),
)
"""In the order of the document."""


def register_of(headings: Iterable[str]) -> Register | None:
    """The register whose table has these headings, by its main column."""
    found = {fold(heading) for heading in headings}
    return next((register for register in REGISTERS if register.main in found), None)
