"""WP545."""

import operator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.in_force import WAGE_CONSULTATION
from unionplan.rules.kinds import ENTERPRISES, TOWNSHIPS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_TERM: Final = (
    f"<wage_agreement>[^，,]{{0,8}}(?:期限|有效期|为期|合同期)[^，,]{{0,4}}?(?P<term>{NUMBER})年"
    f"|<wage_agreement>每(?P<every>{NUMBER})年[^，,]{{0,6}}一次"
)


@rule(
    "WP545",
    Severity.ADVICE,
    zh="“{words}”：工资专项集体合同（工资协议）期限一般不超过{limit}年，工资集体协商一般每年一次。",
    en="{words}: a wage agreement usually runs {limit} year(s) and is negotiated every year",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trial Measures on Collective Wage Consultation (2000); Shanghai, art. 25; Zhejiang, "
    "art. 30; Shandong, art. 17; Henan, art. 31",
    standing=Standing.SECONDARY,
    kinds=(*ENTERPRISES, *TOWNSHIPS),
    in_force=WAGE_CONSULTATION,
    about=(("wage_agreement", "lasting"),),
)
def wage_agreement_too_long(_plan: Plan, context: Context) -> Problems:
    """A wage agreement runs for longer than is usual in its region.

    Why:
        Wages are mostly negotiated once a year; Shandong and Henan allow up to three years.

    中文:
        工资专项协议的期限比本地区通常的长。
        工资协商一般每年一次；山东、河南最长可到三年。

    Example:
        organization: {kind: enterprise, region: 江苏}
        sections:
          - {heading: 工资协商, text: 工资专项集体合同期限为三年，4月经职代会通过后签订。}

    Fix:
        organization: {kind: enterprise, region: 江苏}
        sections:
          - {heading: 工资协商, text: 工资专项集体合同期限为一年，4月经职代会通过后签订。}
    """
    for said, years in find_numbers(context, ("wage_agreement", "lasting"), _TERM):
        if said.is_meant():
            limit = find_broken_limit(context, "longest_wage_agreement", years, operator.gt)
            if limit is not None:
                yield Problem(said.where, words=said.quote, limit=limit)
