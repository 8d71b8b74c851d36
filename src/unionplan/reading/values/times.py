"""Times in prose: months, days, spans, quarters, deadlines."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from unionplan.chinese import NUMERALS, parse_whole
from unionplan.errors import ModelError
from unionplan.model import CalendarUnit, Deadline, Window
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.months import month_window
from unionplan.reading.values.time_patterns import (
    CHARACTERS,
    DOTTED,
    HALF,
    ISO,
    LONGEST_BEFORE_PIVOT,
    LONGEST_BEHIND_PIVOT,
    MONTH_DAY,
    MONTH_LIST,
    MONTHS_RUN_TOGETHER,
    MONTHS_TOGETHER,
    PIVOT,
    POINT,
    QUARTER,
    QUARTER_CODE,
    UNTIL,
    YEAR_END,
)
from unionplan.reading.values.years import parse_year


class Time(NamedTuple):
    """A time that stands in a text, or several that share a word: 3、6、9月.

    Attributes:
        whens: The time, or several in order.
        start: Offset of its first character.
        end: Offset behind its last character.
    """

    whens: tuple[Window | Deadline, ...]
    start: int
    end: int


_AND = re.compile("[、和及与]|以及")
_HALVES = {"上": 1, "下": 2}

_Whens: TypeAlias = "tuple[Window | Deadline, ...]"
_Reader: TypeAlias = "tuple[re.Pattern[str], Callable[[re.Match[str]], _Whens]]"


def find_times(page: Page, span: Span) -> list[Time]:
    """The times within a stretch, in order, not overlapping."""
    found: list[Time] = []
    if not page.has_sign(PIVOT, span):  # most stretches
        return found
    words = page.match_words(span)  # the number of an item before it is no part of a figure
    for pivot in PIVOT.finditer(words):
        floor = found[-1].end if found else 0
        if pivot.start() < floor or pivot.lastgroup is None:
            continue
        start = max(floor, pivot.start() - LONGEST_BEFORE_PIVOT)
        while start > floor and page.folded[start - 1] in NUMERALS:
            start -= 1
        time = _time_at(words, _READERS[pivot.lastgroup], start, pivot.start())
        if time is not None:
            found.append(_with_until(words, start, time))
    if not found:
        return found
    return [Time(whens, span.start + start, span.start + end) for whens, start, end in found]


def _time_at(words: str, readers: tuple[_Reader, ...], floor: int, pivot: int) -> Time | None:
    """The time around a pivot that starts at *floor* or behind."""
    start = floor + len(words[floor:pivot].rstrip(CHARACTERS))
    end = pivot + LONGEST_BEHIND_PIVOT
    for pattern, read in readers:
        for match in pattern.finditer(words, start, end):
            if match.start() > pivot:
                break
            if pivot < match.end() and (whens := read(match)):
                return Time(whens, *match.span())
    return None


def _with_until(words: str, floor: int, time: Time) -> Time:
    """到10月底 is a deadline, and its 到 belongs to it."""
    match = UNTIL.search(words, floor, time.start)
    when = time.whens[-1]
    if match is None or isinstance(when, Deadline):
        return time
    return Time((Deadline(when.end or when.start),), match.start(), time.end)


def _read_point(match: re.Match[str]) -> _Whens:
    group = match.groupdict()
    year = parse_year(group.get("y1"))
    month = _month(match["m1"])
    try:
        start = _unit(year, month, _day(match["d1"]))
        if not (group.get("m2") or group.get("d2")):
            whole = group.get("part") is not None
            before = group.get("before")
            if further := group.get("further"):
                days = (day.rstrip("日号") for day in further.split("、")[1:])
                units = (start, *(_unit(year, month, _day(day)) for day in days))
                return tuple(Deadline(unit) if before else Window(unit) for unit in units)
            return (Deadline(_bound(start, whole=whole)) if before else Window(start),)
        last_month = _month(group["m2"]) if group["m2"] else month
        last_year = parse_year(group.get("y2")) or year
        if last_year is not None and last_year == year and last_month < month:
            last_year += 1
        return (Window(start, _unit(last_year, last_month, _day(group["d2"]))),)
    except ModelError:  # 2月30日, or an end that lies before its start
        return ()


def _read_dotted(match: re.Match[str]) -> _Whens:
    month, day = (
        match["m1"] or match["m3"] or match["m4"],
        match["d1"] or match["d3"] or match["d4"] or match["d5"],
    )
    try:
        start = CalendarUnit(month=int(month), day=int(day))
        if match["d2"]:
            last = CalendarUnit(month=int(match["m2"] or month), day=int(match["d2"]))
            return (Window(start, last),)
    except ModelError:
        return ()
    return (Deadline(start) if match["before"] else Window(start),)


def _bound(unit: CalendarUnit, *, whole: bool) -> CalendarUnit:
    """9月底前 and 9月30日前 end with September; 9月以前 ends with the month before."""
    if unit.day is not None or whole or unit.month is None:
        return unit
    if unit.month == 1:
        return unit if unit.year is None else CalendarUnit(unit.year - 1, month=12)
    return CalendarUnit(unit.year, month=unit.month - 1)


def _read_months(match: re.Match[str]) -> _Whens:
    first, last = _month(match["m1"]), _month(match["m2"])
    year = parse_year(match["year"])
    if match["before"]:
        return (Deadline(CalendarUnit(year, month=last)),)
    return (month_window(first, last, year),)


def _read_run_together(match: re.Match[str]) -> _Whens:
    """八九月 are two months; 一二月 and 五八月 are none."""
    return _read_months(match) if _month(match["m2"]) == _month(match["m1"]) + 1 else ()


def _read_month_list(match: re.Match[str]) -> _Whens:
    """3、6、9月 are three months; 五、六月 follow each other, and are one time."""
    months = [_month(month) for month in _AND.split(match["months"])]
    if all(second - first == 1 for first, second in pairwise(months)):
        return ()
    year = parse_year(match["year"])
    units = (CalendarUnit(year, month=month) for month in months)
    if match["before"]:
        whole = match["part"] is not None
        return tuple(Deadline(_bound(unit, whole=whole)) for unit in units)
    return tuple(Window(unit) for unit in units)


def _read_quarter(match: re.Match[str]) -> _Whens:
    year = parse_year(match.groupdict().get("year"))
    numbers = [parse_whole(number.removeprefix("第")) for number in _AND.split(match["quarters"])]
    units = (CalendarUnit(year, quarter=number) for number in numbers)
    return tuple(Deadline(unit) if match["before"] else Window(unit) for unit in units)


def _read_half(match: re.Match[str]) -> _Whens:
    year = parse_year(match["year"])
    units = (CalendarUnit(year, half=_HALVES[half]) for half in match["halves"] if half in _HALVES)
    return tuple(Deadline(unit) if match["before"] else Window(unit) for unit in units)


def _read_year_end(_match: re.Match[str]) -> _Whens:
    return (Deadline(CalendarUnit(month=12)),)


@lru_cache(maxsize=512)
def _unit(year: int | None, month: int, day: int | None) -> CalendarUnit:
    """A month or day; nearly all texts name the same few."""
    return CalendarUnit(year, month=month, day=day)


def _month(words: str) -> int:
    return 1 if words == "元" else parse_whole(words) or 0


def _day(words: str | None) -> int | None:
    return None if words is None else parse_whole(words)


_READERS: dict[str, tuple[_Reader, ...]] = {
    "months": (
        (MONTH_LIST, _read_month_list),
        (MONTHS_TOGETHER, _read_months),
        (MONTHS_RUN_TOGETHER, _read_run_together),
        (POINT, _read_point),
        (YEAR_END, _read_year_end),
    ),
    "month": ((POINT, _read_point), (YEAR_END, _read_year_end)),
    "quarter": ((QUARTER, _read_quarter),),
    "quarter_code": ((QUARTER_CODE, _read_quarter),),
    "month_day": ((MONTH_DAY, _read_point),),
    "half": ((HALF, _read_half),),
    "year": ((YEAR_END, _read_year_end),),
    "iso": ((ISO, _read_point),),
    "dot": ((ISO, _read_point), (DOTTED, _read_dotted)),
}
