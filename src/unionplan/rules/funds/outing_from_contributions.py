"""WP709."""

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

_PAID: Final = (
    "<outing>[^，,不]{0,16}(?:全部|全额|一律|均)?(?:由|从|在)[^，,不]{0,8}"
    "(?:拨缴|留成)(?:的)?(?:工会)?经费[^，,]{0,6}(?:列支|支付|支出|承担)"
)


@rule(
    "WP709",
    Severity.ADVICE,
    zh="“{words}”：春秋游、观影等支出应先用会费，不足部分再用工会经费弥补。",
    en="{words}: outings and films are paid from dues first, and only what is lacking from "
    "other funds",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8",
    standing=Standing.UNCONFIRMED,
    in_force=UNION_FUNDS,
    about=(("outing", "contributions"),),
)
def outing_from_contributions(_plan: Plan, context: Context) -> Problems:
    """Outings, films or park passes are paid from the contributions alone.

    Why:
        Dues come first; what is lacking may be topped up, in most rules to no more than three
        times the year's dues.

    中文:
        春游秋游、电影、公园年票全部由拨缴经费支付。
        应先用会费；不足部分可以补助，多数规定不超过全年会费的三倍。

    Example:
        sections:
          - {heading: 文体, text: 春游费用全部由拨缴经费列支。}

    Fix:
        sections:
          - {heading: 文体, text: 春游费用由会费列支，不足部分由工会经费弥补。}
    """
    for said in find_meant(context, ("outing", "contributions"), _PAID, "会费"):
        yield Problem(said.where, words=said.quote)
