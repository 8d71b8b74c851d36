"""Plans as calendars: what stands in them, what is lost, and that the rest is read back."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unionplan.calendar import PlanCalendar, Resolved, Term, TermCalendar, resolve_all
from unionplan.errors import EncodeError, MissingExtraError
from unionplan.formats import FORMATS, LossError
from unionplan.model import (
    Activity,
    Deadline,
    Every,
    Frequency,
    Goal,
    Metric,
    Observance,
    Organization,
    Party,
    Plan,
    PlanKind,
    Recurrence,
    Section,
    Status,
    TermWeek,
    Unscheduled,
    When,
    Window,
    WorkArea,
)
from unionplan.testing import activities, plans, recurrences, texts

pytest.importorskip("icalendar")

from dateutil.rrule import rrulestr
from icalendar import Calendar

from unionplan.formats import ics
from unionplan.formats._ics.colours import colour_of
from unionplan.formats._ics.serialize import fold
from unionplan.formats._ics.text import clean, escape, split_list, unescape

fewer = settings(max_examples=max(10, settings().max_examples // 3))


def components(data: bytes) -> list[Any]:
    """What icalendar's own parser finds, which must have nothing to say against it."""
    calendar: Any = Calendar.from_ical(data)
    assert not calendar.errors
    found: list[Any] = calendar.walk("VEVENT") + calendar.walk("VTODO")
    assert not any(component.errors for component in found)
    return found


def one(activity: Activity, *, period: str | None = "2026") -> Any:  # noqa: ANN401
    [component] = components(ics.write(Plan(period=period, activities=[activity])).data)
    return component


def when(value: When | str) -> Activity:
    return Activity(title="座谈会", when=value)


# --- what is held -------------------------------------------------------------------------------


def held(plan: Plan) -> Plan:
    """What a calendar of a plan holds."""
    losses = {loss.where for loss in ics.write(plan).losses}
    organization = plan.organization
    return Plan(
        title=clean(plan.title),
        kind=plan.kind,
        organization=Organization(name=clean(organization.name))
        if organization is not None and clean(organization.name)
        else None,
        period=plan.period,
        activities=[
            _held_of(activity)
            for index, activity in enumerate(plan.activities)
            if f"/activities/{index}" not in losses
        ],
    )


def _held_of(activity: Activity) -> Activity:
    time = activity.when
    if time is not None and not isinstance(time, Window | Deadline):
        time = attrs.evolve(time, extra={})
    parties = [
        Party(name=clean(party.name), role=party.role)
        for party in activity.parties
        if clean(party.name)
    ]
    return Activity(
        title=clean(activity.title) or "（无标题）",
        id=activity.id,
        when=time,
        observances=map(clean, activity.observances),
        area=activity.area,
        parties=parties,
        parent=None if activity.parent is None else clean(activity.parent),
        after=map(clean, activity.after),
        status=activity.status,
    )


dated = st.builds(
    attrs.evolve,
    activities(),
    when=st.sampled_from(
        [
            *map(
                Window.parse, ("XXXX-03", "2026-Q3", "2026-05-01/2026-06", "9999-12-01/9999-12-31")
            ),
            *map(Deadline.parse, ("../XXXX-09", "../2026-12-31")),
            Observance(festival="mid_autumn", relation="before", extra={"x-a": 1}),
            Frequency(every="quarter", times=2, at_least=True),
            Frequency(every="2 months"),
            Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"),
            Recurrence(rrule="FREQ=WEEKLY;INTERVAL=2;COUNT=5", first=date(2026, 3, 4)),
            Recurrence(rrule="FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1;COUNT=3"),
        ]
    ),
)


@given(plans() | st.builds(Plan, title=texts(), period=st.just("2026"), activities=st.lists(dated)))
@example(Plan(activities=[Activity(title="\0", when="2026")]))
@example(Plan(period="2026", activities=[Activity(title=" ", when="XXXX", parent="", id="a")] * 2))
@example(Plan(activities=[Activity(title="工" * 100_001, when="2026")]))
@example(Plan(title="\ufffe", organization=Organization(name="\x85甲")))
def test_what_a_calendar_holds_is_read_back_as_it_was_written(plan: Plan) -> None:
    again = ics.read(ics.write(plan).data)
    assert again == held(plan)


@fewer
@given(plans() | st.builds(Plan, period=st.just("2026"), activities=st.lists(dated, max_size=3)))
def test_equal_plans_give_equal_bytes_and_lines_of_75_octets(plan: Plan) -> None:
    data = ics.write(plan).data
    assert ics.write(attrs.evolve(plan)).data == data
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two
    components(data)


@fewer
@given(plans())
def test_an_activity_is_in_the_calendar_exactly_if_it_has_days(plan: Plan) -> None:
    losses = {loss.where: loss.reason for loss in ics.write(plan).losses}
    for index, resolution in enumerate(resolve_all(plan)):
        reason = losses.get(f"/activities/{index}", "")
        if isinstance(resolution, Resolved):
            assert "no days" not in reason
        else:
            assert reason == f"it has no days: {clean(resolution.note)}"


def test_losses_name_every_field_that_has_no_place_in_the_order_of_the_plan() -> None:
    plan = Plan(
        title="甲\r乙",
        organization=Organization(name="柳河小学工会", kind="school", extra={"x-b": 1}),
        period="2026",
        sections=[Section(text="正文")],
        goals=[Goal(statement="目标")],
        activities=[
            Activity(title="未定", when=Unscheduled(words="适时")),
            Activity(
                title="座谈\0",
                when=Frequency(every="year", extra={"x-c": 1}),
                observances=["\x01"],
                parties=[Party(name="工会\x7f", extra={"x-d": 1})],
                goals=["g1"],
                section="s1",
                parent="\0",
                budget=0,
                extra={"x-e/": 1},
            ),
        ],
        metrics=[Metric(name="人数")],
        extra={"x-a": 1},
    )
    assert [loss.where for loss in ics.write(plan).losses] == [
        "/title",
        "/organization/kind",
        "/organization/x-b",
        "/sections",
        "/goals",
        "/activities/0",
        "/activities/1/title",
        "/activities/1/when/x-c",
        "/activities/1/observances",
        "/activities/1/parties/0/name",
        "/activities/1/parties/0/x-d",
        "/activities/1/parent",
        "/activities/1/goals",
        "/activities/1/section",
        "/activities/1/budget",
        "/activities/1/x-e~1",
        "/metrics",
        "/x-a",
    ]
    with pytest.raises(LossError):
        FORMATS.named("ics").write(plan, strict=True)


@pytest.mark.parametrize(
    ("activity", "period", "reason"),
    [
        (when(Unscheduled(words="适时")), "2026", "it has no days: 适时"),
        (Activity(title="座谈会"), "2026", "it has no days: no time is given"),
        (when("XXXX-03"), None, "it has no days: XXXX-03 has no year of its own and the plan has"),
        (when(Observance(festival="x1")), "2026", "it has no days: the table of observances has"),
        (when(TermWeek(term_week=3)), "2026", "it has no days: week 3 is counted from the first"),
        (when(Frequency(every="day")), "2021/2035", "a calendar has at most 5,000 events and to-"),
    ],
    ids=["open", "none", "no year", "unknown festival", "no term", "too many"],
)
def test_what_has_no_days_is_a_loss_and_never_a_guess(
    activity: Activity, period: str | None, reason: str
) -> None:
    written = ics.write(Plan(period=period, activities=[activity]))
    [loss] = written.losses
    assert loss.where == "/activities/0"
    assert loss.reason.startswith(reason)
    assert components(written.data) == []


# --- events and to-dos ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("time", "first", "behind"),
    [
        ("2026-03-08", date(2026, 3, 8), date(2026, 3, 9)),
        ("XXXX-02", date(2026, 2, 1), date(2026, 3, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        (Observance(festival="mid_autumn"), date(2026, 9, 25), date(2026, 9, 26)),
        (
            Observance(festival="teachers_day", relation="before"),
            date(2026, 9, 3),
            date(2026, 9, 10),
        ),
    ],
    ids=str,
)
def test_a_window_is_an_all_day_event_that_ends_before_the_next_day(
    time: When, first: date, behind: date
) -> None:
    event = one(when(time))
    assert event.name == "VEVENT"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (first, behind)
    assert event["DTSTART"].params == event["DTEND"].params == {"VALUE": "DATE"}
    assert event["TRANSP"] == "TRANSPARENT"


def test_the_last_day_of_all_has_no_day_behind_it() -> None:
    event = one(when("9999-12-01/9999-12-31"))
    assert "DTEND" not in event
    assert event["DURATION"].dt == timedelta(days=31)


def test_a_deadline_is_a_to_do_that_is_due_on_its_day() -> None:
    todo = one(when("../XXXX-09"))
    assert todo.name == "VTODO"
    assert todo["DUE"].dt == date(2026, 9, 30)
    assert "DTSTART" not in todo
    assert todo["STATUS"] == "NEEDS-ACTION"


def test_a_duty_has_an_event_in_each_of_its_windows_and_says_that_they_are_windows() -> None:
    activity = when(Frequency(every="quarter", times=1, at_least=True))
    events = components(ics.write(Plan(period="2026", activities=[activity])).data)
    assert [event["DTSTART"].dt for event in events] == [
        date(2026, month, 1) for month in (1, 4, 7, 10)
    ]
    assert events[1]["DESCRIPTION"] == (
        "时间：每季度至少1次\n共4个时段，这是第2个，在本时段内完成至少1次，具体日期未定"
    )
    assert len({event["UID"] for event in events}) == 4
    alone = one(when(Frequency(every="year")))
    assert alone["DESCRIPTION"] == "时间：每年\n在本时段内完成，具体日期未定"


@pytest.mark.parametrize(
    ("time", "word"),
    [
        (Observance(festival="labour_day", relation="during", year=2027), "日期为暂定"),
        (TermWeek(term_week=3, until=4), "日期为推断"),
    ],
    ids=["provisional", "inferred"],
)
def test_days_that_were_not_stated_say_so(time: When, word: str) -> None:
    terms = TermCalendar(
        terms=[
            Term(name="春", first=date(2026, 3, 2), weeks=20),
            Term(name="秋", first=date(2026, 9, 1), weeks=20),
        ]
    )
    plan = Plan(period="2026", activities=[when(time)])
    written = ics.write(plan, calendar=PlanCalendar(terms=terms))
    assert word in components(written.data)[0]["DESCRIPTION"].split("\n")
    assert not written.losses


def test_a_repetition_is_one_event_with_a_rule_that_ends_in_the_period() -> None:
    event = one(when(Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR")))
    assert event["DTSTART"].dt == date(2026, 1, 30)
    assert event["RRULE"].to_ical() == b"FREQ=MONTHLY;UNTIL=20261225;BYDAY=-1FR"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3",
        "FREQ=WEEKLY;BYMONTHDAY=13;COUNT=2",
        "FREQ=MONTHLY;BYDAY=MO,1FR;COUNT=2",
        "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=2;COUNT=1",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=1;COUNT=2",
    ],
)
def test_a_rule_that_programs_read_differently_is_written_day_by_day(rule: str) -> None:
    plan = Plan(period="2026", activities=[when(Recurrence(rrule=rule))])
    events = components(ics.write(plan).data)
    [resolved] = resolve_all(plan)
    assert isinstance(resolved, Resolved)
    assert [event["DTSTART"].dt for event in events] == [span.first for span in resolved.spans]
    assert not any("RRULE" in event for event in events)


@given(recurrences(), st.integers(1990, 2030))
@example(Recurrence(rrule="FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"), 2026)
@example(Recurrence(rrule="FREQ=YEARLY;BYDAY=1MO;INTERVAL=2"), 2020)
@example(Recurrence(rrule="FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,-1;BYSETPOS=2"), 2020)
@example(Recurrence(rrule="FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU"), 2026)
@example(Recurrence(rrule="FREQ=MONTHLY", first=date(2026, 1, 31)), 2026)
def test_every_calendar_unfolds_the_rule_to_our_days(recurrence: Recurrence, year: int) -> None:
    plan = Plan(period=f"{year}/{year + 1}", activities=[when(recurrence)])
    [resolved] = resolve_all(plan)
    events = components(ics.write(plan).data)
    if not isinstance(resolved, Resolved):
        assert events == []
        return
    found = [
        each.date()
        for event in events
        for each in (
            rrulestr(
                event["RRULE"].to_ical().decode(),
                dtstart=datetime.combine(event["DTSTART"].dt, datetime.min.time()),
            )
            if "RRULE" in event
            else [datetime.combine(event["DTSTART"].dt, datetime.min.time())]
        )
    ]
    assert found == [span.first for span in resolved.spans]


def test_people_states_and_areas_stand_in_the_properties_that_programs_show() -> None:
    event = one(
        Activity(
            title="女职工讲座",
            when="2026-03",
            area="women",
            status="postponed",
            parties=[
                Party(name="女工委"),
                Party(name="校医室", role="support"),
                Party(name="办公室", role="support"),
            ],
        )
    )
    assert event["CATEGORIES"].cats == ["女职工工作"]
    assert event["COLOR"] == "hotpink"
    assert event["STATUS"] == "TENTATIVE"
    assert event["DESCRIPTION"] == "牵头：女工委；配合：校医室、办公室\n状态：推迟"
    assert [str(contact) for contact in event["CONTACT"]] == ["女工委", "校医室", "办公室"]
    assert not {"ORGANIZER", "ATTENDEE"} & set(
        event
    )  # these need an address, and mean an invitation


def test_what_belongs_together_is_related() -> None:
    plan = Plan(
        period="2026",
        activities=[
            Activity(id="week", title="活动周", when="2026-05"),
            Activity(id="open", title="开幕", when="2026-05-01", parent="week"),
            Activity(
                id="close", title="闭幕", when="2026-05-31", parent="none", after=["open", "x"]
            ),
        ],
    )
    week, opening, closing = components(ics.write(plan).data)
    assert (opening["RELATED-TO"], opening["RELATED-TO"].params["RELTYPE"]) == (
        week["UID"],
        "PARENT",
    )
    assert (closing["RELATED-TO"], closing["RELATED-TO"].params["RELTYPE"]) == (
        opening["UID"],
        "DEPENDS-ON",
    )


def test_the_calendar_has_a_name_and_a_colour_and_no_zone() -> None:
    plan = Plan(title="2026年工会工作计划", period="2026", activities=[when("2026-05")])
    data = ics.write(plan).data
    calendar: Any = Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0"
    assert calendar["CALSCALE"] == "GREGORIAN"
    assert calendar["PRODID"] == "-//unionplan//unionplan//ZH"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == plan.title
    assert calendar["COLOR"] == colour_of(None)
    assert b"TZID" not in data
    assert b"METHOD" not in data  # what is put on a server has none (RFC 4791, 4.1)


def test_every_area_has_a_colour_of_its_own() -> None:
    assert len({colour_of(area) for area in WorkArea}) == len(WorkArea)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("time", ["2026-05", "../2026-05"])
def test_every_state_is_read_back(status: Status, time: str) -> None:
    activity = Activity(id="a1", title="座谈会", when=time, status=status)
    assert ics.read(ics.write(Plan(activities=[activity])).data).activities == (activity,)


def test_a_report_stays_one() -> None:
    plan = Plan(title="总结", kind="report", period="2025", organization=Organization(name="工会"))
    assert ics.read(ics.write(plan).data) == plan
    assert ics.read(ics.write(plan).data).kind is PlanKind.REPORT


# --- options -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "written"),
    [
        (datetime(2026, 1, 5, 8, 30, tzinfo=timezone(timedelta(hours=8))), "20260105T003000Z"),
        (datetime(2026, 1, 5, 8, 30, tzinfo=UTC), "20260105T083000Z"),
        (datetime(2026, 1, 5, 8, 30), "20260105T083000Z"),  # noqa: DTZ001 - that is the case
        (None, "20260901T000000Z"),
    ],
    ids=["Beijing", "UTC", "no zone", "none"],
)
def test_the_stamp_is_in_universal_time(stamp: datetime | None, written: str) -> None:
    plan = Plan(period="2026-09/2027-08", activities=[when("2026-10")])
    assert f"DTSTAMP:{written}\r\n" in ics.write(plan, stamp=stamp).text


def test_without_a_period_the_stamp_is_a_fixed_one() -> None:
    assert "DTSTAMP:19700101T000000Z" in ics.write(Plan(activities=[when("2026-10")])).text


def test_alarms_are_written_on_request_for_what_is_to_be_done() -> None:
    plan = Plan(
        activities=[
            when("2026-10"),
            when("../2026-10"),
            Activity(title="过", when="2026", status="done"),
        ]
    )
    assert b"VALARM" not in ics.write(plan).data
    data = ics.write(plan, alarm=timedelta(days=2, hours=15)).data
    event, done, todo = components(data)
    assert [len(found.walk("VALARM")) for found in (event, todo, done)] == [1, 1, 0]
    [alarm] = todo.walk("VALARM")
    assert alarm["TRIGGER"].dt == -timedelta(days=2, hours=15)
    assert alarm["TRIGGER"].params == {"RELATED": "END"}
    assert alarm["DESCRIPTION"] == "座谈会"
    assert ics.read(data) == ics.read(ics.write(plan).data)


def test_half_a_surrogate_pair_is_not_written() -> None:
    with pytest.raises(EncodeError) as caught:
        ics.write(Plan(activities=[Activity(title="\ud800", when="2026")]))
    assert [fault.where for fault in caught.value.faults] == ["/activities/0/title"]
    ics.write(Plan(goals=[Goal(statement="\ud800")]))  # it is not in the calendar


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "unionplan.formats._ics.calendar", None)
    monkeypatch.setitem(__import__("sys").modules, "unionplan.formats._ics.reading", None)
    with pytest.raises(MissingExtraError, match=re.escape('pip install "unionplan[ical]"')):
        ics.write(Plan())
    with pytest.raises(MissingExtraError, match="reading iCalendar needs"):
        ics.read(b"")


@given(st.text("甲a\\,\U0001f600", max_size=200))
@example("\\" * 200)
@example("a" * 74 + "\\")
@example("a" * 73 + "\\\n")
def test_lines_are_folded_between_characters_and_never_within_an_escape(text: str) -> None:
    line = escape(text).encode()
    pieces = fold(line).split(b"\r\n ")
    assert b"".join(pieces) == line
    assert max(map(len, (pieces[0], *(b" " + piece for piece in pieces[1:])))) <= 75
    assert "".join(unescape(piece.decode()) for piece in pieces) == text
    if len(line) > 75:
        assert min(map(len, pieces[:-1])) >= 70  # and no line is wasted


def test_an_activity_that_only_marks_a_day_stays_without_a_time() -> None:
    activity = Activity(id="a1", title="慰问护士", observances=["nurses_day"])
    plan = Plan(period="2026", activities=[activity])
    written = ics.write(plan)
    assert components(written.data)[0]["DESCRIPTION"] == "日期为推断"
    assert ics.read(written.data) == plan
    moved = written.data.replace(b"DTSTART;VALUE=DATE:20260512", b"DTSTART;VALUE=DATE:20260511")
    assert ics.read(moved).activities[0].when == Window.parse("2026-05-11/2026-05-12")


@given(texts())
@example("\\N \\n \\\\n \\;,")
@example("\r\n\r\n")
def test_texts_survive_their_escapes(text: str) -> None:
    held_text = clean(text)
    assert unescape(escape(held_text)) == held_text
    assert clean(held_text) == held_text
    assert not set(held_text.split("\n").__str__()) & {"\0"}
    assert len(held_text.splitlines()) <= held_text.count("\n") + 1
    assert split_list(f"{escape('甲,;')},{escape(held_text)}")[0] == "甲,;"


def test_the_units_of_a_duty_are_those_of_the_plan() -> None:
    activity = when(Frequency(every=Every.parse("2 months"), times=3))
    plan = Plan(period="2026-H1", activities=[activity])
    assert [event["DESCRIPTION"].split("\n")[0] for event in components(ics.write(plan).data)] == [
        "时间：每2个月3次"
    ] * 3
