"""Which activity falls in which months."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

import attrs

from unionplan.calendar import Resolved, resolve_all
from unionplan.model import (
    Activity,
    CalendarUnit,
    Frequency,
    Period,
    Plan,
    Recurrence,
)

__all__ = ["Month", "Placed", "merge_months", "months_covered", "place_activities"]

# A plan that does not say its year has months all the same. No plan is for the year 4, which is a
# leap year and so has all days; the January behind its December is in the year 5.
_ANY_YEAR: Final = Period.year(4)


class Month(NamedTuple):
    """A month of a year; months sort as they follow each other."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that a day lies in."""
        return cls(day.year, day.month)

    @property
    def unit(self) -> CalendarUnit:
        """The same as a unit of the calendar; its year is open where the plan's is."""
        year = None if self.year <= _ANY_YEAR.last.year + 1 else self.year
        return CalendarUnit(year, month=self.month)

    def count_to(self, last: "Month") -> int:
        """How many months there are from this one to *last*, both counted."""
        return (last.year - self.year) * 12 + last.month - self.month + 1

    def next(self) -> "Month":
        """The month behind this one."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    def previous(self) -> "Month":
        """The month before this one."""
        return Month(self.year - (self.month == 1), (self.month - 2) % 12 + 1)


class Placed(NamedTuple):
    """An activity, and what is known of its days.

    Attributes:
        activity: The activity.
        spans: Its days in order; empty where none can be told.
        open_start: Whether only the last day of each span was said, as deadlines do.
    """

    activity: Activity
    spans: tuple[Period, ...]
    open_start: bool

    @property
    def is_duty(self) -> bool:
        """Whether it comes round, so that no month is its own."""
        return isinstance(self.activity.when, Frequency | Recurrence)

    @property
    def months(self) -> tuple[tuple[Month, Month], ...]:
        """First and last month of each span, in order; none for a duty."""
        if self.is_duty:
            return ()
        return tuple(
            (Month.of(span.last if self.open_start else span.first), Month.of(span.last))
            for span in self.spans
        )


def place_activities(plan: Plan) -> tuple[Placed, ...]:
    """Every activity of a plan with its days, in the plan's order."""
    if plan.period is None:
        plan = attrs.evolve(plan, period=_ANY_YEAR)
    return tuple(
        Placed(activity, found.spans, open_start=found.open_start)
        if isinstance(found, Resolved)
        else Placed(activity, (), open_start=False)
        for activity, found in zip(plan.activities, resolve_all(plan), strict=True)
    )


def months_covered(items: Iterable[Placed]) -> tuple[tuple[Month, Month], ...]:
    """The months in which something is to happen, as stretches without a gap, in order."""
    return merge_months(months for item in items for months in item.months)


def merge_months(stretches: Iterable[tuple[Month, Month]]) -> tuple[tuple[Month, Month], ...]:
    """Stretches of months in order, those joined that overlap or follow each other."""
    merged: list[tuple[Month, Month]] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1][1].next():
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)
