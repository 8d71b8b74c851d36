"""WP306."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from unionplan.calendar import Unresolved
from unionplan.model import Deadline, Metric, Plan, Strength, Target
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


class _Milestone(NamedTuple):
    day: date
    number: int
    floor: Decimal


@rule(
    "WP306",
    Severity.WARNING,
    zh="指标“{metric}”的目标先高后低：到{early}不低于{high}{unit}，到{late}却只要求{low}{unit}。",
    en="the targets of {metric} fall back: at least {high} {unit} by {early}, but only {low} "
    "{unit} by {late}",
    since="0.1.0",
    about=("several_targets",),
)
def milestone_falls_back(_plan: Plan, context: Context) -> Problems:
    """A later target of a rate asks for less than an earlier one.

    Why:
        What has been reached in June is not to be given up by December. Mostly two lines were
        exchanged.

    中文:
        比例的后一个目标比前一个低。
        六月达到的，十二月不应放弃。多半是两行写颠倒了。

    Example:
        period: 2026
        metrics:
          - name: 职工入会率
            unit: "%"
            targets: [{at_least: 98, by: 2026-06}, {at_least: 95, by: 2026-12}]

    Fix:
        period: 2026
        metrics:
          - name: 职工入会率
            unit: "%"
            targets: [{at_least: 95, by: 2026-06}, {at_least: 98, by: 2026-12}]
    """
    for index, metric in context.shares:
        if len(metric.targets) == 1:
            continue
        for strength in (None, *Strength):
            earlier: _Milestone | None = None
            for milestone in sorted(_milestones(metric, strength, context)):
                if earlier is not None and milestone.floor < earlier.floor:
                    yield Problem(
                        f"/metrics/{index}/targets/{milestone.number}",
                        related=(f"/metrics/{index}/targets/{earlier.number}",),
                        metric=metric.name,
                        unit=metric.unit,
                        early=earlier.day,
                        high=earlier.floor,
                        late=milestone.day,
                        low=milestone.floor,
                    )
                earlier = milestone


def _milestones(
    metric: Metric, strength: Strength | None, context: Context
) -> Iterator[_Milestone]:
    for number, target in enumerate(metric.targets):
        day = _day(target, context)
        if day is not None and target.at_least is not None and target.strength is strength:
            yield _Milestone(day, number, target.at_least)


def _day(target: Target, context: Context) -> date | None:
    if target.by is None:
        return None if context.period is None else context.period.last
    found = context.resolve(Deadline(target.by))
    return None if isinstance(found, Unresolved) else found.last.last
