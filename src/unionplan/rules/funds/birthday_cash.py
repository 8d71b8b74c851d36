"""WP707."""

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

_CASH: Final = "生日[^，,不]{0,16}(?:现金|红包|礼金|购物卡|代金券|超市卡|充值卡)"


@rule(
    "WP707",
    Severity.WARNING,
    zh="“{words}”：会员生日慰问发生日蛋糕等实物或者蛋糕店的蛋糕券，不发现金和购物卡。",
    en="{words}: a birthday is marked with a cake or a cake shop's voucher, not with cash",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Measures for the Funds of Basic-Level Unions (2017), art. 8, as guides quote it",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=(("birthday", "cash"),),
)
def birthday_cash(_plan: Plan, context: Context) -> Problems:
    """Members are to get cash or shopping cards for their birthday.

    Why:
        A cake, or the voucher of a cake shop, is what the measures allow.

    中文:
        会员生日要发现金或购物卡。
        办法允许的是生日蛋糕或蛋糕券。

    Example:
        sections:
          - {heading: 福利, text: 会员生日当天发放红包200元。}

    Fix:
        sections:
          - {heading: 福利, text: 会员生日当天送上生日蛋糕券。}
    """
    for said in find_meant(context, ("birthday", "cash"), _CASH, "困难|住院|子女|蛋糕券或"):
        yield Problem(said.where, words=said.quote)
