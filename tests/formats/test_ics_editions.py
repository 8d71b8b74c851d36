"""A calendar and its later editions: what stays, what rises, what is cancelled."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.model import Activity, Frequency, Organization, Plan
from unionplan.testing import plans

pytest.importorskip("icalendar")

from icalendar import Calendar

from unionplan.formats import ics
from unionplan.formats._ics import names
from unionplan.formats._ics.uids import plan_key

fewer = settings(max_examples=max(10, settings().max_examples // 3))

PLAN = Plan(
    title="工会工作计划",
    organization=Organization(name="柳河小学工会"),
    period="2026",
    activities=[
        Activity(id="a1", title="座谈会", when="XXXX-03"),
        Activity(id="a2", title="例会", when=Frequency(every="quarter")),
        Activity(id="a3", title="报表", when="../XXXX-09"),
    ],
)


def by_uid(data: bytes) -> dict[str, Any]:
    calendar: Any = Calendar.from_ical(data)
    found = calendar.walk("VEVENT") + calendar.walk("VTODO")
    assert len({str(each["UID"]) for each in found}) == len(found)
    return {str(each["UID"]): each for each in found}


def states(data: bytes) -> list[tuple[str, int, str]]:
    """Title, sequence and status of every event."""
    return [
        (str(each["SUMMARY"]), int(each["SEQUENCE"]), str(each.get("STATUS", "")))
        for each in by_uid(data).values()
    ]


UNCHANGED = [("座谈会", 0, ""), *[("例会", 0, "")] * 4, ("报表", 0, "NEEDS-ACTION")]


def test_the_same_plan_leaves_everything_as_it_was() -> None:
    first = ics.write(PLAN).data
    assert states(first) == [*UNCHANGED[:5], UNCHANGED[5]]
    assert ics.write(PLAN, earlier=first).data == first


def test_what_changed_has_the_next_number_and_the_same_uid() -> None:
    first = ics.write(PLAN).data
    later = PLAN.put("/activities/0/title", "恳谈会").put("/activities/2/when", "../XXXX-10")
    second = ics.write(later, earlier=first).data
    assert set(by_uid(first)) == set(by_uid(second))
    assert states(second) == [("恳谈会", 1, ""), *UNCHANGED[1:5], ("报表", 1, "NEEDS-ACTION")]
    third = ics.write(later.put("/activities/0/area", "women"), earlier=second).data
    assert [number for _, number, _ in states(third)] == [2, 0, 0, 0, 0, 1]


def test_what_was_removed_is_cancelled_and_stays_so() -> None:
    first = ics.write(PLAN).data
    later = attrs.evolve(PLAN, activities=PLAN.activities[:1])
    second = ics.write(later, earlier=first).data
    cancelled = [*[("例会", 1, "CANCELLED")] * 4, ("报表", 1, "CANCELLED")]
    assert states(second) == [UNCHANGED[0], *cancelled]
    assert by_uid(first).keys() == by_uid(second).keys()
    assert ics.write(later, earlier=second).data == second
    assert ics.read(second) == later  # they are no longer of the plan
    third = ics.write(PLAN, earlier=second).data
    assert [number for _, number, _ in states(third)] == [0, 2, 2, 2, 2, 2]
    assert ics.read(third) == PLAN


def test_what_has_lost_its_time_is_cancelled() -> None:
    later = PLAN.drop("/activities/2/when")
    written = ics.write(later, earlier=ics.write(PLAN).data)
    assert states(written.data)[-1] == ("报表", 1, "CANCELLED")
    assert [loss.where for loss in written.losses] == ["/activities/2"]


def test_windows_that_are_gone_are_cancelled() -> None:
    half = attrs.evolve(PLAN, period="2026-H1")
    second = ics.write(half, earlier=ics.write(PLAN).data).data
    assert sorted(status for title, _, status in states(second) if title == "例会") == [
        *["", ""],
        *["CANCELLED"] * 2,
    ]


def test_a_moved_place_in_the_plan_changes_nothing() -> None:
    first = ics.write(PLAN).data
    turned = attrs.evolve(PLAN, activities=PLAN.activities[::-1])
    second = by_uid(ics.write(turned, earlier=first).data)
    assert {uid: each["SEQUENCE"] for uid, each in second.items()} == dict.fromkeys(second, 0)


def test_a_corrected_title_does_not_make_another_plan_of_it() -> None:
    corrected = attrs.evolve(PLAN, title="2026年工会工作计划")
    assert by_uid(ics.write(corrected).data).keys() == by_uid(ics.write(PLAN).data).keys()


def test_the_earlier_edition_says_what_the_plan_is_known_by() -> None:
    renamed = attrs.evolve(PLAN, organization=Organization(name="柳河学校工会"), period="2026-H1")
    assert plan_key(renamed) != plan_key(PLAN)
    first = ics.write(PLAN, plan_id="2026").data
    second = ics.write(renamed, earlier=first).data
    assert by_uid(second).keys() == by_uid(first).keys()
    other = ics.write(renamed, earlier=first, plan_id="other").data
    assert not by_uid(other).keys() & by_uid(first).keys()


def test_plans_of_other_unions_periods_and_kinds_share_no_event() -> None:
    uids = [
        frozenset(by_uid(ics.write(plan).data))
        for plan in (
            PLAN,
            attrs.evolve(PLAN, organization=None),
            attrs.evolve(PLAN, organization=None, title="别的"),
            attrs.evolve(PLAN, period="2027"),
            attrs.evolve(PLAN, kind="report"),
        )
    ]
    assert len(frozenset[str]().union(*uids)) == sum(map(len, uids))


def test_events_of_other_programs_in_the_earlier_file_are_passed_over() -> None:
    first = ics.write(PLAN).data
    stranger = b"BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:x\r\nDTSTART:20260101\r\nEND:VEVENT\r\n"
    mixed = first.replace(b"BEGIN:VEVENT\r\n", stranger + b"BEGIN:VEVENT\r\n", 1)
    assert ics.write(PLAN, earlier=mixed).data == first
    assert ics.write(PLAN, earlier=b"BEGIN:VCALENDAR\nEND:VCALENDAR").data == first
    with pytest.raises(DecodeError, match="not iCalendar"):
        ics.write(PLAN, earlier=b"")


@pytest.mark.parametrize(
    ("found", "number"),
    [("7", 8), ("x", 1), ("²", 1), ("9" * 11, 1), ("2147483647", 2**31 - 2), ("", 1), ("-1", 1)],
)
def test_odd_numbers_in_the_earlier_file(found: str, number: int) -> None:
    first = ics.write(PLAN).text.replace("SEQUENCE:0", f"SEQUENCE:{found}")
    second = ics.write(PLAN.put("/activities/0/title", "会"), earlier=first.encode()).data
    assert states(second)[0] == ("会", number, "")


def test_what_an_earlier_file_smuggles_in_stays_text() -> None:
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "UID:a\\nBEGIN:VEVENT",
        "DTSTART:20260101T000000",
        "SUMMARY:会\\nEND:VCALENDAR\\, \x0bATTACH:file:///etc/passwd",
        f"{names.PLAN}:p\\nX:1",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    data = ics.write(Plan(), earlier="\r\n".join(lines).encode()).data
    [event] = by_uid(data).values()
    assert event["STATUS"] == "CANCELLED"
    assert event["DTSTART"].dt == date(2026, 1, 1)
    assert b"ATTACH:file" in data.replace(b"\r\n ", b"")
    assert "ATTACH" not in event


@fewer
@given(plans(), plans(), st.booleans())
def test_editions_keep_their_rules(one: Plan, other: Plan, is_same: bool) -> None:  # noqa: FBT001
    first = ics.write(one, plan_id="p").data
    later = one if is_same else other
    second = ics.write(later, plan_id="p", earlier=first).data
    old, new = by_uid(first), by_uid(second)
    assert old.keys() <= new.keys()  # nothing disappears without a word
    assert ics.read(second).activities == ics.read(ics.write(later, plan_id="p").data).activities
    for uid, event in old.items():
        assert new[uid]["SEQUENCE"] >= event["SEQUENCE"]
    if is_same:
        assert second == first
    assert ics.write(later, plan_id="p", earlier=second).data == second
