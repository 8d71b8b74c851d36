"""WP125."""

from typing import Final

from unionplan.model import OrganizationKind, Plan, PlanKind, SectionRole
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_FEWEST: Final = 3  # parts; a shorter plan is an outline


@rule(
    "WP125",
    Severity.ADVICE,
    zh="学校工会的计划一般附有月度安排，建议按月列出主要活动。",
    en="plans of school unions mostly have a calendar; list the main activities by month",
    since="0.1.0",
)
def schedule_missing(plan: Plan, context: Context) -> Problems:
    """A school's plan of several parts has no calendar, and no activity has a time.

    Why:
        A school works by months from September on or from March on; colleagues look for their
        month. A plan whose activities have their times in the text does without.

    中文:
        学校的计划有几个部分，却没有月份安排，活动也都没有时间。
        学校的工作按月安排，从九月或三月算起，同事们会找自己那个月。活动时间写在正文里的计划可以
        不列。

    Example:
        organization: {kind: school}
        sections:
          - {role: guidance, heading: 指导思想, text: 落实上级工会部署，服务教职工。}
          - {role: goals, heading: 工作目标, text: 建成合格教工之家。}
          - {role: tasks, heading: 重点工作, text: 召开教职工代表大会。}

    Fix:
        organization: {kind: school}
        sections:
          - {role: guidance, heading: 指导思想, text: 落实上级工会部署，服务教职工。}
          - {role: goals, heading: 工作目标, text: 建成合格教工之家。}
          - {role: tasks, heading: 重点工作, text: 召开教职工代表大会。}
          - {role: schedule, heading: 月度安排, text: 三月份召开委员会会议。}
    """
    organization = plan.organization
    if organization is None or organization.kind is not OrganizationKind.SCHOOL:
        return
    if plan.kind is not PlanKind.PLAN or len(plan.sections) < _FEWEST:
        return
    if any(place.section.role is SectionRole.SCHEDULE for place in context.sections):
        return
    if not any(activity.when is not None for activity in plan.activities):
        yield Problem("/sections")
