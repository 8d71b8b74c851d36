"""Numbers at the head of an item."""

import re
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.reading.outline.marker_styles import (
    BARE,
    BARE_ARABIC,
    CHINESE_NUMBER,
    ENCLOSED,
    FIRST,
    PATTERNS,
    Style,
)

_MARKER = re.compile(f"(?={FIRST})(?:{'|'.join(f'({pattern})' for _, pattern in PATTERNS)})")
_DECORATION = re.compile(
    r"(?:#{1,6} +|[-*+•·] +(?=\S)|[●■◆▪★▲◎※☆▶◇□] *(?=\S)|\*\*(?=[^\s*][^*]*\*\*)|> +)*"
)

_DECORATING = frozenset("#-*+•·●■◆▪★▲◎※☆▶◇□>0123456789")
"""The characters with which these begin; most lines begin with none of them."""

_DOUBLED = re.compile(
    rf"[0-9]{{1,2}}\. ?(?={CHINESE_NUMBER}、|\({CHINESE_NUMBER}\)|[0-9]{{1,2}}、(?![0-9]))"
)


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
    """A number at *start* that may have lost its mark: 一积极参加…, 1 落实…; its place decides."""
    style = Style.BARE_ARABIC if folded[start : start + 1].isdigit() else Style.BARE
    match = (BARE if style is Style.BARE else BARE_ARABIC).match(folded, start, end)
    number = None if match is None else parse_whole(match[1])
    return None if match is None or number is None else Marker(style, number, start, match.end())


def skip_decoration(folded: str, start: int, end: int) -> int:
    """Offset behind what only decorates a line.

    These are marks of Markdown, bullets, and the number of a page in front of the author's own:
    1. 一、工作回顾.
    """
    if folded[start : start + 1] not in _DECORATING:
        return start
    match = _DECORATION.match(folded, start, end)
    start = start if match is None else match.end()
    doubled = _DOUBLED.match(folded, start, end)
    return start if doubled is None else doubled.end()
