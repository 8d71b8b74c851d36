"""The days of an exact repetition (RFC 5545, 3.3.10).

Our own arithmetic, and not dateutil's: there a rule that matches no day (``FREQ=DAILY;BYMONTH=2;
BYMONTHDAY=30``) is searched up to the year 9999, some seconds long, for ``until`` is only looked at
when a day matches (dateutil #1094, #1393). Here every rule ends with the period.
"""

from bisect import bisect_left
from datetime import date
from itertools import islice

from unionplan.calendar.plain_days import plain_days
from unionplan.calendar.recurrence_rule import read_rule
from unionplan.calendar.resolution import (
    MAX_SPANS,
    Certainty,
    Reason,
    Resolved,
    Unresolved,
    too_long,
)
from unionplan.calendar.rule_days import rule_days
from unionplan.model import Period, Recurrence


def recurrence_days(recurrence: Recurrence, period: Period) -> tuple[date, ...] | Unresolved:
    """Give the days of a rule in a period, in order, or say why it has none.

    Weeks of ``BYSETPOS`` are whole weeks, also the first one. ``BYDAY=MO,1FR`` is each Monday and
    the first Friday. ``UNTIL`` in universal time is taken as Beijing time. There are limits:
    `MAX_SPANS` days, and `MAX_YEARS` from the first day on where the rule has a ``COUNT``.
    """
    text = recurrence.rrule
    try:
        rule = read_rule(text)
    except ValueError as error:
        return Unresolved(reason=Reason.BAD_RULE, note=str(error))
    first = recurrence.first or period.first
    begin = max(first, period.first)
    last = period.last if rule.until is None else min(period.last, rule.until)
    searched = first if rule.count is not None else begin
    if (refusal := too_long(text, searched, last)) is not None:
        return refusal
    found: list[date] | None = None
    if begin <= last:
        found = plain_days(rule, first, searched, last)
        if found is None:
            most = MAX_SPANS + 1 if rule.count is None else rule.count
            found = [*map(date.fromordinal, islice(rule_days(rule, first, searched, last), most))]
        found = found[bisect_left(found, begin) : rule.count]
    if not found:
        note = f"{text} has no day in {period}"
        return Unresolved(reason=Reason.NOT_IN_PERIOD, note=note)
    if len(found) > MAX_SPANS:
        note = f"{text} has more than {MAX_SPANS} days in {period}"
        return Unresolved(reason=Reason.TOO_MANY, note=note)
    return tuple(found)


def resolve_recurrence(recurrence: Recurrence, period: Period | None) -> Resolved | Unresolved:
    """Give the days of a rule in a period as spans of one day.

    They are inferred where the rule is counted from the period's first day for want of its own.
    """
    if period is None:
        note = f"{recurrence.rrule} needs a period in which it comes round"
        return Unresolved(reason=Reason.NO_PERIOD, note=note)
    days = recurrence_days(recurrence, period)
    if isinstance(days, Unresolved):
        return days
    spans = tuple(Period(day, day) for day in days)
    if recurrence.first is None and read_rule(recurrence.rrule).leans_on_start:
        note = f"counted from {period.first}"
        return Resolved(spans=spans, certainty=Certainty.INFERRED, note=note)
    return Resolved(spans=spans)
