"""WP404."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP404",
    Severity.ADVICE,
    zh="目标“{goal}”没有对应的活动或指标，建议补充落实措施。",
    en="no activity and no metric serves the goal {goal}",
    since="0.1.0",
    about=("goals",),
)
def goal_without_means(plan: Plan, context: Context) -> Problems:
    """A goal has no activity that serves it, and no metric that measures it.

    Why:
        At the end of the year nobody can say whether it was reached. A plan that links none of
        its goals to anything is passed over: its author does not work that way.

    中文:
        目标既没有活动支撑，也没有指标衡量。
        到年底谁也说不清完成了没有。全部目标都没有关联的计划不查：作者不是这样写的。

    Example:
        goals:
          - {id: g1, statement: 教代会制度化、规范化}
          - {id: g2, statement: 教职工身心健康}
        activities:
          - {title: 召开教职工代表大会, goals: [g1]}

    Fix:
        goals:
          - {id: g1, statement: 教代会制度化、规范化}
          - {id: g2, statement: 教职工身心健康}
        activities:
          - {title: 召开教职工代表大会, goals: [g1]}
          - {title: 教职工健步走, goals: [g2]}
    """
    if context.goals_served.isdisjoint(context.goal_ids):
        return
    for index, goal in enumerate(plan.goals):
        if goal.id not in context.goals_named:
            yield Problem(f"/goals/{index}", goal=goal.statement)
