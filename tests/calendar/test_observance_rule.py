"""Rules for the days of an observance, and their notation."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.calendar.lunar import to_lunar
from unionplan.calendar.observance_notation import as_rule, parse_rule
from unionplan.calendar.observance_rule import (
    WEEKDAYS,
    FixedDays,
    LunarDays,
    Months,
    NthWeek,
    NthWeekday,
    ObservanceRule,
    TermDay,
    WeekAround,
)
from unionplan.calendar.solar_terms import solar_term_names
from unionplan.errors import ModelError
from unionplan.model import Period

years = st.integers(2, 9998)
months = st.integers(1, 12)
month_days = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: (day.month, day.day))
lunar_days = st.tuples(months, st.integers(0, 30))


def _lunar_range(ends: list[tuple[int, int]]) -> LunarDays:
    first, last = sorted(ends, key=lambda day: (day[0] % 12, day[1] or 30))
    return LunarDays(first, last)


rules: st.SearchStrategy[ObservanceRule] = st.one_of(
    st.builds(FixedDays, month_days, month_days),
    st.builds(Months, months, months),
    st.builds(NthWeekday, st.integers(0, 4), st.integers(0, 6), months),
    st.builds(WeekAround, months, st.integers(1, 28)),
    st.builds(NthWeek, st.integers(1, 4), months),
    st.lists(lunar_days, min_size=2, max_size=2).map(_lunar_range),
    st.deferred(lambda: st.sampled_from(solar_term_names())).map(TermDay),
)


@given(rules)
def test_the_notation_of_a_rule_reads_back(rule: ObservanceRule) -> None:
    assert parse_rule(str(rule)) == rule
    assert as_rule(str(rule)) == rule
    assert as_rule(rule) is rule


@given(rules, years)
@example(FixedDays((2, 29), (2, 29)), 2026)
@example(Months(12, 2), 2)
@example(WeekAround(12, 31), 9998)
@example(NthWeek(4, 12), 9998)
def test_every_rule_answers_for_every_year(rule: ObservanceRule, year: int) -> None:
    span = rule.span(year)
    assert span is None or span.last.year in (year, year + 1)
    assert span is None or span.first.year in (year - 1, year)


@given(st.text(max_size=30))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    try:
        rule = parse_rule(text)
    except ModelError:
        return
    assert parse_rule(str(rule)) == rule


@given(st.integers(0, 4), st.integers(0, 6), months, years)
def test_a_weekday_of_a_month_is_one(nth: int, weekday: int, month: int, year: int) -> None:
    day = NthWeekday(nth, weekday, month).span(year).first
    assert (day.weekday(), day.month) == (weekday, month)
    if nth == 0:
        assert (day + timedelta(7)).month != month
    else:
        assert 7 * (nth - 1) < day.day <= 7 * nth


@given(months, st.integers(1, 28), years)
def test_the_week_around_a_day_is_monday_to_sunday(month: int, day: int, year: int) -> None:
    span = WeekAround(month, day).span(year)
    assert (span.first.weekday(), span.days) == (0, 7)
    assert date(year, month, day) in span


@given(st.integers(1, 4), months, years)
def test_the_span_of_a_numbered_week_holds_every_reading(nth: int, month: int, year: int) -> None:
    span = NthWeek(nth, month).span(year)
    assert span.first >= date(year, month, 1)
    first = date(year, month, 1)
    for start_of_week in (0, 6):
        full = first + timedelta((start_of_week - first.weekday()) % 7)
        begun = first - timedelta((first.weekday() - start_of_week) % 7)
        for start in (full, begun):
            week = start + timedelta(7 * (nth - 1))
            assert week + timedelta(6) in span or week + timedelta(6) < first
            assert week in span or week < first


@given(lunar_days, st.integers(1950, 2100))
def test_a_lunar_day_is_one_before_or_in_its_new_year(day: tuple[int, int], year: int) -> None:
    span = LunarDays(day, day).span(year)
    if span is None:
        assert day[1] == 30
        return
    lunar = to_lunar(span.first)
    assert lunar is not None
    assert (lunar.month, lunar.leap) == (day[0], False)
    assert lunar.day == day[1] or (day[1] == 0 and lunar.day in (29, 30))
    assert lunar.year == (year - 1 if day[0] == 12 else year)


@pytest.mark.parametrize(
    ("text", "year", "days"),
    [
        pytest.param("fixed 03-08", 2026, "2026-03-08", id="day"),
        pytest.param("fixed 02-29", 2024, "2024-02-29", id="leap day"),
        pytest.param("fixed 02-29", 2026, None, id="no leap day"),
        pytest.param("fixed 04-25/05-01", 2026, "2026-04-25/2026-05-01", id="days"),
        pytest.param("fixed 12-30/01-02", 2026, "2025-12-30/2026-01-02", id="over the year's end"),
        pytest.param("month 6", 2026, "2026-06", id="month"),
        pytest.param("month 12/2", 2024, "2023-12/2024-02", id="winter"),
        pytest.param("nth 2 sunday of 5", 2026, "2026-05-10", id="Mother's Day"),
        pytest.param("nth last monday of 3", 2026, "2026-03-30", id="last Monday"),
        pytest.param("week of 05-15", 2026, "2026-05-11/2026-05-17", id="week of a day"),
        pytest.param("week 4 of 4", 2026, "2026-04-19/2026-05-03", id="two weeks can be meant"),
        pytest.param("week 2 of 6", 2026, "2026-06-07/2026-06-20", id="a month from a Monday on"),
        pytest.param("week 1 of 3", 2026, "2026-03-01/2026-03-08", id="a month from a Sunday on"),
        pytest.param("lunar 8-15", 2026, "2026-09-25", id="Mid-Autumn"),
        pytest.param("lunar 12-last", 2026, "2026-02-16", id="eve after 29 days"),
        pytest.param("lunar 12-last", 2024, "2024-02-09", id="eve after 30 days"),
        pytest.param("lunar 12-last/1-3", 2026, "2026-02-16/2026-02-19", id="over the New Year"),
        pytest.param("lunar 12-30", 2026, None, id="a month without a 30th day"),
        pytest.param("lunar 1-1", 1949, None, id="before the table"),
        pytest.param("lunar 12-last", 2101, None, id="after the table"),
        pytest.param("term 清明", 2026, "2026-04-05", id="solar term"),
        pytest.param("term 清明", 2101, None, id="solar term after the table"),
    ],
)
def test_where_a_rule_lies(text: str, year: int, days: str | None) -> None:
    assert parse_rule(text).span(year) == (None if days is None else Period.parse(days))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "fixed 3-8",
        "fixed 02-30",
        "fixed 13-01",
        "fixed 03-08/04-31",
        "month 0",
        "month 13",
        "month 6/13",
        "nth 5 sunday of 5",
        "nth 2 sun of 5",
        "nth 2 sunday of 13",
        "week of 02-29",
        "week of 02-30",
        "week 5 of 4",
        "week 4 of 13",
        "lunar 13-1",
        "lunar 1-0",
        "lunar 1-31",
        "lunar 1-1/13-1",
        "lunar 8-15/8-1",
        "lunar 11-1/12-1",
        "term 春节",
        "fixed 03-08 ",
        "fixed ０３-08",
    ],
)
def test_what_no_year_has_is_no_rule(text: str) -> None:
    with pytest.raises(ModelError, match=f"expected a rule such as .*, found {text!r}$"):
        parse_rule(text)


def test_weekdays_are_in_the_order_of_the_calendar() -> None:
    assert WEEKDAYS[date(2026, 11, 20).weekday()] == "friday"


@pytest.mark.parametrize(
    "notation",
    ["fixed 09-10", "lunar 5-5", "lunar 12-last", "lunar 12-last/1-2", "term 清明", "month 6"],
)
def test_a_rule_is_written_as_it_is_read(notation: str) -> None:
    assert str(parse_rule(notation)) == notation


def test_a_rule_says_its_days_in_a_few_words() -> None:
    assert str(NthWeek(2, 5)) == "week 2 of 5"
