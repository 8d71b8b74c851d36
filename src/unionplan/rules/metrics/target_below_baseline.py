"""WP303."""

from unionplan.model import Aggregation, Direction, Metric, Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.shares import is_share


@rule(
    "WP303",
    Severity.ADVICE,
    zh="指标“{metric}”的目标（{target}{unit}）不如现状（{baseline}{unit}），请确认是否如此打算。",
    en="the target of {metric} ({target} {unit}) is worse than what is there now "
    "({baseline} {unit})",
    since="0.1.0",
    about=("baselines",),
)
def target_below_baseline(plan: Plan, _context: Context) -> Problems:
    """A target is worse than what has been reached already.

    Why:
        It asks for nothing, and mostly the figure is that of an older plan. A floor below the
        present value can be meant, so that this is advice. Counts that begin anew each year are
        not compared.

    中文:
        目标还不如已经达到的水平。
        等于没有要求，多半是沿用了更早的计划。把低于现状的数作为底线也有可能，所以只是建议。每年
        从头计数的指标不比较。

    Example:
        metrics:
          - {name: 职工入会率, unit: "%", baseline: {value: 97.9}, targets: [{at_least: 90}]}

    Fix:
        metrics:
          - {name: 职工入会率, unit: "%", baseline: {value: 97.9}, targets: [{at_least: 98}]}
    """
    for index, metric in enumerate(plan.metrics):
        direction = None if metric.baseline is None else _direction(metric)
        if metric.baseline is None or direction is None:
            continue
        baseline = metric.baseline.value
        for number, target in enumerate(metric.targets):
            if direction is Direction.UP:
                value = target.at_least if target.at_least is not None else target.at_most
                worse = value is not None and value < baseline
            else:
                value = target.at_most if target.at_most is not None else target.at_least
                worse = value is not None and value > baseline
            if worse and value is not None:
                yield Problem(
                    f"/metrics/{index}/targets/{number}",
                    related=(f"/metrics/{index}/baseline",),
                    metric=metric.name,
                    unit=metric.unit,
                    target=value,
                    baseline=baseline,
                )


def _direction(metric: Metric) -> Direction | None:
    """Up or down where that is certain and values of two years can be compared."""
    if metric.aggregation is Aggregation.SUM:
        return None
    if metric.direction in (Direction.UP, Direction.DOWN):
        return metric.direction
    return Direction.UP if metric.direction is None and is_share(metric) else None
