"""Which activity stands where in the schedule: by month, as a duty, or without a time."""

from collections import defaultdict
from datetime import date
from typing import Final

import attrs

from unionplan.calendar import Resolution, Resolved, resolve_all
from unionplan.model import Activity, Frequency, Period, Plan, Recurrence
from unionplan.model.code import Code

__all__ = ["ANY_YEAR", "Entry", "Group", "GroupKind", "schedule"]

# A plan that does not say its year has months all the same. No plan is for the year 4, which is a
# leap year and so has all days; the January behind its December is in the year 5.
ANY_YEAR: Final = Period.year(4)
"""The year of a plan that does not say it."""


class GroupKind(Code):
    """What the activities of a group have in common."""

    MONTH = "month"
    DUTIES = "duties"
    UNDATED = "undated"


@attrs.frozen(kw_only=True)
class Entry:
    """An activity in the schedule.

    Attributes:
        pointer: Its JSON Pointer.
        activity: The activity.
        found: What came of its time.
    """

    pointer: str
    activity: Activity
    found: Resolution

    @property
    def spans(self) -> tuple[Period, ...]:
        """Its days in order; empty where none can be told."""
        return self.found.spans if isinstance(self.found, Resolved) else ()

    @property
    def is_deadline(self) -> bool:
        """Whether only the last day of each span was said."""
        return isinstance(self.found, Resolved) and self.found.open_start

    @property
    def is_duty(self) -> bool:
        """Whether it comes round, so that no month is its own."""
        return isinstance(self.activity.when, Frequency | Recurrence)

    @property
    def start(self) -> date | None:
        """The first day that was said; None without days."""
        if not self.spans:
            return None
        return self.spans[0].last if self.is_deadline else self.spans[0].first


@attrs.frozen(kw_only=True)
class Group:
    """Activities that stand below each other.

    Attributes:
        kind: What they have in common.
        month: The first day of the month in which they begin; None for the other kinds.
        entries: The activities, in the order of time and then of the plan; at least one.
    """

    kind: GroupKind
    month: date | None = None
    entries: tuple[Entry, ...]


def schedule(plan: Plan) -> tuple[Group, ...]:
    """Every activity of a plan, each once: the months in order, then duties, then the others."""
    months: defaultdict[date, list[tuple[date, date, Entry]]] = defaultdict(list)
    others: dict[GroupKind, list[Entry]] = {GroupKind.DUTIES: [], GroupKind.UNDATED: []}
    for index, (activity, found) in enumerate(zip(plan.activities, _days(plan), strict=True)):
        entry = Entry(pointer=f"/activities/{index}", activity=activity, found=found)
        start = entry.start
        if entry.is_duty:
            others[GroupKind.DUTIES].append(entry)
        elif start is None:
            others[GroupKind.UNDATED].append(entry)
        else:
            months[start.replace(day=1)].append((start, entry.spans[0].last, entry))
    groups = [
        Group(
            kind=GroupKind.MONTH,
            month=month,
            entries=tuple(
                entry for *_, entry in sorted(months[month], key=lambda found: found[:2])
            ),
        )
        for month in sorted(months)
    ]
    groups += [Group(kind=kind, entries=tuple(found)) for kind, found in others.items() if found]
    return tuple(groups)


def _days(plan: Plan) -> tuple[Resolution, ...]:
    """The days of each activity; of a plan without a period, in any year if that is enough."""
    if plan.period is None:
        found = resolve_all(attrs.evolve(plan, period=ANY_YEAR))
        last = ANY_YEAR.last.year + 1
        if all(span.last.year <= last for each in found for span in _spans(each)):
            return found
    return resolve_all(plan)


def _spans(found: Resolution) -> tuple[Period, ...]:
    return found.spans if isinstance(found, Resolved) else ()
