"""WP565."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import LAW_SUPERVISION
from unionplan.rules.kinds import ENTERPRISES, FEDERATIONS, TOWNSHIPS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing


@rule(
    "WP565",
    Severity.ADVICE,
    zh="“{words}”：工会开展劳动法律监督，依法设立监督委员会或者监督员，计划里没有提到。",
    en="{words}: unions supervise through a committee or inspectors of their own, which the "
    "plan does not mention",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Trade Union Labour Law Supervision Measures (2021), arts. 1 to 4; Zhejiang, art. 10",
    standing=Standing.SECONDARY,
    kinds=(*ENTERPRISES, *TOWNSHIPS, *FEDERATIONS),
    in_force=LAW_SUPERVISION,
    about=("law_supervision",),
)
def supervision_without_committee(_plan: Plan, context: Context) -> Problems:
    """Supervision of the labour laws is planned, and nobody is named to do it.

    Why:
        Unions set up committees for it, or in small units inspectors, and these act with a
        mandate.

    中文:
        计划开展劳动法律监督，却没有写由谁来做。
        工会为此设立监督委员会，小单位设监督员，他们凭授权工作。

    Example:
        organization: {kind: township}
        sections:
          - {heading: 维权, text: 开展劳动法律监督，检查工时和休假情况。}

    Fix:
        organization: {kind: township}
        sections:
          - {heading: 维权, text: 成立监督委员会，开展劳动法律监督，检查工时和休假情况。}
    """
    done = next(
        find_meant(context, "law_supervision", "(?:开展|加强|实施)[^，,不]{0,8}法律监督"), None
    )
    if done is None or is_mentioned(context, "supervisors"):
        return
    yield Problem(done.where, words=done.quote)
