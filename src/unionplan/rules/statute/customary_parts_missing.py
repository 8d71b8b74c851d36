"""WP516."""

from unionplan.model import OrganizationKind, Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._parts import is_a_year_s_plan, missing_parts


@rule(
    "WP516",
    Severity.ADVICE,
    zh="年度计划里没有提到：{parts}，如有安排，建议写入。",
    en="the plan of the year says nothing of {parts}; if they are intended, say so",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="rules/data/customary_parts.json: each part with its own source, such as Trade Union "
    "Law (2021), art. 45",
    standing=Standing.TEXT,
    kinds=tuple(OrganizationKind),
    in_force=TRADE_UNION_LAW,
)
def customary_parts_missing(plan: Plan, context: Context) -> Problems:
    """The plan of a year leaves out what a union of its kind does every year.

    Why:
        Congress and general meeting, open administration, budget and audit of the funds, and
        safety are yearly duties of most unions. A plan may well leave them to others; whoever
        reads it will ask. All that is missing stands in one piece of advice.

    中文:
        年度计划漏掉了同类工会每年都做的工作。
        职代会与会员大会、厂务公开、经费预算与审查、劳动安全，是多数工会每年的职责。计划可以另行
        安排，但看的人会问。缺少的各项合为一条建议。

    Example:
        period: 2026
        organization: {kind: agency}
        sections:
          - {role: guidance, heading: 指导思想, text: 服务中心工作。}
          - {role: tasks, heading: 重点工作, text: 组织读书会和健步走。}
          - {role: closing, heading: 工作要求, text: 各小组按季报送情况。}

    Fix:
        period: 2026
        organization: {kind: agency}
        sections:
          - {role: guidance, heading: 指导思想, text: 服务中心工作。}
          - role: tasks
            heading: 重点工作
            text: 召开会员大会，公开经费预算和决算，组织读书会和健步走。
          - {role: closing, heading: 工作要求, text: 各小组按季报送情况。}
    """
    if not is_a_year_s_plan(plan):
        return
    labels = [part.label for part in missing_parts(context)]
    if labels:
        parts = Words(
            "、".join([label.zh for label in labels]), ", ".join([label.en for label in labels])
        )
        yield Problem("", parts=parts)
