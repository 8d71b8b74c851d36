"""WP712."""

from fractions import Fraction
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.in_force import UNION_FUNDS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_shares
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MOST: Final = Fraction(2, 3)
_SCOPE: Final = f"<prizes>[^，,]{{0,8}}?(?P<share>{SHARE})"


@rule(
    "WP712",
    Severity.WARNING,
    zh="“{words}”：工会文体活动设奖范围不超过参与人数的三分之二。",
    en="{words}: prizes go to at most two thirds of those who take part",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8, as two guides quote it",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=("prizes",),
)
def prizes_for_too_many(_plan: Plan, context: Context) -> Problems:
    """Prizes of an event go to more than two thirds of those who take part.

    Why:
        Where nobody wins, a small souvenir for each participant is allowed instead.

    中文:
        活动奖项覆盖的人数超过三分之二。
        不设奖项的，可以给每位参加者发少量纪念品。

    Example:
        sections:
          - {heading: 文体, text: 举办趣味运动会，获奖面为80%。}

    Fix:
        sections:
          - {heading: 文体, text: 举办趣味运动会，获奖面为60%。}
    """
    for said, share in find_shares(context, "prizes", _SCOPE):
        if share > _MOST and said.is_meant("论文|课题|学生|成果|作品入选|评优"):
            yield Problem(said.where, words=said.quote)
