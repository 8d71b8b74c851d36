"""Lines and tables in a terminal, by the columns that Chinese characters really take."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, zip_longest
from typing import Final

from unionplan.chinese import display_width, pad, printable

__all__ = ["table", "wrap"]

_OPENING: Final = re.escape("（《〈「『【〔“‘([{")
_CLOSING: Final = re.escape("，。、；：？！）》〉」』】〕”’…—％,.;:?!)]}%")
_COUNTED: Final = "年月日周届次个项篇处条人家元"
# What stays on one line: a word of a Latin script, a number with what it counts or one character,
# with the marks at its sides.
_UNIT: Final = re.compile(
    rf"[{_OPENING}]{{0,4}}(?:[!-~\u00c0-\u024f]{{1,80}}[{_COUNTED}]?|.)[{_CLOSING}]{{0,4}}",
    re.DOTALL,
)
_NARROWEST: Final = 4


def wrap(text: str, width: int, *, indent: str = "", hang: str = "") -> list[str]:
    """Break one paragraph into lines.

    A line breaks between any two Chinese characters and around words of other scripts, but not
    before a closing mark and not behind an opening one.

    Args:
        text: The paragraph; controls in it are shown as escapes.
        width: Columns that no line exceeds, unless it is too narrow for a single character.
        indent: What the first line starts with.
        hang: What every other line starts with.
    """
    lines: list[str] = []
    start, line = indent, ""
    used = display_width(start)
    for unit, columns in _units(printable(text), max(width - display_width(hang), 2)):
        if line and used + columns > width:
            lines.append(start + line.rstrip())
            start, line = hang, ""
            used = display_width(start)
            if unit == " ":
                continue
        line += unit
        used += columns
    return [*lines, (start + line).rstrip()]


def table(
    rows: Iterable[Sequence[str]], width: int, *, head: Sequence[str] = (), gap: int = 2
) -> list[str]:
    """Set rows in columns, each as wide as its widest cell while there is room.

    Args:
        rows: Cells by row, the same number in each; a cell that has no room goes on below, and a
            column without any text is left out.
        width: Columns of the terminal for all of it.
        head: The heads of the columns, set as the first row.
        gap: Spaces between two columns.
    """
    rows = list(rows)
    used = [any(column) for column in zip(*rows, strict=True)]
    kept = [list(compress(row, used)) for row in ([head, *rows] if head else rows)]
    widths = [max(map(display_width, map(printable, cells))) for cells in zip(*kept, strict=True)]
    room = width - gap * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    lines: list[str] = []
    for row in kept:
        cells = [wrap(cell, columns) for cell, columns in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            padded = map(pad, parts, widths)
            lines.append((" " * gap).join(padded).rstrip())
    return lines


def _units(text: str, width: int) -> Iterator[tuple[str, int]]:
    """What must not be broken, with its columns; only what is wider than *width* is."""
    for match in _UNIT.finditer(text):
        unit = match[0]
        columns = display_width(unit)
        if columns <= width:
            yield unit, columns
        else:
            yield from ((character, display_width(character)) for character in unit)
