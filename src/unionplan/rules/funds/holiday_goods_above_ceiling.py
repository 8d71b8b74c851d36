"""WP706."""

import operator

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.funds._goods import find_yearly_goods
from unionplan.rules.in_force import UNION_FUNDS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing


@rule(
    "WP706",
    Severity.WARNING,
    zh="节日慰问每人每年{amount}元，超过本地规定的{limit}元。",
    en="holiday goods of {amount} yuan a year for each member are above the region's {limit}",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Rules of provinces: Xinjiang (2019, 2025), Sichuan (2023)",
    standing=Standing.SECONDARY,
    in_force=UNION_FUNDS,
    about=(("goods", "yuan"),),
)
def holiday_goods_above_ceiling(_plan: Plan, context: Context) -> Problems:
    """Holiday goods of a year cost more for each member than the region allows.

    Why:
        The national measures name no sum; provinces do, and several raised it in 2025. Where
        the region's sum is not known here, the rule says so and takes it from the profile.

    中文:
        全年人均节日慰问品超过本地区上限。
        全国的办法没有定数，由各省规定，有几个省2025年提高了。这里没有本地区数字的，规则会说明，
        并以单位资料里的数字为准。

    Example:
        period: 2026
        organization: {region: 新疆}
        sections:
          - {heading: 福利, text: 节日慰问品每人每年2600元，按节日采购发放。}

    Fix:
        period: 2026
        organization: {region: 新疆}
        sections:
          - {heading: 福利, text: 节日慰问品每人每年1800元，按节日采购发放。}
    """
    for where, amount in find_yearly_goods(context):
        limit = find_broken_limit(context, "holiday_goods_ceiling", amount, operator.gt)
        if limit is not None:
            yield Problem(where, amount=amount, limit=limit)
