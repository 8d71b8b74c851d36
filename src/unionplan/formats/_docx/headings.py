"""How a heading looks: by its number as the standard has it, else by its place in the tree."""

import re
from typing import Final

from unionplan.chinese import CHINESE_DIGITS, UNITS, format_numeral, parse_whole
from unionplan.formats._docx.layout import Style
from unionplan.model import Section

__all__ = ["heading_style", "join_marker", "next_marker", "number_of"]

_STYLES: Final = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
_CHINESE: Final = f"[{CHINESE_DIGITS}{UNITS}]{{1,6}}"
_MARKERS: Final = (  # 一、 （一） 1. （1）, and the single characters for them
    re.compile(f"{_CHINESE}、"),
    re.compile(f"[（(]{_CHINESE}[）)]|[㈠-㈩]"),
    re.compile("[0-9０-９]{1,3}[.．、]|[⒈-⒛]"),
    re.compile("[（(][0-9０-９]{1,3}[）)]|[⑴-⒇]|[①-⑳]"),
)
_FIRST: Final = re.compile(f"({_CHINESE})、")
_RUN_IN: Final = re.compile(".{0,6}[是要则来]")  # 一是, which the sentence goes on from
_LARGEST: Final = 9_999


def heading_style(section: Section, depth: int, *, leads: bool) -> Style:
    """The style of a section's heading.

    The first level of a plan whose parts are numbered otherwise is the first level nevertheless.

    Source: GB/T 9704-2012, 7.3.3: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋.

    Args:
        section: The section.
        depth: Its depth in the tree, from 1.
        leads: Whether anything stands below it.
    """
    if depth == 1 and leads:
        return Style.HEADING_1
    marker = section.marker.strip()
    for style, pattern in zip(_STYLES, _MARKERS, strict=True):
        if pattern.fullmatch(marker):
            return style
    return _STYLES[min(depth, len(_STYLES)) - 1]


def join_marker(marker: str, words: str) -> str:
    """A number and what it numbers, with a gap where the number does not end by itself."""
    number, text = marker.strip(), words.strip()
    gap = "　" if number[-1:].isalnum() and not _RUN_IN.fullmatch(number) and text else ""
    return f"{number}{gap}{text}"


def number_of(section: Section) -> int | None:
    """The number of a section that is numbered ``一、``, else None."""
    found = _FIRST.fullmatch(section.marker.strip())
    number = None if found is None else parse_whole(found[1])
    return None if number is None or number > _LARGEST else number


def next_marker(number: int) -> str:
    """The marker behind that of a number: ``一、`` for 0."""
    return f"{format_numeral(number + 1)}、"
