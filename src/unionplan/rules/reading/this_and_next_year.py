"""WP803."""

from unionplan.model import Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP803",
    Severity.ADVICE,
    zh="计划没有写明年度，文中既说“今年”又说“明年”，请统一写成具体年份。",
    en="the plan states no year, and speaks both of this year and of next year; write the year",
    since="0.1.0",
    about=("next_year",),
)
def this_and_next_year(plan: Plan, context: Context) -> Problems:
    """A plan without a year says in one part this year, in another next year.

    Why:
        One is the year of writing and the other the year of the plan, or the parts come from two
        plans; nobody can tell which year is meant. Looking back on last year is in order.

    中文:
        没有年份的计划，一处写今年，另一处写明年。
        一个是写作的年份，一个是计划的年份，或者来自两份计划，谁也分不清指哪一年。回顾去年没有问
        题。

    Example:
        sections:
          - {heading: 劳动竞赛, text: 明年我们要开展六项劳动竞赛。}
          - {heading: 合理化建议, text: 今年我们将开展专题征集活动。}

    Fix:
        period: 2026
        sections:
          - {heading: 劳动竞赛, text: 2026年我们要开展六项劳动竞赛。}
          - {heading: 合理化建议, text: 2026年我们将开展专题征集活动。}
    """
    if plan.period is not None or plan.kind is not PlanKind.PLAN:
        return
    this, following = context.joined.find("今年"), context.joined.find("明年")
    if this >= 0 and following >= 0:
        first, second = sorted((this, following))
        yield Problem(context.spot(first).where, related=[context.spot(second).where])
