"""What the Chinese script asks for: numerals, folding for matching, display width."""

from unionplan.chinese.fold import fold
from unionplan.chinese.numerals import (
    CHINESE_DIGITS,
    DIGITS,
    FORMAL_NUMERALS,
    NUMERALS,
    UNITS,
    WESTERN_DIGITS,
    format_numeral,
    parse_numeral,
    parse_whole,
)
from unionplan.chinese.width import cut, display_width, pad, printable

__all__ = [
    "CHINESE_DIGITS",
    "DIGITS",
    "FORMAL_NUMERALS",
    "NUMERALS",
    "UNITS",
    "WESTERN_DIGITS",
    "cut",
    "display_width",
    "fold",
    "format_numeral",
    "pad",
    "parse_numeral",
    "parse_whole",
    "printable",
]
