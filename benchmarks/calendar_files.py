"""What a calendar file costs, against icalendar by itself; fails where it is too slow.

The peer builds the same events with icalendar's own `add` and writes them, with days and texts
given to it: that both write the same lines is checked first. Reading back is compared with
icalendar's parser, which makes no activities.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

from icalendar import Calendar, Event, vDDDTypes, vRecur
from timing import Case, Row, measure, report

from unionplan.formats import ics
from unionplan.model import Activity, Observance, Party, Plan, Recurrence, WorkArea

EVENTS = 1000
MUST, AIM = 1.1, 0.15
READ_MUST, READ_AIM = 1.0, 0.5
FOLD = b"\r\n "


def make_plan() -> Plan:
    """A plan with so many events, of every kind that makes one event."""
    whens = (
        "XXXX-03",
        "2026-05-01/2026-05-15",
        Observance(festival="mid_autumn", relation="before"),
        Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"),
    )
    areas = tuple(WorkArea)
    return Plan(
        title="2026年工会工作计划",
        period="2026",
        activities=[
            Activity(
                title=f"第{number}项：组织开展职工文化体育活动，丰富职工业余生活，增强凝聚力",
                when=whens[number % len(whens)],
                area=areas[number % len(areas)],
                parties=[Party(name="工会委员会"), Party(name="校长办公室", role="support")],
            )
            for number in range(EVENTS)
        ],
    )


def peer(data: bytes) -> Callable[[], bytes]:
    """Write the same with icalendar: its values as Python has them, and its own escapes."""
    source = Calendar.from_ical(data)
    head = [(name, str(value)) for name, value in source.items()]
    events = [[*_plain(event)] for event in source.subcomponents]

    def write() -> bytes:
        calendar = Calendar()
        for name, text in head:
            calendar.add(name, text)
        for properties in events:
            event = Event()
            for name, value, parameters in properties:
                event.add(name, value, parameters)
            calendar.add_component(event)
        return calendar.to_ical(sorted=False)

    return write


def _plain(event: Any) -> list[tuple[str, Any, Any]]:  # noqa: ANN401 - icalendar has no types
    found: list[tuple[str, Any, Any]] = []
    for name, value in event.property_items(recursive=False, sorted=False):
        if name in {"BEGIN", "END"}:
            continue
        plain: Any = str(value)
        parameters = dict(value.params) or None
        if isinstance(value, vDDDTypes):
            plain = value.dt
            if not isinstance(plain, datetime):
                parameters = None  # `add` sees that it is a day
        elif isinstance(value, vRecur):
            plain = dict(value)
        elif name == "CATEGORIES":
            plain = [str(category) for category in value.cats]
        elif name == "SEQUENCE":
            plain = int(value)
        found.append((name, plain, parameters))
    return found


def rows() -> list[Row]:
    """Measure writing and reading."""
    plan = make_plan()
    written = ics.write(plan)
    data, theirs = written.data, peer(written.data)
    if written.losses or data.count(b"BEGIN:VEVENT") != EVENTS:
        sys.exit("the plan is not held whole")
    if theirs().replace(FOLD, b"") != data.replace(FOLD, b""):
        sys.exit("the lines differ")
    if ics.read(data) != plan:
        sys.exit("the plan is not read back")
    seconds = measure(
        [
            Case("write", lambda: ics.write(plan)),
            Case("icalendar writes", theirs),
            Case("read", lambda: ics.read(data)),
            Case("icalendar reads", lambda: Calendar.from_ical(data)),
        ],
        rounds=100,
    )
    writing = seconds["write"] / seconds["icalendar writes"]
    reading = seconds["read"] / seconds["icalendar reads"]
    return [
        Row(f"write {EVENTS:,} events", "icalendar", writing, MUST, AIM),
        Row(f"read {EVENTS:,} events", "icalendar", reading, READ_MUST, READ_AIM),
    ]


if __name__ == "__main__":
    report(rows())
