"""WP302."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from unionplan.model import CalendarUnit, Metric, Plan, Strength
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_Kind: TypeAlias = tuple[CalendarUnit | None, Strength | None]


@rule(
    "WP302",
    Severity.ERROR,
    zh="指标“{metric}”的目标互相矛盾：一处要求不低于{low}{unit}，另一处要求不高于{high}{unit}。",
    en="the targets of {metric} contradict each other: at least {low} {unit} and at most "
    "{high} {unit}",
    since="0.1.0",
)
def targets_contradict(plan: Plan, _context: Context) -> Problems:
    """No value meets two targets that one metric has for the same day.

    Why:
        Whoever is to report on it must fail one of them. Two firmness levels (确保90%，力争95%) are
        two targets on purpose and are not compared.

    Example:
        metrics:
          - name: 新发展会员
            unit: 人
            targets: [{at_least: 520, at_most: 520}, {at_least: 500, at_most: 500}]

    Fix:
        metrics:
          - name: 新发展会员
            unit: 人
            targets: [{at_least: 520, at_most: 520}]
    """
    for index, metric in enumerate(plan.metrics):
        if len(metric.targets) > 1:
            for one, other, low, high in _contradictions(metric):
                yield Problem(
                    f"/metrics/{index}/targets/{max(one, other)}",
                    related=(f"/metrics/{index}/targets/{min(one, other)}",),
                    metric=metric.name,
                    unit=metric.unit,
                    low=low,
                    high=high,
                )


def _contradictions(metric: Metric) -> Iterator[tuple[int, int, Decimal, Decimal]]:
    """The highest floor above the lowest ceiling, once for each day and firmness."""
    floors: dict[_Kind, tuple[Decimal, int]] = {}
    ceilings: dict[_Kind, tuple[Decimal, int]] = {}
    for number, target in enumerate(metric.targets):
        kind = (target.by, target.strength)
        low, high = target.at_least, target.at_most
        if low is not None and (kind not in floors or low > floors[kind][0]):
            floors[kind] = low, number
        if high is not None and (kind not in ceilings or high < ceilings[kind][0]):
            ceilings[kind] = high, number
    for kind, (low, one) in floors.items():
        high, other = ceilings.get(kind, (low, one))
        if low > high:
            yield one, other, low, high
