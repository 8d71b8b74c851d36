"""How text stands in a terminal: columns, padding, cutting, and what must not reach it raw.

Widths are those of single characters; that some terminals draw several emoji as one is not known
here.
"""

import functools
import unicodedata
from itertools import accumulate
from typing import Final, Literal

__all__ = ["cut", "display_width", "pad", "printable"]

_ELLIPSIS: Final = "…"
_SOFT_HYPHEN: Final = "\u00ad"
# Joiners write Indic and Persian words and emoji families rightly, and cannot reorder text.
_JOINERS: Final = "\u200c\u200d"
_ESCAPES: Final = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_LAST_BYTE: Final = "\xff"
_LAST_OF_BASIC_PLANE: Final = "\uffff"


def display_width(text: str, *, ambiguous: Literal[1, 2] = 1) -> int:
    """Count the columns that *text* takes in a terminal.

    Args:
        text: Text without line ends; controls count nothing, so make it `printable` first.
        ambiguous: Columns of what is wide only in East Asian fonts, such as ``“`` ``①`` ``…``.

    Source: Unicode Standard Annex #11, East Asian Width.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_columns(character, ambiguous) for character in text)


def pad(
    text: str,
    width: int,
    align: Literal["left", "right", "center"] = "left",
    *,
    ambiguous: Literal[1, 2] = 1,
) -> str:
    """Fill *text* with spaces to *width* columns; text that is wider stays whole.

    Args:
        text: Text without line ends.
        width: Columns to fill.
        align: Where the text stands; in the center, an odd space goes to its right.
        ambiguous: See `display_width`.
    """
    missing = max(0, width - display_width(text, ambiguous=ambiguous))
    before = {"left": 0, "center": missing // 2, "right": missing}[align]
    return " " * before + text + " " * (missing - before)


def cut(text: str, width: int, *, ambiguous: Literal[1, 2] = 1) -> str:
    """Shorten *text* to at most *width* columns, with ``…`` for what is left out.

    Args:
        text: Text without line ends.
        width: Columns at hand; where not even ``…`` has room, the result is empty.
        ambiguous: See `display_width`.

    Returns:
        *text* itself where it fits, else its longest beginning that leaves room for ``…``.
    """
    if display_width(text, ambiguous=ambiguous) <= width:
        return text
    room = width - display_width(_ELLIPSIS, ambiguous=ambiguous)
    if room < 0:
        return ""
    used = accumulate(_columns(character, ambiguous) for character in text)
    return text[: sum(columns <= room for columns in used)] + _ELLIPSIS


def printable(text: str) -> str:
    r"""Make *text* safe to show on one line: what is not seen or reorders text becomes an escape.

    Escaped are controls, line and paragraph separators, bidirectional and other format characters
    (save the two zero-width joiners), and lone surrogates, which no encoding can write. Escapes
    have the form of Python's: ``\n``, ``\x1b``, ``\u202e``. A backslash is left as it is, so the
    result is for eyes and cannot be turned back.

    Source: CVE-2021-42574, "Trojan Source".
    """
    if text.isprintable():
        return text
    return "".join(_escape(character) if _is_unsafe(character) else character for character in text)


@functools.lru_cache(maxsize=4096)
def _columns(character: str, ambiguous: int) -> int:
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cc", "Cf", "Zl", "Zp"} and character != _SOFT_HYPHEN:
        return 0
    return {"W": 2, "F": 2, "A": ambiguous}.get(unicodedata.east_asian_width(character), 1)


def _is_unsafe(character: str) -> bool:
    category = unicodedata.category(character)
    return category in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in _JOINERS


def _escape(character: str) -> str:
    code = ord(character)
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character <= _LAST_BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if character <= _LAST_OF_BASIC_PLANE else f"\\U{code:08x}"
