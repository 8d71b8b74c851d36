"""WP710."""

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

_OVERNIGHT: Final = (
    "<trip>[^，,不]{0,20}(?:过夜|住宿|留宿|[两二三23][天日](?!内|前|后)|[两二三23][天日]游|一晚)"
)


@rule(
    "WP710",
    Severity.WARNING,
    zh="“{words}”：工会组织的春游秋游应当日往返，不得过夜。",
    en="{words}: outings of the union come back the same day",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8, as a guide of 2018 "
    "quotes it",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=(("trip", "overnight"),),
)
def outing_overnight(_plan: Plan, context: Context) -> Problems:
    """A spring or autumn outing goes over night.

    Why:
        Outings paid from dues return on the same day. Recuperation leave (疗休养) is another
        thing.

    中文:
        春游、秋游安排过夜。
        用会费组织的春游秋游应当日往返。疗休养是另一回事。

    Example:
        sections:
          - {heading: 文体, text: 4月组织会员春游两天，住宿一晚。}

    Fix:
        sections:
          - {heading: 文体, text: 4月组织会员春游，当天往返。}
    """
    for said in find_meant(
        context,
        ("trip", "overnight"),
        _OVERNIGHT,
        "当天|当日|分两天|分2天|分批|疗休养|疗养|学生|夏令营",
    ):
        yield Problem(said.where, words=said.quote)
