"""WP401."""

from collections.abc import Iterator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SECTION: Final = Words("章节", "section")
_GOAL: Final = Words("目标", "goal")
_ACTIVITY: Final = Words("活动", "activity")


@rule(
    "WP401",
    Severity.ERROR,
    zh="这里引用了{what}“{id}”，但计划里没有这个编号，请核对。",
    en="this refers to the {what} {id}, but the plan has none with this id",
    since="0.1.0",
)
def dangling_reference(plan: Plan, context: Context) -> Problems:
    """An item refers by id to something that the plan does not have.

    Why:
        The item was renamed or removed and its mention forgotten. What hangs on it, a roll-up by
        goal or a table by section, loses it without a word.

    中文:
        条目引用的编号（id）在计划里不存在。
        被引用的条目改名或删除了，引用却没有改。由此汇总的目标、表格会悄悄漏掉它。

    Example:
        goals:
          - {id: g1, statement: 教代会制度化、规范化}
        activities:
          - {title: 召开教职工代表大会, goals: [g2]}

    Fix:
        goals:
          - {id: g1, statement: 教代会制度化、规范化}
        activities:
          - {title: 召开教职工代表大会, goals: [g1]}
    """
    if (
        context.sections_named <= context.section_ids
        and context.goals_named <= context.goal_ids
        and context.activities_named <= context.activity_ids
    ):
        return
    for missing in (_of_goals, _of_activities, _of_metrics, _of_placeholders):
        for where, what, wanted in missing(plan, context):
            yield Problem(where, what=what, id=wanted)


def _of_goals(plan: Plan, context: Context) -> Iterator[tuple[str, Words, str]]:
    for index, goal in enumerate(plan.goals):
        if goal.parent is not None and goal.parent not in context.goal_ids:
            yield f"/goals/{index}/parent", _GOAL, goal.parent
        if goal.section is not None and goal.section not in context.section_ids:
            yield f"/goals/{index}/section", _SECTION, goal.section


def _of_activities(plan: Plan, context: Context) -> Iterator[tuple[str, Words, str]]:
    sections, goals, activities = context.section_ids, context.goal_ids, context.activity_ids
    for index, activity in enumerate(plan.activities):
        if activity.section is not None and activity.section not in sections:
            yield f"/activities/{index}/section", _SECTION, activity.section
        if activity.parent is not None and activity.parent not in activities:
            yield f"/activities/{index}/parent", _ACTIVITY, activity.parent
        for number, wanted in enumerate(activity.goals):
            if wanted not in goals:
                yield f"/activities/{index}/goals/{number}", _GOAL, wanted
        for number, wanted in enumerate(activity.after):
            if wanted not in activities:
                yield f"/activities/{index}/after/{number}", _ACTIVITY, wanted


def _of_metrics(plan: Plan, context: Context) -> Iterator[tuple[str, Words, str]]:
    for index, metric in enumerate(plan.metrics):
        if metric.goal is not None and metric.goal not in context.goal_ids:
            yield f"/metrics/{index}/goal", _GOAL, metric.goal
        if metric.section is not None and metric.section not in context.section_ids:
            yield f"/metrics/{index}/section", _SECTION, metric.section


def _of_placeholders(plan: Plan, context: Context) -> Iterator[tuple[str, Words, str]]:
    for index, placeholder in enumerate(plan.placeholders):
        if placeholder.section is not None and placeholder.section not in context.section_ids:
            yield f"/placeholders/{index}/section", _SECTION, placeholder.section
