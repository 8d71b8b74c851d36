"""WP704."""

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

_GIVEN: Final = (
    "<give>[^，,不未禁]{0,20}<cash>|以<cash>的?(?:形式|方式)[^，,不]{0,6}(?:发放|慰问)"
    "|<cash>[^，,不未禁]{0,6}(?:发放|派发)|慰问品[，,]?(?:每人|人均)[0-9]{1,5}元[^，,不未禁]{0,4}<cash>"
)
_OTHER_GIFTS: Final = (
    "困难|特困|帮扶|患病|住院|生病|大病|重病|病故|去世|丧|遗属|工伤|伤病|救助|助学|"
    "劳模|先进|获奖|优秀|比赛|竞赛"
    "|奖励|奖金|退休|抚恤|烈|残疾|结婚|生育|生日|见义勇为|补助|农民工|工资|报销|结算|抢红包|普惠"
)


@rule(
    "WP704",
    Severity.ERROR,
    zh="“{words}”：节日慰问只发符合传统节日习惯的用品和生活必需品，不发现金、购物卡、代金券等。",
    en="{words}: holiday goods are goods, never cash, shopping cards or vouchers",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8; list of Xinjiang (2019)",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=(("cash", "giving"),),
)
def cash_as_holiday_goods(_plan: Plan, context: Context) -> Problems:
    """Cash, shopping cards or vouchers are to be given out as holiday goods.

    Why:
        Members get customary festival goods and daily necessities; auditors look for cards
        first. Help for members in difficulty, prizes and birthday cakes follow other rules and
        are not meant, nor is a plan that repeats the ban.

    中文:
        逢年过节要发现金、购物卡或代金券。
        会员逢年过节可领节日慰问品和生活必需品，审计最先查的就是卡券。困难帮扶、奖品、生日蛋糕另
        有规定，不在此列；重申禁令的也不算。

    Example:
        sections:
          - {heading: 福利, text: 春节前为全体会员发放购物卡500元。}

    Fix:
        sections:
          - {heading: 福利, text: 春节前为全体会员发放米、面、油等慰问品，严禁发放现金和购物卡。}
    """
    for said in find_meant(context, ("cash", "giving"), _GIVEN, _OTHER_GIFTS):
        if said.has("<listed_festivals>|节日|过节|节前|佳节|福利|慰问品|<everyone>"):
            yield Problem(said.where, words=said.quote)
