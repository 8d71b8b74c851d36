"""Times and values in English, with all that they hold."""

from datetime import date

import pytest

from unionplan.calendar import describe_period
from unionplan.formats._html.english_times import (
    measurement_in_english,
    target_in_english,
    when_in_english,
)
from unionplan.model import (
    Deadline,
    Frequency,
    Measurement,
    Metric,
    Observance,
    Period,
    Recurrence,
    Target,
    TermWeek,
    Unscheduled,
    When,
    Window,
)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Window.parse("2026-03"), "March"),
        (Window.parse("XXXX-03"), "March"),
        (Window.parse("2027-03"), "March 2027"),
        (Window.parse("2026-03-08"), "8 March"),
        (Window.parse("2026"), "2026"),
        (Window.parse("XXXX"), "the year"),
        (Window.parse("2026-H2"), "H2"),
        (Window.parse("2027-Q3"), "Q3 2027"),
        (Window.parse("2026-03/2026-05"), "March to May"),
        (Window.parse("2026-11/2027-02"), "November 2026 to February 2027"),
        (Window.parse("2027-02/2027-05"), "February to May 2027"),
        (Window.parse("2026/2030"), "2026 to 2030"),
        (Deadline.parse("../2026-09"), "by the end of September"),
        (Deadline.parse("../2027-09-30"), "by 30 September 2027"),
        (Observance(festival="mid_autumn", relation="before"), "before Mid-Autumn Festival"),
        (
            Observance(festival="teachers_day", year=2026, ordinal=42),
            "the 42nd Teachers' Day 2026",
        ),
        (Observance(festival="factory_day", relation="during"), "around factory_day"),
        (Frequency(every="month", times=1), "once every month"),
        (Frequency(every="2 years"), "every 2 years"),
        (Frequency(every="half_year", times=2, at_least=True), "at least twice every half-year"),
        (Frequency(every="3 terms", times=3), "3 times every 3 terms of office"),
        (Recurrence(rrule="FREQ=DAILY"), "repeated, FREQ=DAILY"),
        (
            Recurrence(rrule="FREQ=DAILY", first=date(2026, 1, 5)),
            "repeated, FREQ=DAILY, from 5 January 2026",
        ),
        (TermWeek(term_week=3), "week 3"),
        (TermWeek(term_week=3, until=5), "weeks 3 to 5"),
        (Unscheduled(words="适时"), "适时"),
    ],
    ids=str,
)
def test_a_time_in_words(when: When, words: str) -> None:
    assert when_in_english(when, year=2026) == words


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target(at_least=95, by="2026-12"), "at least 95% by the end of December 2026"),
        (Target(at_most=5, strength="strive"), "strive for at most 5%"),
        (Target(at_least=1, at_most=3, strength="firm"), "firm: 1% to 3%"),
        (Target.exactly(100), "100%"),
    ],
)
def test_a_target_in_words(target: Target, words: str) -> None:
    assert target_in_english(Metric(name="甲", unit="%"), target) == words


def test_a_period_names_its_year_once() -> None:
    assert describe_period(Period.parse("2026-02/2026-07"), "en") == "February to July 2026"


@pytest.mark.parametrize(
    ("found", "unit", "words"),
    [
        (Measurement(value="97.9", on=date(2026, 6, 30)), "%", "97.9% (30 June 2026)"),
        (Measurement(value=3, over=Period.year(2025)), "次", "3 次 (2025)"),
        (Measurement(value=3), "", "3"),
    ],
)
def test_what_was_measured_in_words(found: Measurement, unit: str, words: str) -> None:
    assert measurement_in_english(Metric(name="甲", unit=unit), found) == words
