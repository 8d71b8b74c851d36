"""Headings that open a block of the calendar."""

import re
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.model import CalendarUnit, Window
from unionplan.reading.values.months import MONTHS, month_window, parse_months
from unionplan.reading.values.years import parse_year, year_pattern

_HEADING = re.compile(
    rf"""
    [【\[]?
    {year_pattern()}[ ]?
    (?: (?P<months>{MONTHS}) | (?P<quarter>第?[一二三四1-4]季度) | (?P<half>[上下]半年) )
    [】\]]?
    (?:工作|活动|安排|计划|主要|重点|任务){{0,4}}
    (?P<colon> [ ]?: | (?=$|[ |]) | (?<=[】\]]) )
    """,
    re.VERBOSE,
)

_FIRST = frozenset("【[ 0123456789一二三四五六七八九十〇零xX×*_今本当明次来翌元正第上下")
"""The characters with which a heading may begin; many lines begin with none of them."""
_SIGN = re.compile("[月份季半]")
"""One of these stands in every heading, near its head."""
_FURTHEST_SIGN = 40


class MonthHeading(NamedTuple):
    """A heading that opens a block of the calendar.

    Attributes:
        when: The months, quarter or half-year.
        end: Offset behind the heading, its colon included.
        words: Offset behind its words, the colon not included.
    """

    when: Window
    end: int
    words: int


def find_month_heading(folded: str, start: int, end: int) -> MonthHeading | None:
    """The month heading that stands at *start*: 三月份： 一、二月份 7-8月 第一季度 上半年."""
    if folded[start : start + 1] not in _FIRST or not _SIGN.search(
        folded, start, min(end, start + _FURTHEST_SIGN)
    ):
        return None
    match = _HEADING.match(folded, start, end)
    when = None if match is None else _window(match)
    if match is None or when is None:
        return None
    return MonthHeading(when, match.end(), match.start("colon"))


def _window(match: re.Match[str]) -> Window | None:
    year = parse_year(match["year"])
    if match["quarter"]:
        number = match["quarter"].removeprefix("第")[0]
        return Window(CalendarUnit(year, quarter=parse_whole(number)))
    if match["half"]:
        return Window(CalendarUnit(year, half=1 if match["half"].startswith("上") else 2))
    numbers = parse_months(match["months"])
    return month_window(numbers[0], numbers[-1], year) if numbers else None
