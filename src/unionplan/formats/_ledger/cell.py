r"""What a cell holds: one text that people see, without anything that could act.

A cell's text has ``\n`` as its only control, no half surrogate pairs, nothing that reorders what
people see, and no blanks around it. All that a ledger knows is such text; that a day or a number
stands there as one is the file's affair.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

__all__ = ["MAX_CELL", "clean", "fits", "shorten", "text_of"]

MAX_CELL: Final = 32_767
"""Characters of a cell, as Excel counts them (in UTF-16)."""

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls, half surrogate pairs, what reorders text (CVE-2021-42574), and what XML cannot hold.
_UNSEEN: Final = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    f"\ufeff\ufff9-\uffff{''.join(chr(plane << 16 | 0xFFFE) for plane in range(1, 17))}"
    f"{''.join(chr(plane << 16 | 0xFFFF) for plane in range(1, 17))}]"
)
_CUT: Final = "…"
_WIDEST: Final = 2  # units of UTF-16 of a character
_BASIC_PLANE: Final = 0xFFFF


def clean(text: str) -> str:
    """A text as a cell holds it."""
    if text.isprintable():  # nearly all; but blanks
        return text.strip()
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ").strip()


def fits(text: str) -> bool:
    """Whether a cell has room for a text."""
    return len(text) * _WIDEST <= MAX_CELL or len(text.encode("utf-16-le")) <= MAX_CELL * _WIDEST


def shorten(text: str) -> str:
    """As much of a text as a cell has room for."""
    if fits(text):
        return text
    room = MAX_CELL - len(_CUT)
    kept = text[:room].encode("utf-16-le")[: room * _WIDEST].decode("utf-16-le", errors="ignore")
    return kept.rstrip() + _CUT


def text_of(value: object) -> str:
    """The text of a value that stands in a cell of a workbook; a day as ``2026-03-08``."""
    match value:
        case str():
            return clean(value)
        case bool():
            return str(value).upper()
        case float():
            return _number(value)
        case datetime():
            return str(value.date() if value.time() == time() else value)
        case int() | date() | time() | timedelta():
            return str(value)
        case _:
            return ""


def _number(value: float) -> str:
    number = Decimal(repr(value))
    if not number.is_finite():
        return str(value)
    return f"{number:f}".removesuffix(".0")
