"""What a calendar does not hold of a plan."""

from collections.abc import Iterator
from typing import Final

import attrs

from unionplan.formats._ics.text import MAX_TEXT, clean
from unionplan.formats.loss import Loss
from unionplan.model import Activity, Deadline, Extra, Organization, Plan, Window, join_pointer

__all__ = ["losses_of_activity", "losses_of_plan"]

_NO_PLACE: Final = "a calendar has no place for it"
_NOT_TEXT: Final = (
    "a text in a calendar has LF for the end of a line, no control characters, and at most"
    f" {MAX_TEXT:,} characters"
)
_HELD_OF_PLAN: Final = frozenset({"title", "kind", "organization", "period", "activities", "extra"})
_LOST_OF_ACTIVITY: Final = ("goals", "section", "budget", "records", "source")


def losses_of_plan(plan: Plan) -> tuple[list[Loss], list[Loss]]:
    """What is lost of a plan apart from its activities: what stands before them and behind."""
    before = list(_texts("", title=plan.title))
    if plan.organization is not None:
        before += _of_organization(plan.organization)
    behind: list[Loss] = []
    found = before
    for field in attrs.fields(Plan):
        if field.name == "activities":
            found = behind
        if field.name not in _HELD_OF_PLAN and getattr(plan, field.name):
            found.append(Loss(f"/{field.name}", _NO_PLACE))
    behind += _of_extra("", plan.extra)
    return before, behind


def losses_of_activity(where: str, activity: Activity) -> Iterator[Loss]:
    """What is lost of an activity that is in the calendar.

    Args:
        where: Its JSON Pointer.
        activity: The activity.
    """
    yield from _texts(where, title=activity.title)
    if activity.when is not None and not isinstance(activity.when, Window | Deadline):
        yield from _of_extra(f"{where}/when", activity.when.extra)
    for name in ("observances", "after"):
        if any(clean(text) != text for text in getattr(activity, name)):
            yield Loss(f"{where}/{name}", _NOT_TEXT)
    for index, party in enumerate(activity.parties):
        yield from _texts(f"{where}/parties/{index}", name=party.name)
        yield from _of_extra(f"{where}/parties/{index}", party.extra)
    yield from _texts(where, parent=activity.parent or "")
    for name in _LOST_OF_ACTIVITY:
        if getattr(activity, name) not in (None, ()):
            yield Loss(f"{where}/{name}", _NO_PLACE)
    yield from _of_extra(where, activity.extra)


def _of_organization(organization: Organization) -> Iterator[Loss]:
    yield from _texts("/organization", name=organization.name)
    for field in attrs.fields(Organization):
        value = getattr(organization, field.name)
        if field.name not in {"name", "extra"} and value not in {None, ""}:
            yield Loss(f"/organization/{field.name}", _NO_PLACE)
    yield from _of_extra("/organization", organization.extra)


def _of_extra(where: str, extra: Extra) -> Iterator[Loss]:
    for key in extra:
        yield Loss(f"{where}{join_pointer(key)}", _NO_PLACE)


def _texts(where: str, **texts: str) -> Iterator[Loss]:
    for name, text in texts.items():
        if clean(text) != text:
            yield Loss(f"{where}/{name}", _NOT_TEXT)
