"""WP532."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_CONTRACT_LAW
from unionplan.rules.kinds import ENTERPRISES, SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._congress import is_deliberated

_MADE: Final = "(?:制定|制订|修订|修改|出台|实施|推行|起草|颁布)[^，,不]{0,12}<pay_scheme>"
_WITH_WORKERS: Final = (
    "<assembly>|职工大会|全体(?:教)?职工|征求|听取|审议|讨论|协商|参与|督促|监督|"
    "配合|协助|建议|推动|源头"
)


@rule(
    "WP532",
    Severity.WARNING,
    zh="“{words}”涉及职工切身利益，计划里没有提交职代会（教代会）或全体职工讨论的安排。",
    en="{words} touches the workers' direct interests, and the plan does not bring it "
    "before the congress or all workers",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Contract Law (2012), art. 4; School Faculty and Staff Congress Rules (2011), "
    "art. 7",
    standing=Standing.TEXT,
    kinds=(*ENTERPRISES, *SCHOOLS),
    in_force=LABOUR_CONTRACT_LAW,
    about=("pay_scheme",),
)
def rules_without_congress(_plan: Plan, context: Context) -> Problems:
    """Pay, attendance or discipline rules are to be made without any step before the congress.

    Why:
        Rules that touch the workers' direct interests are discussed by the congress or all
        workers and settled with the union; rules made otherwise do not bind. A plan whose
        congress deliberates on anything is taken to include them.

    中文:
        要制定薪酬、考勤或奖惩制度，却没有经过职代会的步骤。
        直接涉及职工切身利益的制度，要经职代会或全体职工讨论，并与工会协商确定，否则没有约束力。
        职代会审议事项不明的计划，视为已包括。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 制度建设, text: 上半年修订薪酬方案，7月起执行。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 制度建设, text: 上半年修订薪酬方案，提交职代会审议，7月起执行。}
    """
    for said in find_meant(context, "pay_scheme", _MADE, _WITH_WORKERS):
        if is_deliberated(context):
            return
        yield Problem(said.where, words=said.quote)
