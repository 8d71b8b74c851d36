"""WP563."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import MEDIATION_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FROM_MANAGEMENT: Final = (
    "调解委员会主任(?:委员)?(?:一职)?[^，,不工]{0,8}(?:经理|厂长|人事|人力资源|行政|"
    "法务|老板)[^，,不工]{0,8}(?:担任|兼任|出任)"
    "|调解委员会(?:成员)?(?:全部|均|全)由[^，,]{0,4}(?:行政|管理)[^，,]{0,8}(?:组成|担任)"
)


@rule(
    "WP563",
    Severity.ERROR,
    zh=(
        "“{words}”：劳动争议调解委员会由职工代表和企业代表组成，"
        "主任由工会成员或者双方推举的人员担任。"
    ),
    en="{words}: the mediation committee has workers and employer on it, and its chair is "
    "of the union or chosen by both",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Dispute Mediation and Arbitration Law (2007), art. 10; Labour Law (2018), "
    "art. 80",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=MEDIATION_LAW,
    about=(("mediation", "from_management"),),
)
def mediation_chair_from_management(_plan: Plan, context: Context) -> Problems:
    """Management alone makes up or chairs the labour dispute mediation committee.

    Why:
        Nobody settles his own case. Workers' representatives sit on it as union members or by
        election, and the chair is of the union or jointly chosen.

    中文:
        劳动争议调解委员会只由管理方组成或由管理方任主任。
        谁也不能调解自己的案子。职工代表由工会成员或职工推举，主任由工会成员或双方推举的人担任。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 劳动争议, text: 劳动争议调解委员会主任由人力资源部经理担任。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 劳动争议, text: 劳动争议调解委员会主任由工会主席担任。}
    """
    for said in find_meant(
        context,
        ("mediation", "from_management"),
        _FROM_MANAGEMENT,
        "推举|推选|推荐|工会主席|工会成员",
    ):
        yield Problem(said.where, words=said.quote)
