"""From the ids of a plan to identifiers: unique in the whole document, and names of XML 1.0."""

from collections.abc import Iterator

import attrs

from unionplan.formats._stratml.identifiers import Identifiers
from unionplan.model import Activity, Goal, Metric, Plan, Section


def named(plan: Plan, identifiers: Identifiers) -> Plan:
    """A plan whose ids are identifiers, with references that follow them.

    An id that another item has, or that is no name in XML, becomes another one. What items are
    called comes first, goals, activities, metrics, then sections, so that nothing new takes it.
    """
    names = _Names(plan, identifiers)
    if names.are_ids:
        return plan
    sections = names.of("s")
    return attrs.evolve(
        plan,
        sections=[_section(section, sections) for section in plan.sections],
        goals=[_goal(goal, names) for goal in plan.goals],
        activities=[_activity(activity, names) for activity in plan.activities],
        metrics=[_metric(metric, names) for metric in plan.metrics],
    )


class _Names:
    """The identifiers of a plan's items, by the first letter of their register."""

    def __init__(self, plan: Plan, identifiers: Identifiers) -> None:
        ids = {
            "g": [goal.id for goal in plan.goals],
            "a": [activity.id for activity in plan.activities],
            "m": [metric.id for metric in plan.metrics],
            "s": [section.id for section in plan.all_sections()],
        }
        own = {letter: [*map(identifiers.given, found)] for letter, found in ids.items()}
        names = {
            letter: [name or identifiers.new(letter) for name in found]
            for letter, found in own.items()
        }
        self.are_ids = names == ids
        self._names = {letter: iter(found) for letter, found in names.items()}
        # of several with one id the first is meant
        self._by_id = {
            letter: dict(zip(reversed(found), reversed(names[letter]), strict=True))
            for letter, found in ids.items()
        }

    def of(self, letter: str) -> Iterator[str]:
        """The identifiers of a register, in the order of the plan."""
        return self._names[letter]

    def follow(self, letter: str, id: str) -> str:  # noqa: A002 - the field is called id
        """What an id means now; one that means nothing stays."""
        return self._by_id[letter].get(id, id)

    def follow_any(self, letter: str, id: str | None) -> str | None:  # noqa: A002
        """The same, if there is an id."""
        return None if id is None else self.follow(letter, id)


def _section(section: Section, names: Iterator[str]) -> Section:
    name = next(names)  # before those of the sections in it
    below = [_section(inner, names) for inner in section.sections]
    return attrs.evolve(section, id=name, sections=below)


def _goal(goal: Goal, names: _Names) -> Goal:
    return attrs.evolve(
        goal,
        id=next(names.of("g")),
        parent=names.follow_any("g", goal.parent),
        section=names.follow_any("s", goal.section),
    )


def _activity(activity: Activity, names: _Names) -> Activity:
    return attrs.evolve(
        activity,
        id=next(names.of("a")),
        goals=[names.follow("g", goal) for goal in activity.goals],
        parent=names.follow_any("a", activity.parent),
        after=[names.follow("a", other) for other in activity.after],
        section=names.follow_any("s", activity.section),
    )


def _metric(metric: Metric, names: _Names) -> Metric:
    return attrs.evolve(
        metric,
        id=next(names.of("m")),
        goal=names.follow_any("g", metric.goal),
        section=names.follow_any("s", metric.section),
    )
