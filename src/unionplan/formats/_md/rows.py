"""The rows of a table (GitHub Flavored Markdown, 4.10)."""

import re
from typing import Final, NamedTuple

__all__ = ["Cell", "is_ruler", "split_row", "write_row"]

_CELL: Final = re.compile(r"(?:[^|\\]|\\.|\\\Z)*")
_DASHES: Final = re.compile(r":?-+:?")
_MOST_CELLS: Final = 100  # that are looked at: no table of ours has so many columns


class Cell(NamedTuple):
    """A cell.

    Attributes:
        text: What stands in it, as Markdown.
        column: Where it begins in its line, from 1.
    """

    text: str
    column: int


def split_row(line: str) -> list[Cell] | None:
    """The cells of a line; None where it is no row."""
    cells: list[Cell] = []
    start = 0
    while start <= len(line) and len(cells) < _MOST_CELLS:
        match = _CELL.match(line, start)
        end = match.end() if match else start
        text = line[start:end]
        blanks = len(text) - len(text.lstrip())
        cells.append(Cell(text.strip(), start + blanks + 1))
        start = end + 1
    if len(cells) == 1:
        return None
    first = 0 if cells[0].text else 1
    last = len(cells) if cells[-1].text else -1
    return cells[first:last]


def is_ruler(line: str) -> bool:
    """Whether a line is the one below a table's headings."""
    cells = split_row(line) if "-" in line else None
    return bool(cells) and all(_DASHES.fullmatch(cell.text) for cell in cells or ())


def write_row(cells: list[str]) -> str:
    """The cells as a line."""
    return f"| {' | '.join(cells)} |"
