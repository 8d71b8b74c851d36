"""From the elements of a StratML document to a plan."""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from unionplan.errors import ModelError
from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.leftovers import extra_of
from unionplan.formats._stratml.lines import read_lines
from unionplan.formats._stratml.place import Place
from unionplan.formats._stratml.read_items import read_item
from unionplan.formats._stratml.read_results import take_period
from unionplan.formats._stratml.reading import Found
from unionplan.limits import MAX_DEPTH
from unionplan.model import (
    Membership,
    Organization,
    Plan,
    PlanKind,
    Section,
    SectionRole,
    TermOfOffice,
)

_MOST_LEVELS: Final = MAX_DEPTH // 2 - 1  # of sections in sections, as the model has it


def plan_of(root: Element) -> Plan:
    """The plan that a document holds; what it has no field for is in its ``x-stratml``.

    Args:
        root: The document. What was understood is taken out of it.
    """
    found = Found(root)
    core = root.find("StrategicPlanCore") or root
    kind = _take_kind(root)
    title = root.take_text("Name")
    period = take_period(root.find("AdministrativeInformation") or root)
    for item in core.take_all("Goal"):
        read_item(item, Place(), found)
    sections = [
        *_prose(root, "Description", SectionRole.PREAMBLE),
        *_statement(core, "Mission", SectionRole.GUIDANCE, found),
        *_statement(core, "Vision", SectionRole.GOALS, found),
        *_tree(found.sections.in_order()),
        *_prose(root, "OtherInformation", SectionRole.OTHER),
    ]
    organization = _take_organization(core)
    _move_submitter(root)
    return Plan(
        title=title,
        kind=kind,
        organization=organization,
        period=period,
        sections=sections,
        goals=found.goals.in_order(),
        activities=found.activities.in_order(),
        metrics=found.metrics.in_order(),
        extra=extra_of(root),
    )


def _take_kind(root: Element) -> PlanKind:
    """Whether it is a report; that it is strategic no plan can say, and so it stays there."""
    match root.attributes.get("Type"):
        case "Performance_Report":
            del root.attributes["Type"]
            return PlanKind.REPORT
        case "Performance_Plan":
            del root.attributes["Type"]
        case _:
            pass
    return PlanKind.PLAN


def _tree(found: Iterable[tuple[Section, str | None]]) -> list[Section]:
    """Sections in the sections that they name as theirs, if those come before and have room."""
    levels: dict[str | None, int] = {}
    placed: list[tuple[Section, str | None]] = []
    for section, parent in found:
        level = levels.get(parent, 0)
        inside = parent if 0 < level < _MOST_LEVELS else None
        levels[section.id] = 1 if inside is None else level + 1
        placed.append((section, inside))
    below: dict[str | None, list[Section]] = {}
    for section, inside in reversed(placed):  # so that what is put into another is whole
        whole = attrs.evolve(section, sections=below.pop(section.id, [])[::-1])
        below.setdefault(inside, []).append(whole)
    return below.get(None, [])[::-1]


def _prose(root: Element, name: str, role: SectionRole) -> list[Section]:
    text = root.take_text(name)
    return [Section(role=role, text=text)] if text else []


def _statement(core: Element, name: str, role: SectionRole, found: Found) -> list[Section]:
    """The section for a vision or mission; drafts of the standard had its words right in it."""
    element = core.find(name)
    if element is None or not (element.text or element.text_of("Description")):
        return []
    core.take(name)
    text = element.take_text("Description") or element.text
    element.text = ""
    id = found.identifiers.taken(element)  # noqa: A001 - the field is called id
    return [Section(id=id, role=role, text=text, extra=extra_of(element))]


def _take_organization(core: Element) -> Organization | None:
    """The first organization; others stay."""
    element = core.take("Organization")
    if element is None:
        return None
    name = element.take_text("Name")
    told, text = read_lines("organization", element.take_text("Description"))
    membership, text = _part(Membership, "membership", text)
    term, text = _part(TermOfOffice, "term", text)
    element.add_text("Description", text)
    return Organization(
        name=name, membership=membership, term=term, **told, extra=extra_of(element)
    )


def _part(kind: type[Any], label: str, text: str) -> tuple[Any, str]:
    """A part of the organization that a text tells, and the rest of the text."""
    fields, rest = read_lines(label, text)
    try:
        return (kind(**fields), rest) if fields else (None, text)
    except ModelError:  # more women than people, and the like
        return None, text


def _move_submitter(root: Element) -> None:
    """Who submitted stands at the end in Part 2, and in the administrative part of Part 1."""
    administration = root.find("AdministrativeInformation")
    if administration is not None:
        root.children += administration.take_all("Submitter")
