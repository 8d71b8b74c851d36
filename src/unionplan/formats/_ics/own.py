"""Events that were written by us, wherever they have been since."""

from collections.abc import Sequence
from typing import Final

import attrs

from unionplan.errors import ModelError
from unionplan.formats._ics import names
from unionplan.formats._ics.days import days_of
from unionplan.formats._ics.lines import Component
from unionplan.formats._ics.marks import days_mark, is_mark_of
from unionplan.formats._ics.properties import UNTITLED, area_of, rule_of, time_of
from unionplan.formats._ics.states import own_status, read_status
from unionplan.formats._ics.when_text import read_when
from unionplan.model import Activity, Party, PartyRole, Status, When

__all__ = ["OwnPart", "join_parts", "own_part"]

_LONGEST_NUMBER: Final = 9


@attrs.frozen
class OwnPart:
    """One event of an activity.

    Attributes:
        plan: The id of its plan.
        place: The index of its activity in the plan.
        number: Which of the activity's events it is, from 1.
        moved_to: The time that somebody gave it; None where its days are those that were written.
        is_moved: Whether it was moved.
        status: How far the activity has come, by this event.
        activity: The activity, by this event.
    """

    plan: str
    place: int
    number: int
    moved_to: When | None
    is_moved: bool
    status: Status
    activity: Activity


def own_part(component: Component) -> OwnPart | None:
    """What an event says of its activity; None where it is not ours, or was removed."""
    plan, place = component.text(names.PLAN), _number(component.text(names.PLACE))
    if not plan or place is None or names.REMOVED in component.properties:
        return None
    days = days_of(component)
    is_moved, moved_to = True, time_of(component, days)
    if days is not None:
        mark = days_mark(days.span, rule_of(component), is_deadline=days.is_deadline)
        is_moved = not is_mark_of(mark, component.text(names.DAYS))
    status = read_status(
        component.kind, component.text("STATUS").strip().upper(), component.text(names.STATUS)
    )
    return OwnPart(
        plan=plan,
        place=place,
        number=_number(component.text(names.PART).partition("/")[0]) or 1,
        moved_to=moved_to,
        is_moved=is_moved,
        status=status,
        activity=_activity(component),
    )


def join_parts(parts: Sequence[OwnPart]) -> Activity:
    """The activity of these events.

    Title and parties are those of the first. The time is the plan's own as long as one event is
    where it was written, else that of the first; others that were moved are noted under the key
    ``x-moved``. The status is that on which
    all events agree, else the plan's own.
    """
    parts = sorted(parts, key=lambda part: part.number)
    first = parts[0]
    activity = first.activity
    moved = [part for part in parts if part.is_moved]
    if len(moved) == len(parts):
        activity = attrs.evolve(activity, when=first.moved_to)
        moved = moved[1:]
    if moved:
        noted = [str(part.moved_to) for part in moved if part.moved_to is not None]
        activity = attrs.evolve(activity, extra={"x-moved": noted})
    if len({part.status for part in parts}) == 1:
        activity = attrs.evolve(activity, status=first.status)
    return activity


def _activity(component: Component) -> Activity:
    activity = Activity(
        title=component.text("SUMMARY") or UNTITLED,
        when=read_when(component.text(names.WHEN)),
        observances=component.texts(names.OBSERVANCE),
        area=area_of(component),
        parties=[
            Party(name=found.text, role=_role(found.parameters.get(names.ROLE, "")))
            for found in component.properties["CONTACT"]
            if found.value
        ],
        parent=component.text(names.PARENT) if names.PARENT in component.properties else None,
        after=component.texts(names.AFTER),
        status=own_status(component.text(names.STATUS)),
    )
    try:
        return attrs.evolve(activity, id=component.text(names.ID))
    except ModelError:  # somebody has made it something that is no id
        return activity


def _role(code: str) -> PartyRole:
    return PartyRole(code.lower()) if code.lower() in set(PartyRole) else PartyRole.RESPONSIBLE


def _number(text: str) -> int | None:
    text = text.strip()
    is_number = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER
    return int(text) if is_number else None
