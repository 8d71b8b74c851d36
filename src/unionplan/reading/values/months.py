"""Months that are named together: 六、七月份, 1-2月, 七八月."""

import re

from unionplan.chinese import parse_whole
from unionplan.model import CalendarUnit, Window

_JOIN = r"[、,\-—–~至到和及与]{1,2}"
_NUMBER = "(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十元])"
_RUN_TOGETHER = "[一二三四五六七八九]{2}月"
_FIRST_MONTH = ("元", "正")
_LAST = 12

MONTHS = (
    rf"{_NUMBER}(?:月份?)?(?:(?:{_JOIN}|(?<=月)|(?<=月份)){_NUMBER}(?:月份?)?){{0,3}}(?:月份?|份)"
    rf"|{_RUN_TOGETHER}份?|(?:{'|'.join(_FIRST_MONTH)})月份?"
)
"""Pattern of one month or several that are named together."""


def parse_months(words: str) -> list[int]:
    """The months that *words* name, in order: 六、七月份 gives 6 and 7.

    Returns:
        Numbers from 1 to 12; none at all where one of them is no month, or where they are written
        in digits of two scripts: the first item of 1、三月份 is March.
    """
    words = words.replace("份", "")
    if re.fullmatch(_RUN_TOGETHER, words):
        parts = list(words[:2])
    else:
        parts = [part.removesuffix("月") for part in re.split(f"{_JOIN}|(?<=月)(?=.)", words)]
    if len({part.isascii() for part in parts}) > 1:
        return []
    numbers = [1 if part in _FIRST_MONTH else parse_whole(part) or 0 for part in parts]
    return numbers if all(1 <= number <= _LAST for number in numbers) else []


def month_window(first: int, last: int, year: int | None = None) -> Window:
    """The window of whole months; with a year it runs into the next where *last* is before."""
    start = CalendarUnit(year, month=first)
    if first == last:
        return Window(start)
    end_year = None if year is None else year + (last < first)
    return Window(start, CalendarUnit(end_year, month=last))
