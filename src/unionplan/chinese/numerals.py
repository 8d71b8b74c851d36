"""Numbers as Chinese documents write them: 二〇二六, 一百零五, 三千五, 4.19万, １，２００.

A numeral is read whole or not at all, and what a reader could take for two different numbers is
no numeral here: 三四 and 二十五六 are estimates, 三八 and 五四 are festivals, 一亿二千 is 1.2 亿 to
one and 一亿零二千 to the next. Signs, 半, 几, 多 and 余 are words about a number and are left to
the caller.
"""

import re
from decimal import Decimal
from typing import Final

from unionplan.limits import MAX_NUMERAL_LENGTH

__all__ = [
    "CHINESE_DIGITS",
    "DIGITS",
    "FORMAL_NUMERALS",
    "NUMERALS",
    "UNITS",
    "WESTERN_DIGITS",
    "format_numeral",
    "parse_numeral",
    "parse_whole",
]

WESTERN_DIGITS: Final = "0123456789０１２３４５６７８９"
"""The digits 0 to 9, half-width and full-width. Like all of these, fit for between [ and ]."""

CHINESE_DIGITS: Final = "〇零○◯一二三四五六七八九两俩兩"
"""Digits of the Chinese script as they stand in running text."""

UNITS: Final = "十百千万亿萬億廿卅卌"
"""Powers of ten, and the short forms of twenty, thirty and forty."""

DIGITS: Final = WESTERN_DIGITS + CHINESE_DIGITS
"""Digits of either script."""

NUMERALS: Final = DIGITS + UNITS
"""Every character of a numeral, except the marks ``.`` ``．`` ``点`` ``,`` ``，`` within it."""

FORMAL_NUMERALS: Final = "壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟"
"""The forms that nobody can alter, for sums of money.

They are understood, but are no part of `NUMERALS`: in running text 陆续 and 拾金不昧 are no
numbers.
"""

_HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
# Formal and traditional forms to everyday ones; the rules about 两 and about neighbours come next.
_EVERYDAY: Final = str.maketrans(
    "零○◯俩兩壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟萬億點",
    "〇〇〇两两一二二三三四五六六七八九十百千万亿点",
)
_WESTERN: Final = str.maketrans(
    dict(zip("〇一二三四五六七八九两", "01234567892", strict=True))
    | {"廿": "2十", "卅": "3十", "卌": "4十"}
)
# Letters that stand for 〇 in years that were typed without it.
_ZERO_LETTERS: Final = str.maketrans(dict.fromkeys("OoＯｏΟО", "〇"))

_YEAR = re.compile("[一二][〇一二三四五六七八九0-9OoＯｏΟО]{3}")
_WITH_UNITS = re.compile(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?([百千]?万?亿?)")
_POINT = re.compile("([^点万亿]+)点([〇一二三四五六七八九]+)([万亿]?)")
_DIGITS_ONLY = re.compile("[0-9]+")
_ROW = re.compile("[0-9〇一二三四五六七八九]+")
_ZERO = re.compile("[0〇]")
_NEIGHBOURS = re.compile("[一二三四五六七八九][1-9一二三四五六七八九]|[1-9][一二三四五六七八九]")
_TWO_BEFORE_NOTHING = re.compile("两(?![百千万亿])")
_POWERS: Final = {"百": 2, "千": 3, "万": 4, "亿": 8}
_SECTION_POWERS: Final = {"十": 1, "百": 2, "千": 3}
_SECTION_START: Final = 4
_LONG_ROW: Final = 4
_ONE_CHARACTER: Final[dict[str, int]] = dict(
    zip("〇零一二三四五六七八九两十", (0, 0, *range(1, 10), 2, 10), strict=True)
)
_LARGEST: Final = 99_999_999


def parse_numeral(text: str) -> Decimal | None:
    """Read a numeral that is all of *text*.

    Understood are digits of either script in a row (at least four where none of them is a zero),
    numerals with units, a last digit without its unit (三千五), decimals before 万 and 亿, and
    thousands separators. The value is exact; trailing zeros of a decimal are kept.

    Args:
        text: Any text, without blanks around the numeral.

    Returns:
        The number, never negative; None where *text* is no numeral, could mean two numbers, or is
        longer than `unionplan.limits.MAX_NUMERAL_LENGTH`.
    """
    if not 0 < len(text) <= MAX_NUMERAL_LENGTH:
        return None
    if text.isdecimal() and text.isascii():  # most numerals, and asking so is cheap
        return Decimal(text)
    if text in _ONE_CHARACTER:
        return Decimal(_ONE_CHARACTER[text])
    return _parse_any(text)


def _parse_any(text: str) -> Decimal | None:
    plain = text.translate(_HALF_WIDTH)
    if match := _WITH_UNITS.fullmatch(plain):
        digits, fraction, units = match.groups(default="")
        return _shifted(digits.replace(",", ""), fraction, units)
    if "," in plain or "." in plain:
        return None
    plain = plain.translate(_EVERYDAY)
    if match := _POINT.fullmatch(plain):
        whole, fraction, units = match.groups()
        value = _parse_chinese(whole)
        return None if value is None else _shifted(str(value), fraction.translate(_WESTERN), units)
    value = _parse_chinese(plain)
    return None if value is None else Decimal(value)


def parse_whole(text: str) -> int | None:
    """Read a numeral like `parse_numeral`, where only a whole number makes sense.

    Returns:
        The number, never negative; None where *text* is no numeral or not a whole number.
    """
    if text in _ONE_CHARACTER:  # the usual cases first
        return _ONE_CHARACTER[text]
    if text.isdecimal() and text.isascii() and len(text) <= MAX_NUMERAL_LENGTH:
        return int(text)
    value = parse_numeral(text)
    whole = None if value is None else int(value)
    return whole if whole == value else None


def format_numeral(number: int) -> str:
    """Write a whole number in everyday Chinese numerals, as in 第二十一届 and 一百零五.

    Args:
        number: From 0 to 99,999,999.

    Raises:
        ValueError: *number* is outside of that range.
    """
    if not 0 <= number <= _LARGEST:
        msg = f"a numeral is written for 0 to {_LARGEST}, not for {number}"
        raise ValueError(msg)
    if number == 0:
        return "零"
    high, low = divmod(number, 10_000)
    head = f"{_format_section(high)}万" if high else ""
    gap = "零" if high and 0 < low < 10**3 else ""
    written = head + gap + _format_section(low)
    return written.removeprefix("一") if written.startswith("一十") else written


def _format_section(number: int) -> str:
    """Write 1 to 9,999, every 十 with its digit; nothing for 0."""
    written = ""
    for digit, unit in zip(f"{number:04}", ("千", "百", "十", ""), strict=True):
        if digit != "0":
            written += "零一二三四五六七八九"[int(digit)] + unit
        elif written and not written.endswith("零"):
            written += "零"
    return written.removesuffix("零")


def _shifted(digits: str, fraction: str, units: str) -> Decimal:
    """The decimal of these digits times these units, without rounding and without an exponent."""
    power = sum(_POWERS[unit] for unit in units)
    shifted = fraction[:power].ljust(power, "0")
    return Decimal(f"{digits}{shifted}.{fraction[power:]}")


def _parse_chinese(text: str) -> int | None:
    """Read a whole numeral in everyday forms."""
    if _YEAR.fullmatch(text):
        text = text.translate(_ZERO_LETTERS)
    is_row = _ROW.fullmatch(text) is not None
    # 三四百 and 二十五六 are estimates; so may be a short row, but 二〇 and 一九九八 are none.
    if _NEIGHBOURS.search(text) and not (is_row and (len(text) >= _LONG_ROW or _ZERO.search(text))):
        return None
    # 十两 is a weight, not twelve.
    if len(text) > 1 and _TWO_BEFORE_NOTHING.search(text):
        return None
    western = text.translate(_WESTERN)
    return int(western) if is_row else _parse_myriads(western)


def _parse_myriads(text: str) -> int | None:
    """Read a numeral of digits and units: sections of four digits, joined by 万 and 亿."""
    for unit in "亿万":
        head, found, tail = text.rpartition(unit)
        if found:
            return _parse_joined(head, unit, tail)
    return int(text) if _DIGITS_ONLY.fullmatch(text) else _parse_section(text)


def _parse_joined(head: str, unit: str, tail: str) -> int | None:
    """Read what stands before and after a 万 or 亿; 零 after it says that digits are skipped."""
    power = _POWERS[unit]
    value: int = 10**power
    high = _parse_myriads(head)
    if high is None or not 0 < high < value:
        return None
    if not tail:
        return high * value
    if len(tail) == 1 and tail in "123456789":  # 三万五
        return high * value + int(tail) * value // 10
    rest = tail.removeprefix("0")
    low = _parse_myriads(rest)
    if low is None or low == 0 or rest.startswith("0"):
        return None
    if rest != tail:
        fits = low < (value if high % 10 == 0 else value // 10)
    elif _DIGITS_ONLY.fullmatch(tail):  # 1万50 leaves open which digits are meant
        fits = len(tail) == power
    else:  # and so does 一亿二千
        fits = low < value and (unit == "万" or "万" in tail)
    return high * value + low if fits else None


def _parse_section(text: str) -> int | None:
    """Read a numeral below 10,000 with some of 千, 百 and 十, each at most once, in this order."""
    total, last, position = 0, _SECTION_START, 0
    while position < len(text):
        gap = text[position] == "0"
        position += gap
        digit = text[position : position + 1]
        if digit and digit in "123456789":
            position += 1
        elif digit == "十":  # 十二 and 一百十二 leave out the 一
            digit = "1"
        else:
            return None
        unit = text[position : position + 1]
        power = _SECTION_POWERS.get(unit, 0)
        position += power > 0
        # 零 stands for a unit that is skipped: neither first nor between neighbours.
        if gap and (total == 0 or power == last - 1):
            return None
        if power >= last or (power == 0 and position < len(text)):
            return None
        if power == 0 and not gap:
            power = last - 1  # 三千五; after 十 it is the ones anyway
        total += int(digit) * 10**power
        last = power
    return total
