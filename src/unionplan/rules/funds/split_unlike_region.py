"""WP702."""

import operator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.kinds import BASIC, TOWNSHIPS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import find_shares
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_KEPT: Final = f"<kept>[^，,0-9]{{0,6}}?(?P<share>{SHARE})"


@rule(
    "WP702",
    Severity.WARNING,
    zh="“{words}”：本地规定基层工会留成比例为{limit}%。",
    en="{words}: the region lets the basic level keep {limit} % of the contributions",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Financial rules of the national federation and of provinces; Shaanxi sample of "
    "measures (2018)",
    standing=Standing.SECONDARY,
    kinds=(*BASIC, *TOWNSHIPS),
    about=(("kept", "union_funds"),),
)
def split_unlike_region(_plan: Plan, context: Context) -> Problems:
    """The share of the contributions that the union keeps is not that of its region.

    Why:
        By custom 60 % stay and 40 % go upward; it is a rule of finance that regions change, so
        that it is compared with the region's figure or that of the profile only.

    中文:
        基层工会留成的比例与本地区不同。
        习惯上留成60%、上缴40%；这是财务规定，地区可以调整，所以只与本地区或单位资料里的数字比较。

    Example:
        organization: {kind: enterprise, region: 陕西}
        sections:
          - {heading: 经费, text: 工会经费留成70%，其余上解。}

    Fix:
        organization: {kind: enterprise, region: 陕西}
        sections:
          - {heading: 经费, text: 工会经费留成60%，其余上解。}
    """
    for said, share in find_shares(context, ("kept", "union_funds"), _KEPT):
        if said.has("经费|拨缴") and said.is_meant():
            limit = find_broken_limit(context, "kept_share_of_contributions", share, operator.ne)
            if limit is not None:
                yield Problem(said.where, words=said.quote, limit=round(limit * 100))
