"""What in a plan's times stands in its own way."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

import attrs

from unionplan.calendar.months import MONTHS_IN_YEAR, month_length, month_number
from unionplan.calendar.plan_calendar import BUILT_IN, PlanCalendar
from unionplan.calendar.resolution import Resolved
from unionplan.calendar.resolve_all import resolve_all
from unionplan.calendar.windows import LONGEST_YEAR
from unionplan.model import (
    Activity,
    Extra,
    Frequency,
    Observance,
    OrganizationKind,
    PartyRole,
    Period,
    Plan,
    Recurrence,
    Status,
)
from unionplan.model.code import Code

OVERLOAD_FACTOR: Final = 2
"""A month is overloaded from so many times the mean of the plan's months on, ..."""

OVERLOAD_MARGIN: Final = 3
"""... if it also has at least so many activities more than the mean."""

CALENDAR_MONTHS: Final = 4
"""Months with activities from which on a plan has a calendar of months.

For one that has gaps, they must also be half of its period.
"""

SCHOOL_HOLIDAY_MONTHS: Final = (2, 7, 8)
"""Months in which schools plan little; see `TermCalendar.holidays` for exact days."""

_LONGEST: Final = 3  # months of a span that still belongs to each of them


class ConflictKind(Code):
    """In which way times stand against each other or against the calendar."""

    PARTY_TWICE = "party_twice"  # one party in two activities on one day; parameter: party
    DAY_OFF = "day_off"  # on a rest day or statutory holiday; parameters: day, basis, name
    MAKEUP_WORKDAY = "makeup_workday"  # parameters: day, basis, name
    OVERLOADED_MONTH = "overloaded_month"  # parameters: count, mean
    EMPTY_MONTH = "empty_month"


@attrs.frozen(kw_only=True)
class Conflict:
    """Something to look at; whether it is a fault is for people or a rule to say.

    Attributes:
        kind: In which way.
        days: The day or month in question.
        pointers: JSON Pointers of the activities, in the order of the document; none for an
            empty month.
        parameters: What a message about it needs, by the names that `ConflictKind` gives.
    """

    kind: ConflictKind
    days: Period
    pointers: tuple[str, ...] = ()
    parameters: Extra = attrs.field(factory=Extra)


class _Placed(NamedTuple):
    """An activity with days, and where it stands."""

    pointer: str
    activity: Activity
    resolved: Resolved


def conflicts(plan: Plan, *, calendar: PlanCalendar = BUILT_IN) -> tuple[Conflict, ...]:
    """Look for activities that stand in each other's or in the calendar's way, by day and kind.

    Cancelled activities are left out.

    - One party, not as audience, in two activities that are each on the same single day and not
      parts of one.
    - An activity on a single day that is a rest day, a statutory holiday or a make-up workday, but
      for those that are placed by a festival, which chose the day.
    - A month with at least `OVERLOAD_FACTOR` times, and `OVERLOAD_MARGIN` more than, the mean
      number of activities that the period's months have of their own. What takes at most three
      months belongs to each of them, a deadline to that of its day, a duty that comes round to
      none. Only in a plan with a calendar of months (`CALENDAR_MONTHS`).
    - A month, wholly in the period, that has none of its own, in a plan of up to a year with a
      calendar of months. Not for the months in which schools have holidays.
    """
    placed = [
        _Placed(f"/activities/{index}", activity, resolution)
        for index, (activity, resolution) in enumerate(
            zip(plan.activities, resolve_all(plan, calendar=calendar), strict=True)
        )
        if isinstance(resolution, Resolved) and activity.status is not Status.CANCELLED
    ]
    found = [*_parties_twice(placed), *_odd_days(placed, calendar)]
    if plan.period is not None:
        own = _own_months(placed)
        found += _overloaded(own, plan.period)
        found += _empty(own, plan.period, plan, calendar)
    order = list(ConflictKind)
    found.sort(key=lambda conflict: (conflict.days.first, order.index(conflict.kind)))
    return tuple(found)


def _single_days(placed: _Placed) -> Iterator[date]:
    if not placed.resolved.open_start and not isinstance(placed.activity.when, Frequency):
        for span in placed.resolved.spans:
            if span.first == span.last:
                yield span.first


def _parties_twice(placed: Sequence[_Placed]) -> Iterator[Conflict]:
    seen: defaultdict[tuple[str, date], dict[str, str]] = defaultdict(dict)
    for item in placed:
        for day in _single_days(item):
            for party in item.activity.parties:
                if party.role is not PartyRole.AUDIENCE:
                    whole = item.activity.parent or item.activity.id
                    seen[party.name, day][item.pointer] = whole
    for (name, day), pointers in seen.items():
        if len(set(pointers.values())) > 1:
            yield Conflict(
                kind=ConflictKind.PARTY_TWICE,
                days=Period(day, day),
                pointers=tuple(pointers),
                parameters=Extra({"party": name}),
            )


def _odd_days(placed: Sequence[_Placed], calendar: PlanCalendar) -> Iterator[Conflict]:
    for item in placed:
        if isinstance(item.activity.when, Observance | None):
            continue
        for day in _single_days(item):
            found = calendar.day_kind(day)
            if found.kind != "workday":
                yield Conflict(
                    kind=(
                        ConflictKind.MAKEUP_WORKDAY
                        if found.kind == "makeup_workday"
                        else ConflictKind.DAY_OFF
                    ),
                    days=Period(day, day),
                    pointers=(item.pointer,),
                    parameters=Extra(
                        {
                            "day": str(found.kind),
                            "basis": str(found.basis),
                            "name": found.name or "",
                        }
                    ),
                )


def _own_months(placed: Sequence[_Placed]) -> dict[int, list[str]]:
    """Pointers of the activities that each month has of its own."""
    own: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for item in placed:
        if isinstance(item.activity.when, Frequency | Recurrence):
            continue
        for span in item.resolved.spans:
            last = month_number(span.last)
            first = last if item.resolved.open_start else month_number(span.first)
            if last - first < _LONGEST:
                for month in range(first, last + 1):
                    own[month][item.pointer] = None
    return {month: list(pointers) for month, pointers in own.items()}


def _overloaded(own: dict[int, list[str]], period: Period) -> Iterator[Conflict]:
    first, last = month_number(period.first), month_number(period.last)
    counts = {month: len(pointers) for month, pointers in own.items() if first <= month <= last}
    if len(counts) < CALENDAR_MONTHS:
        return
    total, months = sum(counts.values()), last - first + 1
    for month, count in counts.items():
        if count * months >= max(OVERLOAD_FACTOR * total, total + OVERLOAD_MARGIN * months):
            mean = (Decimal(total) / months).quantize(Decimal("0.1"))
            yield Conflict(
                kind=ConflictKind.OVERLOADED_MONTH,
                days=_days_of(month),
                pointers=tuple(own[month]),
                parameters=Extra({"count": count, "mean": mean}),
            )


def _empty(
    own: dict[int, list[str]], period: Period, plan: Plan, calendar: PlanCalendar
) -> Iterator[Conflict]:
    months = [
        month
        for month in range(month_number(period.first), month_number(period.last) + 1)
        if _days_of(month).first in period and _days_of(month).last in period
    ]
    filled = sum(month in own for month in months)
    if period.days > LONGEST_YEAR or filled < max(CALENDAR_MONTHS, len(months) / 2):
        return
    is_school = plan.organization is not None and plan.organization.kind is OrganizationKind.SCHOOL
    holidays = () if calendar.terms is None else calendar.terms.holidays
    for month in months:
        days = _days_of(month)
        if month in own or (is_school and days.first.month in SCHOOL_HOLIDAY_MONTHS):
            continue
        free = sum(
            (min(days.last, holiday.last) - max(days.first, holiday.first)).days + 1
            for holiday in holidays
            if holiday.first <= days.last and days.first <= holiday.last
        )
        if 2 * free < days.days:
            yield Conflict(kind=ConflictKind.EMPTY_MONTH, days=days)


def _days_of(month: int) -> Period:
    year, number = divmod(month, MONTHS_IN_YEAR)
    return Period(date(year, number + 1, 1), date(year, number + 1, month_length(year, number + 1)))
