"""WP316."""

from typing import Final

from unionplan.model import Metric, Plan
from unionplan.rules.context import Context
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.shares import names_share, whole_of

_RATIO_UNITS: Final = frozenset({"", "成", "百分点", "个百分点"})


@rule(
    "WP316",
    Severity.WARNING,
    zh="指标“{metric}”与单位“{unit}”不相配，请核对是比率还是数量。",
    en="{metric} does not go with the unit {unit}: is it a rate or a count?",
    since="0.1.0",
    about=("metrics",),
)
def unit_against_name(plan: Plan, _context: Context) -> Problems:
    """A rate is counted in pieces, or a count in percent.

    Why:
        Nobody can say whether 95 is many. Mostly the unit was taken over from the line above.

    中文:
        比例用了个数单位，或个数用了百分号。
        谁也说不清95算不算多。多半沿用了上一行的单位。

    Example:
        metrics:
          - {name: 职工入会率, unit: 人, targets: [{at_least: 95}]}

    Fix:
        metrics:
          - {name: 职工入会率, unit: "%", targets: [{at_least: 95}]}
    """
    for index, metric in enumerate(plan.metrics):
        if _contradicts(metric):
            yield Problem(f"/metrics/{index}/unit", metric=metric.name, unit=metric.unit)


def _contradicts(metric: Metric) -> bool:
    if whole_of(metric):
        return metric.name.endswith(figure_words().counts_not_rates)
    # The last character tells most names at once.
    return metric.name[-1] in "率面度比例" and (
        metric.unit not in _RATIO_UNITS and names_share(metric.name)
    )
