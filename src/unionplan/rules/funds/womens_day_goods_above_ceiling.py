"""WP715."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import known_value
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel

_AMOUNT: Final = f"(?:三八|妇女节)[^。；]{{0,24}}?(?:每人|人均)[^，,]{{0,6}}?(?P<amount>{NUMBER})元"


@rule(
    "WP715",
    Severity.WARNING,
    zh="“{words}”：本单位规定妇女节活动用品每人不超过{limit}元。",
    en="{words}: the union's own rules allow at most {limit} yuan for each participant of "
    "Women's Day",
    since="0.1.0",
    level=SourceLevel.PRACTICE,
    source="A university's rules (2019), ceiling of 100 yuan and no food",
    about=(("womens_day", "yuan"),),
)
def womens_day_goods_above_ceiling(_plan: Plan, context: Context) -> Problems:
    """Goods for Women's Day cost more for each participant than the union's own rules allow.

    Why:
        There is no national sum. The rule looks only where the profile gives one, under
        values.womens_day_ceiling.

    中文:
        三八节慰问品人均超过本工会自己的标准。
        全国没有统一数额。只有单位资料给出 values.womens_day_ceiling 时才检查。

    Example:
        # checked with the profile {values: {womens_day_ceiling: 100}}
        sections:
          - {heading: 女职工工作, text: 三八妇女节开展花艺体验，材料每人180元。}

    Fix:
        # checked with the profile {values: {womens_day_ceiling: 100}}
        sections:
          - {heading: 女职工工作, text: 三八妇女节开展花艺体验，材料每人80元。}
    """
    limit = known_value(context, "womens_day_ceiling")
    if limit is None:
        return
    for said, amount in find_numbers(context, ("womens_day", "yuan"), _AMOUNT):
        if amount > limit and said.is_meant():
            yield Problem(said.where, words=said.quote, limit=limit)
