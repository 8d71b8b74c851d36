"""Events and to-dos of other programs."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from unionplan.formats._ics.days import Days, days_of
from unionplan.formats._ics.lines import Component, Property
from unionplan.formats._ics.properties import UNTITLED, area_of, time_of
from unionplan.formats._ics.states import read_status
from unionplan.formats._ics.text import split_list
from unionplan.model import Activity, Party, PartyRole, Recurrence

__all__ = ["Stranger", "join_strangers", "stranger"]

MOST_KEPT: Final = 50
"""Properties of one event that are kept as they are."""

LONGEST_KEPT: Final = 2_000
"""Characters of such a property; a longer one is left out."""

_LONGEST_TITLE: Final = 200
_READ: Final = frozenset({"SUMMARY", "STATUS", "ORGANIZER", "ATTENDEE", "CONTACT", "RELATED-TO"})
_OF_NO_USE: Final = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP"})
_TIMES: Final = frozenset({"DTSTART", "DTEND", "DUE", "DURATION"})
_PARTIES: Final = {
    "ORGANIZER": PartyRole.LEAD,
    "CONTACT": PartyRole.RESPONSIBLE,
    "ATTENDEE": PartyRole.AUDIENCE,
}


@attrs.frozen
class Stranger:
    """An event that was read.

    Attributes:
        uid: Its UID; empty where it has none.
        instance: Which one of a series it stands for; empty where it is the series itself.
        parent: The UID of what it is part of; may be empty.
        activity: The activity, without an id.
    """

    uid: str
    instance: str
    parent: str
    activity: Activity


def stranger(component: Component) -> Stranger:
    """What an event of another program means as an activity."""
    days = days_of(component)
    activity = Activity(
        title=_title(component),
        when=time_of(component, days),
        area=area_of(component),
        parties=[
            Party(name=name, role=role)
            for property_name, role in _PARTIES.items()
            for found in component.properties.get(property_name, ())
            if (name := _name(found))
        ],
        status=read_status(component.kind, component.text("STATUS").strip().upper(), ""),
        extra=_kept(component, days),
    )
    return Stranger(
        uid=component.text("UID"),
        instance=component.text("RECURRENCE-ID"),
        parent=_parent(component),
        activity=activity,
    )


def join_strangers(found: Sequence[Stranger]) -> Iterator[Activity]:
    """The activities, each with an id where another is part of it.

    One of a series that was moved or cancelled says nothing of the plan that the series does not
    say, and is left out.
    """
    series = {each.uid for each in found if each.uid and not each.instance}
    parents = {each.parent for each in found} & series
    ids = {uid: f"e{number}" for number, uid in enumerate(sorted(parents), start=1)}
    named: set[str] = set()
    for each in found:
        if each.instance and each.uid in series:
            continue
        activity_id = "" if each.uid in named else ids.get(each.uid, "")
        named.add(each.uid)
        yield attrs.evolve(each.activity, id=activity_id, parent=ids.get(each.parent))


def _title(component: Component) -> str:
    """The title; the start of the description where there is none."""
    line = component.text("DESCRIPTION").strip().partition("\n")[0]
    return component.text("SUMMARY").strip() or line[:_LONGEST_TITLE] or UNTITLED


def _name(found: Property) -> str:
    """The name of somebody, else the address, without ``mailto:``."""
    address = found.text.strip()
    if address[:7].lower() == "mailto:":
        address = address[7:]
    return found.parameters.get("CN", "").strip() or address


def _parent(component: Component) -> str:
    for found in component.properties.get("RELATED-TO", ()):
        if found.parameters.get("RELTYPE", "PARENT").upper() == "PARENT":
            return found.text
    return ""


def _kept(component: Component, days: Days | None) -> dict[str, object]:
    """What the activity does not hold, as ``x-ical``."""
    kept: dict[str, object] = {}
    held = _held(component, days)
    for name, several in component.properties.items():
        if name in held:
            continue
        texts = [found.text for found in several if len(found.value) <= LONGEST_KEPT]
        if texts and len(kept) < MOST_KEPT:
            kept[name] = texts[0] if len(texts) == 1 else texts
    return {"x-ical": kept} if kept else {}


def _held(component: Component, days: Days | None) -> frozenset[str]:
    """The names of the properties that are in the activity already, or of no use to anybody."""
    held = _READ | _OF_NO_USE
    if days is not None and days.is_exact:
        held |= _TIMES
    if isinstance(time_of(component, days), Recurrence):
        held |= {"RRULE"}
    found = component.properties.get("CATEGORIES", ())
    categories = [category for each in found for category in split_list(each.value)]
    if len(categories) == 1 and area_of(component) is not None:
        held |= {"CATEGORIES"}
    return held
