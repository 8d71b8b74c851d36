"""The lunar calendar against the reference and two libraries."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.calendar.lunar import (
    FIRST_YEAR,
    LAST_YEAR,
    LunarDate,
    from_lunar,
    is_uncertain,
    lunar_month,
    month_starts,
    to_lunar,
)
from unionplan.errors import ModelError

FIRST_DAY = date(1949, 1, 29)
LAST_DAY = date(2101, 1, 28)
DAY = timedelta(days=1)
YEARS = range(FIRST_YEAR - 1, LAST_YEAR + 1)

days = st.dates(FIRST_DAY, LAST_DAY)


@pytest.fixture(scope="module")
def reference() -> list[tuple[date, LunarDate]]:
    """Every month of the reference data, which are not part of this repository."""
    place = os.environ.get("UNIONPLAN_SHARED")
    folder = Path(place) if place else Path(__file__).parents[3] / "shared"
    path = folder / "data" / "lunar_month_starts.json"
    if not path.is_file():
        pytest.skip("UNIONPLAN_SHARED does not name the folder of reference data")
    return [
        (date.fromisoformat(text), LunarDate(year, month, 1, leap))
        for text, year, month, leap in json.loads(path.read_text("utf-8"))
    ]


@given(days)
@example(FIRST_DAY)
@example(LAST_DAY)
def test_a_day_survives_the_way_to_the_lunar_calendar_and_back(day: date) -> None:
    lunar = to_lunar(day)
    assert lunar is not None
    assert from_lunar(lunar.year, lunar.month, lunar.day, leap=lunar.leap) == day


@given(st.dates(FIRST_DAY, LAST_DAY - DAY))
def test_the_day_after_is_the_next_of_the_month_or_the_first_of_one(day: date) -> None:
    lunar, following = to_lunar(day), to_lunar(day + DAY)
    assert lunar is not None
    assert following is not None
    assert following.day == 1 or following == LunarDate(
        lunar.year, lunar.month, lunar.day + 1, lunar.leap
    )


@given(st.dates())
@example(FIRST_DAY - DAY)
@example(LAST_DAY + DAY)
def test_days_outside_the_table_have_no_lunar_date(day: date) -> None:
    assert (to_lunar(day) is None) == (not FIRST_DAY <= day <= LAST_DAY)


@given(st.sampled_from(YEARS))
def test_a_year_is_its_months_without_a_gap(year: int) -> None:
    starts = month_starts(year)
    assert len(starts) in (12, 13)
    found = [to_lunar(start) for start in starts]
    assert [lunar.day for lunar in found if lunar] == [1] * len(starts)
    months = [lunar_month(year, lunar.month, leap=lunar.leap) for lunar in found if lunar]
    assert [month.first for month in months if month] == list(starts)
    assert {month.days for month in months if month} <= {29, 30}
    ends = [month.last + DAY for month in months if month]
    assert ends[:-1] == list(starts[1:])
    assert ends[-1] == (month_starts(year + 1) or [LAST_DAY + DAY])[0]
    assert sum(lunar.leap for lunar in found if lunar) == len(starts) - 12


@given(st.integers(-(10**6), 10**6))
def test_years_outside_the_table_have_no_months(year: int) -> None:
    assert bool(month_starts(year)) == (year in YEARS)
    assert (lunar_month(year, 1) is not None) == (year in YEARS)


def test_every_month_equals_the_reference(reference: list[tuple[date, LunarDate]]) -> None:
    assert len(reference) == 1868
    assert [(day, to_lunar(day)) for day, _ in reference] == reference


def test_the_reference_has_no_other_months(reference: list[tuple[date, LunarDate]]) -> None:
    first = date(FIRST_YEAR, 1, 1)
    starts = [start for year in YEARS for start in month_starts(year) if start >= first]
    assert starts == [day for day, _ in reference]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_month_equals_sxtwl() -> None:
    sxtwl = pytest.importorskip("sxtwl", reason="sxtwl is not installed")
    for start in (start for year in YEARS for start in month_starts(year)):
        day = sxtwl.fromSolar(start.year, start.month, start.day)
        theirs = LunarDate(
            day.getLunarYear(), day.getLunarMonth(), day.getLunarDay(), day.isLunarLeap()
        )
        assert to_lunar(start) == theirs


def test_every_month_equals_tyme_or_is_uncertain() -> None:
    solar = pytest.importorskip("tyme4py.solar", reason="tyme4py is not installed")
    different: list[date] = []
    for start in (start for year in YEARS for start in month_starts(year)):
        day = solar.SolarDay.from_ymd(start.year, start.month, start.day).get_lunar_day()
        month = day.get_lunar_month()
        number = month.get_month_with_leap()
        theirs = LunarDate(month.get_year(), abs(number), day.get_day(), number < 0)
        if to_lunar(start) != theirs:
            different.append(start)
    assert different == [date(2057, 9, 28)]
    assert is_uncertain(different[0])


@pytest.mark.parametrize(
    ("start", "days"),
    [
        pytest.param(date(2057, 9, 28), 30, id="2057, ninth month"),
        pytest.param(date(2089, 9, 4), 30, id="2089, eighth month"),
        pytest.param(date(2097, 8, 7), 30, id="2097, seventh month"),
    ],
)
def test_the_three_uncertain_months_say_so(start: date, days: int) -> None:
    assert start in month_starts(start.year)
    assert all(is_uncertain(start + offset * DAY) for offset in range(days))
    assert not is_uncertain(start - DAY)
    assert not is_uncertain(start + days * DAY)


def test_no_other_month_is_uncertain() -> None:
    starts = [start for year in YEARS for start in month_starts(year) if is_uncertain(start)]
    assert [start.year for start in starts] == [2057, 2089, 2097]


@pytest.mark.parametrize(
    ("year", "month", "day", "leap", "problem"),
    [
        pytest.param(1948, 1, 1, False, "covers 1949 to 2100, found year 1948", id="before"),
        pytest.param(2101, 1, 1, False, "covers 1949 to 2100, found year 2101", id="after"),
        pytest.param(2026, 6, 1, True, "2026 has no leap month 6", id="no such leap month"),
        pytest.param(2026, 2, 30, False, "2026 has 29 days, found 30", id="no 30th day"),
        pytest.param(2026, 13, 1, False, "month 13", id="no such month"),
        pytest.param(2026, 0, 1, False, "month 0", id="month 0"),
        pytest.param(2026, 1, 31, False, "day 31", id="no such day"),
        pytest.param(2026, 1, 0, False, "day 0", id="day 0"),
    ],
)
def test_an_impossible_date_says_why(
    *, year: int, month: int, day: int, leap: bool, problem: str
) -> None:
    with pytest.raises(ModelError, match=problem):
        from_lunar(year, month, day, leap=leap)


@pytest.mark.parametrize(
    ("lunar", "day"),
    [
        pytest.param(LunarDate(2025, 6, 1, leap=True), date(2025, 7, 25), id="leap month"),
        pytest.param(LunarDate(2026, 1, 1), date(2026, 2, 17), id="New Year"),
        pytest.param(LunarDate(2033, 11, 1, leap=True), date(2033, 12, 22), id="the case of 2033"),
    ],
)
def test_known_dates(lunar: LunarDate, day: date) -> None:
    assert to_lunar(day) == lunar
    assert from_lunar(lunar.year, lunar.month, lunar.day, leap=lunar.leap) == day
