"""WP103."""

from typing import Final

from unionplan.model import Plan, PlanKind, SectionRole
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_WITHOUT_TASKS: Final = frozenset(
    {
        SectionRole.PREAMBLE,
        SectionRole.GUIDANCE,
        SectionRole.REVIEW,
        SectionRole.PROBLEMS,
        SectionRole.CLOSING,
        SectionRole.SIGNOFF,
    }
)


@rule(
    "WP103",
    Severity.ADVICE,
    zh="计划没有写出要做的工作，建议补充重点工作、工作措施或活动安排。",
    en="the plan names nothing to be done; add tasks, measures or a schedule",
    since="0.1.0",
)
def tasks_missing(plan: Plan, context: Context) -> Problems:
    """A plan says what it is based on, and not what will be done.

    Why:
        Tasks are what a plan is for. Where they are missing, a part of the document was mostly
        lost on the way.

    中文:
        计划写了依据，却没有写要做什么。
        计划是为任务写的。缺了任务，多半是文件的一部分在途中丢失了。

    Example:
        title: 实验小学工会2026年工作计划
        sections:
          - {role: guidance, heading: 指导思想, text: 落实上级工会部署，服务教职工。}

    Fix:
        title: 实验小学工会2026年工作计划
        sections:
          - {role: guidance, heading: 指导思想, text: 落实上级工会部署，服务教职工。}
          - {role: tasks, heading: 重点工作, text: 6月底前召开教职工代表大会。}
    """
    if plan.kind is not PlanKind.PLAN or not plan.sections or plan.activities or plan.metrics:
        return
    if all(place.section.role in _WITHOUT_TASKS for place in context.sections):
        yield Problem("/sections")
