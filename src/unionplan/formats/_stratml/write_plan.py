"""From a plan to the elements of a StratML document."""

from collections.abc import Iterator
from typing import Final

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.groups import Group, groups_of
from unionplan.formats._stratml.identifiers import Identifiers
from unionplan.formats._stratml.leftovers import kept, restore
from unionplan.formats._stratml.lines import joined, write_lines
from unionplan.formats._stratml.naming import named
from unionplan.formats._stratml.place import Place
from unionplan.formats._stratml.schema import Schema
from unionplan.formats._stratml.texts import clean, unwrapped
from unionplan.formats._stratml.words import words
from unionplan.formats._stratml.write_items import (
    add_activity,
    add_goal,
    add_metrics,
    add_section,
)
from unionplan.formats._stratml.writing import Writing
from unionplan.model import Extra, Organization, Plan, PlanKind, Section, SectionRole

_TYPES: Final = {
    PlanKind.PLAN: "Performance_Plan",
    PlanKind.REPORT: "Performance_Report",
    PlanKind.MIXED: "Performance_Plan",
}
_STRATEGIC: Final = "Strategic_Plan"
_HOMES: Final = {
    SectionRole.PREAMBLE: "Description",
    SectionRole.GUIDANCE: "Mission",
    SectionRole.GOALS: "Vision",
}


def document_of(plan: Plan, schema: Schema) -> Element:
    """The root of the document for a plan, as the schema has it."""
    identifiers = Identifiers()
    plan = named(plan, identifiers)
    pairs = list(_with_parents(plan))
    writing = Writing(
        plan=plan,
        schema=schema,
        identifiers=identifiers,
        sections=tuple(section for section, _ in pairs),
        parents=tuple(parent for _, parent in pairs),
    )
    groups = groups_of(plan)
    grouped = {
        index
        for group in groups
        if group.section is not None
        for index in (group.section, *group.below)
    }
    homes = _homes(writing, grouped)
    root = Element(schema.root)
    root.add("Name", plan.title)
    placed = {*grouped, *homes}
    others = [index for index in range(len(writing.sections)) if index not in placed]
    root.add_text("OtherInformation", _words_of(others, writing))
    core = root.add("StrategicPlanCore")
    if plan.organization is not None:
        _add_organization(core, plan.organization, writing)
    for index, home in homes.items():
        _add_statement(root if home == "Description" else core, home, index, writing)
    for group in groups:
        _add_group(core, group, writing)
    _add_administration(root, writing)
    return schema.completed(root)


def _with_parents(plan: Plan) -> Iterator[tuple[Section, str | None]]:
    """All sections in the plan's order, each with the id of the one that it is in."""
    pending: list[tuple[Section, str | None]] = [
        (section, None) for section in reversed(plan.sections)
    ]
    while pending:
        section, parent = pending.pop()
        yield section, parent
        pending += [(below, section.id) for below in reversed(section.sections)]


def _homes(writing: Writing, grouped: set[int]) -> dict[int, str]:
    """The sections whose prose has an element of its own, and which: the first of each role."""
    homes: dict[int, str] = {}
    for index, section in enumerate(writing.sections):
        home = _HOMES.get(section.role)
        is_free = index not in grouped and writing.parents[index] is None
        if home and is_free and home not in homes.values() and unwrapped(clean(section.text)):
            homes[index] = home
    return homes


def _words_of(sections: list[int], writing: Writing) -> str:
    """The headings and prose of sections, one paragraph a line."""
    found = [writing.sections[index] for index in sections]
    texts = (text for one in found for text in (one.marker + one.heading, one.text))
    return "\n".join(text for text in texts if text)


def _add_statement(parent: Element, home: str, index: int, writing: Writing) -> None:
    """The prose of a section as the description of the plan, its vision or its mission."""
    section = writing.sections[index]
    if home == "Description":
        parent.add(home, section.text)
        return
    element = parent.add(home)
    element.add("Description", section.text)
    element.add("Identifier", section.id)
    writing.restore(element, section.extra)


def _add_organization(core: Element, organization: Organization, writing: Writing) -> None:
    element = core.add("Organization")
    element.add_text("Name", organization.name)
    lines = write_lines("organization", organization)
    for kind in ("membership", "term"):
        part = getattr(organization, kind)
        lines += [] if part is None else write_lines(kind, part)
    element.add_text("Description", joined(lines), takes_lines=True)
    writing.restore(element, organization.extra)


def _add_group(core: Element, group: Group, writing: Writing) -> None:
    """A goal, a section or the rest as a ``Goal``, with all that belongs to it."""
    add, own = (add_section, group.section) if group.goal is None else (add_goal, group.goal)
    if own is None:
        element, place = _add_rest(core), Place()
    else:
        element, place = add(core, "Goal", own, None, writing), _place(group, own, writing)
    add_metrics(element, None, group.metrics.get(own, []), place, writing)
    for index in group.below:
        objective = add(element, "Objective", index, place.goal or place.section, writing)
        # in Part 1 metrics are objectives too, and those do not nest
        within = _place(group, index, writing) if writing.schema.has_indicators else place
        add_metrics(element, objective, group.metrics.get(index, []), within, writing)
    for index in group.activities:
        add_activity(element, index, place, writing)


def _place(group: Group, index: int, writing: Writing) -> Place:
    """Where something stands that is in a goal or section of a group."""
    if group.goal is None:
        return Place(section=writing.sections[index].id)
    return Place(goal=writing.plan.goals[index].id)


def _add_rest(core: Element) -> Element:
    """The ``Goal`` for what belongs to none."""
    element = core.add("Goal")
    element.add("Name", words()["rest"]["name"])
    element.add("Description", words()["rest"]["description"])
    element.add("SequenceIndicator", words()["sequence"]["rest"])
    return element


def _add_administration(root: Element, writing: Writing) -> None:
    """The plan's period and kind, and what was kept of a document as a whole."""
    plan, schema = writing.plan, writing.schema
    found = kept(plan.extra)
    if plan.period is not None:
        element = root.add("AdministrativeInformation")
        element.add("StartDate", plan.period.first.isoformat())
        element.add("EndDate", plan.period.last.isoformat())
    restore(root, found, schema, writing.identifiers)
    name = "AdministrativeInformation"  # where Part 1 has the submitter
    if "Submitter" in found and "Submitter" in schema.slots[name]:
        submitter = Extra({"Submitter": found["Submitter"]})
        restore(root.find(name) or root.add(name), submitter, schema, writing.identifiers)
    is_strategic = plan.kind is PlanKind.PLAN and root.attributes.get("Type") == _STRATEGIC
    if schema.root in schema.attributes and not is_strategic:
        root.attributes["Type"] = _TYPES[plan.kind]
