"""WP711."""

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

_THERE: Final = (
    "(?:到|去|赴|游览)<scenic_areas>[^，,不]{0,10}<trip>|<trip>[^，,不]{0,10}(?:到|"
    "去|赴|游览)<scenic_areas>"
)


@rule(
    "WP711",
    Severity.ADVICE,
    zh="“{words}”：春游秋游不得到明令禁止召开会议的风景名胜区。",
    en="{words}: outings do not go to the scenic areas where meetings are banned",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8; notice on meetings in "
    "scenic areas (2014)",
    standing=Standing.UNCONFIRMED,
    in_force=UNION_FUNDS,
    about=(("trip", "scenic_areas"),),
)
def outing_to_scenic_area(_plan: Plan, context: Context) -> Problems:
    """A spring or autumn outing goes to a scenic area where meetings are banned.

    Why:
        The ban on meetings in 21 famous scenic areas is applied to outings as well. Unions of
        the place itself may have rules of their own.

    中文:
        春游、秋游去了禁止开会的风景名胜区。
        二十一个风景名胜区的会议禁令同样适用于春游秋游。景区所在地的工会可能另有规定。

    Example:
        sections:
          - {heading: 文体, text: 4月组织会员到黄山春游，当天往返。}

    Fix:
        sections:
          - {heading: 文体, text: 4月组织会员到城郊湿地公园春游，当天往返。}
    """
    for said in find_meant(
        context, ("trip", "scenic_areas"), _THERE, "疗休养|疗养|学生|市区|镇|路|景点除外"
    ):
        yield Problem(said.where, words=said.quote)
