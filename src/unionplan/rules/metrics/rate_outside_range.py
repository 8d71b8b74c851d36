"""WP301."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from unionplan.model import Metric, Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.shares import measured, whole_of

_PERCENT: Final = 100
_SHARE: Final = re.compile(
    "(?P<whole>(?:职工|教职工|员工|会员|代表|从业人员)(?:总数|总人数|人数|总量))的[ ]?"
    "(?P<value>(?:10[1-9]|1[1-9][0-9]|[2-9][0-9]{2})(?:[.][0-9]{1,2})?)[%％]"
)
# the whole may be that of another year, or only be planned; then more is possible
_OTHER_WHOLE: Final = re.compile("[去上前往]年|年度|同期|原|计划|应|现有|年底|年末|预算|标准")
_LOOK_BACK: Final = 12


@rule(
    "WP301",
    Severity.ERROR,
    zh="指标“{metric}”是部分占整体的比率，只能在0到{whole}{unit}之间，现为{value}{unit}。",
    en="{metric} is the share of a part in its whole and lies between 0 and {whole} {unit}, "
    "found {value} {unit}",
    since="0.1.0",
    about=("metrics", "数的", "总量的"),
)
def rate_outside_range(_plan: Plan, context: Context) -> Problems:
    """A share is below nothing, or above its whole.

    Why:
        No more than all members can be satisfied. A slip of the pen in a target makes it
        impossible to meet. Rates of growth and of completion may be above 100 % and are not
        meant. Prose is looked at where it says of whom a share is: 职工总数的120%.

    中文:
        比例低于零，或超过整体。
        满意的会员再多也多不过全体会员。指标里的笔误会使它无法完成。增长率、完成率可以超过100%，
        不在此列。正文里只看写明是谁的百分之几的，如“职工总数的120%”。

    Example:
        metrics:
          - {name: 提案办结率, unit: "%", targets: [{at_least: 110}]}

    Fix:
        metrics:
          - {name: 提案办结率, unit: "%", targets: [{at_least: 100}]}
    """
    for index, metric in context.shares:
        whole = whole_of(metric)
        for below, value in _values(metric):
            if not 0 <= value <= whole:
                yield Problem(
                    f"/metrics/{index}{below}",
                    metric=metric.name,
                    unit=metric.unit,
                    whole=whole,
                    value=value,
                )
    yield from _in_prose(context)


def _in_prose(context: Context) -> Problems:
    for match in _SHARE.finditer(context.joined):
        before = context.joined[max(0, match.start() - _LOOK_BACK) : match.start()]
        if not _OTHER_WHOLE.search(before):
            yield Problem(
                context.spot(match.start()).where,
                metric=f"占{match['whole']}的比例",
                unit="%",
                whole=_PERCENT,
                value=Decimal(match["value"]),
            )


def _values(metric: Metric) -> Iterator[tuple[str, Decimal]]:
    for below, measurement in measured(metric):
        yield f"{below}/value", measurement.value
    for number, target in enumerate(metric.targets):
        if target.at_least is not None:
            yield f"/targets/{number}/at_least", target.at_least
        if target.at_most is not None and target.at_most != target.at_least:
            yield f"/targets/{number}/at_most", target.at_most
