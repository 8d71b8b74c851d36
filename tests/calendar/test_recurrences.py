"""The days of a repetition, against dateutil and against the sentences of RFC 5545."""

from datetime import date, datetime, time, timedelta
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.calendar import (
    MAX_SPANS,
    MAX_YEARS,
    Reason,
    Resolved,
    Unresolved,
    recurrence_days,
    resolve,
)
from unionplan.model import Period, Recurrence

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEAR = Period.year(2026)


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Rules that dateutil reads as RFC 5545 has them, and that match a day within some years."""
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={freq}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 6))}")
    if draw(st.booleans()):
        numbered = freq in ("MONTHLY", "YEARLY") and draw(st.booleans())
        # dateutil takes MO,1FR for days that are both, so that a rule numbers all or none
        days = st.sampled_from(
            [f"{n}{day}" for n in (1, 2, 4, -1, -2) for day in DAYS] if numbered else DAYS
        )
        parts.append("BYDAY=" + ",".join(draw(st.lists(days, min_size=1, max_size=4))))
    elif draw(st.booleans()):
        numbers = st.lists(st.integers(1, 28) | st.integers(-28, -1), min_size=1, max_size=5)
        parts.append("BYMONTHDAY=" + ",".join(map(str, draw(numbers))))
    if draw(st.booleans()):
        months = st.lists(st.integers(1, 12), min_size=1, max_size=4)
        parts.append("BYMONTH=" + ",".join(map(str, draw(months))))
    # dateutil begins the first week of BYSETPOS with the first day
    if freq in ("MONTHLY", "YEARLY") and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from(['1', '-1', '1,-1']))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(DAYS))}")
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 30))}")
    elif draw(st.booleans()):
        parts.append(f"UNTIL={draw(st.dates(date(2026, 1, 1), date(2030, 1, 1))):%Y%m%d}")
    return ";".join(parts)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first = draw(st.dates(date(2025, 1, 1), date(2027, 12, 31)))
    return Period(first, first + timedelta(days=draw(st.integers(0, 800))))


def by_dateutil(rule: str, first: date, period: Period) -> list[date]:
    days = (found.date() for found in rrulestr(rule, dtstart=datetime.combine(first, time())))
    return [day for day in takewhile(lambda day: day <= period.last, days) if day >= period.first]


@given(rules(), periods(), st.none() | st.dates(date(2023, 1, 1), date(2029, 1, 1)))
@example("FREQ=MONTHLY", Period(date(2026, 1, 31), date(2026, 12, 31)), None)
@example("FREQ=YEARLY", Period.years(2024, 2032), date(2024, 2, 29))
@example("FREQ=YEARLY;BYDAY=-1FR", YEAR, None)
@example("FREQ=MONTHLY;BYDAY=2MO", YEAR, None)
@example("FREQ=DAILY;BYSETPOS=1", YEAR, None)
def test_days_are_those_of_dateutil(rule: str, period: Period, first: date | None) -> None:
    found = recurrence_days(Recurrence(rrule=rule, first=first), period)
    expected = by_dateutil(rule, first or period.first, period)
    if isinstance(found, Unresolved):
        assert found.reason is Reason.NOT_IN_PERIOD
        assert not expected
    else:
        assert list(found) == expected


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        pytest.param(
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", ["01-30", "02-27", "03-27"], id="last-friday"
        ),
        pytest.param(
            "FREQ=MONTHLY;BYDAY=MO,1FR;UNTIL=20260112",
            ["01-02", "01-05", "01-12"],
            id="each-monday-and-the-first-friday",
        ),
        pytest.param(
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=2",
            ["01-02", "02-03"],
            id="second-working-day",
        ),
        pytest.param(
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", ["02-13", "03-13", "11-13"], id="fri-13"
        ),
        pytest.param("FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=1", ["06-01"], id="monday-the-first"),
        pytest.param("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=1,2,3", ["01-31", "03-31"], id="31st"),
        pytest.param("FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=2", ["02-28"], id="last-of-february"),
        pytest.param("FREQ=WEEKLY;BYMONTH=3;BYMONTHDAY=8", ["03-08"], id="week-of-a-day"),
        pytest.param(
            "FREQ=WEEKLY;BYDAY=MO,SU;BYSETPOS=1;COUNT=2", ["01-05", "01-12"], id="whole-weeks"
        ),
        pytest.param("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1", ["02-28"], id="daily-with-parts"),
        pytest.param(
            "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260114",
            ["01-05", "01-07", "01-12", "01-14"],
            id="two-days-a-week",
        ),
        pytest.param("FREQ=DAILY;INTERVAL=200", ["01-01", "07-20"], id="every-200-days"),
        pytest.param("FREQ=DAILY;UNTIL=20260102T235959", ["01-01", "01-02"], id="until-with-time"),
        pytest.param(
            "FREQ=DAILY;UNTIL=20260101T160000Z", ["01-01", "01-02"], id="until-in-beijing-time"
        ),
    ],
)
def test_days_of_2026(rule: str, days: list[str]) -> None:
    found = recurrence_days(Recurrence(rrule=rule), YEAR)
    assert not isinstance(found, Unresolved)
    assert [f"{day:%m-%d}" for day in found] == days


def test_a_count_begins_with_the_first_day_and_not_with_the_period() -> None:
    rule = Recurrence(rrule="FREQ=MONTHLY;COUNT=14", first=date(2025, 1, 10))
    assert recurrence_days(rule, YEAR) == (date(2026, 1, 10), date(2026, 2, 10))


def test_an_end_beyond_the_calendar_is_its_end() -> None:
    rule = Recurrence(rrule="FREQ=YEARLY;UNTIL=99991231T230000Z")
    assert recurrence_days(rule, YEAR) == (date(2026, 1, 1),)


@pytest.mark.parametrize("wkst", DAYS)
def test_the_first_and_the_last_week_of_the_calendar(wkst: str) -> None:
    rule = Recurrence(rrule=f"FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=1,27;WKST={wkst}")
    ends = (Period(date.min, date(1, 1, 31)), Period(date(9999, 12, 1), date.max))
    assert [recurrence_days(rule, end) for end in ends] == [
        (date(1, 1, 1),),
        (date(9999, 12, 27),),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYDAY=53SA;BYMONTH=2",
        "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2",
        "FREQ=DAILY;INTERVAL=7;BYDAY=FR;COUNT=1000",
    ],
)
def test_a_rule_without_a_day_ends(rule: str) -> None:
    found = resolve(Recurrence(rrule=rule), Period.years(2025, 2124))
    assert found == Unresolved(reason=Reason.NOT_IN_PERIOD, note=f"{rule} has no day in 2025/2124")


def test_a_rule_that_ended_before_the_period_has_no_day() -> None:
    found = resolve(Recurrence(rrule="FREQ=DAILY;UNTIL=20251231"), YEAR)
    assert isinstance(found, Unresolved)
    assert found.reason is Reason.NOT_IN_PERIOD


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("BYMONTH=13", "BYMONTH goes from 1 to 12"),
        ("BYMONTHDAY=0", "BYMONTHDAY goes from 1 to 31"),
        ("BYMONTHDAY=32", "BYMONTHDAY goes from 1 to 31"),
        ("BYSETPOS=-0", "BYSETPOS goes from 1 to 366"),
        ("BYDAY=0MO", "BYDAY counts days"),
        ("BYDAY=54MO", "BYDAY counts days"),
        ("UNTIL=20260230", "day is out of range"),
        ("UNTIL=20260228T996199Z", "does not match format"),
    ],
)
def test_what_can_never_mean_anything_is_named(part: str, problem: str) -> None:
    found = resolve(Recurrence(rrule=f"FREQ=MONTHLY;{part}"), YEAR)
    assert isinstance(found, Unresolved)
    assert found.reason is Reason.BAD_RULE
    assert problem in found.note


def test_a_week_has_no_second_monday() -> None:
    found = resolve(Recurrence(rrule="FREQ=WEEKLY;BYDAY=2MO"), YEAR)
    assert isinstance(found, Unresolved)
    assert found.reason is Reason.BAD_RULE


def test_there_is_a_limit_to_the_days_and_one_to_the_years() -> None:
    daily = Recurrence(rrule="FREQ=DAILY")
    days = resolve(daily, Period.years(2001, 2001 + MAX_SPANS // 365))
    years = resolve(daily, Period(date(2000, 1, 1), date(2001 + MAX_YEARS, 1, 1)))
    assert isinstance(days, Unresolved)
    assert isinstance(years, Unresolved)
    assert days.reason is years.reason is Reason.TOO_MANY
    assert (str(MAX_SPANS) in days.note, str(MAX_YEARS) in years.note) == (True, True)


def test_a_rule_needs_a_period() -> None:
    found = resolve(Recurrence(rrule="FREQ=DAILY"), None)
    assert isinstance(found, Unresolved)
    assert found.reason is Reason.NO_PERIOD


@pytest.mark.parametrize(
    ("rule", "first", "certainty"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", None, "stated"),
        ("FREQ=DAILY", None, "stated"),
        ("FREQ=WEEKLY", None, "inferred"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", None, "inferred"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", date(2026, 1, 1), "stated"),
    ],
)
def test_what_is_counted_from_the_period_is_inferred(
    rule: str, first: date | None, certainty: str
) -> None:
    found = resolve(Recurrence(rrule=rule, first=first), YEAR)
    assert isinstance(found, Resolved)
    assert found.certainty == certainty
    assert found.note == ("counted from 2026-01-01" if certainty == "inferred" else "")
