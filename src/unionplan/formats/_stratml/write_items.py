"""From goals, activities and metrics to ``Goal``, ``Objective`` and ``PerformanceIndicator``."""

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.leftovers import kept
from unionplan.formats._stratml.lines import joined, write_lines
from unionplan.formats._stratml.place import Place
from unionplan.formats._stratml.texts import clean, needed, unwrapped
from unionplan.formats._stratml.words import words
from unionplan.formats._stratml.write_results import add_progress, add_results
from unionplan.formats._stratml.writing import Writing
from unionplan.formats._words import describe_target
from unionplan.model import Party, PartyRole, SectionRole


def add_goal(
    parent: Element, name: str, index: int, within: str | None, writing: Writing
) -> Element:
    """A goal as a ``Goal`` or an ``Objective``; what a document called it stays its name.

    Args:
        parent: What it stands in.
        name: Whether it is a ``Goal`` or an ``Objective``.
        index: Where it is in the register.
        within: Id of the goal that it stands in.
        writing: The document.
    """
    goal = writing.plan.goals[index]
    element = parent.add(name)
    title = kept(goal.extra).get("Name")
    has_title = isinstance(title, str) and unwrapped(clean(title))
    element.add("Name", str(title) if has_title else needed(goal.statement))
    element.add("Description", needed(goal.statement) if has_title else "")
    element.add("Identifier", goal.id)
    writing.add_sequence(element, "goal", index, goal.extra)
    lines = write_lines("goal", goal, {"parent": within})
    element.add_text("OtherInformation", joined(lines), takes_lines=True)
    writing.restore(element, goal.extra)
    return element


def add_section(
    parent: Element, name: str, index: int, within: str | None, writing: Writing
) -> Element:
    """A section as a ``Goal`` or an ``Objective``, by the same arguments as `add_goal`."""
    section = writing.sections[index]
    element = parent.add(name)
    element.add("Name", section.heading)
    element.add("Description", section.text)
    element.add("Identifier", section.id)
    writing.add_sequence(element, "section", index)
    lines = write_lines("section", section, {"role": SectionRole.TASKS})
    lines += write_lines("within", Place(section=writing.parents[index]), {"section": within})
    element.add_text("OtherInformation", joined(lines), takes_lines=True)
    writing.restore(element, section.extra)
    return element


def add_activity(parent: Element, index: int, place: Place, writing: Writing) -> None:
    """An activity as an ``Objective``, and in Part 2 with its days and records."""
    activity = writing.plan.activities[index]
    element = parent.add("Objective")
    element.add("Name", needed(activity.title))
    element.add("Identifier", activity.id)
    writing.add_sequence(element, "activity", index)
    for party in activity.parties:
        _add_party(element, party, writing)
    goals = () if place.goal is None else (place.goal,)
    lines = write_lines("activity", activity, {"goals": goals, "section": place.section})
    element.add_text("OtherInformation", joined(lines), takes_lines=True)
    if writing.schema.has_indicators:
        add_progress(element, activity, writing)
    writing.restore(element, activity.extra)


def add_metrics(
    goal: Element, objective: Element | None, metrics: list[int], place: Place, writing: Writing
) -> None:
    """Metrics as indicators, which stand in objectives only; Part 1 has none, there in the goal."""
    if not metrics:
        return
    if writing.schema.has_indicators:
        holder = goal.add("Objective") if objective is None else objective
        for index in metrics:
            _add_metric(holder, index, place, writing)
    else:
        for index in metrics:
            _add_metric_as_objective(goal, index, place, writing)


def _add_metric(objective: Element, index: int, place: Place, writing: Writing) -> None:
    metric = writing.plan.metrics[index]
    element = objective.add("PerformanceIndicator")
    element.attributes["PerformanceIndicatorType"] = "Quantitative"
    writing.add_sequence(element, "metric", index, metric.extra)
    element.add("MeasurementDimension", needed(metric.name))
    element.add("UnitOfMeasurement", metric.unit)
    add_results(element, metric, writing)
    _finish_metric(element, index, place, writing, unit=metric.unit)


def _add_metric_as_objective(goal: Element, index: int, place: Place, writing: Writing) -> None:
    metric = writing.plan.metrics[index]
    element = goal.add("Objective")
    writing.add_sequence(element, "metric", index)
    element.add("Name", needed(metric.name))
    element.add("Description", "；".join(describe_target(metric, one) for one in metric.targets))
    _finish_metric(element, index, place, writing)


def _finish_metric(
    element: Element, index: int, place: Place, writing: Writing, **told: object
) -> None:
    metric = writing.plan.metrics[index]
    element.add("Identifier", metric.id)
    told = {"goal": place.goal, "section": place.section, **told}
    lines = write_lines("metric", metric, told)
    element.add_text("OtherInformation", joined(lines), takes_lines=True)
    writing.restore(element, metric.extra)


def _add_party(parent: Element, party: Party, writing: Writing) -> None:
    element = parent.add("Stakeholder")
    element.add("Name", needed(party.name))
    word = words()["codes"]["PartyRole"][party.role]
    if "Role" in writing.schema.slots:
        role = element.add("Role")
        role.add("Name", word)
        is_audience = party.role is PartyRole.AUDIENCE
        role.add("RoleType", "Beneficiary" if is_audience else "Performer")
    else:
        element.add("Description", word)
    writing.restore(element, party.extra)
