"""What the properties of an event mean for an activity, whoever wrote them."""

from functools import cache
from typing import Final

from unionplan.formats._ics.days import Days
from unionplan.formats._ics.lines import Component
from unionplan.formats._ics.repetition import read_rule
from unionplan.formats._ics.text import split_list
from unionplan.model import CalendarUnit, Deadline, When, Window, WorkArea

__all__ = ["UNTITLED", "area_of", "rule_of", "time_of"]

UNTITLED: Final = "（无标题）"
"""The title of what has none."""


def rule_of(component: Component) -> str | None:
    """The rule of repetition, as it stands."""
    return component.text("RRULE").strip() or None


def time_of(component: Component, days: Days | None) -> When | None:
    """The time of an event by its days; an odd rule of repetition is left out."""
    if days is None:
        return None
    if (rule := rule_of(component)) is not None:
        recurrence = read_rule(rule, days.span.first)
        if recurrence is not None:
            return recurrence
    if days.is_deadline:
        return Deadline(CalendarUnit.of(days.span.last))
    return Window.parse(str(days.span))


def area_of(component: Component) -> WorkArea | None:
    """The area of work that a category names, in Chinese, English or by its code."""
    for value in component.properties.get("CATEGORIES", ()):
        for category in split_list(value.value):
            if (area := _areas().get(category.strip().lower())) is not None:
                return area
    return None


@cache
def _areas() -> dict[str, WorkArea]:
    return {name.lower(): area for area in WorkArea for name in (area.zh, area.en, area.value)}
