"""Observance, Frequency, Recurrence, TermWeek, Unscheduled: times that are objects in documents."""

import pytest

from unionplan.errors import ModelError
from unionplan.model import (
    Every,
    Frequency,
    Observance,
    Recurrence,
    Relation,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (Observance(festival="mid_autumn"), "on mid_autumn"),
        (Observance(festival="labour_day", relation="before"), "before labour_day"),
        (Frequency(every="month"), "every month"),
        (Frequency(every="month", times=1), "1/month"),
        (Frequency(every=Every(TimeUnit.YEAR, 2), times=3, at_least=True), ">=3/2 years"),
        (Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"), "FREQ=MONTHLY;BYDAY=-1FR"),
        (TermWeek(term_week=15), "week 15"),
        (TermWeek(term_week=3, until=5), "week 3 to 5"),
        (Unscheduled(words="适时"), "适时"),
    ],
)
def test_in_words_for_a_programmer(when: When, text: str) -> None:
    assert str(when) == text


def test_codes_and_notations_become_values() -> None:
    assert Observance(festival="x", relation="after").relation is Relation.AFTER
    assert Frequency(every="2 years").every == Every(TimeUnit.YEAR, 2)


@pytest.mark.parametrize(
    "rrule",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=MO",
        "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO;UNTIL=20261231T000000Z",
        "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;FREQ=MONTHLY",
    ],
)
def test_rules_of_the_standard_are_held_as_written(rrule: str) -> None:
    assert Recurrence(rrule=rrule).rrule == rrule


@pytest.mark.parametrize(
    ("rrule", "part"),
    [
        pytest.param("", "found ''", id="empty"),
        pytest.param("INTERVAL=2", "has a FREQ", id="no-frequency"),
        pytest.param("FREQ=HOURLY", "FREQ=HOURLY", id="finer-than-daily"),
        pytest.param("FREQ=DAILY;INTERVAL=0", "INTERVAL=0", id="interval-0"),
        pytest.param("FREQ=DAILY;INTERVAL=1001", "INTERVAL=1001", id="interval-1001"),
        pytest.param("FREQ=DAILY;COUNT=1001", "COUNT=1001", id="count-1001"),
        pytest.param("FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY", id="twice"),
        pytest.param("FREQ=DAILY;BYHOUR=3", "BYHOUR=3", id="unknown-part"),
        pytest.param("FREQ=DAILY;COUNT=2;UNTIL=20260101", "not both", id="count-and-until"),
        pytest.param("freq=daily", "freq=daily", id="small-letters"),
    ],
)
def test_what_no_plan_can_mean_is_refused_by_its_part(rrule: str, part: str) -> None:
    with pytest.raises(ModelError, match=part):
        Recurrence(rrule=rrule)
