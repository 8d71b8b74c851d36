"""What of a plan falls when."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from types import MappingProxyType
from typing import Final

import attrs

from unionplan.calendar.months import MONTHS_IN_YEAR, month_number
from unionplan.calendar.occurrence import Occurrence, OccurrenceKind, Undated
from unionplan.calendar.plan_calendar import BUILT_IN, PlanCalendar
from unionplan.calendar.resolution import Reason, Resolved, Unresolved
from unionplan.calendar.resolve import resolve
from unionplan.calendar.resolve_all import resolve_all, resolve_each
from unionplan.model import CalendarUnit, Deadline, Plan, Status

LONGEST_RUN: Final = 60
"""Months up to which `Timeline.by_month` shows a span in each of them: five years."""


@attrs.frozen(kw_only=True)
class Due:
    """What matters on a day; see the methods of `Timeline` that have the same names.

    Attributes:
        overdue: What is over and not settled.
        current: What is going on.
        upcoming: What comes next.
    """

    overdue: tuple[Occurrence, ...]
    current: tuple[Occurrence, ...]
    upcoming: tuple[Occurrence, ...]


@attrs.frozen(kw_only=True)
class Timeline:
    """The occurrences of a plan in the order of time.

    Attributes:
        occurrences: By first day, last day, and then the order of the document.
        unresolved: What has no days, and why, in the order of the document.
    """

    occurrences: tuple[Occurrence, ...]
    unresolved: tuple[Undated, ...]

    def by_month(self) -> Mapping[str, tuple[Occurrence, ...]]:
        """The occurrences of each month that has any, keyed ``2026-03``, in order.

        One that runs over several months stands in each of them, beyond `LONGEST_RUN` in the first
        and the last; where only the end was said, in the month of the end.
        """
        months: defaultdict[int, list[Occurrence]] = defaultdict(list)
        for occurrence in self.occurrences:
            for month in _months(occurrence):
                months[month].append(occurrence)
        return MappingProxyType(
            {
                f"{month // MONTHS_IN_YEAR:04}-{month % MONTHS_IN_YEAR + 1:02}": tuple(
                    months[month]
                )
                for month in sorted(months)
            }
        )

    def overdue(self, on: date) -> tuple[Occurrence, ...]:
        """Activities whose days ended before *on* and that are not settled, the oldest first."""
        late = (occurrence for occurrence in self.occurrences if occurrence.is_overdue(on))
        return tuple(sorted(late, key=lambda occurrence: occurrence.span.last))

    def current(self, on: date) -> tuple[Occurrence, ...]:
        """Occurrences of the day, settled or not, those that end soonest first.

        A deadline is one of its last day; until then it is upcoming.
        """
        now = (
            occurrence
            for occurrence in self.occurrences
            if occurrence.starts <= on <= occurrence.span.last
        )
        return tuple(sorted(now, key=lambda occurrence: occurrence.span.last))

    def upcoming(self, on: date, *, days: int = 30) -> tuple[Occurrence, ...]:
        """Occurrences that begin, deadlines that end, within so many days behind *on*."""
        last = on + timedelta(days=min(max(days, 0), (date.max - on).days))
        soon = (occurrence for occurrence in self.occurrences if on < occurrence.starts <= last)
        return tuple(sorted(soon, key=lambda occurrence: occurrence.starts))

    def due(self, on: date, *, days: int = 30) -> Due:
        """What is overdue, current and upcoming on a day."""
        return Due(
            overdue=self.overdue(on),
            current=self.current(on),
            upcoming=self.upcoming(on, days=days),
        )


def timeline(plan: Plan, *, calendar: PlanCalendar = BUILT_IN) -> Timeline:
    """Place the activities of a plan, and its targets that have a day of their own, in time.

    Of a target only the last day was said. One without a day counts at the end of the plan's period
    and has no occurrence.
    """
    found: list[Occurrence] = []
    unresolved: list[Undated] = []
    targets = tuple(_targets(plan))
    ends = resolve_each(
        targets, lambda target: resolve(Deadline(target[1]), plan.period, calendar=calendar)
    )
    for item, resolution in chain(
        zip(_activities(plan), resolve_all(plan, calendar=calendar), strict=True),
        zip((item for item, _ in targets), ends, strict=True),
    ):
        if isinstance(resolution, Unresolved):
            unresolved.append(item.undated(resolution.reason, resolution.note))
        else:
            found.extend(item.occurrences(resolution))
    found.sort(key=lambda occurrence: (occurrence.span.first, occurrence.span.last))
    return Timeline(occurrences=tuple(found), unresolved=tuple(unresolved))


@attrs.frozen
class _Item:
    """An activity or target, apart from its time."""

    kind: OccurrenceKind
    id: str
    pointer: str
    title: str
    status: Status | None = None
    records: tuple[date, ...] = ()

    def occurrences(self, resolved: Resolved) -> Iterator[Occurrence]:
        for span in resolved.spans:
            first, last = (
                bisect_left(self.records, span.first),
                bisect_right(self.records, span.last),
            )
            yield Occurrence(
                kind=self.kind,
                id=self.id,
                pointer=self.pointer,
                title=self.title,
                span=span,
                times=resolved.times,
                at_least=resolved.at_least,
                open_start=resolved.open_start,
                certainty=resolved.certainty,
                note=resolved.note,
                status=self.status,
                recorded=last - first,
            )

    def undated(self, reason: Reason, note: str) -> Undated:
        return Undated(
            kind=self.kind,
            id=self.id,
            pointer=self.pointer,
            title=self.title,
            reason=reason,
            note=note,
            status=self.status,
        )


def _activities(plan: Plan) -> Iterator[_Item]:
    for index, activity in enumerate(plan.activities):
        records = sorted(record.on for record in activity.records if record.on is not None)
        yield _Item(
            OccurrenceKind.ACTIVITY,
            activity.id,
            f"/activities/{index}",
            activity.title,
            activity.status,
            tuple(records),
        )


def _targets(plan: Plan) -> Iterator[tuple[_Item, CalendarUnit]]:
    for index, metric in enumerate(plan.metrics):
        for number, target in enumerate(metric.targets):
            if target.by is not None:
                pointer = f"/metrics/{index}/targets/{number}"
                yield _Item(OccurrenceKind.TARGET, metric.id, pointer, metric.name), target.by


def _months(occurrence: Occurrence) -> Sequence[int]:
    """The months that show an occurrence, as years times 12 and a number from 0."""
    first, last = month_number(occurrence.starts), month_number(occurrence.span.last)
    return range(first, last + 1) if last - first < LONGEST_RUN else (first, last)
