"""WP535."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import FACULTY_CONGRESS
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant, find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_HANDLED: Final = "答复|办理|立案|反馈|回复|落实|处理|督办|办结|办复|承办|跟踪|解决|采纳"


@rule(
    "WP535",
    Severity.ADVICE,
    zh="“{words}”：计划只征集提案，没有写立案、办理和答复，建议补充。",
    en="{words}: the plan collects proposals and says nothing of how they are handled and answered",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Shanghai workers' congress regulation, art. 12; School Faculty and Staff Congress "
    "Rules (2011), art. 7",
    standing=Standing.SECONDARY,
    kinds=EMPLOYERS,
    in_force=FACULTY_CONGRESS,
    about=("proposals",),
)
def proposals_unanswered(_plan: Plan, context: Context) -> Problems:
    """Proposals for the congress are collected, but never answered.

    Why:
        The congress hears what became of the proposals of its last session. Who collects them
        should plan who answers.

    中文:
        征集了职代会提案，却没有人答复。
        大会要听取上次提案的办理情况。谁征集提案，谁就要安排答复。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 2月征集提案，3月召开教代会。}

    Fix:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 2月征集提案，3月召开教代会，5月底前答复提案人。}
    """
    collected = next(
        find_meant(context, "proposals", "征集[^，,]{0,10}提案|提案[^，,]{0,4}征集"), None
    )
    handled = next(find_said(context, "proposals", _HANDLED), None)
    if collected is not None and handled is None:
        yield Problem(collected.where, words=collected.quote)
