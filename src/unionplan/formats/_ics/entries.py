"""From an activity and its days to events and to-dos."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

import attrs
from icalendar import Alarm, Event, Todo, vDate, vDatetime, vDuration, vInt, vRecur

from unionplan.calendar import Resolved
from unionplan.formats._ics import names
from unionplan.formats._ics.colours import colour_of
from unionplan.formats._ics.description import describe
from unionplan.formats._ics.marks import days_mark
from unionplan.formats._ics.repetition import closed_rule
from unionplan.formats._ics.states import status_of
from unionplan.formats._ics.text import Text, clean
from unionplan.formats._ics.uids import Uids
from unionplan.formats._ics.when_text import write_when
from unionplan.model import Activity, Period, Recurrence, Status

__all__ = ["Entry", "Item", "Writer"]

Entry: TypeAlias = Event | Todo

_DAY: Final = timedelta(days=1)
_DATE: Final = {"VALUE": "DATE"}
_SETTLED: Final = frozenset({Status.DONE, Status.CANCELLED})


@attrs.frozen
class Item:
    """An activity that has days.

    Attributes:
        index: Where it stands in the plan.
        copy: How many activities before it have the same id.
        activity: The activity.
        resolved: Its days.
        parts: The spans of its events, each with its rule of repetition, if it has one.
    """

    index: int
    copy: int
    activity: Activity
    resolved: Resolved
    parts: tuple[tuple[Period, str | None], ...]

    @classmethod
    def of(cls, index: int, copy: int, activity: Activity, resolved: Resolved) -> "Item":
        """An item with its parts: a repetition is one event where a rule can say it."""
        parts: tuple[tuple[Period, str | None], ...] = tuple(
            (span, None) for span in resolved.spans
        )
        if isinstance(activity.when, Recurrence):
            days = [span.first for span in resolved.spans]
            if (rule := closed_rule(activity.when, days)) is not None:
                parts = ((resolved.first, rule),)
        return cls(index, copy, activity, resolved, parts)


class Writer:
    """Writes the events and to-dos of one plan.

    Args:
        plan_id: The id of the plan.
        stamp: What ``DTSTAMP`` says, in universal time.
        alarm: How long before the first day an alarm goes off; None for no alarms.
        first_uids: The UID of the first event of each activity, by its id.
    """

    def __init__(
        self, plan_id: str, stamp: datetime, alarm: timedelta | None, first_uids: Mapping[str, str]
    ) -> None:
        self._uids = Uids(plan_id)
        self._plan = Text(plan_id)
        self._stamp = vDatetime(stamp)
        self._alarm = alarm
        self._first_uids = first_uids

    def entries(self, item: Item) -> Iterator[Entry]:
        """The events or to-dos of an item, in the order of time."""
        for part, (span, rule) in enumerate(item.parts):
            kind = Todo if item.resolved.open_start else Event
            entry = kind()
            entry["UID"] = Text(self._uids.of(item.activity.id, item.copy, part))
            entry["DTSTAMP"] = self._stamp
            entry["SEQUENCE"] = vInt(0)
            _put_days(entry, span, rule)
            self._put_content(entry, item.activity, describe(item.activity, item.resolved, part))
            self._put_marks(entry, item, part)
            if self._alarm is not None and item.activity.status not in _SETTLED:
                entry.add_component(_alarm(self._alarm, entry))
            yield entry

    def _put_content(self, entry: Entry, activity: Activity, description: str) -> None:
        entry["SUMMARY"] = Text(clean(activity.title))
        if description:
            entry["DESCRIPTION"] = Text(clean(description))
        if activity.area is not None:
            entry["CATEGORIES"] = Text(activity.area.zh)
            entry["COLOR"] = Text(colour_of(activity.area))
        kind = "VTODO" if isinstance(entry, Todo) else "VEVENT"
        if status := status_of(kind, activity.status):
            entry["STATUS"] = Text(status)
        if isinstance(entry, Event):
            entry["TRANSP"] = Text("TRANSPARENT")  # days in which something falls are not taken
        if activity.parties:
            entry["CONTACT"] = [
                Text(clean(party.name), {names.ROLE: party.role}) for party in activity.parties
            ]
        related = [
            (activity.parent or "", "PARENT"),
            *((each, "DEPENDS-ON") for each in activity.after),
        ]
        uids = [(self._first_uids[each], how) for each, how in related if each in self._first_uids]
        if uids:
            entry["RELATED-TO"] = [Text(uid, {"RELTYPE": how}) for uid, how in uids]

    def _put_marks(self, entry: Entry, item: Item, part: int) -> None:
        activity = item.activity
        span, rule = item.parts[part]
        entry[names.PLAN] = self._plan
        entry[names.ID] = Text(activity.id)
        entry[names.PLACE] = Text(str(item.index))
        if len(item.parts) > 1:
            entry[names.PART] = Text(f"{part + 1}/{len(item.parts)}")
        if activity.when is not None:
            entry[names.WHEN] = Text(write_when(activity.when))
        entry[names.DAYS] = Text(days_mark(span, rule, is_deadline=item.resolved.open_start))
        if activity.status is not Status.PLANNED:
            entry[names.STATUS] = Text(activity.status)
        if activity.parent is not None:
            entry[names.PARENT] = Text(clean(activity.parent))
        for name, values in (
            (names.OBSERVANCE, activity.observances),
            (names.AFTER, activity.after),
        ):
            if values:
                entry[name] = [Text(clean(value)) for value in values]


def put_span(entry: Entry, span: Period) -> None:
    """Say the days of an event, or the last day of a to-do."""
    if isinstance(entry, Todo):
        entry["DUE"] = vDate(span.last, _DATE)
        return
    entry["DTSTART"] = vDate(span.first, _DATE)
    if span.last < date.max:
        entry["DTEND"] = vDate(span.last + _DAY, _DATE)  # the first day that is free again
    else:
        entry["DURATION"] = vDuration(timedelta(days=span.days))


def _put_days(entry: Entry, span: Period, rule: str | None) -> None:
    put_span(entry, span)
    if rule is not None:
        entry["RRULE"] = vRecur.from_ical(rule)


def _alarm(before: timedelta, entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm["ACTION"] = Text("DISPLAY")
    alarm["DESCRIPTION"] = entry["SUMMARY"]
    trigger = vDuration(-before)
    if isinstance(entry, Todo):  # it has no start
        trigger.params["RELATED"] = "END"
    alarm["TRIGGER"] = trigger
    return alarm
