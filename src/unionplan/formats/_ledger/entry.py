"""A row of a ledger as the fields of a task or metric."""

from collections.abc import Container, Mapping
from typing import Final

import attrs

from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.fields import Fields, read_fields
from unionplan.formats._ledger.layout import Cells
from unionplan.formats._ledger.memo import Memo
from unionplan.formats._ledger.metric_row import METRIC_GROUPS
from unionplan.formats._ledger.place import Place
from unionplan.formats._ledger.task_row import TASK_GROUPS
from unionplan.model import Extra, Period

__all__ = ["EXTRA", "Entry", "extra_texts", "read_metric", "read_task"]

EXTRA: Final = "extra"
"""The field of a task for columns of the office's own."""

_KEY: Final = "x-"
_BESIDE: Final = (Column.METRIC, Column.TARGET)
"""Columns of tasks that show what metrics of the plan say."""


@attrs.frozen(kw_only=True)
class Entry:
    """What a row holds.

    Attributes:
        place: The row.
        cells: Its texts.
        headings: The words at the head of its columns.
        values: The fields whose columns the table has.
        unreadable: What could not be read, by field; the value is what is known nevertheless.
    """

    place: Place
    cells: Cells
    headings: Mapping[str, str]
    values: dict[str, object]
    unreadable: dict[str, str]

    def place_of(self, field: str) -> Place:
        """The cell in which a field stands, or the first one of several."""
        group = TASK_GROUPS.get(field) or METRIC_GROUPS.get(field)
        columns = () if group is None else group.columns
        filled = (column for column in columns if self.cells.get(column))
        column = next(filled, None)
        heading = "" if column is None else self.headings.get(column, column.value)
        return attrs.evolve(self.place, heading=heading)


def read_task(
    cells: Cells, memo: Memo | None, period: Period | None, metrics: Container[str]
) -> Fields:
    """The fields of a task.

    Args:
        cells: The texts of its row.
        memo: What the row says of itself.
        period: The plan's period, if it is known.
        metrics: The names of metrics that the ledger has a table of.
    """
    found = read_fields(TASK_GROUPS, cells, memo, period)
    if memo is not None and memo.holds(EXTRA, extra_texts(cells)):
        found.values[EXTRA] = memo.item.extra
        return found
    own = {key: text for key, text in cells.items() if key.startswith(_KEY) and text}
    names = cells.get(Column.METRIC, "").split("\n")
    if not all(name in metrics for name in names):
        own |= {f"{_KEY}{column.value}": cells[column] for column in _BESIDE if cells.get(column)}
    found.values[EXTRA] = Extra(own | found.kept)
    return found


def read_metric(cells: Cells, memo: Memo | None, period: Period | None) -> Fields:
    """The fields of a metric; see `read_task`."""
    return read_fields(METRIC_GROUPS, cells, memo, period)


def extra_texts(cells: Cells) -> list[str]:
    """The texts that make up the extra of a task: its own columns, and where words may be left."""
    own = sorted(key for key, text in cells.items() if key.startswith(_KEY) and text)
    columns: list[str] = [*own, Column.AREA, *_BESIDE]
    return [cells.get(column, "") for column in columns]
