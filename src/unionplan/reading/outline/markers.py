"""Numbers at the head of an item."""

import re
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.reading.outline.marker_styles import BARE, ENCLOSED, PATTERNS, Style

_MARKER = re.compile("|".join(f"({pattern})" for _, pattern in PATTERNS))
_DECORATION = re.compile(r"(?:#{1,6} +|[-*+•·●■◆▪] +(?=\S)|\*\*(?=\S)|> +)*")


class Marker(NamedTuple):
    """A number at the head of an item.

    Attributes:
        style: How it is written.
        number: What it counts, from 1.
        start: Offset of its first character.
        end: Offset behind its last character, its own punctuation included.
    """

    style: Style
    number: int
    start: int
    end: int


def find_marker(folded: str, start: int, end: int) -> Marker | None:
    """The number that stands at *start*, or None.

    Args:
        folded: Folded text.
        start: Offset of the first character of an item, Markdown's marks passed over.
        end: Offset behind the item.
    """
    match = _MARKER.match(folded, start, end)
    if match is None or match.lastindex is None:
        return None
    style, _ = PATTERNS[match.lastindex // 2]  # two groups each: the pattern, and in it the number
    written = match[match.lastindex + 1]
    number = ENCLOSED.get(written) or parse_whole(written.replace("参", "叁"))
    return None if number is None else Marker(style, number, start, match.end())


def find_bare(folded: str, start: int, end: int) -> Marker | None:
    """A Chinese numeral at *start* that may have lost its mark: 一积极参加…; its place decides."""
    match = BARE.match(folded, start, end)
    number = None if match is None else parse_whole(match[1])
    if match is None or number is None:
        return None
    return Marker(Style.BARE, number, start, match.end())


def skip_decoration(folded: str, start: int, end: int) -> int:
    """Offset behind marks of Markdown and bullets that only decorate a line."""
    match = _DECORATION.match(folded, start, end)
    return start if match is None else match.end()
