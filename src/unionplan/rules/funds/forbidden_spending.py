"""WP713."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import UNION_FUNDS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_SPENT: Final = (
    "(?:设立|设置|建立|私设)(?:账外账|小金库)|(?:用于|列支|开支|安排|支付)[^，,不]{0,8}"
    "(?:请客送礼|高消费(?:娱乐|健身)?|公款吃喝)|参与非法集资|滥发(?:津贴|补贴|奖金)"
)


@rule(
    "WP713",
    Severity.ADVICE,
    zh="“{words}”属于工会经费“八不准”禁止的支出。",
    en="{words}: the eight prohibitions of union funds forbid this",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), ch. 5",
    standing=Standing.UNCONFIRMED,
    in_force=UNION_FUNDS,
    about=(("forbidden", "spending_on"),),
)
def forbidden_spending(_plan: Plan, context: Context) -> Problems:
    """The plan means to do what the eight prohibitions of union funds forbid.

    Why:
        No banquets and gifts, no extra allowances, no expensive entertainment, no off-book
        money, no mixing with the employer's books, no misuse, no fund-raising, no private
        bills. A plan that repeats them is not meant.

    中文:
        计划要做工会经费“八不准”禁止的事。
        不准请客送礼、滥发津补贴、高消费、设小金库、与单位账混用、挪用、集资、报销个人费用。重申
        “八不准”的计划不在此列。

    Example:
        sections:
          - {heading: 经费, text: 节余经费用于请客送礼和联络感情。}

    Fix:
        sections:
          - {heading: 经费, text: 严格执行“八不准”，不得用工会经费请客送礼。}
    """
    for said in find_meant(context, ("forbidden", "spending_on"), _SPENT):
        yield Problem(said.where, words=said.quote)
