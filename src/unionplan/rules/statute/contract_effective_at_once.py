"""WP549."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_CONTRACT_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_AT_ONCE: Final = "(?:签订|签字|签署|盖章)(?:之日|之时|当日|后)起?(?:即|立即|即时)?起?生效"


@rule(
    "WP549",
    Severity.WARNING,
    zh="“{words}”：集体合同报送劳动行政部门后，十五日内未提出异议的，即行生效。",
    en="{words}: a collective contract has force when the labour administration does not "
    "object within 15 days",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Contract Law (2012), art. 54",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_CONTRACT_LAW,
    about=(("contract", "in_effect"),),
)
def contract_effective_at_once(_plan: Plan, context: Context) -> Problems:
    """A collective contract is said to be in force as soon as it is signed.

    Why:
        It has to be sent to the labour administration first, and is in force when that does not
        object within 15 days.

    中文:
        把集体合同写成一签订就生效。
        签订后要先报送劳动行政部门，自收到之日起十五日内没有异议才生效。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 集体合同经职代会通过，自签订之日起生效。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 集体合同经职代会通过后报人社部门，十五日内无异议的生效。}
    """
    for said in find_meant(context, ("contract", "in_effect"), _AT_ONCE, "劳动合同"):
        yield Problem(said.where, words=said.quote)
