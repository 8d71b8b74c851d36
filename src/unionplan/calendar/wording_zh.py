"""Times as a Chinese office writes them."""

from typing import Final

from unionplan.calendar.observances import observances
from unionplan.calendar.repetition_words import describe_recurrence
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Frequency,
    Observance,
    Recurrence,
    Relation,
    TermWeek,
    TimeUnit,
    When,
    Window,
)

__all__ = ["describe_span", "describe_unit", "describe_when"]

_UNITS: Final[dict[TimeUnit, tuple[str, str]]] = {  # one of them, and several
    TimeUnit.DAY: ("天", "天"),
    TimeUnit.WEEK: ("周", "周"),
    TimeUnit.MONTH: ("月", "个月"),
    TimeUnit.QUARTER: ("季度", "个季度"),
    TimeUnit.HALF_YEAR: ("半年", "个半年"),
    TimeUnit.SEMESTER: ("学期", "个学期"),
    TimeUnit.YEAR: ("年", "年"),
    TimeUnit.TERM: ("届", "届"),
}
_RELATIONS: Final[dict[Relation, str]] = {
    Relation.ON: "{}",
    Relation.BEFORE: "{}前",
    Relation.DURING: "{}期间",
    Relation.AFTER: "{}后",
}


def describe_when(when: When, year: int | None, *, notation: bool) -> str:
    """A time in words; see `unionplan.calendar.describe_when`."""
    match when:
        case Window(start, end):
            words = describe_span(start, end, year)
        case Deadline(by):
            words = f"{describe_unit(by, year)}{'前' if by.day else '底前'}"
        case Observance():
            words = _describe_observance(when, notation=notation)
        case Frequency():
            words = _describe_frequency(when)
        case Recurrence():
            words = describe_recurrence(when) or (str(when) if notation else "")
        case TermWeek(term_week=first, until=last):
            words = f"第{first}周" if last is None else f"第{first}至{last}周"
        case _:  # the plan's own
            words = when.words
    return words


def describe_unit(unit: CalendarUnit, year: int | None) -> str:
    """A unit in words: ``2026年``, ``第一季度``, ``3月8日``; *year* goes without saying."""
    within = ""
    if unit.half is not None:
        within = f"{'上下'[unit.half - 1]}半年"
    elif unit.quarter is not None:
        within = f"第{'一二三四'[unit.quarter - 1]}季度"
    elif unit.month is not None:
        within = f"{unit.month}月" if unit.day is None else f"{unit.month}月{unit.day}日"
    if within and unit.year in {None, year}:
        return within
    return f"{'本' if unit.year is None else unit.year}年{within}"


def describe_span(start: CalendarUnit, end: CalendarUnit | None, year: int | None) -> str:
    """From one unit to another, or a single one."""
    first = describe_unit(start, year)
    if end is None:
        return first
    # the year stands once where the second half of the words can do without it
    return f"{first}至{describe_unit(end, start.year if start.year is not None else year)}"


def _describe_observance(when: Observance, *, notation: bool) -> str:
    entry = observances().find(when.festival)
    if entry is None and not notation:
        return ""
    year = "" if when.year is None else f"{when.year}年"
    ordinal = "" if when.ordinal is None else f"第{when.ordinal}个"
    name = when.festival if entry is None else entry.name
    return _RELATIONS[when.relation].format(f"{year}{ordinal}{name}")


def _describe_frequency(when: Frequency) -> str:
    one, many = _UNITS[when.every.unit]
    unit = one if when.every.count == 1 else f"{when.every.count}{many}"
    if when.times is None:
        return f"每{unit}"
    return f"每{unit}{'至少' if when.at_least else ''}{when.times}次"
