"""From a time and a period to days."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.calendar import (
    MAX_SPANS,
    MAX_YEARS,
    Certainty,
    HolidayTable,
    ObservanceEntry,
    ObservanceTable,
    PlanCalendar,
    Reason,
    Resolution,
    Resolved,
    Term,
    TermCalendar,
    Unresolved,
    resolve,
)
from unionplan.errors import ModelError
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Frequency,
    Observance,
    Period,
    Recurrence,
    Relation,
    TermOfOffice,
    TimeUnit,
    Unscheduled,
    When,
    Window,
    parse_when,
)
from unionplan.testing import (
    dates,
    deadlines,
    frequencies,
    observances,
    periods,
    term_weeks,
    unscheduled,
    windows,
)

DECADE = {"min_value": date(2020, 1, 1), "max_value": date(2031, 12, 31)}
DAYS = dates() | dates(**DECADE)
PERIODS = periods() | periods(**DECADE)
RECURRENCES = st.builds(
    Recurrence,
    rrule=st.sampled_from(
        [
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;INTERVAL=1000",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=-5FR",
            "FREQ=YEARLY;INTERVAL=3;COUNT=5",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=MONTHLY;BYMONTHDAY=99",
        ]
    ),
    first=st.none() | DAYS,
)
WHENS = st.one_of(
    windows(),
    deadlines(),
    observances(),
    frequencies(),
    RECURRENCES,
    term_weeks(),
    unscheduled(),
)
TERMS = TermCalendar(
    terms=[
        Term(name="春季学期", first=date(2026, 3, 2), weeks=20),
        Term(name="秋季学期", first=date(2025, 9, 1), weeks=21),
    ]
)
CALENDARS = st.builds(
    PlanCalendar,
    terms=st.none() | st.just(TERMS),
    office=st.none()
    | st.builds(
        TermOfOffice, elected_on=st.none() | DAYS, years=st.none() | st.integers(1, 10**30)
    ),
)


def spans(resolution: Resolution) -> list[str]:
    """The spans in their notation, to be read in a failing test."""
    assert isinstance(resolution, Resolved), resolution
    return [str(span) for span in resolution.spans]


def parsed(period: str | None) -> Period | None:
    return None if period is None else Period.parse(period)


def reason(resolution: Resolution) -> Reason:
    assert isinstance(resolution, Unresolved), resolution
    assert resolution.note
    return resolution.reason


class TestEveryTime:
    """What holds for every time in every period."""

    @given(WHENS, st.none() | PERIODS, CALENDARS, st.none() | DAYS)
    @example(Window.parse("XXXX-12/XXXX-02"), Period.year(9999), PlanCalendar(), None)
    @example(Window.parse("XXXX"), Period(date.min, date.max), PlanCalendar(), date.max)
    @example(Frequency(every="1000 years"), Period(date.min, date.max), PlanCalendar(), None)
    @example(Frequency(every="semester"), Period(date.min, date.max), PlanCalendar(), None)
    def test_it_is_resolved_or_says_why_not(
        self, when: When, period: Period | None, calendar: PlanCalendar, after: date | None
    ) -> None:
        found = resolve(when, period, calendar=calendar, after=after)
        assert found == resolve(when, period, calendar=calendar, after=after)
        if isinstance(found, Unresolved):
            assert found.note
            return
        assert 1 <= len(found.spans) <= MAX_SPANS
        assert all(
            span.last < following.first
            for span, following in zip(found.spans, found.spans[1:], strict=False)
        )
        assert found.note or found.certainty is not Certainty.INFERRED

    @given(windows(open_year=True) | frequencies() | RECURRENCES, PERIODS, CALENDARS)
    def test_without_a_year_it_is_in_the_period(
        self, when: When, period: Period, calendar: PlanCalendar
    ) -> None:
        found = resolve(when, period, calendar=calendar)
        if isinstance(found, Resolved):
            assert period.first <= found.first.first
            assert found.within(period) or "runs on" in found.note

    @given(windows(), PERIODS)
    def test_a_span_resolves_to_itself(self, when: When, period: Period) -> None:
        found = resolve(when, period)
        if isinstance(found, Resolved):
            for span in found.spans:
                again = Window(CalendarUnit.of(span.first), CalendarUnit.of(span.last))
                assert resolve(again, period) == Resolved(spans=(span,))

    @given(windows(open_year=False), st.none() | PERIODS)
    def test_a_stated_year_is_taken_at_its_word(self, when: Window, period: Period | None) -> None:
        end = when.end or when.start
        assert resolve(when, period) == Resolved(spans=(Period(when.start.first, end.last),))


class TestWindows:
    """Months and other windows without a year."""

    @pytest.mark.parametrize(
        ("when", "period", "days"),
        [
            # a calendar year
            ("XXXX-03", "2026", ["2026-03"]),
            ("XXXX-03-08", "2026", ["2026-03-08"]),
            ("XXXX-01/XXXX-02", "2026", ["2026-01/2026-02"]),
            ("XXXX-12/XXXX-02", "2026", ["2026-12/2027-02"]),
            ("XXXX-Q4", "2026", ["2026-Q4"]),
            ("XXXX-H2", "2026", ["2026-H2"]),
            ("XXXX", "2026", ["2026"]),
            ("XXXX-03-05/XXXX-03-12", "2026", ["2026-03-05/2026-03-12"]),
            ("XXXX-02-29", "2028", ["2028-02-29"]),
            # a school year runs over the year end
            ("XXXX-09", "2025-09-01/2026-08-31", ["2025-09"]),
            ("XXXX-01", "2025-09-01/2026-08-31", ["2026-01"]),
            ("XXXX-07/XXXX-08", "2025-09-01/2026-08-31", ["2026-07/2026-08"]),
            ("XXXX-12/XXXX-02", "2025-09-01/2026-08-31", ["2025-12/2026-02"]),
            ("XXXX-H2", "2025-09-01/2026-08-31", ["2025-09/2025-12"]),
            ("XXXX-H1", "2025-09-01/2026-08-31", ["2026-H1"]),
            ("XXXX", "2025-09-01/2026-08-31", ["2025-09/2026-08"]),
            # parts of a year
            ("XXXX-01", "2025-09/2026-01", ["2026-01"]),
            ("XXXX-01/XXXX-02", "2026-02/2026-07", ["2026-02"]),
            ("XXXX-12/XXXX-02", "2026-H1", ["2026-01/2026-02"]),
            # several years
            ("XXXX-03", "2026/2028", ["2026-03", "2027-03", "2028-03"]),
            ("XXXX-12/XXXX-01", "2026/2027", ["2026-12/2027-01", "2027-12/2028-01"]),
            ("XXXX", "2026/2027", ["2026", "2027"]),
            ("XXXX-02-29", "2026/2030", ["2028-02-29"]),
            ("XXXX-02-29/XXXX-02-15", "2025-01/2026-02", ["2025-01-01/2025-02-15"]),
            # a year of other days
            ("XXXX-09", "2025-09-10/2026-09-09", ["2025-09-10/2025-09-30"]),
            ("XXXX-09-01", "2025-09-01/2026-09-01", ["2025-09-01"]),
        ],
    )
    def test_the_period_gives_the_year(self, when: str, period: str, days: list[str]) -> None:
        assert spans(resolve(parse_when(when), Period.parse(period))) == days

    @pytest.mark.parametrize(
        ("when", "period", "certainty", "note"),
        [
            ("XXXX-03", "2026", "stated", ""),
            ("XXXX-12/XXXX-02", "2025-09/2026-08", "stated", ""),
            (
                "XXXX-12/XXXX-02",
                "2026",
                "inferred",
                "2026-12/2027-02 lies in 2026 more fully than 2025-12/2026-02; runs on into 2027",
            ),
            (
                "XXXX-H2",
                "2025-09/2026-08",
                "inferred",
                "2025-H2 lies in 2025-09/2026-08 more fully than 2026-H2",
            ),
            ("XXXX-03", "2026/2030", "inferred", "each of 5 years in 2026/2030"),
            (
                "XXXX-01/XXXX-02",
                "2026-02/2026-07",
                "stated",
                "cut to the days that 2026-02/2026-07 has of 2026-01/2026-02",
            ),
            ("XXXX-12/XXXX-02", "2026-07/2026-12", "stated", "runs on into 2027"),
        ],
    )
    def test_a_choice_is_noted(self, when: str, period: str, certainty: str, note: str) -> None:
        found = resolve(parse_when(when), Period.parse(period))
        assert isinstance(found, Resolved)
        assert (found.certainty, found.note) == (certainty, note)

    @pytest.mark.parametrize("when", ["XXXX-02-29", "XXXX-02-27/XXXX-02-29"])
    def test_a_common_year_has_no_leap_day(self, when: str) -> None:
        assert reason(resolve(parse_when(when), Period.year(2026))) is Reason.NOT_IN_PERIOD

    def test_a_month_outside_the_period_is_not_guessed(self) -> None:
        found = resolve(parse_when("XXXX-09"), Period.parse("2026-H1"))
        assert reason(found) is Reason.NOT_IN_PERIOD

    @pytest.mark.parametrize("when", ["XXXX-09", "../XXXX-09", "XXXX"])
    def test_without_a_period_there_is_no_year(self, when: str) -> None:
        assert reason(resolve(parse_when(when), None)) is Reason.NO_YEAR

    @pytest.mark.parametrize(
        ("when", "after", "days"),
        [
            ("XXXX-01", date(2026, 12, 1), "2027-01"),
            ("XXXX-12", date(2026, 12, 1), "2026-12"),
            ("XXXX-01/XXXX-02", date(2026, 12, 31), "2027-01/2027-02"),
            ("XXXX-02-29", date(2026, 3, 1), "2028-02-29"),
            ("XXXX", date(2026, 3, 1), "2027"),
        ],
    )
    def test_the_place_in_the_document_moves_the_year_on(
        self, when: str, after: date, days: str
    ) -> None:
        found = resolve(parse_when(when), Period.year(2026), after=after)
        assert spans(found) == [days]
        assert isinstance(found, Resolved)
        assert found.certainty is Certainty.INFERRED
        assert str(after) in found.note

    def test_nothing_comes_behind_the_last_year(self) -> None:
        found = resolve(parse_when("XXXX-01"), Period.year(9999), after=date(9999, 12, 1))
        assert reason(found) is Reason.NOT_IN_PERIOD


class TestDeadlines:
    """Times of which only the end was said."""

    @pytest.mark.parametrize(
        ("when", "period", "days"),
        [
            ("../XXXX-09", "2026", ["2026-01/2026-09"]),
            ("../XXXX-09-15", "2026", ["2026-01-01/2026-09-15"]),
            ("../XXXX-Q1", "2026", ["2026-Q1"]),
            ("../XXXX", "2026", ["2026"]),
            ("../2027-01-31", "2026", ["2026-01/2027-01"]),
            ("../2025-06-30", "2026", ["2025-06-30"]),
            ("../XXXX-01", "2025-09-01/2026-08-31", ["2025-09/2026-01"]),
            ("../XXXX-H2", "2025-09-01/2026-08-31", ["2025-09/2025-12"]),
            ("../XXXX-Q1", "2026-02/2026-03-15", ["2026-02/2026-03"]),
            ("../XXXX-06", "2026/2027", ["2026-H1", "2026-07/2027-06"]),
        ],
    )
    def test_they_run_from_the_first_day_of_the_period(
        self, when: str, period: str, days: list[str]
    ) -> None:
        found = resolve(parse_when(when), Period.parse(period))
        assert spans(found) == days
        assert isinstance(found, Resolved)
        assert found.open_start

    def test_without_a_period_only_the_day_is_known(self) -> None:
        assert spans(resolve(parse_when("../2026-09"), None)) == ["2026-09-30"]

    def test_a_place_in_the_document_is_a_start(self) -> None:
        found = resolve(parse_when("../XXXX-01"), Period.year(2026), after=date(2026, 12, 1))
        assert spans(found) == ["2026-12/2027-01"]

    @given(deadlines(), PERIODS)
    def test_the_last_day_is_the_one_that_was_said(self, when: Deadline, period: Period) -> None:
        found = resolve(when, period)
        if isinstance(found, Resolved) and str(when) != "../XXXX":
            for span in found.spans:
                assert span.last == when.by.in_year(span.last.year).last


def test_a_resolution_is_within_what_holds_all_that_was_said() -> None:
    deadline = resolve(parse_when("../2026-09-30"), Period.year(2026))
    window = resolve(parse_when("2026-08/2026-09"), Period.year(2026))
    assert isinstance(deadline, Resolved)
    assert isinstance(window, Resolved)
    assert deadline.within(Period.parse("2026-09"))
    assert not window.within(Period.parse("2026-09"))
    assert window.within(Period.parse("2026-Q3"))
    assert not window.within(Period.parse("2026-08"))
    assert window.last == Period.parse("2026-08/2026-09")


def test_no_days_are_no_resolution() -> None:
    with pytest.raises(ModelError):
        Resolved(spans=())


class TestFrequencies:
    """Duties that come round."""

    @pytest.mark.parametrize(
        ("every", "period", "days"),
        [
            ("quarter", "2026", ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
            (
                "quarter",
                "2025-09/2026-08",
                ["2025-09/2025-11", "2025-12/2026-02", "2026-03/2026-05", "2026-06/2026-08"],
            ),
            ("half_year", "2026", ["2026-H1", "2026-H2"]),
            ("half_year", "2025-09/2026-08", ["2025-09/2026-02", "2026-03/2026-08"]),
            ("year", "2025-09/2026-08", ["2025-09/2026-08"]),
            ("year", "2026/2027", ["2026", "2027"]),
            ("year", "2026-03-15/2027-03-14", ["2026-03-15/2027-03-14"]),
            ("2 months", "2026-02/2026-06", ["2026-02/2026-03", "2026-04/2026-05", "2026-06"]),
            ("2 years", "2026", ["2026"]),
            ("2 years", "9999", ["9999"]),
            ("month", "2026-01-15/2026-02-10", ["2026-01-15/2026-01-31", "2026-02-01/2026-02-10"]),
            (
                "quarter",
                "2025-11-30/2026-05-31",
                ["2025-11-30/2026-02-27", "2026-02-28/2026-05-29", "2026-05-30/2026-05-31"],
            ),
            (
                "week",
                "2026-01-01/2026-01-14",
                ["2026-01-01/2026-01-04", "2026-01-05/2026-01-11", "2026-01-12/2026-01-14"],
            ),
            (
                "2 weeks",
                "2026-01-05/2026-01-20",
                ["2026-01-05/2026-01-18", "2026-01-19/2026-01-20"],
            ),
            ("day", "2026-01-01/2026-01-02", ["2026-01-01", "2026-01-02"]),
            ("2 days", "9999-12-29/9999-12-31", ["9999-12-29/9999-12-30", "9999-12-31"]),
            ("semester", "2025-09/2026-08", ["2025-09/2026-01", "2026-02/2026-07"]),
            ("semester", "2026", ["2026-02/2026-07", "2026-09/2026-12"]),
            ("semester", "2026-01", ["2026-01"]),
            ("2 semesters", "2025-09/2026-08", ["2025-09/2026-07"]),
            ("semester", "2026-03-01/2026-03-02", ["2026-03-01/2026-03-02"]),
        ],
    )
    def test_they_have_a_window_for_each_unit(
        self, every: str, period: str, days: list[str]
    ) -> None:
        found = resolve(Frequency(every=every, times=2, at_least=True), Period.parse(period))
        assert spans(found) == days
        assert isinstance(found, Resolved)
        assert (found.times, found.at_least, found.open_start) == (2, True, False)

    @pytest.mark.parametrize(
        ("every", "period", "certainty", "note"),
        [
            ("month", "2025-09/2026-08", "stated", ""),
            ("quarter", "2026-04/2026-09", "stated", ""),
            ("quarter", "2026-02/2026-07", "inferred", "counted from 2026-02-01"),
            ("week", "2026", "stated", "cut at the ends of 2026"),
            ("2 weeks", "2026-01-05/2026-01-18", "inferred", "counted from 2026-01-05"),
            (
                "2 years",
                "2026",
                "inferred",
                "counted from 2026-01-01; not all of 2026/2027 lies in 2026",
            ),
            ("year", "2026-H1", "inferred", "not all of 2026 lies in 2026-H1"),
            (
                "semester",
                "2026",
                "inferred",
                "September to January, February to July; cut at the ends of 2026",
            ),
        ],
    )
    def test_what_is_not_the_calendars_own_is_noted(
        self, every: str, period: str, certainty: str, note: str
    ) -> None:
        found = resolve(Frequency(every=every), Period.parse(period))
        assert isinstance(found, Resolved)
        assert (found.certainty, found.note) == (certainty, note)

    @given(frequencies(), PERIODS)
    def test_their_windows_leave_no_day_out(self, when: Frequency, period: Period) -> None:
        found = resolve(when, period)
        if isinstance(found, Resolved) and when.every.unit is not TimeUnit.SEMESTER:
            assert found.first.first == period.first
            assert found.last.last == period.last
            assert sum(span.days for span in found.spans) == period.days

    def test_a_term_calendar_has_the_semesters(self) -> None:
        calendar = PlanCalendar(terms=TERMS)
        every = Frequency(every="semester")
        assert spans(resolve(every, Period.year(2026), calendar=calendar)) == [
            "2026-01-01/2026-01-25",
            "2026-03-02/2026-07-19",
        ]
        assert reason(resolve(every, Period.year(2028), calendar=calendar)) is Reason.NOT_IN_TERM

    def test_the_summer_has_no_semester(self) -> None:
        found = resolve(Frequency(every="semester"), Period.parse("2026-08"))
        assert reason(found) is Reason.NOT_IN_PERIOD

    def test_the_term_of_office_is_asked_for(self) -> None:
        found = resolve(Frequency(every="term"), Period.year(2026))
        assert reason(found) is Reason.NO_TERM_OF_OFFICE

    def test_the_term_of_office_is_a_window(self) -> None:
        office = TermOfOffice(elected_on=date(2023, 5, 10), years=3)
        calendar = PlanCalendar(office=office)
        every = Frequency(every="term", times=1)
        found = resolve(every, Period.year(2026), calendar=calendar)
        assert spans(found) == ["2026-01-01/2026-05-09", "2026-05-10/2026-12-31"]
        later = resolve(every, Period.year(2030), calendar=calendar)
        assert spans(later) == ["2030"]
        before = resolve(every, Period.year(2022), calendar=calendar)
        assert reason(before) is Reason.NOT_IN_PERIOD

    def test_there_is_a_limit(self) -> None:
        found = resolve(Frequency(every="day"), Period.years(2001, 2028))
        assert reason(found) is Reason.TOO_MANY

    def test_they_need_a_period(self) -> None:
        assert reason(resolve(Frequency(every="month"), None)) is Reason.NO_PERIOD


@pytest.mark.parametrize(
    "when",
    [
        parse_when("XXXX-03"),
        parse_when("../XXXX"),
        Frequency(every="1000 years"),
        Recurrence(rrule="FREQ=YEARLY"),
        Observance(festival="womens_day"),
    ],
    ids=str,
)
def test_there_is_a_limit_to_the_years(when: When) -> None:
    assert isinstance(resolve(when, Period.years(2000, 2000 + MAX_YEARS)), Resolved)
    found = resolve(when, Period.years(2000, 2001 + MAX_YEARS))
    assert reason(found) is Reason.TOO_MANY
    assert isinstance(found, Unresolved)
    assert found.note.endswith(f" is not looked for in more than {MAX_YEARS} years")


class TestObservances:
    """Times named by a festival."""

    @pytest.mark.parametrize(
        ("festival", "relation", "period", "days"),
        [
            ("womens_day", "on", "2026", ["2026-03-08"]),
            ("womens_day", "before", "2026", ["2026-03-01/2026-03-07"]),
            ("womens_day", "during", "2026", ["2026-03-08"]),
            ("womens_day", "after", "2026", ["2026-03-09/2026-03-15"]),
            ("spring_festival", "on", "2026", ["2026-02-17"]),
            ("spring_festival", "before", "2026", ["2026-02-08/2026-02-14"]),
            ("spring_festival", "during", "2026", ["2026-02-15/2026-02-23"]),
            ("spring_festival", "after", "2026", ["2026-02-24/2026-03-02"]),
            ("mid_autumn", "during", "2025", ["2025-10-01/2025-10-08"]),
            ("mid_autumn", "on", "2025-09-01/2026-08-31", ["2025-10-06"]),
            ("new_year", "on", "2025-09-01/2026-08-31", ["2026-01-01"]),
            ("new_year", "before", "2026", ["2026-12-25/2026-12-31"]),
            ("new_year", "before", "2026-12-28/2026-12-31", ["2026-12-28/2026-12-31"]),
            ("new_year", "on", "2026-01-01/2027-01-01", ["2026-01-01", "2027-01-01"]),
            ("womens_day", "on", "2026/2028", ["2026-03-08", "2027-03-08", "2028-03-08"]),
            ("safety_month", "on", "2026", ["2026-06"]),
            ("new_year_comfort", "on", "2026", ["2026-01/2026-02", "2026-12"]),
            ("new_year_comfort", "on", "2025-09-01/2026-08-31", ["2025-12/2026-02"]),
        ],
    )
    def test_the_period_gives_the_year(
        self, festival: str, relation: Relation, period: str, days: list[str]
    ) -> None:
        when = Observance(festival=festival, relation=relation)
        assert spans(resolve(when, Period.parse(period))) == days

    @pytest.mark.parametrize(
        ("when", "period", "certainty", "note"),
        [
            (Observance(festival="womens_day"), "2026", "stated", ""),
            (
                Observance(festival="womens_day"),
                "2026/2027",
                "inferred",
                "each of 2 in 2026/2027",
            ),
            (
                Observance(festival="new_year_comfort"),
                "2026-01/2026-06",
                "inferred",
                "cut to the days in 2026-H1; the days of new_year_comfort are not fixed",
            ),
            (
                Observance(festival="spring_festival", relation="during"),
                "2031",
                "provisional",
                "not all days off around spring_festival have been announced",
            ),
            (
                Observance(festival="mid_autumn"),
                "2089",
                "provisional",
                "the moon or term of mid_autumn is close to midnight",
            ),
            (
                Observance(festival="teachers_day", relation="during"),
                "2031",
                "stated",
                "",
            ),
        ],
    )
    def test_what_is_not_certain_is_noted(
        self, when: Observance, period: str, certainty: str, note: str
    ) -> None:
        found = resolve(when, Period.parse(period))
        assert isinstance(found, Resolved)
        assert (found.certainty, found.note) == (certainty, note)

    @pytest.mark.parametrize("period", ["2026", None])
    def test_a_year_of_its_own_is_taken_at_its_word(self, period: str | None) -> None:
        when = Observance(festival="mid_autumn", year=2024)
        found = resolve(when, parsed(period))
        assert found == Resolved(spans=(Period.parse("2024-09-17"),))

    @pytest.mark.parametrize(
        ("year", "ordinal", "period", "day", "note"),
        [
            (None, 31, "2015", "2015-09-10", ""),
            (None, 31, None, "2015-09-10", ""),
            (2015, 31, "2015", "2015-09-10", ""),
            (None, 30, "2015", "2014-09-10", "number 30 is that of 2014, outside 2015"),
            (2015, 30, "2015", "2015-09-10", "number 30 is that of 2014, not of 2015"),
        ],
    )
    def test_a_number_gives_the_year(
        self, year: int | None, ordinal: int, period: str | None, day: str, note: str
    ) -> None:
        when = Observance(festival="teachers_day", year=year, ordinal=ordinal)
        found = resolve(when, parsed(period))
        assert isinstance(found, Resolved)
        assert spans(found) == [day]
        assert found.note == note
        assert (found.certainty is Certainty.INFERRED) == bool(note)

    def test_a_number_without_a_year_is_noted(self) -> None:
        when = Observance(festival="qingming", ordinal=7)
        found = resolve(when, Period.year(2026))
        assert isinstance(found, Resolved)
        assert found.certainty is Certainty.INFERRED
        assert found.note == "number 7 has no year that is known"
        missing = resolve(when, Period.parse("2026-08"))
        assert reason(missing) is Reason.NOT_IN_PERIOD
        assert isinstance(missing, Unresolved)
        assert missing.note.startswith("number 7 has no year that is known; ")

    @pytest.mark.parametrize(
        ("when", "period", "expected"),
        [
            (Observance(festival="no_such_day"), "2026", Reason.UNKNOWN_FESTIVAL),
            (Observance(festival="womens_day"), None, Reason.NO_YEAR),
            (Observance(festival="womens_day"), "2026-H2", Reason.NOT_IN_PERIOD),
            (Observance(festival="mid_autumn"), "2150", Reason.UNKNOWN_YEAR),
            (Observance(festival="mid_autumn", year=2150), "2026", Reason.UNKNOWN_YEAR),
            (Observance(festival="womens_day", year=10_000), None, Reason.UNKNOWN_YEAR),
        ],
    )
    def test_what_is_not_known_is_not_guessed(
        self, when: Observance, period: str | None, expected: Reason
    ) -> None:
        assert reason(resolve(when, parsed(period))) is expected

    def test_the_place_in_the_document_moves_the_year_on(self) -> None:
        when, after = Observance(festival="new_year"), date(2026, 12, 1)
        found = resolve(when, Period.year(2026), after=after)
        assert spans(found) == ["2027-01-01"]
        assert isinstance(found, Resolved)
        assert found.certainty is Certainty.INFERRED
        moon = Observance(festival="mid_autumn")
        late = resolve(moon, Period.year(2100), after=date(2100, 12, 1))
        assert reason(late) is Reason.UNKNOWN_YEAR

    def test_the_tables_are_the_callers(self) -> None:
        own = ObservanceEntry(code="factory_day", names=["厂庆日"], rule="fixed 05-20")
        calendar = PlanCalendar(observances=ObservanceTable([own]), holidays=HolidayTable(years=[]))
        when = Observance(festival="factory_day", relation="during")
        period = Period.year(2026)
        assert spans(resolve(when, period, calendar=calendar)) == ["2026-05-20"]
        assert reason(resolve(when, period)) is Reason.UNKNOWN_FESTIVAL


def test_what_is_open_says_so_in_the_plans_words() -> None:
    assert resolve(Unscheduled(words="适时"), Period.year(2026)) == Unresolved(
        reason=Reason.OPEN, note="适时"
    )
