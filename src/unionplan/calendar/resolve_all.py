"""From a whole plan to the days of each activity, by the place where it stands too."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

import attrs

from unionplan.calendar.months import MONTHS_IN_YEAR, month_number
from unionplan.calendar.plan_calendar import BUILT_IN, PlanCalendar
from unionplan.calendar.resolution import (
    MAX_PLAN_SPANS,
    Certainty,
    Reason,
    Resolution,
    Resolved,
    Unresolved,
)
from unionplan.calendar.resolve import resolve
from unionplan.calendar.windows import LONGEST_YEAR
from unionplan.errors import ModelError
from unionplan.model import Activity, Deadline, Observance, Plan, Section, Window

T = TypeVar("T")

_FEWEST: Final = 4  # months that make a run
_STEP: Final = 3  # months from one block of a run to the next: August may be left out
_WIDEST: Final = 1  # months that a block has beyond its first: 一、二月份
_OCTOBER: Final = 9  # counted from 0
_MARCH: Final = 2


class _Block(NamedTuple):
    """Activities that stand together in the document, under a heading of the calendar.

    Attributes:
        members: Their indexes.
        month: The first month of theirs, as years times 12 and a number from 0.
    """

    members: Sequence[int]
    month: int


def resolve_all(plan: Plan, *, calendar: PlanCalendar = BUILT_IN) -> tuple[Resolution, ...]:
    """Resolve the time of every activity, in the plan's order.

    Beyond `unionplan.calendar.resolve`, the whole plan is known:

    - The January that a plan of one year lists behind its December is the next year's. So is all
      that follows a run of neighbours (sections, or items of one section) which name at least four
      months, go forward in steps of at most three to October or later, fall back once and go
      forward again, not beyond March or the month of the first. Such days are inferred.
    - An activity without a time that marks an observance is placed on it, inferred.
    - The term of office is the organization's where *calendar* has none.
    - All times together have at most `MAX_PLAN_SPANS` spans; the others are unresolved.
    """
    organization = plan.organization
    if calendar.office is None and organization is not None:
        calendar = attrs.evolve(calendar, office=organization.term)
    found = resolve_each(plan.activities, lambda activity: _resolve(activity, plan, calendar))
    for index, after in _behind_the_turn(plan, found):
        found[index] = _resolve(plan.activities[index], plan, calendar, after)
    return tuple(found)


def resolve_each(items: Iterable[T], how: Callable[[T], Resolution]) -> list[Resolution]:
    """Resolve one item after the other, until they have `MAX_PLAN_SPANS` spans together."""
    found: list[Resolution] = []
    left = MAX_PLAN_SPANS
    for item in items:
        if left >= 0:
            resolution = how(item)
            left -= len(resolution.spans) if isinstance(resolution, Resolved) else 0
            if left >= 0:
                found.append(resolution)
                continue
        note = f"a plan has at most {MAX_PLAN_SPANS} spans"
        found.append(Unresolved(reason=Reason.TOO_MANY, note=note))
    return found


def _resolve(
    activity: Activity, plan: Plan, calendar: PlanCalendar, after: date | None = None
) -> Resolution:
    if activity.when is not None:
        return resolve(activity.when, plan.period, calendar=calendar, after=after)
    for code in activity.observances:
        try:
            found = resolve(Observance(festival=code), plan.period, calendar=calendar)
        except ModelError:  # an activity may mark what is no code
            continue
        if isinstance(found, Resolved):
            note = "; ".join(filter(None, (f"no time is given, it marks {code}", found.note)))
            return attrs.evolve(found, certainty=Certainty.INFERRED, note=note)
    return Unresolved(reason=Reason.NO_TIME, note="no time is given")


def _behind_the_turn(plan: Plan, found: Sequence[Resolution]) -> Iterator[tuple[int, date]]:
    """Indexes of activities that the plan lists behind its December, with a day before them."""
    if plan.period is None or plan.period.days > LONGEST_YEAR:
        return
    months = {
        index: month
        for index, activity in enumerate(plan.activities)
        if (month := _open_month(activity, found[index])) is not None
    }
    turned: dict[int, int] = {}
    for blocks in _sequences(plan, months):
        turn = _turn([block.month for block in blocks])
        for block in blocks[turn:] if turn else ():
            turned.update((index, blocks[turn - 1].month) for index in block.members)
    for index, month in turned.items():
        yield index, date(month // MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1, 1)


def _open_month(activity: Activity, resolution: Resolution) -> int | None:
    """The month in which an activity was placed for want of a year of its own."""
    if isinstance(resolution, Unresolved):
        return None
    match activity.when:
        case Window(start) if start.year is None:
            day = resolution.first.first
        case Deadline(by) if by.year is None:
            day = resolution.first.last
        case _:
            return None
    return month_number(day)


def _sequences(plan: Plan, months: dict[int, int]) -> Iterator[list[_Block]]:
    """Neighbours that may be the months of a calendar: a section's items, a section's sections."""
    parents = dict(_parents(plan.sections))
    by_section: defaultdict[str | None, list[int]] = defaultdict(list)
    by_parent: defaultdict[str | None, defaultdict[str, list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for index in months:
        section = plan.activities[index].section
        by_section[section].append(index)
        if section in parents:
            parent = parents[section]
            by_parent[parent][section].append(index)
            if parent is not None:  # a month's items may have headings of their own
                by_parent[parents[parent]][parent].append(index)
    for members in by_section.values():
        yield [_Block((index,), months[index]) for index in members]
    for sections in by_parent.values():
        yield [
            _Block(members, first)
            for members in sections.values()
            if max(map(months.__getitem__, members))
            <= (first := min(map(months.__getitem__, members))) + _WIDEST
        ]


def _parents(sections: Sequence[Section]) -> Iterator[tuple[str, str | None]]:
    pending: list[tuple[str | None, Section]] = [(None, section) for section in sections]
    while pending:
        parent, section = pending.pop()
        yield section.id, parent
        pending.extend((section.id, child) for child in section.sections)


def _turn(months: Sequence[int]) -> int:
    """Where a run of months falls back into the next year; 0 where it is no such run."""
    steps = [following - month for month, following in pairwise(months)]
    falls = [index + 1 for index, step in enumerate(steps) if step < 0]
    if len(falls) != 1 or max(steps[: falls[0] - 1], default=0) > _STEP:
        return 0
    run, rest = months[: falls[0]], months[falls[0] :]
    farthest = max(run[0], run[0] - run[0] % MONTHS_IN_YEAR + _MARCH)
    if len(set(run)) < _FEWEST or run[-1] % MONTHS_IN_YEAR < _OCTOBER or rest[-1] > farthest:
        return 0
    return falls[0]
