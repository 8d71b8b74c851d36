"""Where a long title is broken: behind whole words, the longer line first."""

import re
from typing import Final

from unionplan.chinese import display_width
from unionplan.formats._docx.block import Paragraph
from unionplan.formats._docx.layout import TWIPS, Layout, Style

__all__ = ["em_width", "title_block"]

_BREAKS: Final = re.compile(
    "(?<=委员会)|(?<=工会)(?!委员会|联合会|工作|主席)|(?<=联合会)|(?<=公司)(?!工会)"
    "|(?<=学校|小学|中学|大学|学院|医院)(?!工会)|(?<=年)(?!度)|(?<=年度)|(?=关于)|(?=工作(?:计划|总结|要点))"
)
# What fonts differ in their digits and programs in the gaps beside them, and no whole character.
_SLACK: Final = 0.9


def em_width(text: str) -> float:
    """How wide a text is, in Chinese characters."""
    return display_width(text, ambiguous=2) / 2


def title_block(title: str, layout: Layout) -> Paragraph:
    """The title of a document.

    A title that needs two lines is broken where a word ends, by the width that it is given and not
    by a mark in its text.

    Source: GB/T 9704-2012, 7.3.1: whole words, balanced, in the shape of a trapezoid or diamond.
    """
    size = layout.looks[Style.TITLE].size * TWIPS
    width = layout.page.text_width
    text = title.strip()
    first = _first_line(text, width / size)
    if first is None:
        return Paragraph(text=text, style=Style.TITLE)
    side = max(0, round((width - (first + _SLACK) * size) / 2))
    return Paragraph(text=text, style=Style.TITLE, left=side, right=side)


def _first_line(title: str, room: float) -> float | None:
    """Width of the first of two lines, in characters; None where nothing need or can be done."""
    whole = em_width(title)
    if not room < whole < 2 * room or len(title.splitlines()) > 1:
        return None
    widths = [em_width(title[: found.start()]) for found in _BREAKS.finditer(title)]
    fitting = [width for width in widths if whole / 2 <= width <= room - _SLACK]
    return min(fitting, default=None)
