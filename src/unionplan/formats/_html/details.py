"""Lines of small print below the name of an item: what else is known of it."""

from collections.abc import Iterable, Iterator

from unionplan.formats._html.element import Element, Node, tag
from unionplan.formats._html.sheet import Sheet
from unionplan.model import Activity, Goal, Measurement, Metric, Party, PartyRole, Record

__all__ = [
    "activity_details",
    "details",
    "goal_details",
    "measurement_nodes",
    "metric_details",
    "parties_of",
]


def details(lines: Iterable[Element]) -> Element | None:
    """Lines below an item; nothing where there are none."""
    items = tuple(lines)
    return tag("ul", *items, class_="details") if items else None


def activity_details(activity: Activity, sheet: Sheet) -> Iterator[Element]:
    """What is known of an activity besides title, time, people and status."""
    words = sheet.words
    if activity.area is not None:
        yield tag("li", words.area(activity.area), class_="area")
    if activity.budget is not None:
        yield tag("li", words("detail.budget", f"{activity.budget:,f}"))
    if activity.observances:
        names = [words.observance(code) for code in activity.observances]
        yield _line(sheet, "detail.observances", names)
    if activity.goals:
        yield _line(sheet, "detail.goals", [sheet.refer("goals", goal) for goal in activity.goals])
    if activity.parent is not None:
        yield _line(sheet, "detail.parent", [sheet.refer("activities", activity.parent)])
    if activity.after:
        before = [sheet.refer("activities", each) for each in activity.after]
        yield _line(sheet, "detail.after", before)
    for record in activity.records:
        yield _line(sheet, "record", list(_record(record, sheet)), "semicolon")


def goal_details(goal: Goal, sheet: Sheet) -> Iterator[Element]:
    """What is known of a goal besides its statement."""
    if goal.area is not None:
        yield tag("li", sheet.words.area(goal.area), class_="area")
    if goal.parent is not None:
        yield _line(sheet, "detail.parent", [sheet.refer("goals", goal.parent)])


def metric_details(metric: Metric, sheet: Sheet) -> Iterator[Element]:
    """What is known of a metric besides its name and values."""
    words = sheet.words
    if metric.scope:
        yield _line(sheet, "detail.scope", [words.said(metric.scope)])
    if metric.unit and not (metric.targets or metric.measurements or metric.baseline):
        yield _line(sheet, "detail.unit", [words.said(metric.unit)])
    if metric.direction is not None:
        yield _line(sheet, "detail.direction", [words(f"direction.{metric.direction}")])
    if metric.goal is not None:
        yield _line(sheet, "detail.goal", [sheet.refer("goals", metric.goal)])


def measurement_nodes(metric: Metric, found: Measurement, sheet: Sheet) -> Iterator[Node]:
    """A value that was measured, how it came about, and where the proof lies."""
    words = sheet.words
    yield tag("bdi", words.measurement(metric, found))
    if found.numerator is not None or found.denominator is not None:
        parts = [
            "?" if part is None else f"{part:f}" for part in (found.numerator, found.denominator)
        ]
        yield words("brackets", " / ".join(parts))
    if found.evidence:
        yield words("semicolon")
        yield words("detail.evidence") + words("colon")
        yield words.said(found.evidence)


def parties_of(activity: Activity, sheet: Sheet) -> Iterator[Element]:
    """Who takes part in an activity, a line for each role."""
    words = sheet.words
    for role in PartyRole:
        names = [words.said(party.name) for party in activity.parties if _has(party, role)]
        if names:
            yield tag("div", words(f"role.{role}") + words("colon"), *_joined(names, sheet))


def _has(party: Party, role: PartyRole) -> bool:
    return party.role is role


def _record(record: Record, sheet: Sheet) -> Iterator[Node]:
    words = sheet.words
    if record.on is not None:
        yield words.day(record.on)
    if record.note:
        yield words.said(record.note)
    if record.participants is not None:
        yield words("record.participants", record.participants)
    if record.evidence:
        yield tag("span", words("detail.evidence") + words("colon"), words.said(record.evidence))


def _line(sheet: Sheet, key: str, found: Iterable[Node], between: str = "joint") -> Element:
    nodes = list(_joined(found, sheet, between))
    name = sheet.words(key)
    return tag("li", name + sheet.words("colon") if nodes else name, *nodes)


def _joined(found: Iterable[Node], sheet: Sheet, between: str = "joint") -> Iterator[Node]:
    for number, node in enumerate(found):
        if number:
            yield sheet.words(between)
        yield node
