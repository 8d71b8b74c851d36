"""A field of the model in the cells of a row: its columns, and how they are read."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import attrs

from unionplan.formats._ledger.column import Column
from unionplan.model import Period

__all__ = ["Cells", "Group"]

Cells: TypeAlias = Mapping[str, str]
"""The texts of a row by column; a column that the table has not is not there.

Columns of the office's own are keyed by ``x-`` and their heading, as in the model's extra.
"""


@attrs.frozen
class Group:
    """The columns in which one field stands.

    Attributes:
        field: The name of the field in the model.
        columns: Its columns.
        read: Reads their texts, in the order of *columns* and *beside*, and may raise `Unreadable`
            or `ModelError`. The period is the plan's.
        beside: Columns of other fields that must be known to read these.
    """

    field: str
    columns: tuple[Column, ...]
    read: Callable[[Sequence[str], Period | None], object]
    beside: tuple[Column, ...] = ()

    def texts(self, cells: Cells) -> list[str]:
        """The texts of the columns; nothing where the table has no such column."""
        return [cells.get(column, "") for column in (*self.columns, *self.beside)]

    def is_in(self, cells: Cells) -> bool:
        """Whether the table has one of the columns."""
        return any(column in cells for column in self.columns)
