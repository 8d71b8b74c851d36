"""What a stretch of a plan commits to, before it has its number in the plan."""

from collections.abc import Iterable
from typing import NamedTuple

from unionplan.model import CalendarUnit, When
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.commitments.shares import Share
from unionplan.reading.reason import Reason
from unionplan.reading.text.span import Span
from unionplan.reading.values.quantities import Quantity


class Act(NamedTuple):
    """What is done and when.

    Attributes:
        title: The words that say what is done, at least one.
        when: The time.
        scope: Where it stands.
        reason: Why it is taken for one.
    """

    title: Span
    when: When
    scope: Scope
    reason: Reason


class Aim(NamedTuple):
    """A quantity that is to be reached.

    Attributes:
        name: What is counted, not empty.
        quantity: The quantity.
        span: The clause or the cells that state it.
        scope: Where it stands.
        reason: Why it is taken for one.
        baseline: What it was before; None where that is not said.
        population: Of whom it speaks; empty for all.
        due: The unit at the end of which it counts; None where that is not said.
        share: What it was worked out from, where it is a rate and that stands beside it.
        subject: What a rate speaks of that its name leaves out; empty where nothing is.
        is_reached: Whether it is there already, and not to be reached.
    """

    name: str
    quantity: Quantity
    span: Span
    scope: Scope
    reason: Reason
    baseline: Quantity | None = None
    population: str = ""
    due: CalendarUnit | None = None
    share: Share | None = None
    subject: str = ""
    is_reached: bool = False


class Commitments(NamedTuple):
    """What a stretch of a plan commits to, in order.

    Attributes:
        acts: What is to be done.
        aims: The quantities that are to be reached.
    """

    acts: list[Act]
    aims: list[Aim]


def in_order(acts: list[Act]) -> list[Act]:
    """Acts in the order of their words."""
    return sorted(acts, key=_start) if len(acts) > 1 else acts


def joined(parts: Iterable[Commitments]) -> Commitments:
    """What several stretches commit to, as one."""
    whole = Commitments([], [])
    for part in parts:
        whole.acts.extend(part.acts)
        whole.aims.extend(part.aims)
    return whole


def _start(act: Act) -> int:
    return act.title.start
