"""Times of activities: every member of the union `unionplan.When`."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

from hypothesis import strategies as st

from unionplan.model import (
    Deadline,
    Every,
    Frequency,
    Observance,
    Recurrence,
    Relation,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
    Window,
)
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.periods import calendar_units, dates
from unionplan.testing.texts import texts

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@named
def whens() -> st.SearchStrategy[When]:
    """Times of every kind; they shrink to a window."""
    one_each = windows(), deadlines(), observances(), frequencies(), recurrences(), term_weeks()
    return st.one_of(*one_each, unscheduled())


@named
@st.composite
def windows(draw: st.DrawFn, *, open_year: bool | None = None) -> Window:
    """Windows of one unit or from one to another.

    Args:
        open_year: Whether the year is left to the plan; None for some of either kind.
    """
    is_open = draw(st.booleans()) if open_year is None else open_year
    start = draw(calendar_units(open_year=is_open))
    if not draw(st.booleans()):
        return Window(start)
    end = draw(calendar_units(open_year=is_open))
    if not is_open and end.first < start.first:
        start, end = end, start
    return Window(start, end)


@named
def deadlines(*, open_year: bool | None = None) -> st.SearchStrategy[Deadline]:
    """Deadlines.

    Args:
        open_year: Whether the year is left to the plan; None for some of either kind.
    """
    return st.builds(Deadline, calendar_units(open_year=open_year))


@named
def observances() -> st.SearchStrategy[Observance]:
    """Festivals and observance days, also such as no calendar knows."""
    codes = ("womens_day", "labour_day", "mid_autumn", "spring_festival", "national_day", "x1")
    return st.builds(
        Observance,
        festival=st.sampled_from(codes),
        relation=st.sampled_from(Relation),
        year=st.none() | st.integers(1, 9999),
        ordinal=st.none() | st.integers(1, 200),
        extra=extras(),
    )


@named
@st.composite
def frequencies(draw: st.DrawFn) -> Frequency:
    """Duties that come round; they shrink to each day."""
    times = draw(st.none() | st.integers(1, 400))
    return Frequency(
        every=Every(draw(st.sampled_from(TimeUnit)), draw(st.just(1) | st.integers(1, 1000))),
        times=times,
        at_least=times is not None and draw(st.booleans()),
        extra=draw(extras()),
    )


@named
@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """Exact repetition; they shrink to each day."""
    parts = [f"FREQ={draw(st.sampled_from(('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')))}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 1000))}")
    match draw(st.integers(0, 2)):
        case 1:
            parts.append(f"COUNT={draw(st.integers(1, 1000))}")
        case 2:
            parts.append(f"UNTIL={str(draw(dates())).replace('-', '')}")
        case _:
            pass
    if draw(st.booleans()):
        ordinal = draw(st.sampled_from(("", "1", "2", "-1")))
        parts.append(f"BYDAY={ordinal}{draw(st.sampled_from(_WEEKDAYS))}")
    first = draw(st.none() | dates())
    return Recurrence(rrule=";".join(parts), first=first, extra=draw(extras()))


@named
@st.composite
def term_weeks(draw: st.DrawFn) -> TermWeek:
    """Weeks of a school term; they shrink to the first."""
    week = draw(st.integers(1, 30))
    until = draw(st.none() | st.integers(week, 30))
    return TermWeek(term_week=week, until=until, extra=draw(extras()))


@named
def unscheduled() -> st.SearchStrategy[Unscheduled]:
    """Times that were spoken of and left open."""
    return st.builds(Unscheduled, words=texts(min_size=1), extra=extras())
