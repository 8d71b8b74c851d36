"""Which metrics tell how far a task has come."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.metric_row import show_target
from unionplan.formats._ledger.records import join_lines
from unionplan.formats._ledger.task_row import NO_TITLE
from unionplan.model import Metric, Plan, Source

__all__ = ["linked_metrics", "name_of", "show_linked"]


MOST_SHOWN: Final = 20
"""Metrics of one task that a ledger shows beside it; a table of its own may hold the others."""


def linked_metrics(plan: Plan) -> Iterator[tuple[Metric, ...]]:
    """For each activity the metrics of its goals, and those that its own words state."""
    by_goal: dict[str | None, list[int]] = {}
    stated: list[tuple[int, int, int]] = []
    for index, metric in enumerate(plan.metrics):
        by_goal.setdefault(metric.goal, []).append(index)
        if metric.source is not None:
            stated.append((metric.source.start, metric.source.end, index))
    stated.sort()
    for activity in plan.activities:
        served = (by_goal.get(goal, ())[:MOST_SHOWN] for goal in activity.goals[:MOST_SHOWN])
        found = {index for indexes in served for index in indexes}
        found.update(islice(_within(activity.source, stated), MOST_SHOWN))
        yield tuple(plan.metrics[index] for index in sorted(found)[:MOST_SHOWN])


def show_linked(metrics: Sequence[Metric]) -> tuple[str, str]:
    """The cells that name the metrics of a task and their targets, one line a metric."""
    targets = (
        "；".join(show_target(metric, target) for target in metric.targets) for metric in metrics
    )
    return join_lines(map(name_of, metrics)), join_lines(targets)


def name_of(metric: Metric) -> str:
    """The name of a metric on one line."""
    return (clean(metric.name) or NO_TITLE).replace("\n", " ")


def _within(source: Source | None, stated: Sequence[tuple[int, int, int]]) -> Iterator[int]:
    """The metrics that were read out of the same words."""
    if source is None:
        return
    first = bisect_left(stated, (source.start,))
    for start, end, index in islice(stated, first, first + MOST_SHOWN):
        if start <= end <= source.end:
            yield index
