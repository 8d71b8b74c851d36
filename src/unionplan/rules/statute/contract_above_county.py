"""WP550."""

from typing import Final

from unionplan.model import Plan, UnionLevel
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_CONTRACT_LAW
from unionplan.rules.kinds import FEDERATIONS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_LEVELS: Final = (UnionLevel.CITY, UnionLevel.PROVINCE, UnionLevel.NATIONAL)
_ABOVE: Final = (
    "(?:签订|订立)[^，,不]{0,6}(?:全市|市级|全省|省级|全国|全自治区)性?的?[^，,]{0,8}"
    "(?:行业性|区域性|行业|区域)[^，,]{0,4}集体合同"
)


@rule(
    "WP550",
    Severity.WARNING,
    zh="“{words}”：行业性、区域性集体合同在县级以下区域内订立。",
    en="{words}: regional and sectoral collective contracts are made in areas up to the county",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Contract Law (2012), art. 53",
    standing=Standing.TEXT,
    kinds=FEDERATIONS,
    in_force=LABOUR_CONTRACT_LAW,
    about=(("contract", "above_county"),),
)
def contract_above_county(_plan: Plan, context: Context) -> Problems:
    """A regional or sectoral collective contract is planned for more than a county.

    Why:
        The law lets unions make such contracts within a county or a smaller area, in building,
        mining, catering and the like.

    中文:
        区域性、行业性集体合同的范围超过了县级。
        法律规定在县级以下区域内，建筑、采矿、餐饮等行业可以由工会签订此类合同。

    Example:
        organization: {kind: city, level: city}
        sections:
          - {heading: 集体协商, text: 上半年签订全市性餐饮行业性集体合同。}

    Fix:
        organization: {kind: city, level: city}
        sections:
          - {heading: 集体协商, text: 上半年推动各县（区）签订餐饮行业性集体合同。}
    """
    for said in find_meant(context, ("contract", "above_county"), _ABOVE, "县|区级|推动|指导"):
        if context.need("level") in _LEVELS:
            yield Problem(said.where, words=said.quote)
