from collections.abc import Callable
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from unionplan.errors import ModelError
from unionplan.model import CalendarUnit, Period
from unionplan.testing import periods


@given(periods())
@example(Period(date.min, date.max))
def test_what_is_written_is_read_again(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(periods())
@example(Period.year(2026))
@example(Period.half(2026, 2))
@example(Period.quarter(2026, 3))
@example(Period.school_year(2026))
def test_no_notation_with_both_ends_alike_is_shorter(period: Period) -> None:
    def units(day: date) -> list[CalendarUnit]:
        return [
            CalendarUnit(day.year),
            CalendarUnit(day.year, half=(day.month + 5) // 6),
            CalendarUnit(day.year, quarter=(day.month + 2) // 3),
            CalendarUnit(day.year, month=day.month),
            CalendarUnit.of(day),
        ]

    possible: list[str] = []
    for start, end in product(units(period.first), units(period.last)):
        if start.first == period.first and end.last == period.last:
            if start == end:
                possible.append(str(start))
            if len(str(start)) == len(str(end)):
                possible.append(f"{start}/{end}")
    assert len(str(period)) == min(map(len, possible))


@given(periods())
def test_both_ends_belong_to_it_and_their_neighbours_do_not(period: Period) -> None:
    assert period.first in period
    assert period.last in period
    if period.first > date.min:
        assert period.first - timedelta(1) not in period
    if period.last < date.max:
        assert period.last + timedelta(1) not in period


@given(periods())
def test_its_days_are_counted_with_both_ends(period: Period) -> None:
    assert period.days == period.last.toordinal() - period.first.toordinal() + 1


@given(st.dates(), st.dates())
def test_it_never_ends_before_it_starts(first: date, last: date) -> None:
    assume(last < first)
    with pytest.raises(ModelError, match="cannot end"):
        Period(first, last)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026", Period(date(2026, 1, 1), date(2026, 12, 31))),
        ("2026-H2", Period(date(2026, 7, 1), date(2026, 12, 31))),
        ("2026-Q3", Period(date(2026, 7, 1), date(2026, 9, 30))),
        ("2026-02", Period(date(2026, 2, 1), date(2026, 2, 28))),
        ("2026-02/2026-07", Period(date(2026, 2, 1), date(2026, 7, 31))),
        ("2026-09/2027-08", Period(date(2026, 9, 1), date(2027, 8, 31))),
        ("2026-02-10/2026-12-31", Period(date(2026, 2, 10), date(2026, 12, 31))),
        ("2021/2025", Period(date(2021, 1, 1), date(2025, 12, 31))),
        ("2026-03-08", Period(date(2026, 3, 8), date(2026, 3, 8))),
    ],
)
def test_each_form_of_a_document(text: str, period: Period) -> None:
    assert Period.parse(text) == period
    assert str(period) == text


def test_days_may_be_written_where_months_would_do() -> None:
    assert str(Period.parse("2026-09-01/2027-08-31")) == "2026-09/2027-08"


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.year(2026), "2026"),
        (Period.years(2021, 2025), "2021/2025"),
        (Period.half(2026, 1), "2026-H1"),
        (Period.quarter(2026, 4), "2026-Q4"),
        (Period.school_year(2026), "2026-09/2027-08"),
        (Period.semester(2026, 1), "2026-09/2027-01"),
        (Period.semester(2026, 2), "2027-02/2027-07"),
    ],
)
def test_named_periods(period: Period, text: str) -> None:
    assert str(period) == text


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        pytest.param(lambda: Period.parse("nonsense"), "found 'nonsense'", id="no-notation"),
        pytest.param(lambda: Period.parse("2026/"), "found ''", id="half-a-notation"),
        pytest.param(lambda: Period.parse("XXXX-03"), "has no year of its own", id="open-year"),
        pytest.param(lambda: Period.parse("2027/2026"), "cannot end", id="backwards"),
        pytest.param(lambda: Period.year(0), "from 1 to 9999, found 0", id="year-0"),
        pytest.param(lambda: Period.years(2026, 2025), "cannot end", id="years-backwards"),
        pytest.param(lambda: Period.half(2026, 3), "from 1 to 2, found 3", id="half-3"),
        pytest.param(lambda: Period.quarter(2026, 5), "from 1 to 4, found 5", id="quarter-5"),
        pytest.param(lambda: Period.school_year(9999), "found 10000", id="school-year-9999"),
        pytest.param(lambda: Period.school_year(0), "found 0", id="school-year-0"),
        pytest.param(lambda: Period.semester(2026, 3), "1 and 2, found 3", id="semester-3"),
        pytest.param(lambda: Period.semester(9999, 2), "found 10000", id="semester-of-9999"),
    ],
)
def test_what_is_no_period_is_refused(make: Callable[[], Period], problem: str) -> None:
    with pytest.raises(ModelError, match=problem):
        make()


def test_repr_shows_the_notation() -> None:
    assert repr(Period.year(2026)) == "<Period 2026>"
