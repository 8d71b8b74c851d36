"""Times, targets and what was measured, in English; see `unionplan.formats._words` for Chinese.

Every function gives all of what it is given.
"""

from datetime import date
from decimal import Decimal
from typing import Final

from unionplan.calendar import describe_period, describe_unit, describe_when
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Measurement,
    Metric,
    Recurrence,
    Strength,
    Target,
    When,
)

__all__ = ["measurement_in_english", "target_in_english", "when_in_english"]

_STRENGTHS: Final[dict[Strength | None, str]] = {
    Strength.FIRM: "firm: ",
    Strength.STRIVE: "strive for ",
    None: "",
}


def when_in_english(when: When, *, year: int | None = None) -> str:
    """A time in words, or in its notation where it has none: ``8 March``, ``repeated, FREQ=DAILY``.

    Args:
        when: The time.
        year: A year that goes without saying.
    """
    if isinstance(when, Recurrence):
        return f"repeated, {when.rrule}" + (
            "" if when.first is None else f", from {_day(when.first)}"
        )
    return describe_when(when, "en", year=year, notation=True)


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
        when = f" ({describe_period(found.over, 'en')})"
    return f"{_number(found.value, metric)}{when}"


def _number(number: Decimal, metric: Metric) -> str:
    gap = "" if metric.unit in {"", "%", "％", "‰"} else " "
    return f"{number:f}{gap}{metric.unit}"


def _day(day: date) -> str:
    return describe_unit(CalendarUnit.of(day), "en")
