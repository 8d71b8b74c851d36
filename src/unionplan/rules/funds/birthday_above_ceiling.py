"""WP708."""

import operator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.in_force import UNION_FUNDS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_AMOUNT: Final = f"生日[^。；]{{0,18}}?(?:每人|人均|标准)[^，,]{{0,6}}?(?P<amount>{NUMBER})元"


@rule(
    "WP708",
    Severity.WARNING,
    zh="“{words}”：本地规定会员生日慰问每人不超过{limit}元。",
    en="{words}: the region allows at most {limit} yuan for a member's birthday",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Rules of provinces: Sichuan (2023)",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=(("birthday", "yuan"),),
)
def birthday_above_ceiling(_plan: Plan, context: Context) -> Problems:
    """Birthdays cost more for each member than the region allows.

    Why:
        Provinces set between 200 and 500 yuan; the region's own sum counts, or that of the
        profile.

    中文:
        人均生日慰问超过本地区上限。
        各省规定在200元至500元之间；按本地区的数字，或单位资料里的数字。

    Example:
        organization: {region: 四川}
        sections:
          - {heading: 福利, text: 会员生日发放蛋糕券，每人800元。}

    Fix:
        organization: {region: 四川}
        sections:
          - {heading: 福利, text: 会员生日发放蛋糕券，每人300元。}
    """
    for said, amount in find_numbers(context, ("birthday", "yuan"), _AMOUNT):
        if said.is_meant("预算|合计|共计|总计|奖"):
            limit = find_broken_limit(context, "birthday_ceiling", amount, operator.gt)
            if limit is not None:
                yield Problem(said.where, words=said.quote, limit=limit)
