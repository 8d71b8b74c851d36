"""Characters of symbol fonts, as the sign that they look like."""

from typing import Final

__all__ = ["symbol"]

_PRIVATE: Final = range(0xE000, 0xF900)
_FONT_CODES: Final = 0xF000
"""What symbol fonts add to their one-byte codes."""

_ANY_SIGN: Final = "▪"

# By font and one-byte code. Source: what the fonts show; Symbol as in Unicode's table SYMBOL.TXT.
_SIGNS: Final = {
    "wingdings": {
        0x6C: "●",
        0x6D: "❍",
        0x6E: "■",
        0x6F: "□",
        0x71: "❑",
        0x75: "◆",
        0x76: "❖",
        0xA1: "○",
        0xA7: "▪",
        0xA8: "□",
        0xAB: "★",
        0xD8: "➢",
        0xE0: "→",
        0xFB: "☒",
        0xFC: "✓",
        0xFD: "☒",
        0xFE: "☑",
    },
    "wingdings 2": {
        0x50: "✓",
        0x51: "☒",
        0x52: "☑",
        0x53: "☒",
        0x54: "☒",
        0xA3: "□",
        0x97: "●",
    },
    "symbol": {
        0xA3: "≤",
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xB4: "×",
        0xB7: "•",
        0xA8: "◆",
        0xAE: "→",
        0xB8: "÷",
        0xB9: "≠",
        0xBB: "≈",
    },
}


def symbol(font: str, code: str) -> str:
    """The sign that a character of a font looks like.

    Args:
        font: The name of the font.
        code: The character's code in hexadecimal digits.

    Returns:
        The character itself where the font is none of symbols; ``▪`` for an unknown sign.
    """
    try:
        number = int(code, 16) if len(code) <= len("10FFFF") else 0
        character = chr(number)
    except ValueError:
        return _ANY_SIGN
    known = _SIGNS.get(font.lower(), {}).get(number % 0x100 if number >= _FONT_CODES else number)
    if known is not None:
        return known
    return character if character.isprintable() and number not in _PRIVATE else _ANY_SIGN
