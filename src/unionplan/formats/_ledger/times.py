"""Times as people type them into a ledger, and as `unionplan.formats._words` puts them.

Only what can mean one thing is read: 3月, 3月8日, 2026/3/8, 3月至5月, 9月底前, 9月30日前, 第一季度,
每季度至少1次, 第15周, 中秋节前, 适时, and the notation of documents. All else is for people.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from unionplan.calendar import observances
from unionplan.chinese import fold, parse_whole
from unionplan.errors import ModelError
from unionplan.formats._ledger.column import words
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Every,
    Frequency,
    Observance,
    Period,
    Relation,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
    Window,
    parse_when,
)

__all__ = ["read_day", "read_period", "read_time"]

_LONGEST: Final = 60
_NUMBER: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DAY: Final = re.compile(
    r"([12][0-9]{3})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T][0-9:.]{5,15})?"
)
_SERIAL: Final = re.compile(r"[3-7][0-9]{4}")  # days of 1982 to 2119, as Excel counts them
_FIRST_SERIAL: Final = date(1899, 12, 30)
_UNIT: Final = re.compile(
    "(?:(?P<year>[0-9]{4})年?|本年|今年)?(?:"
    "(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度?"
    f"|(?P<month>{_NUMBER})月份?(?:(?P<day>{_NUMBER})[日号])?)?"
)
_MONTH_NOTATION: Final = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})")
_SPAN: Final = re.compile(r"(.{1,24}?)(?:至|到|-|—|–|~)(.{1,24})")
_SHORT_END: Final = re.compile(f"({_NUMBER})[日号]")
_BARE: Final = re.compile(_NUMBER)
_BY: Final = re.compile("(.{1,24}?)(底|末)?(?:之前|以前|前)(?:完成)?")
_FREQUENCY: Final = re.compile(
    f"每({_NUMBER}|两)?个?(天|日|周|月|季度?|半年|学期|年|届)"
    f"(至少|不少于)?(?:({_NUMBER}|[0-9]{{3,12}}|两)次)?"
)
_WEEKS: Final = re.compile(f"第({_NUMBER})周?(?:[至到~-]第?({_NUMBER}))?周")
_OBSERVANCE: Final = re.compile(
    "(?:([0-9]{1,4})年)?(?:第([0-9]{1,3})个)?(.{2,20}?)(前夕|前|期间|后)?"
)
_UNITS: Final = {
    "天": TimeUnit.DAY,
    "日": TimeUnit.DAY,
    "周": TimeUnit.WEEK,
    "月": TimeUnit.MONTH,
    "季": TimeUnit.QUARTER,
    "季度": TimeUnit.QUARTER,
    "半年": TimeUnit.HALF_YEAR,
    "学期": TimeUnit.SEMESTER,
    "年": TimeUnit.YEAR,
    "届": TimeUnit.TERM,
}
_RELATIONS: Final = {
    None: Relation.ON,
    "前": Relation.BEFORE,
    "前夕": Relation.BEFORE,
    "期间": Relation.DURING,
    "后": Relation.AFTER,
}


def read_time(text: str) -> When | None:
    """The time that words mean; None where they do not tell."""
    return _read_time(text) if 0 < len(text) <= _LONGEST else None


def read_day(text: str) -> date | None:
    """A day with its year: ``2026-03-08``, ``2026/3/8``, ``2026年3月8日``, a serial number."""
    plain = fold(text).replace(" 00:00:00", "")
    if match := _DAY.fullmatch(plain):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    if _SERIAL.fullmatch(plain):
        return _FIRST_SERIAL + timedelta(days=int(plain))
    return None


def read_period(text: str) -> Period | None:
    """A period in words or in notation; None where they do not tell, or leave the year open."""
    when = read_time(text)
    if not isinstance(when, Window) or when.start.year is None:
        return None
    return Period(when.start.first, (when.end or when.start).last)


@lru_cache(maxsize=4096)
def _read_time(text: str) -> When | None:
    plain = re.sub(r"\s", "", fold(text)) if read_day(text) is None else fold(text)
    try:
        return (
            _read_notation(text)
            or _read_span(plain)
            or _read_deadline(plain)
            or _read_frequency(plain)
            or _read_weeks(plain)
            or _read_observance(plain)
            or (Unscheduled(words=text) if plain in words("times")["open"] else None)
        )
    except ModelError:  # the 30th of February, a window that ends before it starts
        return None


def _read_notation(text: str) -> When | None:
    try:
        return parse_when(text)
    except ModelError:
        return None


def _read_unit(text: str) -> CalendarUnit | None:
    if day := read_day(text):
        return CalendarUnit.of(day)
    if text in words("times")["whole_year"]:
        return CalendarUnit()
    if match := _MONTH_NOTATION.fullmatch(text):
        return CalendarUnit(int(match[1]), month=int(match[2]))
    match = _UNIT.fullmatch(text)
    if match is None or not text:
        return None
    half, quarter = match["half"], match["quarter"]
    return CalendarUnit(
        int(match["year"]) if match["year"] else None,
        half="上下".index(half) + 1 if half else None,
        quarter=parse_whole(quarter) if quarter else None,
        month=parse_whole(match["month"]) if match["month"] else None,
        day=parse_whole(match["day"]) if match["day"] else None,
    )


def _read_span(text: str) -> When | None:
    if unit := _read_unit(text):
        return Window(unit)
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    start, end = _read_unit(match[1]), _read_unit(match[2])
    if start is None and end is not None and end.month and _BARE.fullmatch(match[1]):  # 3至5月
        start = CalendarUnit(end.year, month=parse_whole(match[1]))
    if start is not None and end is None and (day := _SHORT_END.fullmatch(match[2])):  # 3月1日至5日
        end = CalendarUnit(start.year, month=start.month, day=parse_whole(day[1]))
    if start is None or end is None:
        return None
    if end.year is None and start.year is not None:
        end = end.in_year(start.year)
    return Window(start, end)


def _read_deadline(text: str) -> When | None:
    match = _BY.fullmatch(text)
    unit = match and (CalendarUnit() if match[1] == "年" else _read_unit(match[1]))
    # 3月前 may mean the end of February or of March
    if match is None or unit is None or (unit.day is None) != bool(match[2]):
        return None
    return Deadline(unit)


def _read_frequency(text: str) -> When | None:
    match = _FREQUENCY.fullmatch(text)
    if match is None or (match[3] and not match[4]):
        return None
    count = parse_whole(match[1]) if match[1] else 1
    times = parse_whole(match[4]) if match[4] else None
    if count is None or (match[4] and times is None):
        return None
    return Frequency(every=Every(_UNITS[match[2]], count), times=times, at_least=bool(match[3]))


def _read_weeks(text: str) -> When | None:
    match = _WEEKS.fullmatch(text)
    first = parse_whole(match[1]) if match else None
    if match is None or first is None:
        return None
    return TermWeek(term_week=first, until=parse_whole(match[2]) if match[2] else None)


def _read_observance(text: str) -> When | None:
    match = _OBSERVANCE.fullmatch(text)
    if match is None:
        return None
    entry = observances().named(match[3])
    if entry is None:
        return None
    return Observance(
        festival=entry.code,
        relation=_RELATIONS[match[4]],
        year=int(match[1]) if match[1] else None,
        ordinal=int(match[2]) if match[2] else None,
    )
