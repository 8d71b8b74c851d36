"""Where a stretch of a plan stands, and what it commits to."""

from collections.abc import Iterable
from typing import NamedTuple

from unionplan.model import Activity, Metric, Status
from unionplan.reading.text.span import NOWHERE, Span


class Scope(NamedTuple):
    """Where a stretch of a plan stands.

    Attributes:
        section: Id of its section.
        status: How far what it names has come: a report speaks of what is done.
        heading: The heading of its section, which a label such as 完成时限 speaks of; empty where
            it has none.
    """

    section: str
    status: Status
    heading: Span = NOWHERE


class Commitments(NamedTuple):
    """What a stretch of a plan commits to, in order.

    Attributes:
        activities: What is to be done.
        metrics: The quantities that are to be reached.
    """

    activities: tuple[Activity, ...] = ()
    metrics: tuple[Metric, ...] = ()


def joined(parts: Iterable[Commitments]) -> Commitments:
    """What several stretches commit to, as one."""
    activities: list[Activity] = []
    metrics: list[Metric] = []
    for part in parts:
        activities += part.activities
        metrics += part.metrics
    return Commitments(tuple(activities), tuple(metrics))
