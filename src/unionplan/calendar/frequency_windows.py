"""The windows of a duty that comes round: one for each month, quarter, term in a period."""

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from unionplan.calendar.months import MONTHS_IN_YEAR, month_number
from unionplan.calendar.plan_calendar import PlanCalendar
from unionplan.calendar.resolution import (
    MAX_SPANS,
    Certainty,
    Reason,
    Resolved,
    Unresolved,
    too_long,
)
from unionplan.calendar.term_calendar import TermCalendar
from unionplan.model import Every, Frequency, Period, TermOfOffice, TimeUnit

_DAY = timedelta(days=1)
_MONTHS = {
    TimeUnit.MONTH: 1,
    TimeUnit.QUARTER: 3,
    TimeUnit.HALF_YEAR: 6,
    TimeUnit.YEAR: MONTHS_IN_YEAR,
}
_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7}


class _Units(NamedTuple):
    """First and last days of whole units that have a day in the period, and how they were found."""

    ends: list[tuple[date, date]]
    certainty: Certainty = Certainty.STATED
    note: str = ""


def frequency_windows(
    frequency: Frequency, period: Period | None, calendar: PlanCalendar
) -> Resolved | Unresolved:
    """Give the windows in which the duty is to be met, in order.

    - ``day``, ``week`` (Monday to Sunday) and ``month`` are those of the calendar; multiples of
      them are counted from the first that has a day in the period.
    - ``quarter``, ``half_year`` and ``year`` are counted from the period's first day. So each
      quarter comes four times in a school year. Where these are not the calendar's own, or a
      multiple has to begin somewhere, the windows are inferred.
    - ``semester`` is a term of the term calendar. Without one it is September to January or
      February to July, of which at least half must lie in the period (else the one with most days
      in it counts), and the windows are inferred.
    - ``term`` is the committee's term of office.

    What the period has only in part, at its ends, is a window of its own with the whole duty in it.
    A unit that is longer than the period gives one window, inferred: the duty may be met outside.
    """
    if period is None:
        note = f"'{frequency}' needs a period in which it comes round"
        return Unresolved(reason=Reason.NO_PERIOD, note=note)
    if (refusal := too_long(f"'{frequency}'", period.first, period.last)) is not None:
        return refusal
    every = frequency.every
    if every.unit is TimeUnit.SEMESTER:
        units = _semesters(every.count, period, calendar.terms)
    elif every.unit is TimeUnit.TERM:
        units = _terms_of_office(every.count, period, calendar.office)
    elif every.unit in _DAYS:
        units = _runs_of_days(every, period)
    else:
        units = _runs_of_months(every, period)
    if isinstance(units, Unresolved):
        return units
    certainty, notes = units.certainty, [units.note] if units.note else []
    (first, _), (_, last) = units.ends[0], units.ends[-1]
    if first < period.first or last > period.last:
        if len(units.ends) == 1:
            certainty = Certainty.INFERRED
            notes.append(f"not all of {Period(first, last)} lies in {period}")
        else:
            notes.append(f"cut at the ends of {period}")
    return Resolved(
        spans=tuple(
            Period(max(first, period.first), min(last, period.last)) for first, last in units.ends
        ),
        times=frequency.times,
        at_least=frequency.at_least,
        certainty=certainty,
        note="; ".join(notes),
    )


def _runs_of_days(every: Every, period: Period) -> _Units | Unresolved:
    step = _DAYS[every.unit] * every.count
    start = period.first
    if every.unit is TimeUnit.WEEK:
        start -= timedelta(days=start.weekday())  # the year 1 began on a Monday
    offsets = range(0, (period.last - start).days + 1, step)
    if len(offsets) > MAX_SPANS:
        note = f"'every {every}' has more than {MAX_SPANS} windows in {period}"
        return Unresolved(reason=Reason.TOO_MANY, note=note)
    ends = [(start + timedelta(days=days), _days_on(start, days + step - 1)) for days in offsets]
    if every.count == 1:
        return _Units(ends)
    return _Units(ends, Certainty.INFERRED, f"counted from {start}")


def _days_on(start: date, days: int) -> date:
    return start + timedelta(days=min(days, (date.max - start).days))


def _runs_of_months(every: Every, period: Period) -> _Units:
    step = _MONTHS[every.unit] * every.count
    first = period.first.replace(day=1) if every.unit is TimeUnit.MONTH else period.first
    months = (period.last.year - first.year) * MONTHS_IN_YEAR + period.last.month - first.month
    starts = [_months_on(first, offset) for offset in range(0, months + step + 1, step)]
    ends = [
        (start, date.max if following is None else following - _DAY)
        for start, following in pairwise(starts)
        if start is not None and start <= period.last
    ]
    by_calendar = every.unit is TimeUnit.MONTH and every.count == 1
    if by_calendar or (first.day == 1 and step <= MONTHS_IN_YEAR and (first.month - 1) % step == 0):
        return _Units(ends)
    return _Units(ends, Certainty.INFERRED, f"counted from {first}")


def _months_on(first: date, months: int) -> date | None:
    """The same day so many months later, or the last one of a shorter month; None: beyond 9999."""
    try:
        return first + relativedelta(months=months)
    except ValueError:
        return None


def _semesters(count: int, period: Period, terms: TermCalendar | None) -> _Units | Unresolved:
    if terms is not None:
        announced = [(term.period.first, term.period.last) for term in terms.within(period)]
        if not announced:
            note = f"the term calendar has no term in {period}"
            return Unresolved(reason=Reason.NOT_IN_TERM, note=note)
        return _joined(announced, count, Certainty.STATED)
    usual = [
        semester
        for year in range(max(1, period.first.year - 1), min(9998, period.last.year) + 1)
        for semester in (Period.semester(year, 1), Period.semester(year, 2))
        if semester.first <= period.last and semester.last >= period.first
    ]
    if not usual:
        note = f"no semester has a day in {period}"
        return Unresolved(reason=Reason.NOT_IN_PERIOD, note=note)
    most = max(usual, key=lambda semester: _common_days(semester, period))
    chosen = [
        (semester.first, semester.last)
        for semester in usual
        if semester is most or 2 * _common_days(semester, period) >= semester.days
    ]
    return _joined(chosen, count, Certainty.INFERRED, "September to January, February to July")


def _common_days(span: Period, period: Period) -> int:
    return (min(span.last, period.last) - max(span.first, period.first)).days + 1


def _joined(
    ends: list[tuple[date, date]], count: int, certainty: Certainty, note: str = ""
) -> _Units:
    """Every *count* units as one, counted from the first."""
    joined = [
        (ends[index][0], ends[min(index + count, len(ends)) - 1][1])
        for index in range(0, len(ends), count)
    ]
    if count > 1:
        certainty = Certainty.INFERRED
        note = "; ".join(filter(None, (note, f"counted from {ends[0][0]}")))
    return _Units(joined, certainty, note)


def _terms_of_office(
    count: int, period: Period, office: TermOfOffice | None
) -> _Units | Unresolved:
    if office is None or office.elected_on is None or office.years is None:
        note = "the committee's election and its term of office are not known"
        return Unresolved(reason=Reason.NO_TERM_OF_OFFICE, note=note)
    first, step = office.elected_on, MONTHS_IN_YEAR * office.years * count
    if first > period.last:
        note = f"the committee was elected on {first}, behind {period}"
        return Unresolved(reason=Reason.NOT_IN_PERIOD, note=note)
    months = month_number(period.first) - month_number(first) - (period.first.day < first.day)
    offset = max(0, months // step * step)
    ends: list[tuple[date, date]] = []
    start = _months_on(first, offset)
    while start is not None and start <= period.last:
        offset += step
        following = _months_on(first, offset)
        ends.append((start, date.max if following is None else following - _DAY))
        start = following
    return _Units([(start, last) for start, last in ends if last >= period.first])
