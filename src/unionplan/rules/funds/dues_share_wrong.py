"""WP703."""

from fractions import Fraction
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_shares
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_RIGHT: Final = Fraction(5, 1000)
_RATE: Final = (
    f"(?:基本工资|本人工资|工资收入|月工资|月收入|基础工资|岗位工资)(?:收入)?的?(?P<share>{SHARE})"
)


@rule(
    "WP703",
    Severity.WARNING,
    zh="“{words}”：会员每月按本人基本工资的千分之五缴纳会费。",
    en="{words}: members pay 0.5 % of their basic pay",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Notice of the national federation on dues, as quoted by a province's rules (2025)",
    standing=Standing.SECONDARY,
    about=(("dues", "pay"),),
)
def dues_share_wrong(_plan: Plan, context: Context) -> Problems:
    """Membership dues are not 0.5 % of basic pay.

    Why:
        They are five per mille, and easily mistaken for five percent. That all dues are
        collected (100 %) is another number.

    中文:
        会费不是基本工资的千分之五。
        会费是千分之五，很容易误作百分之五。会费收缴率（100%）是另一个数。

    Example:
        sections:
          - {heading: 会费, text: 会员按本人基本工资的5%缴纳会费。}

    Fix:
        sections:
          - {heading: 会费, text: 会员按本人基本工资的5‰缴纳会费。}
    """
    for said, share in find_shares(context, ("dues", "pay"), _RATE):
        if share != _RIGHT and said.is_meant("党费|团费|公积金|保险"):
            yield Problem(said.where, words=said.quote)
