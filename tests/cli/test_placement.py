from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.cli.placement import Month, merge_months, months_covered, place_activities
from unionplan.cli.summary import describe_months, silent_year
from unionplan.model import Activity, Frequency, Period, Plan, Unscheduled

MONTHS = st.builds(Month, st.integers(2025, 2027), st.integers(1, 12))
STRETCHES = st.lists(st.tuples(MONTHS, MONTHS).map(lambda pair: (min(pair), max(pair))), max_size=6)


@given(MONTHS)
def test_next_and_previous_undo_each_other(month: Month) -> None:
    assert month.next().previous() == month
    assert month.count_to(month.next()) == 2


@given(STRETCHES)
def test_merged_stretches_hold_the_same_months_and_leave_gaps(
    stretches: list[tuple[Month, Month]],
) -> None:
    merged = merge_months(stretches)
    assert _months(merged) == _months(stretches)
    assert all(last.next() < first for (_, last), (first, _) in pairwise(merged))


def _months(stretches: Iterable[tuple[Month, Month]]) -> set[Month]:
    months: set[Month] = set()
    for first, last in stretches:
        month = first
        while month <= last:
            months.add(month)
            month = month.next()
    return months


def plan(*whens: str, period: str | None = "2026") -> Plan:
    return Plan(period=period, activities=[Activity(title="x", when=when) for when in whens])


@pytest.mark.parametrize(
    ("whens", "zh", "en"),
    [
        (("2026-03", "2026-04", "2026-06"), "3月至4月、6月", "March to April, June"),
        (("../2026-09-30",), "9月", "September"),
        (("2026-11/2027-01",), "11月至2027年1月", "November 2026 to January 2027"),
        (("2025-02",), "2025年2月", "February 2025"),
        ((), "", ""),
    ],
)
def test_months_of_a_plan_in_words(whens: tuple[str, ...], zh: str, en: str) -> None:
    covered = months_covered(place_activities(plan(*whens)))
    year = silent_year(Period.parse("2026"), covered)
    assert describe_months(covered, "zh", year=year) == zh
    assert describe_months(covered, "en", year=year) == en


def test_a_plan_without_a_year_has_months_all_the_same() -> None:
    covered = months_covered(place_activities(plan("XXXX-03", "XXXX-05", period=None)))
    assert [str(first.unit) for first, _ in covered] == ["XXXX-03", "XXXX-05"]
    assert describe_months(covered, "zh", year=silent_year(None, covered)) == "3月、5月"


def test_duties_and_open_times_have_no_months() -> None:
    whens = [Frequency(every="month", times=1), Unscheduled(words="适时"), None]
    made = Plan(period="2026", activities=[Activity(title="x", when=when) for when in whens])
    duty, open_, none = place_activities(made)
    assert duty.is_duty
    assert not open_.is_duty
    assert months_covered((duty, open_, none)) == ()


def test_years_are_named_where_there_are_several() -> None:
    covered = months_covered(place_activities(plan("2026-12", "2027-02", period="2026/2027")))
    assert silent_year(Period.parse("2026/2027"), covered) is None
    assert describe_months(covered, "zh") == "2026年12月、2027年2月"
