"""WP705."""

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
    "<other_festivals>[^，,不]{0,20}?(?:<give>|购买|采购)[^，,不]{0,16}"
    "(?:慰问品|福利|节日物品|礼品|礼物|礼包|物品)"
)
_OTHERS: Final = "子女|孩子|退休|老人|女(?:教)?职工|女会员|退役|复转|军|困难|奖品|纪念品|参与者"


@rule(
    "WP705",
    Severity.WARNING,
    zh=(
        "“{words}”：全员节日慰问限于元旦、春节、清明、劳动节、端午、中秋、"
        "国庆和自治区批准的少数民族节日。"
    ),
    en="{words}: goods for all members are for New Year, Spring Festival, Qingming, May "
    "Day, Dragon Boat, Mid-Autumn and National Day only",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8; list of Xinjiang (2019)",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=(("other_festivals", "everyone"),),
)
def goods_outside_festivals(_plan: Plan, context: Context) -> Problems:
    """Goods for all members are planned for a festival that is not on the list.

    Why:
        The list names seven festivals, and those of minorities that an autonomous region
        approved. Women's Day, Teachers' Day and Nurses' Day can be marked with an event, but
        not with goods for everybody.

    中文:
        在名单之外的节日向全体会员发慰问品。
        名单上有七个节日，以及民族自治地方规定的少数民族节日。妇女节、教师节、护士节可以搞活动，
        不能向全体发物品。

    Example:
        sections:
          - {heading: 福利, text: 教师节为全体会员发放慰问品。}

    Fix:
        sections:
          - {heading: 福利, text: 教师节举行座谈会，中秋节为全体会员发放慰问品。}
    """
    for said in find_meant(context, ("other_festivals", "everyone"), _GIVEN, _OTHERS):
        if said.has("<everyone>"):
            yield Problem(said.where, words=said.quote)
