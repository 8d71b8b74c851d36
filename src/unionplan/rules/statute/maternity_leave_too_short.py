"""WP581."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER, parse_amount
from unionplan.rules.context import Context
from unionplan.rules.in_force import FEMALE_EMPLOYEES_RULES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_DAYS: Final = 98
_TOO_FEW_MONTHS: Final = 3
_LEAVE: Final = (
    f"产假[^，,、]{{0,6}}?(?:(?P<days>{NUMBER})[天日]|(?P<months>{NUMBER})个月)"
    f"|(?:(?P<days_before>{NUMBER})[天日]|(?P<months_before>{NUMBER})个月)的?(?:带薪)?产假"
)
_OTHER_LEAVE: Final = (
    "期间|晚育|育儿|陪护|顺延|流产|陪产|护理|增加|延长|难产|多胞胎|每多|奖励|另|再|加|男|配偶|原|旧|过去|改为|"
    "调整为|产前|部分|剩余|休满"
)


@rule(
    "WP581",
    Severity.ERROR,
    zh="“{words}”：女职工生育享受98天产假，各省规定还有增加。",
    en="{words}: maternity leave is 98 days, and provinces add to it",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Special Rules on the Labour Protection of Female Employees (2012), art. 7",
    standing=Standing.TEXT,
    in_force=FEMALE_EMPLOYEES_RULES,
    about=(("maternity_leave", "time_spans"),),
)
def maternity_leave_too_short(_plan: Plan, context: Context) -> Problems:
    """Maternity leave is stated as less than 98 days.

    Why:
        Until April 2012 it was 90 days, and many texts still have that number. Difficult births
        and each further child add 15 days; miscarriages have 15 or 42.

    中文:
        产假写成不足九十八天。
        2012年4月以前是九十天，许多文本还沿用旧数。难产增加十五天，多胞胎每多一个增加十五天；流
        产为十五天或四十二天。

    Example:
        period: 2026
        sections:
          - {heading: 女职工工作, text: 督促落实女职工产假90天的规定。}

    Fix:
        period: 2026
        sections:
          - {heading: 女职工工作, text: 督促落实女职工产假98天的规定。}
    """
    for said in find_said(context, ("maternity_leave", "time_spans"), _LEAVE, _OTHER_LEAVE):
        match = said.match
        days = parse_amount(match["days"] or match["days_before"] or "")
        months = parse_amount(match["months"] or match["months_before"] or "")
        if (days and days < _DAYS) or (months and months <= _TOO_FEW_MONTHS):
            yield Problem(said.where, words=said.quote)
