"""WP543."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.in_force import COLLECTIVE_CONTRACT_RULES
from unionplan.rules.kinds import ENTERPRISES, FEDERATIONS, TOWNSHIPS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_SHORTEST: Final = 1  # years
_LONGEST: Final = 3
_OTHERS: Final = "工资|连续|累计|以来|规划"
_TERM: Final = (
    f"集体合同[^，,]{{0,6}}(?:期限|有效期|为期|合同期)[^，,]{{0,4}}?(?P<stated>{NUMBER})年"
    f"|(?P<before>{NUMBER})年期的?(?:[^，,]{{0,4}})集体合同"
)


@rule(
    "WP543",
    Severity.WARNING,
    zh="“{words}”：集体合同期限一般为一年至三年。",
    en="{words}: a collective contract runs from one to three years",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Collective Contract Rules (2004), art. 38; Shanghai, art. 25; Zhejiang, art. 30",
    standing=Standing.SECONDARY,
    kinds=(*ENTERPRISES, *TOWNSHIPS, *FEDERATIONS),
    in_force=COLLECTIVE_CONTRACT_RULES,
    about=(("contract", "lasting"),),
)
def contract_term_outside(_plan: Plan, context: Context) -> Problems:
    """The term of a collective contract is shorter than one or longer than three years.

    Why:
        Either side can ask for a new one within the last three months. Terms of single labour
        contracts are not meant.

    中文:
        集体合同的期限短于一年或长于三年。
        期满前三个月内任何一方都可以提出重新签订。单个劳动合同的期限不在此列。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 职代会通过后，续签五年期集体合同和女职工专项合同。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 职代会通过后，续签三年期集体合同和女职工专项合同。}
    """
    for said, years in find_numbers(context, ("contract", "lasting"), _TERM):
        if not _SHORTEST <= years <= _LONGEST and said.is_meant(_OTHERS):
            yield Problem(said.where, words=said.quote)
