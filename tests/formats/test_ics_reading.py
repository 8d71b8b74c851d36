"""Calendars of other programs, and what other programs have made of ours."""

import contextlib
import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.model import Activity, Extra, Frequency, Party, Plan, Recurrence, parse_when
from unionplan.testing import plans

pytest.importorskip("icalendar")

from unionplan.formats import FORMATS, ics
from unionplan.formats._ics.lines import MAX_COMPONENTS, MAX_LINE, MAX_LINES, MAX_PROPERTIES
from unionplan.formats._ics.strangers import LONGEST_KEPT, MOST_KEPT


def calendar(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", "")).encode()


def event(*lines: str, kind: str = "VEVENT") -> tuple[str, ...]:
    return (f"BEGIN:{kind}", *lines, f"END:{kind}")


def one(*lines: str, kind: str = "VEVENT") -> Activity:
    [activity] = ics.read(calendar(*event(*lines, kind=kind))).activities
    return activity


# --- other people's calendars --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (["DTSTART;VALUE=DATE:20260308"], "2026-03-08"),
        (["DTSTART;VALUE=DATE:20260308", "DTEND;VALUE=DATE:20260310"], "2026-03-08/2026-03-09"),
        (["DTSTART;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260401"], "2026-03"),
        (["DTSTART:20260308", "DURATION:P2D"], "2026-03-08/2026-03-09"),
        (["DTSTART:20260308T090000", "DTEND:20260308T110000"], "2026-03-08"),
        (["DTSTART:20260308T200000", "DTEND:20260309T000000"], "2026-03-08"),
        (["DTSTART:20260308T200000", "DURATION:PT5H"], "2026-03-08/2026-03-09"),
        (["DTSTART:20260308T170000Z"], "2026-03-09"),
        (["DTSTART;TZID=Asia/Shanghai:20260308T230000"], "2026-03-08"),
        (["DTSTART;TZID=America/New_York:20260308T230000"], "2026-03-09"),
        (["DTSTART;TZID=China Standard Time:20260308T230000"], "2026-03-08"),
        (['DTSTART;TZID="/example.org/Europe/Berlin":20260308T230000'], "2026-03-08"),
        (["DTSTART;TZID=Nowhere:20260308T230000"], "2026-03-08"),
        (["DTSTART;VALUE=DATE;TZID=Europe/Berlin:20260308"], "2026-03-08"),
        (["dtstart;value=date:20260308"], "2026-03-08"),
        (["DTSTART:20260308", "DTEND:20260301"], "2026-03-08"),
        (["DTSTART:20260308", "DTEND:tomorrow"], "2026-03-08"),
        (["DTSTART:20260308", "DURATION:P99999999999999999999D"], "2026-03-08"),
        (["DTSTART:20260308", "DURATION:PTT"], "2026-03-08"),
        (["DTSTART:20260308", "DURATION:P999999999D"], "2026-03-08/9999-12-31"),
        (["DTSTART:00010101", "DTEND:00010101"], "0001-01-01"),
        (["DTSTART:99991231T235959Z"], None),
        (["DTSTART:20260230"], None),
        (["DTSTART:00000101"], None),
        (["DTSTART;TZID=America:20260308T090000"], None),
        (["DTSTART:2026-03-08"], None),
        ([], None),
    ],
)
def test_every_kind_of_time_becomes_days(lines: list[str], when: str | None) -> None:
    assert one("SUMMARY:会", *lines).when == (None if when is None else parse_when(when))


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (["DUE;VALUE=DATE:20260930"], "../2026-09-30"),
        (["DUE:20260930T180000Z"], "../2026-10-01"),
        (["DTSTART;VALUE=DATE:20260901", "DUE;VALUE=DATE:20260930"], "2026-09"),
        (["DTSTART;VALUE=DATE:20260901"], "2026-09-01"),
        ([], None),
    ],
)
def test_to_dos_have_deadlines(lines: list[str], when: str | None) -> None:
    found = one("SUMMARY:报表", *lines, kind="VTODO").when
    assert found == (None if when is None else parse_when(when))


def test_a_rule_becomes_a_repetition_from_its_first_day() -> None:
    rule = "freq=weekly; byday=MO;"
    assert one("SUMMARY:例会", "DTSTART:20260302T090000", f"RRULE:{rule}").when == Recurrence(
        rrule="FREQ=WEEKLY;BYDAY=MO", first=date(2026, 3, 2)
    )


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=999999999999",
        "FREQ=YEARLY;BYWEEKNO=54;BYYEARDAY=-366",
        "FREQ=MONTHLY;BYHOUR=1,2,3",
        "=;=;;FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY" + ";BYDAY=MO" * 20_000,
    ],
    ids=lambda rule: rule[:30],
)
def test_a_rule_that_no_plan_can_mean_is_kept_as_text_and_never_unfolded(rule: str) -> None:
    activity = one("SUMMARY:例会", "DTSTART:20260302", f"RRULE:{rule}")
    assert activity.when == parse_when("2026-03-02")
    kept = {"x-ical": {"RRULE": rule}} if len(rule) <= LONGEST_KEPT else {}
    assert activity.extra == Extra(kept)


@pytest.mark.parametrize(
    ("line", "kind", "status"),
    [
        ("STATUS:CONFIRMED", "VEVENT", "planned"),
        ("STATUS:cancelled", "VEVENT", "cancelled"),
        ("STATUS:COMPLETED", "VTODO", "done"),
        ("STATUS:IN-PROCESS", "VTODO", "in_progress"),
        ("STATUS:?", "VTODO", "planned"),
    ],
)
def test_the_state_is_read(line: str, kind: str, status: str) -> None:
    assert one("SUMMARY:会", line, kind=kind).status == status


@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("CATEGORIES:女职工工作", "women"),
        ("CATEGORIES:会议,Safety,安全\\,卫生", "safety"),
        ("CATEGORIES:x,labour protection and safety", "safety"),
        ("CATEGORIES:会议", None),
        ("CATEGORIES:welfare", "welfare"),
    ],
)
def test_a_category_that_names_an_area_is_one(line: str, area: str | None) -> None:
    activity = one("SUMMARY:会", line)
    assert activity.area == area
    assert ("x-ical" in activity.extra) == (area is None or "," in line)


def test_people_are_read_by_their_names() -> None:
    activity = one(
        "SUMMARY:会",
        'ORGANIZER;CN="工会, 主席":mailto:chair@example.org',
        "CONTACT:办公室",
        "ATTENDEE:MAILTO:all@example.org",
        "ATTENDEE;CN=:",
    )
    assert activity.parties == (
        Party(name="工会, 主席", role="lead"),
        Party(name="办公室", role="responsible"),
        Party(name="all@example.org", role="audience"),
    )


def test_what_the_model_has_no_place_for_is_kept_as_it_is() -> None:
    activity = one(
        "UID:1@example.org",
        "DTSTAMP:20260101T000000Z",
        "SUMMARY:会",
        "DTSTART:20260308T090000",
        "LOCATION:三楼\\, 会议室",
        "X-MOZ;A=b:1",
        "ATTACH:a",
        "ATTACH:b",
        f"DESCRIPTION:{'长' * (LONGEST_KEPT + 1)}",
    )
    assert activity.extra == Extra(
        {
            "x-ical": {
                "UID": "1@example.org",
                "DTSTART": "20260308T090000",
                "LOCATION": "三楼, 会议室",
                "X-MOZ": "1",
                "ATTACH": ["a", "b"],
            }
        }
    )


def test_what_is_part_of_something_refers_to_it() -> None:
    plan = ics.read(
        calendar(
            *event("UID:c", "SUMMARY:会", "RELATED-TO:p"),
            *event("UID:d", "SUMMARY:会", "RELATED-TO;RELTYPE=SIBLING:p", "RELATED-TO:gone"),
            *event("UID:p", "SUMMARY:周"),
            *event("UID:p", "SUMMARY:又"),
        )
    )
    child, other, parent, twin = plan.activities
    assert child.parent == parent.id
    assert other.parent is None
    assert twin.id != parent.id


def test_one_of_a_series_that_was_moved_is_left_out() -> None:
    plan = ics.read(
        calendar(
            *event("UID:s", "SUMMARY:例会", "DTSTART:20260302", "RRULE:FREQ=WEEKLY"),
            *event("UID:s", "SUMMARY:例会", "DTSTART:20260310", "RECURRENCE-ID:20260309"),
            *event("UID:t", "SUMMARY:单独", "DTSTART:20260310", "RECURRENCE-ID:20260309"),
        )
    )
    assert [activity.title for activity in plan.activities] == ["例会", "单独"]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["SUMMARY: 会 "], "会"),
        (["DESCRIPTION:说明\\n其余"], "说明"),
        (["SUMMARY:"], "（无标题）"),
        (["SUMMARY;LANGUAGE=zh:会"], "会"),
        (['SUMMARY;ALTREP="cid:a:b;c":会'], "会"),
        (['SUMMARY;X="a","b:c":会'], "会"),
        (["SUMMARY:一\\,二\\;三\\N四\\x"], "一,二;三\n四\\x"),
        (["SUM", " MARY:折", "\t行"], "折行"),
    ],
)
def test_titles_are_read(lines: list[str], title: str) -> None:
    assert one(*lines).title == title


def test_several_calendars_make_one_plan() -> None:
    data = calendar("X-WR-CALNAME:甲", *event("SUMMARY:一")) + calendar(
        "NAME:乙", *event("SUMMARY:二")
    )
    plan = ics.read(data)
    assert plan.title == "乙"
    assert [activity.title for activity in plan.activities] == ["一", "二"]


def test_what_is_no_event_is_passed_over() -> None:
    plan = ics.read(
        calendar(
            *event(
                "TZID:Asia/Shanghai", *event("RRULE:FREQ=YEARLY", kind="STANDARD"), kind="VTIMEZONE"
            ),
            *event("SUMMARY:日志", "DTSTART:20260101", kind="VJOURNAL"),
            *event("SUMMARY:会", *event("SUMMARY:闹钟", "REPEAT:999999999", kind="VALARM")),
            *event("SUMMARY:忙", kind="VFREEBUSY"),
        )
    )
    assert [activity.title for activity in plan.activities] == ["会"]


@pytest.mark.parametrize(
    "lines",
    [
        ["BEGIN:VEVENT", "SUMMARY:会", "no colon", ":", ";:", "SUMMARY", "=", "END:VEVENT"],
        ["BEGIN:VEVENT", "SUMMARY:会"],
        ["BEGIN:VEVENT", "SUMMARY:会", "BEGIN:VALARM", "END:VEVENT"],
        ["END:VEVENT", "END:X", "begin:vevent", "SUMMARY:会", "end:vevent", "END:VEVENT"],
        [
            "BEGIN:VEVENT",
            "BEGIN:VALARM",
            "END:VALARM",
            "SUMMARY:会",
            "END:VCALENDAR",
            "BEGIN:VEVENT",
        ],
        ['SUMMARY;X="open:会', "BEGIN:VEVENT", "SUMMARY:会", "END:VEVENT"],
    ],
)
def test_broken_lines_are_passed_over(lines: list[str]) -> None:
    [activity] = ics.read("\n".join(("BEGIN:VCALENDAR", *lines)).encode()).activities
    assert activity.title == "会"


def test_an_event_without_end_ends_where_the_next_begins() -> None:
    plan = ics.read(calendar("BEGIN:VEVENT", "SUMMARY:一", *event("SUMMARY:二")))
    assert [activity.title for activity in plan.activities] == ["一", "二"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_encodings_and_line_ends_of_others(encoding: str, end: str) -> None:
    text = calendar(*event("SUMMARY:工会委员会会议", "LOCATION:三", " 楼")).decode()
    activity = ics.read(text.replace("\r\n", end).encode(encoding)).activities[0]
    assert activity.title == "工会委员会会议"
    assert activity.extra == Extra({"x-ical": {"LOCATION": "三楼"}})


def test_a_fold_may_cut_a_character_in_two() -> None:
    data = calendar(*event("SUMMARY:工会"))
    cut = data.index("会".encode()) + 1
    assert ics.read(data[:cut] + b"\r\n " + data[cut:]).activities[0].title == "工会"


@pytest.mark.parametrize(
    "data",
    [b"", b"x", b"BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT", b'{"a": 1}', b"\xff\xff", b"PK\x03\x04"],
)
def test_what_is_no_calendar_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(DecodeError) as caught:
        ics.read(data)
    assert len(caught.value.faults) == 1


def test_an_empty_calendar_is_an_empty_plan() -> None:
    assert ics.read(calendar()) == Plan()
    assert FORMATS.named("ics").loads(calendar().decode()) == Plan()


# --- what others have made of ours ---------------------------------------------------------------


OURS = Plan(
    title="工会工作计划",
    period="2026",
    activities=[
        Activity(
            id="a1", title="座谈会", when="XXXX-03", area="women", parties=[Party(name="工会")]
        ),
        Activity(id="a2", title="例会", when=Frequency(every="quarter")),
        Activity(id="a3", title="报表", when="../XXXX-09", status="in_progress"),
        Activity(id="a4", title="活动日", when=Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR")),
    ],
)


def changed(*replacements: tuple[str, str], count: int = 1) -> tuple[Activity, ...]:
    text = ics.write(OURS).text
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new, count)
    return ics.read(text.encode()).activities


def test_an_event_that_was_moved_has_its_new_days() -> None:
    moved, *rest = changed(("DTSTART;VALUE=DATE:20260301", "DTSTART;VALUE=DATE:20260320"))
    assert moved.when == parse_when("2026-03-20/2026-03-31")
    assert tuple(rest) == OURS.activities[1:]


def test_an_event_that_was_given_a_time_of_day_has_its_day() -> None:
    moved, *_ = changed(
        ("DTSTART;VALUE=DATE:20260301", "DTSTART;TZID=Asia/Shanghai:20260305T140000"),
        ("DTEND;VALUE=DATE:20260401", "DTEND;TZID=Asia/Shanghai:20260305T160000"),
    )
    assert moved.when == parse_when("2026-03-05")


def test_an_event_that_was_given_a_time_on_its_own_days_keeps_what_the_plan_says() -> None:
    kept, *_ = changed(
        ("DTSTART;VALUE=DATE:20260301", "DTSTART:20260301T090000"),
        ("DTEND;VALUE=DATE:20260401", "DTEND:20260331T170000"),
    )
    assert kept == OURS.activities[0]


def test_a_deadline_that_was_moved_is_another_one() -> None:
    assert changed(("DUE;VALUE=DATE:20260930", "DUE;VALUE=DATE:20261015"))[2].when == parse_when(
        "../2026-10-15"
    )


def test_a_rule_that_was_changed_is_another_one() -> None:
    assert changed(("BYDAY=-1FR\r\n", "BYDAY=-1TH\r\n"))[3].when == Recurrence(
        rrule="FREQ=MONTHLY;UNTIL=20261225;BYDAY=-1TH", first=date(2026, 1, 30)
    )
    assert changed(("FREQ=MONTHLY;UNTIL=20261225;", "UNTIL=20261225;FREQ=MONTHLY;")) == (
        OURS.activities
    )


def test_a_duty_stays_one_when_some_of_its_windows_are_moved() -> None:
    activity = changed(
        ("DTSTART;VALUE=DATE:20260401", "DTSTART;VALUE=DATE:20260605"),
        ("DTEND;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260606"),
    )[1]
    assert activity.when == Frequency(every="quarter")
    assert activity.extra == Extra({"x-moved": ["2026-06-05"]})


def test_a_duty_whose_windows_were_all_moved_has_the_time_of_the_first() -> None:
    activity = changed(("DAYS:2026", "DAYS:1926"), count=99)[1]
    assert activity.when == parse_when("2026-Q1")
    assert activity.extra == Extra({"x-moved": ["2026-Q2", "2026-Q3", "2026-Q4"]})


def test_the_title_state_and_area_that_were_given_since_count() -> None:
    activities = changed(
        ("SUMMARY:座谈会", "SUMMARY:恳谈会"),
        ("CATEGORIES:女职工工作", "CATEGORIES:文体活动"),
        ("STATUS:IN-PROCESS", "STATUS:COMPLETED"),
        ("X-UNIONPLAN-ROLE=lead", "X-UNIONPLAN-ROLE=chair"),
    )
    assert activities[0].title == "恳谈会"
    assert activities[0].area == "culture_sports"
    assert activities[0].parties == (Party(name="工会", role="responsible"),)
    assert activities[2].status == "done"


def test_one_window_that_was_cancelled_does_not_cancel_the_duty() -> None:
    assert changed(("SUMMARY:例会", "STATUS:CANCELLED\r\nSUMMARY:例会"))[1] == OURS.activities[1]
    assert changed(("SUMMARY:例会", "STATUS:CANCELLED\r\nSUMMARY:例会"), count=4)[1].status == (
        "cancelled"
    )


@pytest.mark.parametrize(
    ("old", "new", "when"),
    [
        ("WHEN:XXXX-03", "WHEN:{", None),
        ("WHEN:XXXX-03", "WHEN:" + "[" * 1500, None),
        ("WHEN:XXXX-03", 'WHEN:{"a":1}', None),
        ("WHEN:XXXX-03", "WHEN:{" + '"every":' * 100 + "1}", None),
        ("WHEN:XXXX-03", "WHEN:" + "9" * 3000, None),
        ("WHEN:XXXX-03", "WHEN:March", None),
        ("WHEN:XXXX-03", "WHEN:XXXX-03", "XXXX-03"),
    ],
)
def test_a_time_of_ours_that_was_damaged_gives_way(old: str, new: str, when: str | None) -> None:
    found = changed((old, new))[0].when
    assert found == (None if when is None else parse_when(when))


def test_marks_of_ours_that_were_damaged_make_a_strange_event() -> None:
    first = changed(("X-UNIONPLAN-ID:a1", "X-UNIONPLAN-ID:1 a"))[0]
    assert first.title == "座谈会"
    assert first.id != "1 a"
    *_, last = changed(("X-UNIONPLAN-PLACE:0", "X-UNIONPLAN-PLACE:²"))
    assert last.title == "座谈会"
    assert "x-ical" in last.extra
    plan = ics.read(ics.write(OURS).data.replace(b"PERIOD:2026", b"PERIOD:26"))
    assert plan.period is None


# --- hostile -------------------------------------------------------------------------------------


BEGIN, END = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", b"\nEND:VEVENT\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 100_000,
        b"BEGIN:VCALENDAR\n" + b"BEGIN:X\n" * 100_000 + b"END:X\n" * 100_000,
        b"BEGIN:VCALENDAR\n" * 100_000,
        BEGIN + b"A:1\n" * MAX_LINES,
        BEGIN + b"A:1\n" * (MAX_LINES - 9),
        BEGIN + b"DESCRIPTION:" + b"x" * 20_000_000 + END,
        BEGIN + b"DESCRIPTION:" + b"\\" * 4_000_000 + END,
        BEGIN + b"DESCRIPTION" + b";" * 4_000_000 + END,
        BEGIN + b"DESCRIPTION;A=" + b'"' * 4_000_001 + END,
        BEGIN + b"CATEGORIES:" + b"," * 4_000_000 + END,
        BEGIN + b"CATEGORIES:" + b"\\" * 3_000_001 + END,
        BEGIN + b"DESCRIPTION:x" + b"\n x" * 499_000 + END,
        BEGIN + b"\n" * 400_000 + b" x" + END,
        BEGIN + b"RRULE:FREQ=DAILY;" + b";" * 4_000_000 + END,
        BEGIN + b"DURATION:P" + b"9" * 4_000_000 + b"D" + END,
        BEGIN + b"DTSTART;TZID=" + b"A" * 4_000_000 + b":20260101T000000" + END,
        BEGIN + b"DTSTART;TZID=../../../../etc/passwd:20260101T000000" + END,
    ],
    ids=lambda data: f"{data[39:60]!r}",
)
def test_hostile_calendars_end_soon(data: bytes) -> None:
    begin = time.process_time()
    with contextlib.suppress(DecodeError):
        ics.read(data)
    assert time.process_time() - begin < 5


def test_there_are_limits() -> None:
    too_many = calendar(*event("SUMMARY:会") * (MAX_COMPONENTS + 1))
    with pytest.raises(DecodeError, match="more than 10,000 events"):
        ics.read(too_many)
    assert one("SUMMARY:会", f"LOCATION:{'长' * MAX_LINE}").extra == Extra()
    lines = [f"X-{number}:{number}" for number in range(MAX_PROPERTIES)]
    activity = one("SUMMARY:会", *lines, "LOCATION:三楼")
    assert len(activity.extra["x-ical"]) == MOST_KEPT  # type: ignore[arg-type]


@given(
    st.lists(
        st.sampled_from((*BEGIN.split(b"\n"), *END.split(b"\n"), b" x", b"DTSTART:20260101"))
        | st.binary(max_size=20)
    )
)
@example([b"BEGIN:VCALENDAR", b"\x80"])
def test_any_bytes_are_read_or_refused(lines: list[bytes]) -> None:
    with contextlib.suppress(DecodeError):
        ics.read(b"\n".join(lines))


@given(plans(), st.data())
def test_a_calendar_of_ours_that_was_cut_or_mixed_is_still_read(
    plan: Plan, data: st.DataObject
) -> None:
    lines = ics.write(plan).data.split(b"\r\n")
    ics.read(b"\r\n".join(lines[: data.draw(st.integers(1, len(lines)))]))
    ics.read(b"\r\n".join([lines[0], *data.draw(st.permutations(lines[:60]))]))


def test_what_was_read_can_be_written_and_read_again() -> None:
    plan = ics.read(
        calendar(*event("UID:1", "SUMMARY:会", "DTSTART:20260308T090000", "LOCATION:楼"))
    )
    written = ics.write(plan)
    assert [loss.where for loss in written.losses] == ["/activities/0/x-ical"]
    assert ics.read(written.data).activities[0].when == parse_when("2026-03-08")
