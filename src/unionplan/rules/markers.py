"""Numbers of sections and list items, as authors write them."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from unionplan.chinese import fold, format_numeral, parse_whole

_LARGEST = 99
_LEVELS = {"一": 1, "(一)": 2, "1": 3, "(1)": 4}
_WIDE_DIGITS = "０１２３４５６７８９"
# What stands around the number; what tells two levels apart is kept as the marker's style.
_MARKER = re.compile(
    r"(?P<open>[（(\[【]?)(?P<ordinal>第?)(?P<number>[0-9０-９一二三四五六七八九十百零〇]{1,8})"
    r"(?P<word>[章节篇是要则]?)(?P<close>[）)\]】]?)[、.．,，:：。\s]{0,3}"
)
_ENCLOSED = re.compile(r"(?P<number>[①-⒛⓪-⓾㈠-㈩㊀-㊉❶-❿➀-➓])[、.．,，:：。\s]{0,3}")

# The ways of writing a number, folded, and how the standard writes each.
_WAYS: Final = (
    (re.compile("([0-9]{1,2}) ?[、.,:]"), r"\1."),
    (re.compile("([一二三四五六七八九十]{1,3}) ?[、.,:]"), r"\1、"),
    (re.compile(r"\(([0-9]{1,2}|[一二三四五六七八九十]{1,3})\) ?[、.,:]?"), r"（\1）"),
)
_RIGHT: Final = re.compile(
    "[0-9]{1,2}[.．]|[一二三四五六七八九十]{1,3}、|（[0-9一二三四五六七八九十]{1,3}）"
)
_IN_ONE_CHARACTER: Final = re.compile("[⒈-⒛㈠-㈩]")


class Marker(NamedTuple):
    """A marker taken apart.

    Attributes:
        style: Equal for the markers of one list, such as ``一`` for ``一、`` and ``三，``.
        number: From 1 to 99.
    """

    style: str
    number: int


@lru_cache(maxsize=1024)
def parse_marker(marker: str) -> Marker | None:
    """Read a marker such as ``一、``, ``（二）``, ``3.``, ``⒋``, ``五是``; None if it is none."""
    text = marker.strip()
    if match := _ENCLOSED.fullmatch(text):
        character = match["number"]
        number = int(unicodedata.numeric(character))
        written = unicodedata.normalize("NFKC", character)
        # ⒈ is 1. in one character; other enclosed numbers are a level of their own
        style = "1" if written.endswith(".") else chr(ord(character) - number)
    elif match := _MARKER.fullmatch(text):
        number = parse_whole(match["number"]) or 0
        script = "1" if match["number"][0] in "0123456789０１２３４５６７８９" else "一"
        closed = ")" if match["close"] else ""
        opened = "(" if match["open"] else ""
        style = f"{opened}{match['ordinal']}{script}{match['word']}{closed}"
    else:
        return None
    return Marker(style, number) if 1 <= number <= _LARGEST else None


def write_marker(marker: str, number: int) -> str | None:
    """The same marker with another number, written as before; None where there is no such.

    Args:
        marker: One that `parse_marker` reads.
        number: From 1.
    """
    text = marker.strip()
    old = parse_marker(marker)
    match = _ENCLOSED.fullmatch(text) or _MARKER.fullmatch(text)
    if old is None or match is None:
        return None
    written = match["number"]
    if match.re is _ENCLOSED:
        new = chr(ord(written) - old.number + number)
    elif written.isascii():
        new = str(number).zfill(len(written)) if written.startswith("0") else str(number)
    elif written[0] in _WIDE_DIGITS:
        new = "".join(_WIDE_DIGITS[int(digit)] for digit in str(number))
    else:
        new = format_numeral(number)
    renumbered = marker.replace(written, new, 1)
    return renumbered if parse_marker(renumbered) == Marker(old.style, number) else None


@lru_cache(maxsize=1024)
def standard_marker(marker: str) -> str:
    """A marker as the standard writes it; itself where the standard has none of its kind."""
    if _RIGHT.fullmatch(marker):
        return marker
    plain = unicodedata.normalize("NFKC", marker) if _IN_ONE_CHARACTER.match(marker) else marker
    for pattern, right in _WAYS:
        if match := pattern.fullmatch(fold(plain)):
            return match.expand(right)
    return marker


def level_of(marker: str) -> int:
    """The level of a marker by the standard, from 1 at the top; 0 where it is of none."""
    parsed = parse_marker(marker)
    return 0 if parsed is None else _LEVELS.get(parsed.style, 0)
