"""Folding for matching: one form for characters that are the same to a reader.

Folded text is compared, never shown or stored. Each character becomes exactly one character, so
that an offset into folded text is an offset into the original.
"""

import functools
import pkgutil
import unicodedata
from collections.abc import Mapping
from itertools import chain
from typing import Final

__all__ = ["fold"]

_FULL_WIDTH: Final = range(0xFF01, 0xFF5F)
_FULL_WIDTH_YEN: Final = 0xFFE5
_TO_ASCII: Final = 0xFEE0
# What copying out of a PDF gives for common characters: ⼯ for 工, ⾦ for 金.
_KANGXI_RADICALS: Final = range(0x2F00, 0x2FD6)
_COMPATIBILITY_IDEOGRAPHS: Final = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
_SPACES: Final = (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_ZEROS: Final = "○◯"
_FEW: Final = 32


def fold(text: str) -> str:
    """Fold *text* for matching, character by character.

    - Full-width letters, digits and marks become ASCII: ``Ａ１，：（）`` is ``A1,:()``.
    - Every blank that is not a tab or line end becomes a space, the ideographic one too.
    - ``○`` and ``◯``, typed for want of ``〇``, become it.
    - Traditional characters become simplified ones, by ``data/traditional.txt``.
    - Radicals and compatibility ideographs, as PDF files give them, become the plain ideograph.

    Left alone are ``、。“”‘’《》【】「」`` and the markers ``①`` ``⒈`` ``㈠``, whose form tells
    a reader something, and simplified text as a whole. Letters keep their case.

    Returns:
        Text of the same length; folding it again changes nothing.
    """
    if text.isascii():
        return text
    changing = _changing().intersection(text)
    if len(changing) > _FEW:
        return text.translate(_table())
    for character in changing:  # punctuation mostly, and faster one by one
        text = text.replace(character, _table()[ord(character)])
    return text


@functools.cache
def _table() -> Mapping[int, str]:
    """The characters that change, each with what it becomes."""
    table = {code: chr(code - _TO_ASCII) for code in _FULL_WIDTH}
    table[_FULL_WIDTH_YEN] = "¥"
    table.update(dict.fromkeys(_SPACES, " "))
    table.update(dict.fromkeys(map(ord, _ZEROS), "〇"))
    traditional = _read_pairs("data/traditional.txt")
    table.update(traditional)
    table.update(_read_pairs("data/radicals.txt"))
    for code in chain(_KANGXI_RADICALS, *_COMPATIBILITY_IDEOGRAPHS):
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = traditional.get(ord(plain), plain)
    return table


@functools.cache
def _changing() -> frozenset[str]:
    return frozenset(map(chr, _table()))


def _read_pairs(name: str) -> dict[int, str]:
    """Read a table of this package: pairs of characters between blanks, # to the end of a line."""
    data = pkgutil.get_data("unionplan.chinese", name) or b""
    lines = data.decode("utf-8").splitlines()
    pairs = chain.from_iterable(line.split() for line in lines if not line.startswith("#"))
    return {ord(pair[0]): pair[1] for pair in pairs}
