"""How wide the columns of a table are."""

from collections.abc import Sequence
from typing import Final

from unionplan.formats._docx.block import Table
from unionplan.formats._docx.layout import TWIPS, Layout, Style
from unionplan.formats._docx.title import em_width

__all__ = ["CELL_MARGIN", "column_widths"]

CELL_MARGIN: Final = 85
"""Twips before and behind what a cell says."""

_SLACK: Final = 1  # character: what programs add between Chinese characters and digits


def column_widths(table: Table, layout: Layout) -> list[int]:
    """Widths in twips that fill the type area.

    Every column gets what its longest line asks for; where that is too much, only the widest ones
    give way, and where it is less, all grow alike.
    """
    size = layout.looks[Style.CELL].size * TWIPS
    room = layout.page.text_width
    columns = zip(table.head, *table.rows, strict=True)
    wanted = [(_longest(cells) + _SLACK) * size + 2 * CELL_MARGIN for cells in columns]
    most = _bound(sorted(wanted), room)
    fitting = [min(width, most) for width in wanted]
    return [int(width * room / sum(fitting)) for width in fitting]


def _longest(cells: Sequence[str]) -> float:
    return max(em_width(line) for cell in cells for line in cell.split("\n"))


def _bound(ascending: Sequence[float], room: float) -> float:
    """The width beyond which no column goes, so that all of them fit into *room*."""
    left = room
    for index, width in enumerate(ascending):
        share = left / (len(ascending) - index)
        if width > share:
            return share
        left -= width
    return room
