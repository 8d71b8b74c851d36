"""From a plan to a calendar, and to what the calendar leaves out."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta
from typing import Final

from icalendar import Calendar

from unionplan.calendar import PlanCalendar, Unresolved, resolve_all
from unionplan.formats._ics import names
from unionplan.formats._ics.colours import colour_of
from unionplan.formats._ics.earlier import Earlier
from unionplan.formats._ics.entries import Entry, Item, Writer
from unionplan.formats._ics.held import losses_of_activity, losses_of_plan
from unionplan.formats._ics.serialize import serialize
from unionplan.formats._ics.text import Text, clean
from unionplan.formats._ics.uids import Uids, plan_key
from unionplan.formats.loss import Loss
from unionplan.formats.plain import encode_error
from unionplan.formats.written import Written
from unionplan.model import Plan, PlanKind

__all__ = ["MAX_ENTRIES", "write_calendar"]

MAX_ENTRIES: Final = 5_000
"""Events and to-dos of one calendar; what goes beyond them is a loss."""

_PRODUCT: Final = "-//unionplan//unionplan//ZH"


def write_calendar(
    plan: Plan,
    *,
    calendar: PlanCalendar,
    plan_id: str | None,
    stamp: datetime | None,
    earlier: bytes | None,
    alarm: timedelta | None,
) -> Written:
    """Write a plan; see `unionplan.formats.ics.write`."""
    before = None if earlier is None else Earlier(earlier)
    plan_id = clean(plan_id or "") or (before.plan_id if before else "") or plan_key(plan)
    stamp = _stamp(plan) if stamp is None else _in_utc(stamp)
    items, losses = _items(plan, calendar)
    uids = Uids(plan_id)
    first_uids = {item.activity.id: uids.of(item.activity.id) for item in items}
    writer = Writer(plan_id, stamp, alarm, first_uids)
    try:
        entries = [entry for item in items for entry in writer.entries(item)]
        if before is not None:
            before.number(entries)
            kept = frozenset(str(entry["UID"]) for entry in entries)
            entries += before.removed(plan_id, kept, stamp)
        data = serialize(_calendar(plan, entries))
    except UnicodeEncodeError:
        raise encode_error(plan) from None
    return Written(data, losses)


def _calendar(plan: Plan, entries: list[Entry]) -> Calendar:
    calendar = Calendar()
    name = clean(plan.title)
    for key, text in (
        ("VERSION", "2.0"),
        ("PRODID", _PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("NAME", name),
        ("X-WR-CALNAME", name),
        ("COLOR", colour_of(None)),
        (names.KIND, "" if plan.kind is PlanKind.PLAN else plan.kind),
        (names.ORGANIZATION, clean(plan.organization.name) if plan.organization else ""),
        (names.PERIOD, "" if plan.period is None else str(plan.period)),
    ):
        if text:
            calendar[key] = Text(text)
    calendar.subcomponents = list(entries)
    return calendar


def _items(plan: Plan, calendar: PlanCalendar) -> tuple[list[Item], tuple[Loss, ...]]:
    """The activities that have days, and what is lost of the plan."""
    losses, behind = losses_of_plan(plan)
    items: list[Item] = []
    copies: Counter[str] = Counter()
    left = MAX_ENTRIES
    resolutions = resolve_all(plan, calendar=calendar)
    for index, (activity, resolved) in enumerate(zip(plan.activities, resolutions, strict=True)):
        where = f"/activities/{index}"
        if isinstance(resolved, Unresolved):
            losses.append(Loss(where, f"it has no days: {clean(resolved.note)}"))
            continue
        item = Item.of(index, copies[activity.id], activity, resolved)
        copies[activity.id] += 1
        if len(item.parts) > left:
            losses.append(Loss(where, f"a calendar has at most {MAX_ENTRIES:,} events and to-dos"))
            continue
        left -= len(item.parts)
        items.append(item)
        losses += losses_of_activity(where, activity)
    return items, (*losses, *behind)


def _stamp(plan: Plan) -> datetime:
    """A moment that depends on the plan alone, so that equal plans give equal bytes."""
    day = datetime(1970, 1, 1, tzinfo=UTC)
    if plan.period is None:
        return day
    return datetime.combine(plan.period.first, time(), tzinfo=UTC)


def _in_utc(stamp: datetime) -> datetime:
    if stamp.tzinfo is None:
        return stamp.replace(tzinfo=UTC)
    return stamp.astimezone(UTC)
