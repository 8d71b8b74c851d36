"""Schedule: what is flagged, and what a careful reviewer would let pass."""

from datetime import date

import pytest

from unionplan.calendar import PlanCalendar
from unionplan.calendar.observances import ObservanceEntry, observances
from unionplan.model import (
    Activity,
    Deadline,
    Frequency,
    Metric,
    Observance,
    Period,
    Plan,
    PlanKind,
    Recurrence,
    Section,
    Target,
    TermWeek,
    Unscheduled,
    When,
)
from unionplan.rules import Words, check


def places(plan: Plan, code: str) -> list[str]:
    return [finding.where for finding in check(plan, select=[code]).findings]


def planned(
    when: When | str | None, period: Period | str | None = "2026", **fields: object
) -> Plan:
    activity = Activity(title="座谈会", when=when, **fields)  # type: ignore[arg-type]
    return Plan(period=period, activities=[activity])


WHEN = ["/activities/0/when"]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("2025-12", "2026"),
        ("2024-05-18", "2026"),
        ("2025", "2026"),
        ("2027-03", "2026"),
        ("XXXX-02", "9999-12"),
        ("2026-08-31", "2026-09/2027-01"),
        ("2027-04/2027-05", "2026-09/2027-01"),
        ("XXXX-06", "2026-09/2027-01"),
        ("XXXX-06-01", "2026-09/2027-01"),
        ("XXXX-Q2", "2026-09/2027-01"),
        (Observance(festival="teachers_day", year=2015), "2026"),
        (Observance(festival="womens_day", year=2027), "2026-01/2026-06"),
        (Observance(festival="national_day"), "2026-02/2026-07"),
    ],
)
def test_what_lies_outside_the_period_is_found(when: When | str, period: str) -> None:
    assert places(planned(when, period), "WP201") == WHEN


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("2026-03", "2026"),
        ("2026-01-01/2026-12-31", "2026"),
        ("2025-12/2026-02", "2026"),
        ("2027-01/2027-02", "2026"),
        ("2026-09-01", "2026-09/2027-01"),
        ("2027-03", "2026-09/2027-01"),
        ("XXXX-03", "2026"),
        ("XXXX-02-29", "2026"),
        ("XXXX-02-29", "2026-09/2027-02"),
        ("XXXX-12/XXXX-02", "2026"),
        ("XXXX-08", "2026-02/2026-07"),
        ("2026-03", "2021/2030"),
        ("2026-03", None),
        (Observance(festival="teachers_day"), "2026"),
        (Observance(festival="teachers_day", year=2026), "2026"),
        (Observance(festival="teachers_day"), "2026-02/2026-07"),
        (Observance(festival="no_such_day"), "2026"),
        (Frequency(every="month", times=1), "2026"),
        (Recurrence(rrule="FREQ=MONTHLY"), "2026"),
        (Unscheduled(words="适时"), "2026"),
        ("../2024-05", "2026"),
        (None, "2026"),
    ],
)
def test_what_lies_in_the_period_or_just_behind_it_is_accepted(
    when: When | str | None, period: str | None
) -> None:
    assert places(planned(when, period), "WP201") == []


@pytest.mark.parametrize("kind", [PlanKind.REPORT, PlanKind.MIXED])
def test_only_a_plan_is_held_to_its_period(kind: PlanKind) -> None:
    activities = [
        Activity(title="拔河", when="2024-05-18"),
        Activity(title="登记", when="../2024-05-18"),
    ]
    plan = Plan(kind=kind, period="2026", activities=activities)
    assert places(plan, "WP201") == places(plan, "WP204") == []


@pytest.mark.parametrize(
    ("when", "period", "flagged"),
    [
        (Observance(festival="double_nineth"), "2026", True),
        (Observance(festival="double_ninth"), "2026", False),
        (Observance(festival="double_ninth"), None, False),
        (Observance(festival="national_day"), "2026-02/2026-07", False),
        (Observance(festival="spring_festival"), "9990", False),
        (Recurrence(rrule="FREQ=YEARLY;BYMONTH=13"), "2026", True),
        (Recurrence(rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "2026", True),
        (Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"), "2026", False),
        (Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"), None, False),
        ("XXXX-02-29", "2026", True),
        ("XXXX-02-01/XXXX-02-29", "2026", True),
        ("XXXX-02-29", "2028", False),
        ("XXXX-02-29", None, False),
        ("XXXX-02", "2026", False),
        ("2028-02-29", "2026", False),
        (TermWeek(term_week=3), "2026", False),
        (Unscheduled(words="适时"), "2026", False),
        (Frequency(every="term"), "2026", False),
        (None, "2026", False),
    ],
)
def test_a_time_that_can_never_come_is_found(
    when: When | str | None,
    period: str | None,
    flagged: bool,  # noqa: FBT001
) -> None:
    assert places(planned(when, period), "WP202") == (WHEN if flagged else [])


@pytest.mark.parametrize(
    ("when", "period", "observances"),
    [
        ("2026-11", "2026", ["teachers_day"]),
        ("2026-10", "2026", ["teachers_day"]),
        ("2026-06", "2026", ["womens_day"]),
        ("2026-01", "2026", ["womens_day"]),
        ("XXXX-11", "2026", ["teachers_day"]),
        ("XXXX-11-02", "2026", ["teachers_day"]),
        ("XXXX-05/XXXX-07", "2026", ["teachers_day"]),
        ("XXXX-Q2", "2026", ["teachers_day"]),
        ("XXXX-05", "2025-09/2026-08", ["teachers_day"]),
        ("2026-06", None, ["teachers_day"]),
        ("2026-06", "2026", ["spring_festival"]),
        ("2026-06", "2026", ["teachers_day", "womens_day"]),
    ],
)
def test_a_month_far_from_the_festival_is_found(
    when: str, period: str | None, observances: list[str]
) -> None:
    assert places(planned(when, period, observances=observances), "WP203") == WHEN


@pytest.mark.parametrize(
    ("when", "period", "observances"),
    [
        ("2026-09", "2026", ["teachers_day"]),
        ("2026-08", "2026", ["teachers_day"]),
        ("2026-12", "2026", ["new_year"]),
        ("2026-01", "2026", ["new_year"]),
        ("2026-12", "2026", ["spring_festival"]),
        ("2026-01", "2026", ["spring_festival"]),
        ("2026-10", "2026", ["mid_autumn"]),
        ("XXXX-12/XXXX-02", "2026", ["new_year"]),
        ("2026-01/2026-12", "2026", ["teachers_day"]),
        ("XXXX-Q3", "2026", ["teachers_day"]),
        ("2026-H2", "2026", ["teachers_day"]),
        ("XXXX-01", "2026", ["new_year_comfort"]),
        ("2026-05", "2026", ["youth_day", "teachers_day"]),
        ("2026-06", "2026", ["no_such_day"]),
        ("2026-06", "2026", ["teachers_day", "no_such_day"]),
        ("2300-06", "2026", ["mid_autumn"]),
        ("9999-06", "2026", ["teachers_day"]),
        ("0001-06", "2026", ["teachers_day"]),
        ("XXXX-06", None, ["teachers_day"]),
        ("XXXX-06", "2026/2027", ["teachers_day"]),
        ("XXXX", "2026", ["teachers_day"]),
        ("2026-06", "2026", []),
        ("../2026-06", "2026", ["teachers_day"]),
        (None, "2026", ["teachers_day"]),
    ],
)
def test_a_month_that_fits_or_that_nobody_can_judge_is_accepted(
    when: str | None, period: str | None, observances: list[str]
) -> None:
    assert places(planned(when, period, observances=observances), "WP203") == []


def test_the_nearest_day_of_the_festival_is_named() -> None:
    (finding,) = check(planned("2026-11", observances=["teachers_day"]), select=["WP203"]).findings
    assert finding.parameters["day"] == date(2026, 9, 10)
    assert "教师节在2026年9月10日" in finding.message("zh")
    assert "but Teachers' Day is on 2026-09-10" in finding.message("en")


def test_a_festival_of_the_users_own_is_known() -> None:
    entry = ObservanceEntry(code="factory_day", names=["厂庆日"], rule="fixed 05-20")
    calendar = PlanCalendar(observances=observances().with_entries([entry]))
    wrong = planned("2026-10", observances=["factory_day"])
    right = planned(Observance(festival="factory_day"))
    assert [finding.code for finding in check(right, select=["schedule"]).findings] == ["WP202"]
    (finding,) = check(wrong, select=["schedule"], calendar=calendar).findings
    assert finding.parameters["festival"] == Words("厂庆日", "factory_day")
    assert check(right, select=["schedule"], calendar=calendar).findings == ()


@pytest.mark.parametrize(
    ("by", "period", "flagged"),
    [
        ("2025-06-30", "2026", True),
        ("2025", "2026", True),
        ("2026-08", "2026-09/2027-01", True),
        ("2026-09", "2026-09/2027-01", False),
        ("2026", "2026", False),
        ("2030", "2026", False),
        ("XXXX-06", "2026", False),
        ("2025", None, False),
    ],
)
def test_a_deadline_in_the_past_is_found(by: str, period: str | None, flagged: bool) -> None:  # noqa: FBT001
    metric = Metric(name="入会率", targets=[Target(at_least=90), Target(at_least=95, by=by)])
    plan = Plan(
        period=period,
        activities=[Activity(title="登记", when=f"../{by}"), Activity(title="座谈", when="2020")],
        metrics=[metric],
    )
    expected = ["/activities/0/when", "/metrics/0/targets/1/by"] if flagged else []
    assert places(plan, "WP204") == expected


JULY = Section(heading="七月份", text="慰问职工。")
AUGUST = Section(id="aug", heading="八月份")


@pytest.mark.parametrize(
    ("sections", "activities", "expected"),
    [
        ([JULY, AUGUST], [], ["/sections/1"]),
        ([AUGUST, JULY, Section(heading="九月", text=" ")], [], ["/sections/0", "/sections/2"]),
        ([AUGUST, Section(heading="九月份")], [], []),
        ([AUGUST], [], []),
        ([JULY, AUGUST], [Activity(title="座谈", section="aug")], []),
        ([JULY, Section(heading="八月份", sections=[Section(heading="座谈")])], [], []),
        ([JULY, Section(heading="总结全年工作")], [], []),
    ],
)
def test_an_empty_month_is_found(
    sections: list[Section], activities: list[Activity], expected: list[str]
) -> None:
    assert places(Plan(sections=sections, activities=activities), "WP205") == expected


@pytest.mark.parametrize(
    ("when", "period", "flagged"),
    [
        ("XXXX-03", None, True),
        ("../XXXX-03", None, True),
        ("XXXX-03", "2026", False),
        ("2026-03", None, False),
        (None, None, False),
        (Frequency(every="month"), None, False),
    ],
)
def test_a_year_is_missed_once(when: When | str | None, period: str | None, flagged: bool) -> None:  # noqa: FBT001
    activities = [Activity(title="座谈", when=when) for _ in range(3)]
    plan = Plan(period=period, activities=activities)
    assert places(plan, "WP206") == (["/period"] if flagged else [])


@pytest.mark.parametrize(
    ("first", "second", "flagged"),
    [
        ("2026-06", "2026-05", True),
        ("2026-06", "../2026-05-31", True),
        ("XXXX-06", "XXXX-05", True),
        ("2026-06", "2026-06", False),
        ("2026-06", "2026-07", False),
        ("2026-05/2026-07", "2026-06", False),
        ("../2026-06", "2026-05", False),
        (None, "2026-05", False),
        ("2026-06", None, False),
        ("XXXX-02-29", "2026-01", False),
        ("2026-02", "XXXX-02-29", False),
        (Frequency(every="month"), "2026-01", False),
        ("2026-06", Frequency(every="month"), False),
    ],
)
def test_the_order_of_activities_is_kept(
    first: When | str | None,
    second: When | str | None,
    flagged: bool,  # noqa: FBT001
) -> None:
    plan = Plan(
        period="2026",
        activities=[
            Activity(id="sign", title="签订合同", when=second, after=["vote", "zz", "sign"]),
            Activity(id="vote", title="审议草案", when=first),
        ],
    )
    assert places(plan, "WP207") == (WHEN if flagged else [])


def test_a_deadline_is_shown_in_everyday_words() -> None:
    plan = planned(Deadline.parse("../2025-06"))
    (finding,) = check(plan, select=["WP204"]).findings
    assert "2025年6月" in finding.message("zh")
