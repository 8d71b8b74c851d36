"""Numbers with a unit behind them: 1,200人, 2-3场, 4.19万元, 百分之八十, 八成, 两次."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from unionplan.chinese import parse_numeral
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import NOWHERE, Span, as_span
from unionplan.reading.word_table import load_words

_POWERS = {"百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_ARABIC = (
    r"[0-9]{1,12}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,6}|(?<![。;、 ].)、[0-9]{1,3}(?=[万亿%]|个百分点))?"
)
_CHINESE = "[〇零一二三四五六七八九十百千两]{1,6}(?:万[〇零一二三四五六七八九十百千两]{1,6})?"
_PERCENT = "%"
_UNITS = ("unit", "chinese_unit")  # groups that are the last of a number with a unit behind it


class _Words(NamedTuple):
    pivot: re.Pattern[str]
    numbers: re.Pattern[str]


class Count(NamedTuple):
    """A number with a unit, whatever it counts.

    Attributes:
        low: The number, or the lower end of a range.
        high: The upper end of a range; None where there is none.
        unit: Its unit, folded, without 万 and 亿; ``%`` for shares.
        unit_at: Where the unit stands; nowhere for shares.
        more: Whether 多 or 余 makes it the least.
        numeral: The number in Chinese digits; empty where it is written otherwise.
        start: Offset of the number.
        end: Offset behind the unit.
    """

    low: Decimal
    high: Decimal | None
    unit: str
    unit_at: Span
    more: bool
    numeral: str
    start: int
    end: int


def find_count_signs(page: Page, span: Span) -> list[int]:
    """Where there may be numbers with a unit in a stretch; elsewhere no part of it has any."""
    return [match.start() for match in _words().pivot.finditer(page.folded, *span)]


def find_counts(page: Page, span: Span) -> Iterator[Count]:
    """The numbers with a unit in a stretch, in order; units are in ``reading/data/units.json``."""
    for match in _words().numbers.finditer(page.folded, *span):
        values = _values(match)
        if values is None:
            continue
        group = match.lastgroup or ""
        unit: str = match[group] if group in _UNITS else _PERCENT
        low, high = values
        start, end = match.span()
        yield Count(
            low,
            high,
            unit,
            NOWHERE if unit == _PERCENT else as_span(match.span(group)),
            bool(match["more"] or match["more_power"] or match["chinese_more"]),
            match["chinese"] or "",
            start,
            end,
        )


def _values(match: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    if match["low"]:
        return _arabic(match)
    if match["tenths"]:
        value = parse_numeral(match["tenths"])
        ones = parse_numeral(match["tenth_ones"]) if match["tenth_ones"] else Decimal(0)
        return None if value is None or ones is None else (value * 10 + ones, None)
    if match["whole"] or match["percent"] == "百":
        return Decimal(100), None
    number = parse_numeral(match["chinese"] or match["percent"])
    return None if number is None else (number, None)


def _arabic(match: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    power = _POWERS[match["power"]] if match["power"] else 1
    if not match["high"]:
        return _number(match["low"], power), None
    low = _number(match["low"], _POWERS.get(match["low_power"], power))
    high = _number(match["high"], power)
    return (low, high) if low <= high else None


def _number(digits: str, power: int) -> Decimal:
    """A number times its 万 or 亿; 1.9万 is 19000, and not 19000.0, and 13、02万 is 130200."""
    if power == 1 and digits.isdecimal():  # most
        return Decimal(digits)
    number = Decimal(digits.replace(",", "").replace("、", "."))
    if power == 1:
        return number
    whole = number * power
    return whole.to_integral_value() if whole == whole.to_integral_value() else whole


@cache
def _words() -> _Words:
    words: list[str] = load_words("units")["units"]
    unit = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    per = f"(?:/(?:{unit}|月|年|日)(?:[·./](?:{unit}|月|年|日))?)?"
    # what every number with a unit has, and found fast: its last character and the unit
    pivot = re.compile(
        f"[0-9〇零一二三四五六七八九十百千万亿两余多来](?: ?(?:{unit}|[%‰])|分之|分百|成)"
    )
    count = re.compile(
        rf"""
        (?=[0-9〇零一二三四五六七八九十百千两])  # passes over most places at one glance
        (?: (?P<low>{_ARABIC})
            (?:(?P<low_power>[百千万亿])?[ ]?[-—–~至到]{{1,2}}[ ]?(?P<high>{_ARABIC}))?
            (?P<more_power>[余多](?=[百千万亿]))?
            [ ]?(?P<power>百万|千万|[百千万亿])?(?:(?P<more>[余多])|来)?
            (?P<unit>%|‰|(?:{unit}){per})
        | 百分之(?P<percent>{_CHINESE})
        | (?P<whole>百分百)(?=[,。;、)”\r\n]|$)
        | (?P<tenths>[一二三四五六七八九两])成(?P<tenth_ones>[一二三四五六七八九])?
            (?![立为员果长本熟功绩])
        | (?P<chinese>{_CHINESE}万?)(?P<chinese_more>[余多])?(?P<chinese_unit>{unit}) )
        """,
        re.VERBOSE,
    )
    return _Words(pivot, count)
