"""WP701."""

from fractions import Fraction
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_shares
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_RIGHT: Final = Fraction(2, 100)
_RATE: Final = f"工资总额的?(?P<share>{SHARE})"
_OTHER_FUNDS: Final = (
    "教育经费|培训经费|福利费|残疾|公积金|保险|年金|教育费|党建|党组织|增长|提高|"
    "下降|奖励|准备金|筹备金|返还|上解|上缴|上交|留成|留存"
)


@rule(
    "WP701",
    Severity.ERROR,
    zh="“{words}”：工会经费按全部职工工资总额的百分之二拨缴。",
    en="{words}: the employer contributes 2 % of all workers' total wages",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 43",
    standing=Standing.TEXT,
    in_force=TRADE_UNION_LAW,
    about=(("payroll", "contributed"),),
)
def contribution_not_two_percent(_plan: Plan, context: Context) -> Problems:
    """The employer's contribution is not 2 % of the payroll.

    Why:
        The law fixes the rate. What a region refunds to small enterprises afterwards changes
        nothing about it; rates of training funds, welfare funds and insurance are not meant.

    中文:
        单位拨缴的工会经费不是工资总额的百分之二。
        比例由法律规定。地区事后给小微企业的返还并不改变它；培训费、福利费、保险费的比例不在此列。

    Example:
        sections:
          - {heading: 经费, text: 督促行政按月按工资总额的1.5%拨缴工会经费。}

    Fix:
        sections:
          - {heading: 经费, text: 督促行政按月按工资总额的2%拨缴工会经费。}
    """
    for said, share in find_shares(context, ("payroll", "contributed"), _RATE):
        if share != _RIGHT and said.has("工会经费|拨缴|会费") and said.is_meant(_OTHER_FUNDS):
            yield Problem(said.where, words=said.quote)
