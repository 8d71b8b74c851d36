"""The solar terms against two libraries."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar.solar_terms import is_uncertain_term, solar_term, solar_term_names
from unionplan.errors import ModelError

YEARS = range(1950, 2101)

years = st.sampled_from(YEARS)
names = st.deferred(lambda: st.sampled_from(solar_term_names()))


@given(years)
def test_a_year_has_two_terms_a_month_about_half_a_month_apart(year: int) -> None:
    days = [solar_term(year, name) for name in solar_term_names()]
    known = [day for day in days if day is not None]
    assert [day.month for day in known] == [1 + index // 2 for index in range(24)]
    gaps = {(later - earlier).days for earlier, later in pairwise(known)}
    assert gaps <= {14, 15, 16}


@given(st.sampled_from(YEARS[:-1]), names)
def test_a_term_returns_after_a_year(year: int, name: str) -> None:
    day, following = solar_term(year, name), solar_term(year + 1, name)
    assert day is not None
    assert following is not None
    assert following - day in (timedelta(365), timedelta(366))


@given(st.integers(-(10**6), 10**6), names)
def test_years_outside_the_table_have_no_terms(year: int, name: str) -> None:
    assert (solar_term(year, name) is not None) == (year in YEARS)
    assert year in YEARS or not is_uncertain_term(year, name)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_term_equals_sxtwl() -> None:
    sxtwl = pytest.importorskip("sxtwl", reason="sxtwl is not installed")
    for year in YEARS:
        for index, name in enumerate(solar_term_names()):
            day = solar_term(year, name)
            assert day is not None
            theirs = sxtwl.fromSolar(day.year, day.month, day.day)
            assert theirs.hasJieQi()
            assert theirs.getJieQi() == (index + 1) % 24  # they begin with the one of December


def test_every_term_equals_tyme() -> None:
    solar = pytest.importorskip("tyme4py.solar", reason="tyme4py is not installed")
    for year in YEARS:
        for index, name in enumerate(solar_term_names()):
            term = solar.SolarTerm.from_index(year, index + 1)
            day = term.get_julian_day().get_solar_day()
            assert term.get_name() == name
            assert solar_term(year, name) == date(day.get_year(), day.get_month(), day.get_day())


def test_four_terms_are_uncertain() -> None:
    found = {
        str(solar_term(year, name)): name
        for year in YEARS
        for name in solar_term_names()
        if is_uncertain_term(year, name)
    }
    assert found == {
        "2051-03-20": "春分",
        "2083-02-03": "立春",
        "2084-03-19": "春分",
        "2084-06-05": "芒种",
    }


def test_the_winter_solstice_of_1951_came_seconds_after_midnight() -> None:
    assert solar_term(1951, "冬至") == date(1951, 12, 23)


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ModelError, match=r"小寒, 大寒.*found 'qingming'"):
        solar_term(2026, "qingming")
