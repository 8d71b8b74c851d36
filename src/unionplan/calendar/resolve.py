"""From one time and a period to spans of days."""

from datetime import date, timedelta
from itertools import chain

from unionplan.calendar.frequency_windows import frequency_windows
from unionplan.calendar.observance_spans import resolve_observance
from unionplan.calendar.plan_calendar import BUILT_IN, PlanCalendar
from unionplan.calendar.recurrences import resolve_recurrence
from unionplan.calendar.resolution import Certainty, Reason, Resolution, Resolved, Unresolved
from unionplan.calendar.term_calendar import TermCalendar
from unionplan.calendar.windows import place
from unionplan.model import (
    Deadline,
    Frequency,
    Observance,
    Period,
    Recurrence,
    TermWeek,
    When,
    Window,
)

_DAY = timedelta(days=1)


def resolve(  # noqa: PLR0911 - one for each kind of time
    when: When,
    period: Period | None,
    *,
    calendar: PlanCalendar = BUILT_IN,
    after: date | None = None,
) -> Resolution:
    """Tell the days that a time means in a plan's period.

    It never raises and always ends; what cannot be told comes back with its reason, and what was
    chosen with a note. How each kind of time is placed:

    - a window and the day of a deadline: `unionplan.calendar.windows.place`. What states its year
      is taken at its word, also outside the period; what does not is kept to the period;
    - a deadline runs from the period's first day, or *after* where that is given; with an open
      year in a period of several years, each one runs from the day behind the one before;
    - a festival: `unionplan.calendar.observance_spans.resolve_observance`;
    - a frequency: `unionplan.calendar.frequency_windows.frequency_windows`;
    - a recurrence: `unionplan.calendar.recurrences.resolve_recurrence`;
    - a week of term: Monday to Sunday, of each term with a day in the period.

    Args:
        when: The time.
        period: The plan's period; None where it is not known.
        calendar: The tables to use.
        after: A day that is past at the place in the document where *when* stands. A time without
            a year is then the first one that begins on that day or later, also beyond the period:
            the January behind December. `resolve_all` finds these places.
    """
    match when:
        case Window():
            return _window(when, period, after)
        case Deadline():
            return _deadline(when, period, after)
        case Observance():
            return resolve_observance(when, period, calendar, after=after)
        case Frequency():
            return frequency_windows(when, period, calendar)
        case Recurrence():
            return resolve_recurrence(when, period)
        case TermWeek():
            return _term_week(when, period, calendar.terms)
        case _:
            return Unresolved(reason=Reason.OPEN, note=when.words)


def _window(when: Window, period: Period | None, after: date | None) -> Resolution:
    placed = place(when.start, when.end, period, after=after)
    if isinstance(placed, Unresolved):
        return placed
    return Resolved(spans=placed.cut, certainty=placed.certainty, note=placed.note)


def _deadline(when: Deadline, period: Period | None, after: date | None) -> Resolution:
    placed = place(when.by, None, period, after=after)
    if isinstance(placed, Unresolved):
        return placed
    days = [span.last for span in placed.whole]
    start = after or (days[0] if period is None else period.first)
    starts = chain([min(start, days[0])], (day + _DAY for day in days[:-1]))
    return Resolved(
        spans=tuple(Period(start, day) for start, day in zip(starts, days, strict=True)),
        open_start=True,
        certainty=placed.certainty,
        note=placed.note,
    )


def _term_week(when: TermWeek, period: Period | None, terms: TermCalendar | None) -> Resolution:
    if terms is None:
        note = f"{when} is counted from the first week of term: give a TermCalendar"
        return Unresolved(reason=Reason.NO_TERM_CALENDAR, note=note)
    until = when.until or when.term_week
    spans: list[Period] = []
    notes: list[str] = []
    for term in terms.within(period):
        first, last = term.week(when.term_week), term.week(min(until, term.weeks))
        if first is not None and last is not None:
            spans.append(Period(first.first, last.last))
            if until > term.weeks:
                notes.append(f"{term.name} ends with week {term.weeks}")
    if not spans:
        where = "the term calendar" if period is None else f"a term of {period}"
        return Unresolved(reason=Reason.NOT_IN_TERM, note=f"{when} is not in {where}")
    certainty = Certainty.STATED
    if len(spans) > 1:
        certainty = Certainty.INFERRED
        notes.insert(0, f"each of {len(spans)} terms has {when}")
    return Resolved(spans=tuple(spans), certainty=certainty, note="; ".join(notes))
