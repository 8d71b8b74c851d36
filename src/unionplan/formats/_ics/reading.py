"""From a calendar to a plan."""

from collections import defaultdict
from collections.abc import Iterable

from unionplan.errors import ModelError
from unionplan.formats._ics import names
from unionplan.formats._ics.lines import Component, scan
from unionplan.formats._ics.own import OwnPart, join_parts, own_part
from unionplan.formats._ics.strangers import Stranger, join_strangers, stranger
from unionplan.model import Organization, Period, Plan, PlanKind

__all__ = ["read_calendar"]


def read_calendar(data: bytes) -> Plan:
    """Read a plan; see `unionplan.formats.ics.read`."""
    calendars: list[Component] = []
    own: defaultdict[tuple[str, int], list[OwnPart]] = defaultdict(list)
    others: list[Stranger] = []
    for component in scan(data):
        if component.kind == "VCALENDAR":
            calendars.append(component)
        elif (part := own_part(component)) is not None:
            own[part.plan, part.place].append(part)
        elif names.REMOVED not in component.properties:
            others.append(stranger(component))
    activities = [join_parts(own[key]) for key in sorted(own)]
    return Plan(
        title=_first(calendars, "NAME") or _first(calendars, "X-WR-CALNAME"),
        kind=_kind(_first(calendars, names.KIND)),
        organization=_organization(_first(calendars, names.ORGANIZATION)),
        period=_period(_first(calendars, names.PERIOD)),
        activities=(*activities, *join_strangers(others)),
    )


def _first(calendars: Iterable[Component], name: str) -> str:
    return next((text for calendar in calendars if (text := calendar.text(name))), "")


def _kind(text: str) -> PlanKind:
    return PlanKind(text) if text in set(PlanKind) else PlanKind.PLAN


def _organization(name: str) -> Organization | None:
    return Organization(name=name) if name else None


def _period(text: str) -> Period | None:
    try:
        return Period.parse(text) if text else None
    except ModelError:
        return None
