"""Finding the tables of a ledger in sheets of cells, under whatever headings and titles."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Final

import attrs

from unionplan.errors import DecodeError, Fault
from unionplan.formats._ledger.column import Column, column_of, metric_column_of, words
from unionplan.formats._ledger.layout import Cells
from unionplan.limits import current
from unionplan.model.code import Code

__all__ = ["Grid", "Kind", "Row", "RowKind", "Table", "find_table", "row_kind"]

_LOOK_FOR_HEADINGS: Final = 50
_LEAST_KNOWN: Final = 2
_MARKS: Final = " :：()（）"
_EXTRA: Final = "x-"
_LONGEST_HEADING: Final = 60
_SEVERAL: Final = frozenset({Column.LEAD, Column.RESPONSIBLE, Column.SUPPORT, Column.AUDIENCE})
"""What two columns may hold together, such as 责任部门 and 责任人."""


@attrs.frozen
class Grid:
    """The cells of a sheet.

    Attributes:
        name: Its name; empty for a file that has no sheets.
        rows: The texts, row by row, as `unionplan.formats._ledger.cell.clean` leaves them.
        banners: The indexes of rows in which one cell reaches over several columns.
    """

    name: str
    rows: Sequence[Sequence[str]]
    banners: frozenset[int] = frozenset()


class Kind(Code):
    """What the rows of a table are."""

    TASKS = "tasks"
    METRICS = "metrics"


@attrs.frozen
class Row:
    """A row below the headings.

    Attributes:
        number: Its number in the sheet, from 1; of a text file, that of the record.
        cells: The texts by column.
        is_banner: Whether one cell reaches over several columns.
    """

    number: int
    cells: Cells
    is_banner: bool


@attrs.frozen
class Table:
    """A table with its headings.

    Attributes:
        sheet: The name of its sheet.
        kind: What its rows are.
        headings: The words at the head of each column.
        rows: The rows below the headings.
        title: The words above the headings, if there are any.
    """

    sheet: str
    kind: Kind
    headings: dict[str, str]
    rows: Sequence[Row]
    title: str = ""


class RowKind(Code):
    """What a row of tasks or metrics is."""

    ITEM = "item"
    EMPTY = "empty"
    TOTAL = "total"
    GROUP = "group"  # a heading between rows, such as 一、民主管理
    NOTE = "note"  # 备注：…, 填表人：…


def find_table(grid: Grid) -> Table | None:
    """The table of a sheet; None where no row has enough headings that we know.

    Raises:
        DecodeError: It has more rows than a ledger may have.
    """
    for kind, named, needed in (
        (Kind.TASKS, column_of, Column.TITLE),
        (Kind.METRICS, metric_column_of, Column.METRIC),
    ):
        best, most = -1, _LEAST_KNOWN - 1
        for index, row in enumerate(grid.rows[:_LOOK_FOR_HEADINGS]):
            known = {named(text) for text in row if text} - {None}
            # of two rows of headings, the lower one stands next to the cells
            if needed in known and len(known) > most:
                best, most = index, len(known)
        if best >= 0:
            return _table(grid, kind, best, named)
    return None


def row_kind(cells: Cells, main: Column, *, is_banner: bool = False) -> RowKind:
    """What a row is, by its cells alone.

    Args:
        cells: The texts.
        main: The column without which nothing is an item: the task, the name of the metric.
        is_banner: Whether one cell reaches over several columns.
    """
    filled = [text for text in cells.values() if text]
    if not filled:
        return RowKind.EMPTY
    first = filled[0].strip(_MARKS)
    title = cells.get(main, "")
    is_total = first in words("rows")["totals"] or title.strip(_MARKS) in words("rows")["totals"]
    if is_total and (not title or title in filled[:2]):
        return RowKind.TOTAL
    if len(set(filled)) == 1 and (is_banner or not title):
        return RowKind.GROUP
    return RowKind.ITEM if title else RowKind.NOTE


def _table(grid: Grid, kind: Kind, head: int, named: Callable[[str], Column | None]) -> Table:
    keys: list[str] = []
    headings: dict[str, str] = {}
    for index, text in enumerate(_padded_head(grid, head), 1):
        column = named(text) if text else None
        if column is None or (column in headings and column not in _SEVERAL):
            key = _free_key(text or f"第{index}列", index, headings)
        else:
            key = column
        keys.append(key)
        headings.setdefault(key, text)
    above = [text for row in grid.rows[:head] for text in row if text]
    rows = tuple(_rows(grid, head, keys, headings))
    return Table(grid.name, kind, headings, rows, above[0] if above else "")


def _padded_head(grid: Grid, head: int) -> list[str]:
    """The headings; of a column without one that holds something, an empty text."""
    width = max((index for row in grid.rows[head:] for index, text in enumerate(row, 1) if text))
    return [*grid.rows[head], *[""] * width][:width]


def _free_key(text: str, index: int, taken: Container[str]) -> str:
    """A key of the office's own for a column: its heading, with a number where it came before."""
    key = _EXTRA + " ".join(text.split())[:_LONGEST_HEADING]
    # what goes by the name of one of our columns would be taken for it
    return key if key not in taken and column_of(text) is None else f"{key} {index}"


def _rows(grid: Grid, head: int, keys: Sequence[str], headings: Mapping[str, str]) -> Iterator[Row]:
    in_ten_thousands = "万" in headings.get(Column.BUDGET, "")
    filled, most = 0, current().ledger_rows
    for index in range(head + 1, len(grid.rows)):
        filled += any(grid.rows[index])
        if filled > most:
            problem = f"a ledger has at most {most:,} rows, found more"
            raise DecodeError([Fault("", problem)])
        cells = dict.fromkeys(keys, "")
        for key, text in zip(keys, grid.rows[index], strict=False):
            if text:
                cells[key] = f"{cells[key]}、{text}" if cells[key] else text
        if in_ten_thousands and cells[Column.BUDGET]:
            cells[Column.BUDGET] = cells[Column.BUDGET].removesuffix("万元") + "万元"
        yield Row(index + 1, cells, index in grid.banners)
