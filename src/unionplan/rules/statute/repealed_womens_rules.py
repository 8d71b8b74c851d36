"""WP585."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import FEMALE_EMPLOYEES_RULES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_CITED: Final = "(?<![省市区州县特])女职工劳动保护规定"


@rule(
    "WP585",
    Severity.ERROR,
    zh="《女职工劳动保护规定》已于2012年4月28日废止，应引用《女职工劳动保护特别规定》。",
    en="the rules on women's labour protection of 1988 were repealed on 28 April 2012; cite "
    "the Special Rules of 2012",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Special Rules on the Labour Protection of Female Employees (2012), art. 16",
    standing=Standing.TEXT,
    in_force=FEMALE_EMPLOYEES_RULES,
)
def repealed_womens_rules(_plan: Plan, context: Context) -> Problems:
    """The plan cites the repealed rules on women's labour protection of 1988.

    Why:
        Their maternity leave and their list of forbidden work are out of date. Rules of
        provinces with a similar name are not meant.

    Example:
        period: 2026
        sections:
          - {heading: 女职工工作, text: 宣传《女职工劳动保护规定》，保护女职工权益。}

    Fix:
        period: 2026
        sections:
          - {heading: 女职工工作, text: 宣传《女职工劳动保护特别规定》，保护女职工权益。}
    """
    for said in find_said(context, "old_womens_rules", _CITED, "废止|取代|代替|原有|旧的"):
        yield Problem(said.where)
        return
