"""WP541."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_CONTRACT_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._contract_dates import signed_before_passed

_AT_ONCE: Final = (
    "(?:直接|径行|先行)(?:签订|签署)[^，,不]{0,12}集体合同"
    "|集体合同[^，,]{0,10}(?:直接签|(?:不再|不|无需|无须|不必)(?:提交|经|报|经过)<assembly>)"
    "|集体合同[^，,]{0,4}(?:签订|签署)后[，,]?(?:再)?(?:提交|报)<assembly>(?:审议|讨论|表决|通过)"
    "|(?:签订|签署)[^，,]{0,6}集体合同后?[，,]?再(?:提交|报)<assembly>(?:审议|讨论|表决|通过)"
)


@rule(
    "WP541",
    Severity.ERROR,
    zh="“{words}”：集体合同草案应当先提交职工代表大会或者全体职工讨论通过，再签订。",
    en="{words}: the congress or all workers pass the draft of a collective contract before "
    "it is signed",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 21; Labour Contract Law (2012), art. 51; Labour Law "
    "(2018), art. 33",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_CONTRACT_LAW,
    about=("contract",),
)
def contract_without_congress(plan: Plan, context: Context) -> Problems:
    """A collective contract is to be signed before, or without, the congress that passes it.

    Why:
        The draft goes to the workers' congress or to all workers. A contract signed before has
        no force for them.

    中文:
        集体合同在职代会通过之前签订，或不经通过就签订。
        草案应当提交职代会或全体职工讨论。未经通过就签的合同，对职工没有效力。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 双方协商后直接签订集体合同和女职工专项合同，报人社部门审查。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - heading: 集体协商
            text: 集体合同和女职工专项合同草案经职代会通过后签订，报人社部门审查。
    """
    for said in find_meant(context, ("contract", "outright"), _AT_ONCE):
        yield Problem(said.where, words=said.quote)
    signed = signed_before_passed(context) if is_mentioned(context, "contract") else None
    if signed is not None:
        title = plan.activities[signed.number].title
        yield Problem(f"/activities/{signed.number}/when", words=title)
