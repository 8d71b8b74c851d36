"""WP101."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP101",
    Severity.ADVICE,
    zh="计划没有标题，建议写明单位、年度和文种，例如“××工会2026年工作计划”。",
    en="the plan has no title; name the union, the year and the kind of document",
    since="0.1.0",
)
def title_missing(plan: Plan, _context: Context) -> Problems:
    """The plan has no title.

    Why:
        A plan is filed and sent on by its title: unit, period, subject and kind of document.
        Without it nobody can tell this year's plan from last year's.

    中文:
        计划没有标题。
        归档、报送都靠标题：单位、时间、事由、文种。没有标题，就分不清今年的计划和去年的计划。

    Example:
        sections:
          - {role: tasks, heading: 重点工作, text: 6月底前召开职工代表大会。}

    Fix:
        title: 实验小学工会2026年工作计划
        sections:
          - {role: tasks, heading: 重点工作, text: 6月底前召开职工代表大会。}
    """
    if not plan.title.strip():
        yield Problem("/title")
