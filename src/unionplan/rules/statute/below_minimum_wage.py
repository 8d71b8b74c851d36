"""WP551."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE, parse_share
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_CONTRACT_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_BELOW: Final = (
    f"最低工资(?:标准)?的(?P<share>{SHARE})|(?:可以?|允许|暂)低于[^，,]{{0,8}}最低工资(?:标准)?"
)
_OTHER_PAY: Final = (
    "病|医疗期|待岗|停工|停产|生活费|内退|放假|失业|救济|补助|工伤|帮扶|困难|缴费|基数|社保"
)


@rule(
    "WP551",
    Severity.ERROR,
    zh="“{words}”：集体合同和劳动合同中的劳动报酬不得低于当地人民政府规定的最低标准。",
    en="{words}: pay in a collective or labour contract cannot be below the local minimum",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Contract Law (2012), art. 55",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_CONTRACT_LAW,
    about=("minimum_wage",),
)
def below_minimum_wage(_plan: Plan, context: Context) -> Problems:
    """Pay is to be agreed below the local minimum wage.

    Why:
        The minimum binds collective contracts, and these bind each labour contract. Sick pay
        and the subsistence pay of workers without work follow rules of their own and are not
        meant.

    中文:
        约定的工资低于当地最低工资标准。
        最低工资标准约束集体合同，集体合同约束劳动合同。病假工资和下岗生活费另有规定，不在此列。

    Example:
        organization: {kind: enterprise}
        sections:
          - heading: 工资协商
            text: 集体合同约定岗位工资不低于当地最低工资标准的80%，交职代会通过。

    Fix:
        organization: {kind: enterprise}
        sections:
          - heading: 工资协商
            text: 集体合同约定岗位工资不低于当地最低工资标准的120%，交职代会通过。
    """
    for said in find_said(context, "minimum_wage", _BELOW):
        share = parse_share(said.number)
        if (share is None or share < 1) and said.is_meant(_OTHER_PAY):
            yield Problem(said.where, words=said.quote)
