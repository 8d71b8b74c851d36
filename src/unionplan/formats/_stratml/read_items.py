"""From ``Goal``, ``Objective`` and ``PerformanceIndicator`` to goals, activities and metrics."""

from typing import Any, Final

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.leftovers import extra_of, leftover
from unionplan.formats._stratml.lines import take_lines
from unionplan.formats._stratml.place import Place
from unionplan.formats._stratml.read_results import take_records, take_results
from unionplan.formats._stratml.reading import Found, take_sequence
from unionplan.formats._stratml.words import words
from unionplan.model import Activity, Goal, Metric, Party, PartyRole, Section, SectionRole

_ROLE_TYPES: Final = {"Performer": PartyRole.LEAD, "Beneficiary": PartyRole.AUDIENCE}


def read_item(element: Element, place: Place, found: Found) -> None:
    """A ``Goal`` or ``Objective``: whatever it is, and what is in it.

    Our writer says what an item is by its ``SequenceIndicator``; without that it is a goal, in
    the goal that it stands in. One that says nothing itself only holds what is in it.
    """
    kind, number = take_sequence(element)
    below = [*element.take_all("Objective"), *element.take_all("Goal")]
    indicators = element.take_all("PerformanceIndicator")
    if kind == "activity":
        indicators = _read_activity(element, indicators, place, number, found)
    elif kind == "metric":
        element.take("Description")  # the targets in words
        _read_metric(element, place, number, found, name="Name")
    elif kind == "section":
        place = _read_section(element, place, number, found)
    elif kind != "rest":
        place = _read_goal(element, place, number, found)
    for indicator in indicators:
        _read_indicator(indicator, place, found)
    for item in below:
        read_item(item, place, found)


def _read_goal(element: Element, place: Place, number: int | None, found: Found) -> Place:
    title, description = element.text_of("Name"), element.text_of("Description")
    lines = take_lines(element, "goal")
    statement = description or title or element.text_of("OtherInformation")
    if not (statement or lines or _says_more(element)):
        return place
    element.take("Description" if description else "Name" if title else "OtherInformation")
    statement = statement or words()["unnamed"]["goal"]
    told: dict[str, Any] = {"parent": place.goal} | lines
    goal = Goal(
        statement=statement,
        id=found.identifiers.needed(element, "g"),
        extra=extra_of(element),
        **told,
    )
    found.goals.add(goal, number)
    return Place(goal=goal.id, words=statement)


def _says_more(element: Element) -> bool:
    """Whether there is more in it than what it goes by."""
    names = {"Identifier", "SequenceIndicator"}
    return any(leftover(child) for child in element.children if child.name not in names)


def _read_section(element: Element, place: Place, number: int | None, found: Found) -> Place:
    told: dict[str, Any] = {"role": SectionRole.TASKS} | take_lines(element, "section")
    within = take_lines(element, "within").get("section", place.section)
    section = Section(
        id=found.identifiers.needed(element, "s"),
        heading=element.take_text("Name"),
        text=element.take_text("Description"),
        extra=extra_of(element),
        **told,
    )
    found.sections.add((section, within), number)
    return Place(section=section.id, words=section.heading)


def _read_activity(
    element: Element, indicators: list[Element], place: Place, number: int | None, found: Found
) -> list[Element]:
    """An activity; the indicators that do not tell of its progress come back."""
    goals = () if place.goal is None else (place.goal,)
    progress = [indicator for indicator in indicators if _is_progress(indicator)][:1]
    when, records = take_records(progress)
    told: dict[str, Any] = {"goals": goals, "section": place.section, "when": when}
    told |= take_lines(element, "activity")
    activity = Activity(
        title=element.take_text("Name") or words()["unnamed"]["activity"],
        id=found.identifiers.taken(element),
        parties=_take_parties(element),
        records=records,
        extra=extra_of(element),
        **told,
    )
    found.activities.add(activity, number)
    return [indicator for indicator in indicators if indicator not in progress]


def _is_progress(indicator: Element) -> bool:
    return indicator.text_of("MeasurementDimension") == words()["indicator"]["dimension"]


def _take_parties(element: Element) -> list[Party]:
    parties: list[Party] = []
    rest: list[Element] = []
    for child in element.children:
        name = child.take_text("Name") if child.name == "Stakeholder" else ""
        if name:
            role = _take_role(child)
            parties.append(Party(name=name, role=role, extra=extra_of(child)))
        else:
            rest.append(child)
    element.children = rest
    return parties


def _take_role(stakeholder: Element) -> PartyRole:
    """The role by its name, as Part 2 has it, or by the description, as we write it in Part 1."""
    known = {word: PartyRole(code) for code, word in words()["codes"]["PartyRole"].items()}
    role = known.get(stakeholder.text_of("Description"))
    if role is not None:
        stakeholder.take("Description")
        return role
    element = stakeholder.find("Role")
    if element is None:
        return PartyRole.LEAD
    role = known.get(element.text_of("Name"))
    if role is None:
        return _ROLE_TYPES.get(element.text_of("RoleType"), PartyRole.LEAD)
    stakeholder.take("Role")
    return role


def _read_indicator(element: Element, place: Place, found: Found) -> None:
    kind, number = take_sequence(element)
    if kind != "metric":
        number = None
    if element.attributes.get("PerformanceIndicatorType") == "Quantitative":
        del element.attributes["PerformanceIndicatorType"]
    _read_metric(element, place, number, found, name="MeasurementDimension")


def _read_metric(
    element: Element, place: Place, number: int | None, found: Found, *, name: str
) -> None:
    """A metric; one that says nothing at all, as forms leave it, is none."""
    own_name = element.take_text(name)
    unit = element.take_text("UnitOfMeasurement")
    told: dict[str, Any] = {"unit": unit, "goal": place.goal, "section": place.section}
    told |= take_lines(element, "metric")
    results = take_results(element)
    id = found.identifiers.taken(element)  # noqa: A001 - the field is called id
    extra = extra_of(element)
    if not (own_name or unit or extra or results):
        return
    metric = Metric(
        name=own_name or place.words or unit or words()["unnamed"]["metric"],
        id=id,
        baseline=results.baseline,
        targets=results.targets,
        measurements=results.measurements,
        extra=extra,
        **told,
    )
    found.metrics.add(metric, number)
