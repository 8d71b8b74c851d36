"""The rows of a table as lines, with the cells where the reader of tables looks for them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple, TypeAlias

from unionplan.model.code import Code

__all__ = ["Cell", "Row", "lay_out"]

_BETWEEN: Final = " | "
_MOST_COLUMNS: Final = 63
"""Columns that merged cells can cover, as in Word; what is written into cells is never cut off."""

_LONGEST_REPEATED: Final = 30
_LONGEST_HEADING: Final = 10
_HEAD_ROWS: Final = 2
_LONGEST_LABEL: Final = 20
_LEAST_TEXT: Final = 120
_MOST_LINES: Final = 20
_MOST_ROWS: Final = 5
_STOPS: Final = tuple("。；！？;!?")
_MARKS: Final = tuple("，、：…,.:")
_NUMERAL = "[0-9一二三四五六七八九十]{1,3}"
_TIME = re.compile(rf"{_NUMERAL}(?:[、~至-]{_NUMERAL})?[月周日号季年]|半年|^[0-9.]{{1,6}}$")
_UPRIGHT_MONTH = re.compile("(?:[0-9]{1,2}|[一二三四五六七八九十、]{1,4})月份?")


class Cell(NamedTuple):
    """A cell of a table.

    Attributes:
        lines: Its lines, none of them blank.
        columns: Columns that it covers.
        rows: Rows that it covers, its own included.
        continues: Whether it is the lower part of the cell above it.
        holds_table: Whether another table of several columns stands in it.
    """

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1
    continues: bool = False
    holds_table: bool = False


Row: TypeAlias = tuple[Cell, ...]


class _Part(Code):
    """Which part of its cell a slot of the grid shows."""

    WHOLE = "whole"  # its upper left corner
    RIGHT = "right"  # what it covers to the right
    BELOW = "below"  # what it covers below


class _Slot(NamedTuple):
    """A place in the grid of a table: one row, one column."""

    cell: Cell
    part: _Part


_NOTHING: Final = Cell(())


def lay_out(rows: Sequence[Row], *, repeat: Callable[[str], str]) -> list[str]:
    """The lines of a table.

    A row is a line with `` | `` between its cells, so that every cell keeps its column. A cell that
    is merged over several rows says the same of each of them, as a month does: short ones are
    repeated. A row that is no row to a reader, a heading across the table or a label with the pages
    of text that belong to it, is plain lines.

    Args:
        rows: The rows, each with its cells.
        repeat: What is called with the words of a cell before they are repeated.
    """
    grid = _place(rows)
    head = _double_head(rows, grid)
    if head:
        return [_row(head), *_lines_of(grid[2:], repeat)]
    if grid and _is_head(grid[0]):
        head = [_joined(slot.cell.lines) for slot in grid[0]]
        return [_row(head), *_lines_of(grid[1:], repeat)]
    return list(_lines_of(grid, repeat))


def _place(rows: Sequence[Row]) -> list[list[_Slot]]:
    """Give every cell its columns, also below what other rows left."""
    grid: list[list[_Slot]] = []
    covered: dict[int, tuple[Cell, int]] = {}  # by column: a cell, and the rows that it still has
    for row in rows:
        slots: list[_Slot] = []
        above = grid[-1] if grid else []
        for cell in row:
            _add_covered(slots, covered)
            if cell.continues:
                upper = above[len(slots)].cell if len(slots) < len(above) else _NOTHING
                slots.append(_Slot(upper, _Part.BELOW))
            else:
                slots.append(_Slot(cell, _Part.WHOLE))
                if cell.rows > 1:
                    covered[len(slots) - 1] = (cell, cell.rows - 1)
            most = max(0, _MOST_COLUMNS - len(slots))
            slots += [_Slot(cell, _Part.RIGHT)] * min(cell.columns - 1, most)
        _add_covered(slots, covered)
        grid.append(slots)
    return grid


def _add_covered(slots: list[_Slot], covered: dict[int, tuple[Cell, int]]) -> None:
    """Fill the columns that cells of earlier rows cover, up to the next one that is free."""
    while len(slots) in covered:
        column = len(slots)
        cell, left = covered.pop(column)
        if left > 1:
            covered[column] = (cell, left - 1)
        most = max(0, _MOST_COLUMNS - len(slots) - 1)
        slots.append(_Slot(cell, _Part.BELOW))
        slots += [_Slot(_NOTHING, _Part.RIGHT)] * min(cell.columns - 1, most)


def _lines_of(grid: Sequence[list[_Slot]], repeat: Callable[[str], str]) -> Iterator[str]:
    for slots in grid:
        own = [slot.cell for slot in slots if slot.part is _Part.WHOLE and slot.cell.lines]
        repeated = [_repeated(slot) for slot in slots]
        if not own:
            continue
        if not any(repeated) and _is_no_row(own, len(slots)):
            for cell in own:
                yield from cell.lines
            continue
        while slots[-1].part is _Part.RIGHT:  # what only fills the row up
            slots.pop()
        texts = [
            _joined(slot.cell.lines) if slot.part is _Part.WHOLE else repeat(words)
            for slot, words in zip(slots, repeated, strict=False)
        ]
        yield _row(texts if len(texts) > 1 else [*texts, ""])


def _row(texts: Iterable[str]) -> str:
    return _BETWEEN.join(texts).strip()


def _most_lines(cell: Cell) -> int:
    """Lines that a cell can have and be a cell to a reader."""
    return _MOST_ROWS if cell.holds_table else _MOST_LINES


def _repeated(slot: _Slot) -> str:
    """What a slot says of its row that was said before; long words are not said again."""
    words = _joined(slot.cell.lines) if slot.part is _Part.BELOW else ""
    return words if len(words) <= _LONGEST_REPEATED else ""


def _is_no_row(own: Sequence[Cell], columns: int) -> bool:
    """Whether a row with these cells is plain lines to a reader."""
    first, *others = own
    if any(len(cell.lines) > _most_lines(cell) for cell in own):
        return True  # the table lays out the page
    if not others:  # a heading across the table; a number alone is a row that nobody filled in
        return columns == 1 or first.columns > 1 or not _joined(first.lines).isdecimal()
    if len(others) > 1:
        return False
    label, text = _joined(first.lines), others[0].lines
    return (
        len(label) <= _LONGEST_LABEL
        and not _TIME.search(label)
        and (len(text) > 1 or sum(map(len, text)) >= _LEAST_TEXT)
    )


def _is_head(slots: Sequence[_Slot]) -> bool:
    """Whether in the first row a heading stands over several columns, so that it heads each."""
    own = [slot.cell for slot in slots if slot.part is _Part.WHOLE]
    return 1 < len(own) < len(slots) and all(
        len(_joined(cell.lines)) <= _LONGEST_HEADING for cell in own
    )


def _double_head(rows: Sequence[Row], grid: Sequence[Sequence[_Slot]]) -> list[str]:
    """The headings of the columns where two rows head them together; empty where they do not."""
    if len(rows) <= _HEAD_ROWS:
        return []
    first, second = rows[:_HEAD_ROWS]
    reaches_down = any(cell.rows == _HEAD_ROWS for cell in first)
    reaches_down = reaches_down or any(cell.continues for cell in second)
    if not reaches_down or all(cell.columns == 1 for cell in first):
        return []
    blank = _Slot(_NOTHING, _Part.WHOLE)
    head = [_double_heading(*pair) for pair in zip_longest(*grid[:_HEAD_ROWS], fillvalue=blank)]
    return head if all(len(words) <= _LONGEST_HEADING for words in head) else []


def _double_heading(upper: _Slot, lower: _Slot) -> str:
    """The heading of a column: what stands over it, then what stands below that."""
    above = _joined(upper.cell.lines)
    below = "" if lower.part is _Part.BELOW else _joined(lower.cell.lines)
    return below if above in below else above + below


def _joined(lines: Sequence[str]) -> str:
    """The lines of a cell as one: entries parted by semicolons, upright writing laid flat."""
    lines = [line.replace("\t", " ").replace(_BETWEEN, " ") for line in lines]
    together = "".join(lines)
    if all(len(line) == 1 for line in lines) or _UPRIGHT_MONTH.fullmatch(together):
        return together
    return "".join(line + _stop_behind(line) for line in lines[:-1]) + lines[-1]


def _stop_behind(line: str) -> str:
    if line.endswith(_STOPS):
        return ""
    return " " if line.endswith(_MARKS) else "；"
