"""The goals that stand in no prose."""

from collections.abc import Iterator

from unionplan.formats._html.details import details, goal_details
from unionplan.formats._html.element import Element, tag
from unionplan.formats._html.sheet import Sheet

__all__ = ["goal_part"]


def goal_part(sheet: Sheet) -> Iterator[Element]:
    """The goals as a list; nothing where all of them stand in the prose."""
    goals = [
        tag(
            "li",
            tag("span", goal.statement, class_="name", lang=sheet.words.own),
            details(goal_details(goal, sheet)),
            id=sheet.anchor(f"/goals/{index}"),
        )
        for index, goal in enumerate(sheet.plan.goals)
        if not sheet.in_prose(goal)
    ]
    if goals:
        yield tag("ol", *goals, class_="goals")
