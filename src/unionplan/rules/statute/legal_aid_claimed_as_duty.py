"""WP566."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import ENTERPRISES, SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_CLAIMED: Final = (
    "法律援助[^，,不]{0,8}法定(?:的)?(?:职责|义务|责任)|法定(?:的)?(?:职责|义务|责任)"
    "[^，,不]{0,12}法律援助"
)


@rule(
    "WP566",
    Severity.ADVICE,
    zh="“{words}”：为职工提供法律援助是县级以上各级总工会的法定职责，基层工会可以协助。",
    en="{words}: legal aid is a statutory duty of federations from the county up; a "
    "basic-level union helps",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 30",
    standing=Standing.TEXT,
    kinds=(*ENTERPRISES, *SCHOOLS),
    in_force=TRADE_UNION_LAW,
    about=(("legal_aid", "legal_duty"),),
)
def legal_aid_claimed_as_duty(_plan: Plan, context: Context) -> Problems:
    """A basic-level union calls legal aid its statutory duty.

    Why:
        The duty lies with federations from the county up. A basic-level union accompanies its
        members there and may do more; it should not promise what it has no lawyers for.

    中文:
        基层工会把法律援助写成自己的法定职责。
        这项职责属于县级以上总工会。基层工会可以陪同会员去办，也可以多做，但没有律师就不宜承诺。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 维权, text: 法律援助是本会的法定职责，全年办理援助案件。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 维权, text: 协助职工向区总工会申请法律援助。}
    """
    for said in find_meant(context, ("legal_aid", "legal_duty"), _CLAIMED, "总工会|县|市|区"):
        yield Problem(said.where, words=said.quote)
