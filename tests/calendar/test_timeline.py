"""What of a plan falls when."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar import (
    MAX_PLAN_SPANS,
    Certainty,
    OccurrenceKind,
    PlanCalendar,
    Reason,
    Resolved,
    Unresolved,
    resolve,
    resolve_all,
    timeline,
)
from unionplan.model import (
    Activity,
    Deadline,
    Frequency,
    Metric,
    Observance,
    Organization,
    Period,
    Plan,
    Record,
    Section,
    Status,
    Target,
    TermOfOffice,
    Unscheduled,
    parse_when,
)

PLAN = Plan(
    period="2026",
    activities=[
        Activity(id="visit", title="走访慰问", when="XXXX-12"),
        Activity(id="report", title="上报年报", when="../XXXX-09-30"),
        Activity(id="meeting", title="委员会会议", when=Frequency(every="quarter", times=2)),
        Activity(id="day", title="庆祝“三八”节", when="XXXX-03-08", status="done"),
        Activity(id="talk", title="谈心", when=Unscheduled(words="适时")),
        Activity(id="none", title="加强学习"),
    ],
    metrics=[
        Metric(
            name="入会率", targets=[Target(at_least=90), Target(at_least=95, by="XXXX-06")], id="m"
        ),
        Metric(name="建会数", targets=[Target(at_least=5, by="2026-09-30")]),
    ],
)


def ids(occurrences: Sequence[object]) -> list[str]:
    return [getattr(occurrence, "id") for occurrence in occurrences]  # noqa: B009


class TestOrder:
    """Occurrences stand in the order of time."""

    def test_by_first_day_then_last_day_then_document(self) -> None:
        found = timeline(PLAN).occurrences
        assert [(item.id, str(item.span)) for item in found] == [
            ("meeting", "2026-Q1"),
            ("m", "2026-H1"),
            ("report", "2026-01/2026-09"),
            ("m1", "2026-01/2026-09"),
            ("day", "2026-03-08"),
            ("meeting", "2026-Q2"),
            ("meeting", "2026-Q3"),
            ("meeting", "2026-Q4"),
            ("visit", "2026-12"),
        ]

    def test_each_says_what_it_is_and_where_it_stands(self) -> None:
        found = timeline(PLAN).occurrences
        meeting, target = found[0], found[1]
        assert (meeting.kind, meeting.pointer) == (OccurrenceKind.ACTIVITY, "/activities/2")
        assert PLAN.at(meeting.pointer) == PLAN.activity("meeting")
        assert (meeting.times, meeting.open_start, meeting.status) == (2, False, Status.PLANNED)
        assert (target.kind, target.pointer) == (OccurrenceKind.TARGET, "/metrics/0/targets/1")
        assert (target.title, target.open_start, target.status) == ("入会率", True, None)

    def test_what_has_no_days_says_why(self) -> None:
        plan = PLAN.put("/period", None)
        assert [(item.id, item.reason) for item in timeline(plan).unresolved] == [
            ("visit", Reason.NO_YEAR),
            ("report", Reason.NO_YEAR),
            ("meeting", Reason.NO_PERIOD),
            ("day", Reason.NO_YEAR),
            ("talk", Reason.OPEN),
            ("none", Reason.NO_TIME),
            ("m", Reason.NO_YEAR),
        ]
        talk = timeline(PLAN).unresolved[0]
        assert (talk.pointer, talk.title, talk.note) == ("/activities/4", "谈心", "适时")

    def test_a_plan_without_times_has_an_empty_timeline(self) -> None:
        found = timeline(Plan())
        assert (found.occurrences, found.unresolved) == ((), ())
        assert not found.by_month()


class TestMonths:
    """What each month holds."""

    def test_long_spans_stand_in_each_month_and_deadlines_in_their_last(self) -> None:
        months = timeline(PLAN).by_month()
        assert {month: ids(items) for month, items in months.items()} == {
            "2026-01": ["meeting"],
            "2026-02": ["meeting"],
            "2026-03": ["meeting", "day"],
            "2026-04": ["meeting"],
            "2026-05": ["meeting"],
            "2026-06": ["m", "meeting"],
            "2026-07": ["meeting"],
            "2026-08": ["meeting"],
            "2026-09": ["report", "m1", "meeting"],
            "2026-10": ["meeting"],
            "2026-11": ["meeting"],
            "2026-12": ["meeting", "visit"],
        }
        assert list(months) == sorted(months)

    @pytest.mark.parametrize(("last", "count"), [("2030-12", 60), ("2031-01", 2)])
    def test_very_long_spans_stand_in_the_first_and_last(self, last: str, count: int) -> None:
        plan = Plan(activities=[Activity(title="规划", when=f"2026-01/{last}")])
        assert len(timeline(plan).by_month()) == count


class TestDue:
    """What matters on a day."""

    @pytest.mark.parametrize(
        ("on", "overdue", "current", "upcoming"),
        [
            (date(2026, 1, 1), "", "meeting", ""),
            (date(2026, 3, 2), "", "meeting", "day meeting"),
            (date(2026, 3, 8), "", "day meeting", "meeting"),
            (date(2026, 5, 31), "meeting", "meeting", "m"),
            (date(2026, 9, 30), "meeting meeting", "report m1 meeting", "meeting"),
            (date(2026, 10, 1), "meeting meeting report meeting", "meeting", ""),
            (date.max, "meeting meeting report meeting meeting visit", "", ""),
        ],
    )
    def test_overdue_current_upcoming(
        self, on: date, overdue: str, current: str, upcoming: str
    ) -> None:
        due = timeline(PLAN).due(on)
        assert ids(due.overdue) == overdue.split()
        assert ids(due.current) == current.split()
        assert ids(due.upcoming) == upcoming.split()

    def test_upcoming_looks_as_far_as_asked(self) -> None:
        found = timeline(PLAN)
        assert ids(found.upcoming(date(2026, 3, 1), days=7)) == ["day"]
        assert ids(found.upcoming(date(2026, 3, 1), days=6)) == []
        assert ids(found.upcoming(date(2026, 3, 1), days=-6)) == []

    @pytest.mark.parametrize(
        ("status", "overdue"),
        [("planned", 2), ("in_progress", 2), ("postponed", 2), ("done", 0), ("cancelled", 0)],
    )
    def test_what_is_done_or_cancelled_is_not_overdue(self, status: Status, overdue: int) -> None:
        when = Frequency(every="quarter")
        plan = Plan(period="2026", activities=[Activity(title="例会", when=when, status=status)])
        assert len(timeline(plan).overdue(date(2026, 7, 1))) == overdue

    def test_records_settle_the_span_in_which_they_lie(self) -> None:
        days = [date(2026, 5, 1), date(2026, 2, 1), date(2026, 3, 31), None]
        meeting = Activity(
            title="例会",
            when=Frequency(every="quarter", times=2),
            records=[Record(on=day) for day in days],
        )
        found = timeline(Plan(period="2026", activities=[meeting]))
        assert [item.recorded for item in found.occurrences] == [2, 1, 0, 0]
        assert [str(item.span) for item in found.overdue(date(2026, 8, 1))] == ["2026-Q2"]


def months(*numbers: int, sections: Sequence[str | None] = ()) -> list[Activity]:
    places = sections or [None] * len(numbers)
    return [
        Activity(title=f"{number}月", when=f"XXXX-{number:02}", section=section)
        for number, section in zip(numbers, places, strict=True)
    ]


def years(plan: Plan) -> list[int]:
    found = resolve_all(plan)
    return [item.first.first.year for item in found if isinstance(item, Resolved)]


class TestPlaceInTheDocument:
    """The January behind December."""

    @pytest.mark.parametrize(
        ("numbers", "next_year"),
        [
            pytest.param([3, 4, 5, 6, 7, 9, 10, 11, 12, 1], 1, id="march-to-january"),
            pytest.param([3, 3, 4, 6, 9, 9, 11, 1, 1, 2], 3, id="several-in-a-month"),
            pytest.param([*range(1, 13), 1, 2, 3], 3, id="a-whole-year-and-on"),
            pytest.param([9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7], 7, id="a-school-year"),
            pytest.param([*range(1, 13)], 0, id="a-year"),
            pytest.param([9, 10, 12, 1], 0, id="too-short"),
            pytest.param([3, 5, 10, 11, 1], 0, id="too-wide-a-step"),
            pytest.param([3, 4, 5, 6, 7, 9, 1], 0, id="not-to-the-end-of-the-year"),
            pytest.param([3, 4, 5, 9, 10, 12, 1, 4], 0, id="too-far"),
            pytest.param([9, 10, 11, 12, 3, 1], 0, id="two-falls"),
            pytest.param([12, 11, 10], 0, id="backwards"),
            pytest.param([], 0, id="none"),
        ],
    )
    def test_a_run_of_items_falls_back_once(self, numbers: list[int], next_year: int) -> None:
        plan = Plan(period="2026", activities=months(*numbers))
        this_year = len(numbers) - next_year
        assert years(plan) == [2026] * this_year + [2027] * next_year

    def test_a_run_of_sections_does_too(self) -> None:
        numbers = [6, 7, 8, 9, 10, 11, 12, 1]
        plan = Plan(
            period="2026",
            sections=[
                Section(id="tasks"),
                Section(
                    id="schedule",
                    sections=[
                        Section(
                            id=f"s{number}",
                            sections=[Section(id=f"t{number}"), Section(id=f"u{number}")],
                        )
                        for number in numbers
                    ],
                ),
            ],
            activities=[
                *months(4, 10, 2, 6, sections=["tasks"] * 4),
                *(
                    item
                    for number in numbers
                    for item in months(number, number, sections=[f"s{number}", f"u{number}"])
                ),
                *months(5, sections=["nowhere"]),
            ],
        )
        assert years(plan) == [*[2026] * 18, 2027, 2027, 2026]

    def test_a_deadline_and_a_day_belong_to_the_run(self) -> None:
        late = [
            Activity(title="总结", when="../XXXX-01"),
            Activity(title="慰问", when="XXXX-01-15/XXXX-02-10"),
            Activity(title="元旦", when=Observance(festival="new_year")),
            Activity(title="会", when="2026-01"),
        ]
        plan = Plan(period="2026", activities=[*months(8, 9, 10, 11, 12), *late])
        found = resolve_all(plan)
        assert [str(item.last.last) for item in found[5:] if isinstance(item, Resolved)] == [
            "2027-01-31",
            "2027-02-10",
            "2026-01-01",
            "2026-01-31",
        ]
        rolled = found[6]
        assert isinstance(rolled, Resolved)
        assert rolled.certainty is Certainty.INFERRED
        assert rolled.note == (
            "2027-01-15/2027-02-10, beyond 2026: the first XXXX-01-15/XXXX-02-10 from 2026-12-01 on"
        )

    @pytest.mark.parametrize("period", ["2025-09-01/2026-08-31", "2026/2030", None])
    def test_other_periods_need_no_turn(self, period: str | None) -> None:
        plan = Plan(
            period=period and Period.parse(period), activities=months(9, 10, 11, 12, 1, 2, 3)
        )
        alone = [resolve(parse_when(f"XXXX-{n:02}"), plan.period) for n in (9, 10, 11, 12, 1, 2, 3)]
        assert list(resolve_all(plan)) == alone

    @given(st.lists(st.integers(1, 12), max_size=12), st.none() | st.just("2026"))
    def test_nothing_else_is_moved(self, numbers: list[int], period: str | None) -> None:
        plan = Plan(period=period and Period.parse(period), activities=months(*numbers))
        for activity, found in zip(plan.activities, resolve_all(plan), strict=True):
            assert activity.when is not None
            if isinstance(found, Resolved) and found.certainty is Certainty.INFERRED:
                assert found.first.first.year == 2027
            else:
                assert found == resolve(activity.when, plan.period)


class TestWholePlan:
    """What only the whole plan knows."""

    def test_an_observance_places_an_activity_without_a_time(self) -> None:
        plan = Plan(
            period="2026",
            activities=[
                Activity(title="拥军", observances=["八一", "no_such_day", "army_day"]),
                Activity(title="过节", observances=["no_such_day"]),
            ],
        )
        first, second = resolve_all(plan)
        assert isinstance(first, Resolved)
        assert str(first.first) == "2026-08-01"
        assert first.certainty is Certainty.INFERRED
        assert first.note == "no time is given, it marks army_day"
        assert isinstance(second, Unresolved)
        assert second.reason is Reason.NO_TIME

    def test_the_term_of_office_is_the_organizations(self) -> None:
        office = TermOfOffice(elected_on=date(2024, 1, 1), years=5)
        plan = Plan(
            period="2026",
            organization=Organization(term=office),
            activities=[Activity(title="换届", when=Frequency(every="term", times=1))],
        )
        other = PlanCalendar(office=TermOfOffice(elected_on=date(2023, 7, 1), years=3))
        assert isinstance(resolve_all(plan)[0], Resolved)
        found = resolve_all(plan, calendar=other)[0]
        assert isinstance(found, Resolved)
        assert [str(span) for span in found.spans] == ["2026-H1", "2026-H2"]

    def test_there_is_a_limit_to_what_a_plan_unfolds(self) -> None:
        often = Activity(title="例会", when=Frequency(every="week"))
        plan = Plan(
            period=Period.years(1901, 2000),
            activities=[often] * 21,
            metrics=[Metric(name="率", targets=[Target(at_least=1, by="XXXX-06")] * 1002)],
        )
        found = timeline(plan)
        assert len(found.occurrences) <= 2 * MAX_PLAN_SPANS
        assert [item.reason for item in found.unresolved] == [Reason.TOO_MANY] * 4
        assert len(found.by_month()) == 1200

    @given(st.data())
    def test_a_deadline_is_the_targets_day(self, data: st.DataObject) -> None:
        by = data.draw(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
        plan = Plan(
            period="2026", metrics=[Metric(name="率", targets=[Target(at_least=1, by=str(by))])]
        )
        (found,) = timeline(plan).occurrences
        assert resolve(Deadline.parse(f"../{by}"), plan.period) == Resolved(
            spans=(found.span,), open_start=True
        )
