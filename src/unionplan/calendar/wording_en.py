"""Times as English says them."""

from typing import Final

from unionplan.calendar.observances import observances
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

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_UNITS: Final[dict[TimeUnit, str]] = {
    TimeUnit.DAY: "day",
    TimeUnit.WEEK: "week",
    TimeUnit.MONTH: "month",
    TimeUnit.QUARTER: "quarter",
    TimeUnit.HALF_YEAR: "half-year",
    TimeUnit.SEMESTER: "semester",
    TimeUnit.YEAR: "year",
    TimeUnit.TERM: "term of office",
}
_RELATIONS: Final[dict[Relation, str]] = {
    Relation.ON: "{}",
    Relation.BEFORE: "before {}",
    Relation.DURING: "around {}",
    Relation.AFTER: "after {}",
}
_TIMES: Final = {1: "once", 2: "twice"}
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_TEENS: Final = range(11, 14)


def describe_when(when: When, year: int | None, *, notation: bool) -> str:
    """A time in words; see `unionplan.calendar.describe_when`."""
    match when:
        case Window(start, end):
            words = describe_span(start, end, year)
        case Deadline(by):
            unit = describe_unit(by, year)
            words = f"by {unit}" if by.day else f"by the end of {unit}"
        case Observance():
            words = _describe_observance(when, notation=notation)
        case Frequency():
            words = _describe_frequency(when)
        case Recurrence():
            words = str(when) if notation else ""
        case TermWeek(term_week=first, until=last):
            words = f"week {first}" if last is None else f"weeks {first} to {last}"
        case _:  # the plan's own
            words = when.words
    return words


def describe_unit(unit: CalendarUnit, year: int | None) -> str:
    """A unit in words: ``2026``, ``Q1``, ``8 March``; *year* goes without saying."""
    if unit.half is not None:
        within = f"H{unit.half}"
    elif unit.quarter is not None:
        within = f"Q{unit.quarter}"
    elif unit.month is not None:
        month = _MONTHS[unit.month - 1]
        within = month if unit.day is None else f"{unit.day} {month}"
    else:
        return "the year" if unit.year is None else str(unit.year)
    return within if unit.year in {None, year} else f"{within} {unit.year}"


def describe_span(start: CalendarUnit, end: CalendarUnit | None, year: int | None) -> str:
    """From one unit to another, or a single one; the year stands once, behind the later."""
    if end is None:
        return describe_unit(start, year)
    return f"{describe_unit(start, end.year)} to {describe_unit(end, year)}"


def _describe_observance(when: Observance, *, notation: bool) -> str:
    entry = observances().find(when.festival)
    name = "" if entry is None else entry.en
    if not name and not notation:
        return ""
    name = name or when.festival
    if when.ordinal is not None:
        name = f"the {when.ordinal}{_ending(when.ordinal)} {name}"
    if when.year is not None:
        name = f"{name} {when.year}"
    return _RELATIONS[when.relation].format(name)


def _ending(number: int) -> str:
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")


def _describe_frequency(when: Frequency) -> str:
    unit, count = _UNITS[when.every.unit], when.every.count
    head, *of_what = unit.split(" ", 1)  # 3 terms of office
    every = f"every {count} {' '.join([head + 's', *of_what])}" if count > 1 else f"every {unit}"
    if when.times is None:
        return every
    least = "at least " if when.at_least else ""
    return f"{least}{_TIMES.get(when.times, f'{when.times} times')} {every}"
