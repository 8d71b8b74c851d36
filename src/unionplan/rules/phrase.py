"""Values as the messages of findings quote them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import singledispatch
from typing import Literal, TypeAlias

import attrs

from unionplan.calendar import BUILT_IN
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Frequency,
    Observance,
    Period,
    Relation,
    TermWeek,
    TimeUnit,
    When,
    Window,
)

Language: TypeAlias = Literal["zh", "en"]
"""A language in which messages are written."""


@attrs.frozen
class Words:
    """What has a name of its own in each language, such as a festival.

    Attributes:
        zh: In Chinese.
        en: In English.
    """

    zh: str
    en: str

    def __str__(self) -> str:
        """The English name."""
        return self.en


Parameter: TypeAlias = str | int | Decimal | date | Period | CalendarUnit | When | Words
"""A value in a message; each of them cannot change and has one notation of its own, ``str()``."""

_LONGEST = 60  # characters of a quotation
_UNITS: Mapping[TimeUnit, str] = {
    TimeUnit.DAY: "日",
    TimeUnit.WEEK: "周",
    TimeUnit.MONTH: "月",
    TimeUnit.QUARTER: "季度",
    TimeUnit.HALF_YEAR: "半年",
    TimeUnit.SEMESTER: "学期",
    TimeUnit.YEAR: "年",
    TimeUnit.TERM: "届",
}
_COUNTED = {TimeUnit.MONTH: "个月", TimeUnit.HALF_YEAR: "个半年", TimeUnit.QUARTER: "个季度"}
_RELATIONS = {
    Relation.ON: "",
    Relation.BEFORE: "前",
    Relation.DURING: "期间",
    Relation.AFTER: "后",
}


def phrase(value: Parameter, language: Language) -> str:
    """*value* as a sentence quotes it: its own notation in English, everyday words in Chinese."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
    return str(value) if language == "en" else _spoken(value)


@singledispatch
def _spoken(value: object) -> str:
    """In Chinese words; what has none of its own is written in its notation."""
    return str(value)


@_spoken.register
def _(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


@_spoken.register
def _(words: Words) -> str:
    return words.zh


@_spoken.register
def _(period: Period) -> str:
    start, slash, end = str(period).partition("/")
    first = CalendarUnit.parse(start)
    return _span(first, CalendarUnit.parse(end)) if slash else _unit(first)


@_spoken.register
def _unit(unit: CalendarUnit) -> str:
    year = "" if unit.year is None else f"{unit.year}年"
    return f"{year}{_within_year(unit)}" or "本年"


@_spoken.register
def _(window: Window) -> str:
    return _unit(window.start) if window.end is None else _span(window.start, window.end)


@_spoken.register
def _(deadline: Deadline) -> str:
    return f"{_unit(deadline.by)}{'前' if deadline.by.day else '底前'}"


@_spoken.register
def _(observance: Observance) -> str:
    entry = BUILT_IN.observance_table.find(observance.festival)
    name = observance.festival if entry is None else entry.name
    year = "" if observance.year is None else f"{observance.year}年"
    ordinal = "" if observance.ordinal is None else f"第{observance.ordinal}个"
    return f"{year}{ordinal}{name}{_RELATIONS[observance.relation]}"


@_spoken.register
def _(weeks: TermWeek) -> str:
    until = "" if weeks.until is None else f"至{weeks.until}"
    return f"第{weeks.term_week}{until}周"


@_spoken.register
def _(frequency: Frequency) -> str:
    every = frequency.every
    unit = _UNITS[every.unit]
    if every.count > 1:
        unit = f"{every.count}{_COUNTED.get(every.unit, unit)}"
    times = "" if frequency.times is None else f"{frequency.times}次"
    return f"每{unit}{'至少' if frequency.at_least else ''}{times}"


def _span(start: CalendarUnit, end: CalendarUnit) -> str:
    named_once = start.year == end.year and (end.month or end.quarter or end.half)
    return f"{_unit(start)}至{_within_year(end) if named_once else _unit(end)}"


def _within_year(unit: CalendarUnit) -> str:
    if unit.half is not None:
        return f"{'上下'[unit.half - 1]}半年"
    if unit.quarter is not None:
        return f"第{'一二三四'[unit.quarter - 1]}季度"
    month = "" if unit.month is None else f"{unit.month}月"
    return month if unit.day is None else f"{month}{unit.day}日"
