"""Where the items of a plan stand in StratML: everything is within some ``Goal``.

A goal without a parent is a ``Goal``, and one within another an ``Objective`` of the outermost.
An activity or metric belongs to the first goal that it names. One that names none belongs to the
section that it stands in: sections of tasks are written like goals. What has neither is in a
``Goal`` of its own.
"""

from collections.abc import Iterable
from typing import Final

import attrs

from unionplan.formats._stratml.texts import clean, unwrapped
from unionplan.model import Plan, Section, SectionRole

_TASKS: Final = frozenset(
    {SectionRole.TASKS, SectionRole.MEASURES, SectionRole.SCHEDULE, SectionRole.OTHER}
)


@attrs.frozen
class Group:
    """What a ``Goal`` holds, by indexes into the registers of a plan.

    Attributes:
        goal: The goal; None where it is a section or the rest.
        section: The section, among all of them; None where it is a goal or the rest.
        below: The goals or sections in it.
        activities: The activities in it.
        metrics: The metrics in it, by the goal or section that they are in.
    """

    goal: int | None = None
    section: int | None = None
    below: list[int] = attrs.field(factory=list[int])
    activities: list[int] = attrs.field(factory=list[int])
    metrics: dict[int | None, list[int]] = attrs.field(factory=dict[int | None, list[int]])


@attrs.frozen
class _Forest:
    """All goals or all sections.

    Attributes:
        by_id: Where the first with each id stands.
        tops: For each the outermost that it is in, itself where it is in none.
        groups: For each a group, of which those of the outermost are used.
    """

    by_id: dict[str, int]
    tops: list[int]
    groups: list[Group]

    def __attrs_post_init__(self) -> None:
        for index, top in enumerate(self.tops):
            if index != top:
                self.groups[top].below.append(index)

    def at(self, id: str | None) -> tuple[Group, int] | None:  # noqa: A002 - the field is called id
        """The group that has an item, and where that stands; None where there is no such item."""
        index = self.by_id.get(id or "")
        return None if index is None else (self.groups[self.tops[index]], index)

    def outermost(self) -> list[Group]:
        """The groups, in the order of the plan."""
        return [self.groups[index] for index, top in enumerate(self.tops) if index == top]


def groups_of(plan: Plan) -> list[Group]:
    """A place for every goal, activity and metric of a plan, and for sections of tasks.

    Returns:
        In the order of the document: goals, sections, the rest. There is one at least, for the
        schemas want it.
    """
    sections = list(plan.all_sections())
    goals_by_id = _indexes(goal.id for goal in plan.goals)
    of_goals = _Forest(
        by_id=goals_by_id,
        tops=_tops_of_goals(plan, goals_by_id),
        groups=[Group(goal=index) for index in range(len(plan.goals))],
    )
    of_sections = _Forest(
        by_id=_indexes(section.id for section in sections),
        tops=_tops_of_sections(plan),
        groups=[Group(section=index) for index in range(len(sections))],
    )
    rest = Group()
    for index, activity in enumerate(plan.activities):
        goal = next((goal for goal in activity.goals if goal in goals_by_id), None)
        place = of_goals.at(goal) or of_sections.at(activity.section)
        (place[0] if place else rest).activities.append(index)
    for index, metric in enumerate(plan.metrics):
        place = of_goals.at(metric.goal) or of_sections.at(metric.section)
        group, holder = place or (rest, None)
        group.metrics.setdefault(holder, []).append(index)
    found = of_goals.outermost()
    for group in of_sections.outermost():
        is_used = group.activities or group.metrics
        if is_used or (group.section is not None and _is_task(sections[group.section])):
            found.append(group)
    if rest.activities or rest.metrics or not found:
        found.append(rest)
    return found


def _is_task(section: Section) -> bool:
    return section.role in _TASKS and bool(unwrapped(clean(section.heading)) or section.sections)


def _indexes(ids: Iterable[str]) -> dict[str, int]:
    """Where the first item with each id stands."""
    found: dict[str, int] = {}
    for index, id in enumerate(ids):  # noqa: A001 - the field is called id
        found.setdefault(id, index)
    return found


def _tops_of_sections(plan: Plan) -> list[int]:
    """For each section, a parent before its children, the outermost that it is in."""
    tops: list[int] = []
    pending = [(section, -1) for section in reversed(plan.sections)]
    while pending:
        section, top = pending.pop()
        tops.append(len(tops) if top < 0 else top)
        pending += [(below, tops[-1]) for below in reversed(section.sections)]
    return tops


def _tops_of_goals(plan: Plan, goals: dict[str, int]) -> list[int]:
    """For each goal the outermost that it is in, itself where it is in none.

    Of goals that are in each other in a circle, the one that is reached twice first is outermost.
    """
    tops: dict[int, int] = {}
    for start in range(len(plan.goals)):
        way: dict[int, None] = {}
        index = start
        while index not in tops:
            way[index] = None
            parent = goals.get(plan.goals[index].parent or "")
            if parent is None or parent in way:
                index = index if parent is None else parent
                tops[index] = index
            else:
                index = parent
        for passed in way:
            tops.setdefault(passed, tops[index])
    return [tops[index] for index in range(len(plan.goals))]
