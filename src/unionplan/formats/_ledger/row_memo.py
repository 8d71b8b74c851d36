"""Whether the cells of a row give a task or metric back, and the memo of what they do not."""

from collections.abc import Callable, Mapping

import attrs

from unionplan.formats._ledger.cell import fits
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.entry import EXTRA, extra_texts
from unionplan.formats._ledger.fields import Fields
from unionplan.formats._ledger.layout import Cells, Group
from unionplan.formats._ledger.memo import write_memo
from unionplan.formats._ledger.table import RowKind, row_kind
from unionplan.model import Activity, Metric, Plan

__all__ = ["RowMemo", "row_memo"]


@attrs.frozen
class RowMemo:
    """The memo of a row.

    Attributes:
        text: It, as a cell; empty where the other cells say everything.
        lost: The fields for which a cell has no room.
    """

    text: str = ""
    lost: tuple[str, ...] = ()


def row_memo(
    item: Activity | Metric | Plan,
    cells: Cells,
    groups: Mapping[str, Group],
    read: Callable[[Cells], Fields],
    main: Column | None = None,
) -> RowMemo:
    """The memo for what is not read back as it is.

    Args:
        item: What the row is to hold, and no more.
        cells: Its texts.
        groups: The fields and their columns.
        read: Reads the row without a memo.
        main: The column without which nothing is an item of a table.

    Raises:
        EncodeError: A text holds half a surrogate pair.
    """
    values = read(cells).values
    texts = {field: group.texts(cells) for field, group in groups.items()}
    if EXTRA in values:
        texts[EXTRA] = extra_texts(cells)
    shown = {
        field: texts[field]
        for field in texts
        if field not in values or values[field] != getattr(item, field)
    }
    if main is not None and row_kind(cells, main) is not RowKind.ITEM:
        [name] = [group.field for group in groups.values() if main in group.columns]
        shown[name] = texts[name]
    if not shown:
        return RowMemo()
    text = write_memo(item, shown)
    if fits(text):
        return RowMemo(text)
    return _with_room(item, shown)


def _with_room(item: Activity | Metric | Plan, shown: dict[str, list[str]]) -> RowMemo:
    """The memo of as many fields as a cell has room for."""
    text, kept, lost = "", dict[str, list[str]](), list[str]()
    for field, texts in shown.items():
        longer = write_memo(item, {**kept, field: texts})
        if fits(longer):
            text = longer
            kept[field] = texts
        else:
            lost.append(field)
    return RowMemo(text, tuple(lost))
