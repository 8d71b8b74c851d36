"""Where a festival or observance day lies in a plan's period, and the days around it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

import attrs

from unionplan.calendar.holidays import holiday_span
from unionplan.calendar.observances import ObservanceEntry
from unionplan.calendar.ordinals import year_of
from unionplan.calendar.plan_calendar import PlanCalendar
from unionplan.calendar.resolution import Certainty, Reason, Resolved, Unresolved, too_long
from unionplan.calendar.windows import LONGEST_YEAR
from unionplan.model import Observance, Period, Relation

AROUND: Final = timedelta(days=7)
"""How far 前夕 and 节前 reach before a festival, and 节后 behind it."""

_DAY: Final = timedelta(days=1)
_YEARS: Final = 2  # after a day, within which a festival comes again


class _Found(NamedTuple):
    """The days that are meant in one year."""

    span: Period
    certainty: Certainty = Certainty.STATED
    note: str = ""


def resolve_observance(
    when: Observance,
    period: Period | None,
    calendar: PlanCalendar,
    *,
    after: date | None = None,
) -> Resolved | Unresolved:
    """Give the days on, before, during or after a festival.

    On it are the festival's own days; during it also the days off that join them; before and after
    it are the seven days next to those. Days off that have not been announced leave these days
    provisional, as does a new moon or solar term close to midnight; those of a campaign, which
    nobody has fixed, are inferred.

    The year is stated, or told from the ordinal (the 42nd Teachers' Day is that of 2026); both are
    taken at their word, also outside the period. Else every occurrence with such a day in the
    period is meant and kept to the period, in a period of up to a year only those that lie in it
    wholly, if there are any; several are inferred. With *after*, it is the first one that begins on
    that day or later.
    """
    entry = calendar.observance_table.find(when.festival)
    if entry is None:
        note = f"the table of observances has no {when.festival!r}"
        return Unresolved(reason=Reason.UNKNOWN_FESTIVAL, note=note)
    counted = None
    if when.ordinal is not None:
        counted = year_of(when.festival, when.ordinal, table=calendar.observance_table)
    year = when.year or counted
    if year is None:
        note = "" if when.ordinal is None else f"number {when.ordinal} has no year that is known"
        return _with(_without_year(when, entry, period, calendar, after), note)
    found = _in_year(when.relation, entry, year, calendar)
    if found is None:
        note = f"the days of {when.festival} in {year} are not known"
        return Unresolved(reason=Reason.UNKNOWN_YEAR, note=note)
    return _with(_resolved([found]), _doubt(when, counted, found.span, period))


def _without_year(
    when: Observance,
    entry: ObservanceEntry,
    period: Period | None,
    calendar: PlanCalendar,
    after: date | None,
) -> Resolved | Unresolved:
    if period is None:
        note = f"'{when}' has no year of its own and the plan has no period"
        return Unresolved(reason=Reason.NO_YEAR, note=note)
    if (refusal := too_long(f"'{when}'", period.first, period.last)) is not None:
        return refusal
    if after is not None:
        return _behind(when, entry, after, calendar)
    return _in_period(when, entry, period, calendar)


def _doubt(when: Observance, counted: int | None, span: Period, period: Period | None) -> str:
    """What speaks against the number of a festival, if anything."""
    if counted is None or when.year == counted:
        return ""
    if when.year is not None:
        return f"number {when.ordinal} is that of {counted}, not of {when.year}"
    if period is None or (span.first <= period.last and period.first <= span.last):
        return ""
    return f"number {when.ordinal} is that of {counted}, outside {period}"


def _with(found: Resolved | Unresolved, note: str) -> Resolved | Unresolved:
    """The same with one more note, which leaves days inferred."""
    if not note:
        return found
    note = "; ".join(filter(None, (note, found.note)))
    if isinstance(found, Unresolved):
        return attrs.evolve(found, note=note)
    return attrs.evolve(found, note=note, certainty=Certainty.INFERRED)


def _resolved(found: Sequence[_Found], period: Period | None = None) -> Resolved:
    """The days of several years, kept to *period*."""
    spans = tuple(span for span, _, _ in found)
    certainties = {certainty for _, certainty, _ in found}
    notes = list(dict.fromkeys(note for _, _, note in found if note))
    if period is not None:
        kept = tuple(
            Period(max(span.first, period.first), min(span.last, period.last)) for span in spans
        )
        if kept != spans:
            notes.insert(0, f"cut to the days in {period}")
        spans = kept
    if len(spans) > 1:
        certainties.add(Certainty.INFERRED)
        notes.insert(0, f"each of {len(spans)} in {period}")
    weakest = next(
        certainty
        for certainty in (Certainty.INFERRED, Certainty.PROVISIONAL, Certainty.STATED)
        if certainty in certainties
    )
    return Resolved(spans=spans, certainty=weakest, note="; ".join(notes))


def _in_period(
    when: Observance, entry: ObservanceEntry, period: Period, calendar: PlanCalendar
) -> Resolved | Unresolved:
    # Days belong to the year of their festival and may lie in a neighbour of it.
    known = [
        found
        for year in range(period.first.year - 1, period.last.year + 2)
        if (found := _in_year(when.relation, entry, year, calendar)) is not None
    ]
    touching = [
        found
        for found in known
        if found.span.first <= period.last and period.first <= found.span.last
    ]
    if touching:
        whole = [
            found
            for found in touching
            if period.first <= found.span.first and found.span.last <= period.last
        ]
        return _resolved(whole if whole and period.days <= LONGEST_YEAR else touching, period)
    if known:
        note = f"no day {when} lies in {period}"
        return Unresolved(reason=Reason.NOT_IN_PERIOD, note=note)
    note = f"the days of {when.festival} around {period} are not known"
    return Unresolved(reason=Reason.UNKNOWN_YEAR, note=note)


def _behind(
    when: Observance, entry: ObservanceEntry, after: date, calendar: PlanCalendar
) -> Resolved | Unresolved:
    for year in range(after.year, after.year + _YEARS + 1):
        found = _in_year(when.relation, entry, year, calendar)
        if found is not None and found.span.first >= after:
            return _with(_resolved([found]), f"the first one from {after} on")
    note = f"the days of {when.festival} from {after} on are not known"
    return Unresolved(reason=Reason.UNKNOWN_YEAR, note=note)


def _in_year(
    relation: Relation, entry: ObservanceEntry, year: int, calendar: PlanCalendar
) -> _Found | None:
    own = entry.span(year)
    if own is None:
        return None
    certainty, note = Certainty.STATED, ""
    if not entry.is_exact:
        certainty, note = Certainty.INFERRED, f"the days of {entry.code} are not fixed"
    elif entry.is_uncertain(year):
        certainty, note = (
            Certainty.PROVISIONAL,
            f"the moon or term of {entry.code} is close to midnight",
        )
    if relation is Relation.ON:
        return _Found(own, certainty, note)
    off = holiday_span(entry.code, year, table=calendar.holiday_table)
    if off is not None:
        own = Period(min(own.first, off.first), max(own.last, off.last))
    elif certainty is Certainty.STATED and _is_unannounced(entry.code, year, calendar):
        certainty = Certainty.PROVISIONAL
        note = f"not all days off around {entry.code} have been announced"
    if relation is Relation.BEFORE:
        own = Period(own.first - AROUND, own.first - _DAY)
    elif relation is Relation.AFTER:
        own = Period(own.last + _DAY, own.last + AROUND)
    return _Found(own, certainty, note)


def _is_unannounced(code: str, year: int, calendar: PlanCalendar) -> bool:
    table = calendar.holiday_table
    if table.find(year) is not None:
        return False
    return any(code in codes for codes in table.statutory_days(year).values())
