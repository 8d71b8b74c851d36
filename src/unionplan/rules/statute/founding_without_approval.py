"""WP502."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import UNITS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FOUNDED: Final = (
    "(?:筹建|组建|成立)(?:本|我)?(?:公司|单位|学校|校|园|厂|院|机关|局)?工会"
    "(?:委员会|组织|筹备组|筹备委员会)?(?=[，,、并和及]|$|的?(?:筹备|申请))"
)
_OTHERS: Final = "备案|下属|所属|基层|分公司|子公司|企业|家|各|督促|指导|帮助|推动|纪念|周年|以来"


@rule(
    "WP502",
    Severity.ADVICE,
    zh="“{words}”须报上一级工会批准，计划里没有这一步，建议补充。",
    en="{words}: the founding of a union needs the approval of the union above, which the "
    "plan does not mention",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 12",
    standing=Standing.TEXT,
    kinds=UNITS,
    in_force=TRADE_UNION_LAW,
    about=("founding",),
)
def founding_without_approval(_plan: Plan, context: Context) -> Problems:
    """A union is to be founded, and nothing says that the union above approves it.

    Why:
        The founding of a union of any level is reported to the union of the next higher level
        for approval. A plan that names the step in time founds the union in time.

    中文:
        要建立工会，却没有写报上一级工会批准。
        建立各级工会组织，都要报上一级工会批准。计划及时写上这一步，工会才能及时成立。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 建会, text: 3月成立公司工会委员会，4月吸收首批会员。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 建会, text: 报上一级工会批准后，3月成立公司工会委员会，4月吸收首批会员。}
    """
    if is_mentioned(context, "approval"):
        return
    for said in find_meant(context, "founding", _FOUNDED, _OTHERS):
        yield Problem(said.where, words=said.quote)
        return
