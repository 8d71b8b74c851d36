"""iCalendar (RFC 5545), which every calendar program reads: phones, mail programs, office suites.

An activity is an all-day event in each of its spans of days, with a deadline a to-do. Observances
and festivals stand on their days; a duty that comes round has an event in each of its windows,
which says that it is a window and no date; what has no days is left out and is a loss. Nothing has
a time of day or a time zone. What calendars have no property for stands in properties of our own,
which other programs keep and do not show, so that a calendar is read back as it was written: see
docs/how-to/calendar-files.md for what is held.
"""

from datetime import datetime, timedelta

from unionplan.calendar import BUILT_IN, PlanCalendar
from unionplan.errors import MissingExtraError
from unionplan.formats.written import Written
from unionplan.model import Plan

__all__ = ["read", "write"]


def write(
    plan: Plan,
    *,
    calendar: PlanCalendar = BUILT_IN,
    plan_id: str | None = None,
    stamp: datetime | None = None,
    earlier: bytes | None = None,
    alarm: timedelta | None = None,
) -> Written:
    """Write the activities of *plan* that have days; equal arguments give equal bytes.

    Each event keeps its UID from one edition to the next, whatever changes in it, as long as the
    plan's id and that of its activity stay, so that a calendar that subscribes to the file never
    shows anything twice.

    Args:
        plan: The plan.
        calendar: The tables that times are resolved with, such as the terms of a school.
        plan_id: What the plan is known by. By default what *earlier* says; else it is told from
            the union's name, the period and the kind, or from the title where no union is named.
        stamp: When this edition was made, ``DTSTAMP``; without a zone, in universal time. By
            default the first day of the plan's period, else 1970-01-01, for a writer has no clock.
        earlier: The file that this edition replaces. ``SEQUENCE`` is one higher for each event that
            differs, and what is no longer there is cancelled.
        alarm: How long before its first day (before the day, for a to-do) an event is announced.
            None for no alarms; what is done or cancelled has none.

    Raises:
        EncodeError: A text holds half a surrogate pair.
        DecodeError: *earlier* holds no calendar.
        MissingExtraError: The extra ``ical`` is not installed.
    """
    try:
        from unionplan.formats._ics.calendar import write_calendar
    except ImportError as error:
        feature = "writing iCalendar"
        raise MissingExtraError(feature, "ical") from error
    return write_calendar(
        plan, calendar=calendar, plan_id=plan_id, stamp=stamp, earlier=earlier, alarm=alarm
    )


def read(data: bytes) -> Plan:
    """Read the events and to-dos of a file as activities, whoever made it.

    What was written here is read as it was, with what somebody has changed in it since: an event
    that was moved has the new days. From files of others come title, days, repetition, status,
    parties, area and what it is part of; a time in a known zone counts by the day in Beijing.
    Other properties are kept under the key ``x-ical``. Journals, alarms, time zones and lines that
    are no iCalendar are passed over. Several calendars make one plan.

    Raises:
        DecodeError: *data* holds no calendar, or one that is larger than any plan's.
        MissingExtraError: The extra ``ical`` is not installed.
    """
    try:
        from unionplan.formats._ics.reading import read_calendar
    except ImportError as error:
        feature = "reading iCalendar"
        raise MissingExtraError(feature, "ical") from error
    return read_calendar(data)
