"""Congresses and five-year plans by their numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar import CongressBody, congress, five_year_plan, latest_congress
from unionplan.model import Period

PARTY, UNION = CongressBody.PARTY, CongressBody.UNION


@pytest.mark.parametrize(
    ("body", "number", "plenum", "held"),
    [
        (PARTY, 18, None, "2012-11"),
        (PARTY, 18, 4, "2014-10"),
        (PARTY, 16, 3, "2003-10"),
        (PARTY, 20, 4, "2025-10"),
        (UNION, 14, None, "2003-09"),
        (UNION, 18, None, "2023-10"),
    ],
)
def test_the_month_of_a_session(
    body: CongressBody, number: int, plenum: int | None, held: str
) -> None:
    found = congress(body, number, plenum)
    assert found is not None
    assert str(found.held) == held
    assert (found.body, found.number, found.plenum) == (body, number, plenum)


@pytest.mark.parametrize(("number", "plenum"), [(14, None), (21, None), (20, 9), (18, 0)])
def test_what_the_table_has_not_is_unknown(number: int, plenum: int | None) -> None:
    assert congress(PARTY, number, plenum) is None


@given(st.sampled_from(CongressBody), st.integers(1, 30), st.integers(1, 9))
def test_sessions_follow_each_other(body: CongressBody, number: int, plenum: int) -> None:
    first, second = congress(body, number), congress(body, number + 1)
    if first is not None and second is not None:
        assert first.held.last < second.held.first
    earlier, later = congress(body, number, plenum), congress(body, number, plenum + 1)
    if earlier is not None and later is not None:
        assert earlier.held.last < later.held.last


@given(st.sampled_from(CongressBody), st.dates())
def test_the_latest_congress_is_over_and_the_next_is_not(body: CongressBody, day: date) -> None:
    found = latest_congress(body, day)
    if found is None:
        assert day < date(1998, 11, 1)
    else:
        assert found.held.last <= day
        following = congress(body, found.number + 1)
        assert following is None or following.held.last > day


@pytest.mark.parametrize(
    ("number", "years"), [(12, "2011/2015"), (14, "2021/2025"), (15, "2026/2030")]
)
def test_the_years_of_a_five_year_plan(number: int, years: str) -> None:
    assert five_year_plan(number) == Period.parse(years)


@pytest.mark.parametrize("number", [0, 8, 16])
def test_other_five_year_plans_are_unknown(number: int) -> None:
    assert five_year_plan(number) is None
