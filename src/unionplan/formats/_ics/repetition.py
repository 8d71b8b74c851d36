"""Exact repetition as a rule that ends with its last day, where every client reads it alike."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from unionplan.calendar import recurrence_days
from unionplan.errors import ModelError
from unionplan.model import Period, Recurrence

__all__ = ["closed_rule", "read_rule", "same_rule"]

_DIGITS: Final = frozenset("0123456789")
_LONGEST: Final = 1000


def closed_rule(recurrence: Recurrence, days: Sequence[date]) -> str | None:
    """A rule that is counted from the first of *days*, gives just these, and ends with the last.

    Returns:
        None for what calendars do not agree on; then each day is an event of its own.
    """
    parts = dict(part.split("=") for part in recurrence.rrule.split(";"))
    if len(days) == 1 or not _is_plain(parts):
        return None
    for name in ("COUNT", "UNTIL"):
        parts.pop(name, None)
    parts["UNTIL"] = f"{days[-1]:%Y%m%d}".zfill(8)
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    span = Period(days[0], days[-1])
    found = recurrence_days(Recurrence(rrule=rule, first=days[0]), span)
    return rule if found == tuple(days) else None


def same_rule(one: str, other: str) -> bool:
    """Whether two rules have the same parts, in whatever order."""
    return sorted(one.upper().split(";")) == sorted(other.upper().split(";"))


def read_rule(value: str, first: date) -> Recurrence | None:
    """The repetition that a rule of a stranger means; None where the model does not hold it."""
    if len(value) > _LONGEST:
        return None
    text = ";".join(part for part in value.upper().replace(" ", "").split(";") if part)
    try:
        return Recurrence(rrule=text, first=first)
    except ModelError:
        return None


def _is_plain(parts: dict[str, str]) -> bool:
    """Whether RFC 5545 allows the rule and libraries read it alike."""
    freq, days = parts["FREQ"], parts.get("BYDAY", "").split(",")
    numbered = [bool(_DIGITS & set(day)) for day in days]
    if any(numbered) and (not all(numbered) or "BYMONTHDAY" in parts):
        return False
    if freq == "WEEKLY" and "BYMONTHDAY" in parts:
        return False
    if "BYSETPOS" in parts:  # of a first week only the days from the start on count, for some
        return freq in {"MONTHLY", "YEARLY"} and bool({"BYDAY", "BYMONTHDAY"} & set(parts))
    return True
