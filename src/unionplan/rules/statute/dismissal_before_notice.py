"""WP562."""

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

_AFTERWARDS: Final = (
    "(?:解除|辞退|开除|解聘|除名)[^，,]{0,12}(?:之?后|事后)[^，,前先]{0,10}(?:通知|"
    "告知|报告|通报|报)(?:给)?工会"
    "|(?:解除|辞退|开除|解聘|除名)[^，,]{0,12}(?:无需|不必|无须|不用|不再)(?:事先|"
    "提前)?(?:通知|告知|征求)工会"
)


@rule(
    "WP562",
    Severity.ERROR,
    zh="“{words}”：单方解除劳动合同，应当事先将理由通知工会。",
    en="{words}: the employer tells the union its reasons before it ends a labour contract",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Contract Law (2012), art. 43; Trade Union Law (2021), art. 22",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_CONTRACT_LAW,
    about=("dismissal",),
)
def dismissal_before_notice(_plan: Plan, context: Context) -> Problems:
    """The union is told of a dismissal afterwards, or not at all.

    Why:
        The employer tells the union the reasons first; the union can demand that a dismissal
        against law or contract is put right, and is told the outcome in writing.

    中文:
        解除劳动合同后才告知工会，或者根本不告知。
        用人单位应当事先将理由通知工会；违反法律或合同的，工会有权要求纠正，处理结果要书面通知工
        会。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 劳动关系, text: 公司解除劳动合同后七日内通知工会备案。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 劳动关系, text: 公司解除劳动合同，事先将理由通知工会。}
    """
    for said in find_meant(context, "dismissal", _AFTERWARDS, "处理结果|协商一致"):
        yield Problem(said.where, words=said.quote)
