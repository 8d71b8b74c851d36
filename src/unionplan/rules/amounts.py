"""Numbers in prose, compared by value: shares of a whole, days, yuan, counts."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from unionplan.chinese import NUMERALS, parse_numeral

NUMBER: Final = rf"(?<![{NUMERALS}.．])[{NUMERALS}][{NUMERALS},.．点]{{0,11}}"
"""A pattern for a number; `parse_amount` reads what it matches."""

SHARE: Final = (
    rf"(?:[百千]分之[{NUMERALS}.．点]{{1,9}}|(?<![{NUMERALS}.．])[{NUMERALS}.．]{{1,9}}\s?[%％‰]"
    rf"|[{NUMERALS}]{{1,3}}分之[{NUMERALS}]{{1,3}}|(?<![0-9])[0-9]{{1,2}}[/／][0-9]{{1,2}}(?![0-9])"
    rf"|(?<![{NUMERALS}])[{NUMERALS}]成|半数|过半|一半)"
)
"""A pattern for a share of a whole; `parse_share` reads what it matches."""

_PARTS: Final = re.compile(r"(?P<whole>[^分]{1,3})分之(?P<part>.{1,9})")
_QUOTIENT: Final = re.compile(r"(?P<part>[0-9]{1,2})[/／](?P<whole>[0-9]{1,2})")
_SIGNS: Final = {"%": 100, "％": 100, "‰": 1000, "成": 10}
_WHOLES: Final = {"百": Decimal(100), "千": Decimal(1000)}


def parse_amount(text: str) -> Decimal | None:
    """Read a number that is all of *text*; None where it could mean two, or is none."""
    return parse_numeral(text.strip().rstrip(",.．点"))


def parse_share(text: str) -> Fraction | None:
    """Read a share: 60%, 5‰, 百分之六十, 三分之二, 2/3, 六成, 半数, 过半.

    Returns:
        The share, 1 for the whole; None where *text* is none. 过半 counts as one half.
    """
    if text in {"半数", "过半", "一半"}:
        return Fraction(1, 2)
    if text[-1:] in _SIGNS:
        value = parse_amount(text[:-1])
        return None if value is None else Fraction(value) / _SIGNS[text[-1]]
    match = _PARTS.fullmatch(text) or _QUOTIENT.fullmatch(text)
    if match is None:
        return None
    whole = _WHOLES.get(match["whole"]) or parse_amount(match["whole"])
    part = parse_amount(match["part"])
    return Fraction(part) / Fraction(whole) if whole and part is not None else None
