"""WP552."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import WOMENS_RIGHTS_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing


@rule(
    "WP552",
    Severity.ADVICE,
    zh="计划“{words}”，没有提到男女平等和女职工权益保护的内容或专项合同，建议写入。",
    en="{words}: a collective contract should speak of equality and of the protection of "
    "women, and the plan does not",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Women's Rights Protection Law (2022), art. 44",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=WOMENS_RIGHTS_LAW,
    about=("contract",),
)
def contract_without_womens_clause(_plan: Plan, context: Context) -> Problems:
    """A collective contract is planned, and women are mentioned nowhere.

    Why:
        A collective contract should contain gender equality and the protection of women
        workers; a special contract or an annex will do.

    中文:
        计划签订集体合同，全文没有提到女职工。
        集体合同应当包括男女平等和女职工权益保护的内容；专项合同或附件也可以。

    Example:
        period: 2026
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 4月签订集体合同，草案交职代会审议通过。}

    Fix:
        period: 2026
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 4月签订集体合同和女职工权益保护专项合同，草案交职代会通过。}
    """
    if is_mentioned(context, "women"):
        return
    for said in find_meant(context, "contract", "(?:签订|续签|续订|签署)[^，,不]{0,8}集体合同"):
        yield Problem(said.where, words=said.quote)
        return
