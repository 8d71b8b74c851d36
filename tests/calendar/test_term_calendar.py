"""Terms and their weeks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar import (
    Certainty,
    PlanCalendar,
    Reason,
    Resolved,
    Term,
    TermCalendar,
    Unresolved,
    resolve,
)
from unionplan.errors import ModelError
from unionplan.model import Period, TermWeek

AUTUMN = Term(name="2025-2026-1", first=date(2025, 9, 1), weeks=20)
SPRING = Term(name="2025-2026-2", first=date(2026, 3, 4), weeks=18)  # a Wednesday
WINTER = Period.parse("2026-01-24/2026-03-01")
TERMS = TermCalendar(terms=[SPRING, AUTUMN], holidays=[Period.parse("2026-07/2026-08"), WINTER])
SCHOOL_YEAR = Period.school_year(2025)


@given(st.dates(), st.integers(1, 60), st.integers(-1, 61))
def test_a_week_is_monday_to_sunday(first: date, weeks: int, number: int) -> None:
    try:
        term = Term(name="", first=first, weeks=weeks)
    except ModelError:
        assert first.year >= 9998
        return
    week = term.week(number)
    if not 1 <= number <= weeks:
        assert week is None
        return
    assert week is not None
    assert (week.first.weekday(), week.days) == (0, 7)
    assert (first in week) == (number == 1)
    assert (term.period.last in week) == (number == weeks)


def test_terms_and_holidays_come_in_order() -> None:
    assert TERMS.terms == (AUTUMN, SPRING)
    assert TERMS.holidays == (WINTER, Period.parse("2026-07/2026-08"))
    assert TERMS.within(Period.parse("2026-03")) == (SPRING,)
    assert TERMS.within(None) == (AUTUMN, SPRING)
    assert TERMS.within(WINTER) == ()


@pytest.mark.parametrize(
    ("first", "weeks"),
    [(date(2026, 3, 2), 0), (date(2026, 3, 2), 61), (date(2026, 3, 2), "20"), ("2026-03-02", 20)],
)
def test_a_term_needs_a_day_and_its_weeks(first: date, weeks: int) -> None:
    with pytest.raises(ModelError):
        Term(name="", first=first, weeks=weeks)


def test_terms_cannot_overlap() -> None:
    with pytest.raises(ModelError, match="'a' and 'b'"):
        TermCalendar(
            terms=[
                Term(name="a", first=date(2026, 3, 2), weeks=2),
                Term(name="b", first=date(2026, 3, 15), weeks=2),
            ]
        )


@pytest.mark.parametrize(
    ("when", "period", "days"),
    [
        (TermWeek(term_week=15), Period.semester(2025, 1), ["2025-12-08/2025-12-14"]),
        (TermWeek(term_week=1), Period.semester(2025, 2), ["2026-03-02/2026-03-08"]),
        (TermWeek(term_week=3, until=4), Period.semester(2025, 2), ["2026-03-16/2026-03-29"]),
        (TermWeek(term_week=19), SCHOOL_YEAR, ["2026-01-05/2026-01-11"]),
        (TermWeek(term_week=17, until=20), Period.semester(2025, 2), ["2026-06-22/2026-07-05"]),
        (TermWeek(term_week=1), None, ["2025-09-01/2025-09-07", "2026-03-02/2026-03-08"]),
    ],
)
def test_weeks_are_counted_from_the_first(
    when: TermWeek, period: Period | None, days: list[str]
) -> None:
    found = resolve(when, period, calendar=PlanCalendar(terms=TERMS))
    assert isinstance(found, Resolved)
    assert [str(span) for span in found.spans] == days


def test_what_was_chosen_or_cut_is_noted() -> None:
    calendar = PlanCalendar(terms=TERMS)
    each = resolve(TermWeek(term_week=15), SCHOOL_YEAR, calendar=calendar)
    cut = resolve(TermWeek(term_week=17, until=20), Period.semester(2025, 2), calendar=calendar)
    assert isinstance(each, Resolved)
    assert isinstance(cut, Resolved)
    assert each.certainty is Certainty.INFERRED
    assert each.note == "each of 2 terms has week 15"
    assert cut.certainty is Certainty.STATED
    assert cut.note == "2025-2026-2 ends with week 18"


@pytest.mark.parametrize(
    ("terms", "week", "reason"),
    [
        (None, 15, Reason.NO_TERM_CALENDAR),
        (TERMS, 21, Reason.NOT_IN_TERM),
        (TermCalendar(), 1, Reason.NOT_IN_TERM),
    ],
)
@pytest.mark.parametrize("period", [SCHOOL_YEAR, None])
def test_a_week_is_not_guessed(
    terms: TermCalendar | None, week: int, reason: Reason, period: Period | None
) -> None:
    found = resolve(TermWeek(term_week=week), period, calendar=PlanCalendar(terms=terms))
    assert isinstance(found, Unresolved)
    assert found.reason is reason
