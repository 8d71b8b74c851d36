"""What in a plan's times stands in its own way."""

from decimal import Decimal

import pytest

from unionplan.calendar import Conflict, ConflictKind, PlanCalendar, TermCalendar, conflicts
from unionplan.model import (
    Activity,
    Deadline,
    Extra,
    Frequency,
    Observance,
    Organization,
    Party,
    Period,
    Plan,
    Recurrence,
    When,
)

MONDAY, SUNDAY = "2026-06-08", "2026-06-07"


def found(
    *activities: Activity, period: str | None = "2026", calendar: PlanCalendar | None = None
) -> list[tuple[str, str, tuple[str, ...]]]:
    plan = Plan(period=period and Period.parse(period), activities=activities)
    return seen(conflicts(plan, calendar=calendar or PlanCalendar()))


def seen(items: tuple[Conflict, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(item.kind), str(item.days), item.pointers) for item in items]


def activity(when: When | str | None, *parties: Party, status: str = "planned") -> Activity:
    return Activity(title="活动", when=when, parties=parties, status=status)


def months(*counts: int) -> list[Activity]:
    return [
        activity(f"XXXX-{number:02}")
        for number, count in enumerate(counts, start=1)
        for _ in range(count)
    ]


class TestParties:
    """One party on two things on one day."""

    def test_one_party_twice_on_one_day(self) -> None:
        lead, support = Party(name="校工会"), Party(name="校工会", role="support")
        plan = Plan(
            period="2026",
            activities=[
                activity(MONDAY, lead),
                activity(MONDAY, Party(name="办公室")),
                activity(Recurrence(rrule="FREQ=YEARLY;BYMONTH=6;BYDAY=MO"), support),
            ],
        )
        assert conflicts(plan) == (
            Conflict(
                kind=ConflictKind.PARTY_TWICE,
                days=Period.parse(MONDAY),
                pointers=("/activities/0", "/activities/2"),
                parameters=Extra({"party": "校工会"}),
            ),
        )

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(activity("2026-06", Party(name="校工会")), id="a month"),
            pytest.param(activity(f"../{MONDAY}", Party(name="校工会")), id="a deadline"),
            pytest.param(activity("2026-06-09", Party(name="校工会")), id="another day"),
            pytest.param(activity(MONDAY, Party(name="校工会", role="audience")), id="audience"),
            pytest.param(
                activity(MONDAY, Party(name="校工会"), status="cancelled"), id="cancelled"
            ),
            pytest.param(activity(Frequency(every="day"), Party(name="校工会")), id="a duty"),
            pytest.param(activity(None, Party(name="校工会")), id="no time"),
        ],
    )
    def test_what_is_not_bound_to_the_day_stands_in_no_way(self, other: Activity) -> None:
        assert found(activity(MONDAY, Party(name="校工会"), Party(name="校工会")), other) == []

    def test_parts_of_one_activity_stand_in_no_way(self) -> None:
        party = Party(name="校工会")
        whole = Activity(id="meet", title="运动会", when=MONDAY, parties=[party])
        parts = [
            Activity(title=title, when=MONDAY, parties=[party], parent="meet")
            for title in ("开幕式", "拔河")
        ]
        assert found(whole, *parts) == []
        assert len(found(whole, *parts, activity(MONDAY, party))) == 1


class TestDays:
    """Activities on days that are not plain workdays."""

    @pytest.mark.parametrize(
        ("day", "kind", "parameters"),
        [
            (SUNDAY, "day_off", {"day": "rest_day", "basis": "official"}),
            ("2026-10-02", "day_off", {"day": "statutory_holiday", "basis": "official"}),
            ("2026-10-10", "makeup_workday", {"day": "makeup_workday", "basis": "official"}),
        ],
    )
    def test_a_day_that_is_no_plain_workday(
        self, day: str, kind: str, parameters: dict[str, str]
    ) -> None:
        plan = Plan(period="2026", activities=[activity(day)])
        (conflict,) = conflicts(plan)
        assert seen((conflict,)) == [(kind, day, ("/activities/0",))]
        assert {name: conflict.parameters[name] for name in parameters} == parameters
        assert set(conflict.parameters) == {"day", "basis", "name"}

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(activity(MONDAY), id="a workday"),
            pytest.param(
                activity(Observance(festival="childrens_day", year=2025)), id="a festival"
            ),
            pytest.param(activity(f"../{SUNDAY}"), id="a deadline"),
            pytest.param(activity(SUNDAY, status="cancelled"), id="cancelled"),
        ],
    )
    def test_what_may_stand_there(self, other: Activity) -> None:
        assert found(other) == []


class TestMonths:
    """Months with too much and with nothing."""

    def test_an_overloaded_month(self) -> None:
        plan = Plan(period="2026", activities=months(1, 1, 2, 1, 1, 5, 1, 1, 1, 1, 1, 1))
        (conflict,) = conflicts(plan)
        assert seen((conflict,)) == [
            ("overloaded_month", "2026-06", tuple(f"/activities/{n}" for n in range(6, 11)))
        ]
        assert conflict.parameters == Extra({"count": 5, "mean": Decimal("1.4")})

    @pytest.mark.parametrize(
        "items",
        [
            pytest.param(months(1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1), id="small numbers"),
            pytest.param(
                months(9, 9, 9, 9, 9, 15, 9, 9, 9, 9, 9, 9), id="less than twice the mean"
            ),
            pytest.param(
                [*months(*[1] * 12), *[activity(Frequency(every="month"))] * 9], id="duties"
            ),
            pytest.param([*months(*[1] * 12), *[activity("XXXX-H1")] * 9], id="half a year"),
            pytest.param([*months(*[1] * 12), *[activity("2025-06")] * 9], id="outside"),
            pytest.param(months(1, 9, 1), id="no calendar of months"),
        ],
    )
    def test_a_month_that_is_not_overloaded(self, items: list[Activity]) -> None:
        assert found(*items) == []

    def test_a_deadline_counts_in_its_month(self) -> None:
        items = [*months(*[1] * 12), *[activity(Deadline.parse("../XXXX-06"))] * 5]
        assert [kind for kind, days, _ in found(*items) if days == "2026-06"] == [
            "overloaded_month"
        ]

    def test_an_empty_month(self) -> None:
        assert found(*months(1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1)) == [
            ("empty_month", "2026-02", ()),
            ("empty_month", "2026-08", ()),
        ]

    @pytest.mark.parametrize(
        ("items", "period"),
        [
            pytest.param(months(1, 0, 1, 0, 1), "2026", id="no calendar of months"),
            pytest.param(months(1, 0, 1, 1), "2026-01/2026-04", id="too few months"),
            pytest.param(months(*[1] * 6, 0, *[1] * 5), "2026/2027", id="several years"),
            pytest.param(months(*[1] * 6, 0, *[1] * 5), None, id="no period"),
            pytest.param(months(*[1] * 5), "2026-01-01/2026-06-20", id="not the whole month"),
            pytest.param(
                [*months(1, 1, 1, 0, 1, 1), activity("XXXX-Q2")], "2026-H1", id="a quarter"
            ),
        ],
    )
    def test_a_month_that_may_be_empty(self, items: list[Activity], period: str | None) -> None:
        assert found(*items, period=period) == []

    def test_a_school_has_holidays(self) -> None:
        plan = Plan(
            period="2026",
            organization=Organization(kind="school"),
            activities=months(1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1),
        )
        assert seen(conflicts(plan)) == [("empty_month", "2026-05", ())]

    def test_a_term_calendar_knows_the_holidays(self) -> None:
        terms = TermCalendar(
            holidays=[Period.parse("2026-01-20/2026-02-10"), Period.parse("2026-08-01/2026-08-16")]
        )
        items = months(1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1)
        assert found(*items, calendar=PlanCalendar(terms=terms)) == [("empty_month", "2026-02", ())]


def test_conflicts_come_by_day_and_then_by_kind() -> None:
    twice = [activity(SUNDAY, Party(name="校工会")) for _ in range(2)]
    assert [(kind, days) for kind, days, _ in found(*twice, activity("2026-02-28"))] == [
        ("makeup_workday", "2026-02-28"),
        ("party_twice", SUNDAY),
        ("day_off", SUNDAY),
        ("day_off", SUNDAY),
    ]
