"""From the cells of a row to the fields of a task, a metric or a plan, and what they leave out."""

from collections.abc import Mapping
from typing import Final

import attrs

from unionplan.errors import ModelError
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.layout import Cells, Group
from unionplan.formats._ledger.memo import Memo
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.model import Period

__all__ = ["Fields", "read_fields"]

_EXTRA: Final = "x-"


@attrs.frozen
class Fields:
    """What the cells of a row hold.

    Attributes:
        values: The fields whose columns the table has, by name.
        unreadable: What could not be read of some of them, by name; their value is then what is
            known nevertheless.
        kept: Words that could not be read, by the keys of an extra.
    """

    values: dict[str, object]
    unreadable: dict[str, str]
    kept: dict[str, str]


def read_fields(
    groups: Mapping[str, Group], cells: Cells, memo: Memo | None, period: Period | None
) -> Fields:
    """Read the fields of a row.

    Args:
        groups: The fields and their columns.
        cells: The texts of the row.
        memo: What the row says of itself.
        period: The plan's period, if it is known.
    """
    found = Fields({}, {}, {})
    for field, group in groups.items():
        texts = group.texts(cells)
        if memo is not None and memo.holds(field, texts):
            found.values[field] = getattr(memo.item, field)
        elif group.is_in(cells):
            try:
                found.values[field] = group.read(texts, period)
            except Unreadable as reason:
                found.values[field] = reason.instead
                found.unreadable[field] = reason.problem
                found.kept.update(_kept(reason.columns, cells))
            except ModelError as error:  # a number that is too long, a target from 9 to 5
                found.unreadable[field] = str(error)
                found.kept.update(_kept(group.columns, cells))
    return found


def _kept(columns: tuple[Column, ...], cells: Cells) -> dict[str, str]:
    return {f"{_EXTRA}{column.value}": cells[column] for column in columns if cells.get(column)}
