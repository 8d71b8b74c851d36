"""The days of an event or to-do that was read."""

import re
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final, NamedTuple, TypeAlias

from icalendar import vDDDTypes

from unionplan.formats._ics.lines import Component, Property
from unionplan.model import Period

_BEIJING: Final = timezone(timedelta(hours=8))
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_MOMENT: Final = re.compile(r"[0-9]{8}(?:T[0-9]{6}Z?)?")
_DURATION: Final = re.compile(r"\+?P[0-9WDTHMS]{2,40}")
_VALUES: Final[Any] = vDDDTypes  # it has no types
# Names of the zone database and those of Windows; icalendar guesses at others and warns.
_ZONE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+./ -]{0,60}")

_Moment: TypeAlias = date | datetime


class Days(NamedTuple):
    """When an event or to-do is.

    Attributes:
        span: Its days, both ends included.
        is_exact: Whether these are all that is said, without a time of day.
        is_deadline: Whether only the last day is given.
    """

    span: Period
    is_exact: bool
    is_deadline: bool = False


def days_of(component: Component) -> Days | None:
    """The days of an event or to-do by the union's calendar; None where it has none.

    A time in a zone that is known counts by the day that it is in Beijing then, any other one by
    the day that it names. What ends before it starts has one day, that of its start.
    """
    start, due = _moment(component.first("DTSTART")), _moment(component.first("DUE"))
    if start is None:
        if due is None:
            return None
        day = _day(due)
        return Days(Period(day, day), not isinstance(due, datetime), is_deadline=True)
    # clients show the day of DUE as one of the days, that of DTEND not
    end = _last(start, component) if due is None else due
    first, last = _day(start), _day(end)
    has_time = isinstance(start, datetime) or isinstance(end, datetime)
    return Days(Period(first, max(first, last)), not has_time)


def _last(start: _Moment, component: Component) -> _Moment:
    """The last moment of an event."""
    step = _SECOND if isinstance(start, datetime) else _DAY
    end = _moment(component.first("DTEND"))
    try:
        if end is not None:
            return end - (_SECOND if isinstance(end, datetime) else _DAY)
        length = _duration(component.first("DURATION"))
        return start if length is None else start + (length - step)
    except OverflowError:
        return start if end is not None else date.max


def _day(moment: _Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _moment(found: Property | None) -> _Moment | None:
    """A day, or a time of day by Beijing's clock or by no known one."""
    value = "" if found is None else found.value.strip().upper()
    if found is None or not _MOMENT.fullmatch(value):
        return None
    zone = found.parameters.get("TZID", "")
    has_zone = "T" in value and _ZONE.fullmatch(zone) is not None
    try:
        moment: object = _VALUES.from_ical(value, zone if has_zone else None)
        if isinstance(moment, datetime) and moment.tzinfo is not None:
            return moment.astimezone(_BEIJING).replace(tzinfo=None)
    except (ValueError, OSError, OverflowError):  # OSError: a zone that is a folder, "America"
        return None
    return moment if isinstance(moment, date) else None


def _duration(found: Property | None) -> timedelta | None:
    value = "" if found is None else found.value.strip().upper()
    if not _DURATION.fullmatch(value):
        return None
    try:
        duration: object = _VALUES.from_ical(value)
    except (ValueError, OverflowError):
        return None
    return duration if isinstance(duration, timedelta) else None
