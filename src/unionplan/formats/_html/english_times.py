"""Times, targets and what was measured, in English; see `unionplan.formats._words` for Chinese.

Every function gives all of what it is given.
"""

from decimal import Decimal
from typing import Final

from unionplan.calendar import observances
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Frequency,
    Measurement,
    Metric,
    Observance,
    Period,
    Recurrence,
    Relation,
    Strength,
    Target,
    TermWeek,
    TimeUnit,
    When,
    Window,
)

__all__ = ["measurement_in_english", "period_in_english", "target_in_english", "when_in_english"]

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
_RELATIONS: Final[dict[Relation, str]] = {
    Relation.ON: "{}",
    Relation.BEFORE: "before {}",
    Relation.DURING: "around {}",
    Relation.AFTER: "after {}",
}
_STRENGTHS: Final[dict[Strength | None, str]] = {
    Strength.FIRM: "firm: ",
    Strength.STRIVE: "strive for ",
    None: "",
}
_TIMES: Final = {1: "once", 2: "twice"}


def when_in_english(when: When, *, year: int | None = None) -> str:
    """A time in words: ``8 March``, ``by the end of September``, ``at least once every quarter``.

    Args:
        when: The time.
        year: A year that goes without saying.
    """
    match when:
        case Window(start, end):
            words = _span(start, end, year)
        case Deadline(by):
            words = f"by {_unit(by, year)}" if by.day else f"by the end of {_unit(by, year)}"
        case Observance():
            words = _observance(when)
        case Frequency():
            words = _frequency(when)
        case Recurrence(rrule=rule, first=first):
            words = f"repeated, {rule}" + ("" if first is None else f", from {_day(first)}")
        case TermWeek(term_week=first, until=last):
            words = f"week {first}" if last is None else f"weeks {first} to {last}"
        case _:  # the plan's own
            words = when.words
    return words


def period_in_english(period: Period) -> str:
    """A period in words: ``2026``, ``February to July 2026``."""
    start, slash, end = str(period).partition("/")
    return _span(CalendarUnit.parse(start), CalendarUnit.parse(end) if slash else None, None)


def target_in_english(metric: Metric, target: Target) -> str:
    """A target in words: ``at least 95% by the end of December 2026``."""
    low, high = target.at_least, target.at_most
    if low is not None and low == high:
        words = _number(low, metric)
    elif low is not None and high is not None:
        words = f"{_number(low, metric)} to {_number(high, metric)}"
    elif low is not None:
        words = f"at least {_number(low, metric)}"
    else:
        words = f"at most {_number(high or Decimal(0), metric)}"
    by = "" if target.by is None else f" {when_in_english(Deadline(target.by))}"
    return f"{_STRENGTHS[target.strength]}{words}{by}"


def measurement_in_english(metric: Metric, found: Measurement) -> str:
    """A value that was measured, and when: ``97.9% (30 June 2026)``."""
    when = ""
    if found.on is not None:
        when = f" ({_day(found.on)})"
    elif found.over is not None:
        when = f" ({period_in_english(found.over)})"
    return f"{_number(found.value, metric)}{when}"


def _number(number: Decimal, metric: Metric) -> str:
    gap = "" if metric.unit in {"", "%", "％", "‰"} else " "
    return f"{number:f}{gap}{metric.unit}"


def _day(day: object) -> str:
    return _unit(CalendarUnit.parse(str(day)), None)


def _unit(unit: CalendarUnit, year: int | None) -> str:
    within = ""
    if unit.half is not None:
        within = f"H{unit.half}"
    elif unit.quarter is not None:
        within = f"Q{unit.quarter}"
    elif unit.month is not None:
        month = _MONTHS[unit.month - 1]
        within = month if unit.day is None else f"{unit.day} {month}"
    if within and unit.year in {None, year}:
        return within
    named = "the year" if unit.year is None else str(unit.year)
    return f"{within} {named}".strip()


def _span(start: CalendarUnit, end: CalendarUnit | None, year: int | None) -> str:
    if end is None:
        return _unit(start, year)
    # the year stands once, behind the later of the two
    has_parts = (start.month, start.quarter, start.half) != (None, None, None)
    return f"{_unit(start, end.year if has_parts else year)} to {_unit(end, year)}"


def _observance(when: Observance) -> str:
    entry = observances().find(when.festival)
    name = when.festival if entry is None else entry.en or entry.name
    ordinal = "" if when.ordinal is None else f"No. {when.ordinal} of "
    year = "" if when.year is None else f" {when.year}"
    return _RELATIONS[when.relation].format(f"{ordinal}{name}{year}")


def _frequency(when: Frequency) -> str:
    unit = when.every.unit.value.replace("_", "-")
    every = f"every {unit}" if when.every.count == 1 else f"every {when.every.count} {unit}s"
    if when.every.unit is TimeUnit.TERM:
        every += " of office"
    if when.times is None:
        return every
    times = _TIMES.get(when.times, f"{when.times} times")
    return f"{'at least ' if when.at_least else ''}{times} {every}"
