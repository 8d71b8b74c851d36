"""WP315."""

from typing import Final

from unionplan.model import Metric, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_OPINIONS: Final = frozenset({"satisfaction", "proposal_satisfaction"})


@rule(
    "WP315",
    Severity.ADVICE,
    zh="指标“{metric}”要靠测评、问卷之类才能得出，计划里没有安排，建议补充。",
    en="nothing in the plan (a survey, an appraisal) would show whether {metric} is met",
    since="0.1.0",
    about=("metrics",),
)
def target_without_measure(plan: Plan, context: Context) -> Problems:
    """What people think is to reach a target, and nobody is going to ask them.

    Why:
        Satisfaction cannot be read from any ledger. Without a survey or an appraisal the figure
        in the report at the end of the year is made up. Said once for a plan.

    中文:
        要求满意度达标，却没有人去问。
        满意度不在任何台账里。没有测评或问卷，年终的数字就是编出来的。每份计划只说一次。

    Example:
        period: 2026
        metrics:
          - {name: 职工满意率, unit: "%", targets: [{at_least: 90}]}

    Fix:
        period: 2026
        metrics:
          - {name: 职工满意率, unit: "%", targets: [{at_least: 90}]}
        activities:
          - {title: 开展职工满意度问卷调查, when: 2026-11}
    """
    asked = [index for index, metric in context.shares if _asks_opinions(metric)]
    if plan.kind is not PlanKind.PLAN or not asked or context.is_said(figure_words().measuring):
        return
    first, *others = asked
    yield Problem(
        f"/metrics/{first}",
        related=[f"/metrics/{index}" for index in others],
        metric=plan.metrics[first].name,
    )


def _asks_opinions(metric: Metric) -> bool:
    if metric.measurements or metric.baseline is not None or not metric.targets:
        return False
    return metric.indicator in _OPINIONS or metric.name.endswith(figure_words().opinions)
