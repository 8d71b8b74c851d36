"""WP538."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_BYPASSED: Final = (
    "(?:不再|无需|不必|不须|无须|不用|免于|绕过|绕开|跳过)(?:再)?(?:提交|报|经|经过|"
    "通过|提请)?<congress>"
    "(?:审议|讨论|通过|表决|同意)?"
)


@rule(
    "WP538",
    Severity.WARNING,
    zh="“{words}”：依法应当提交职工（教职工）代表大会的事项不能绕开它决定，工会有权要求纠正。",
    en="{words}: what is reserved to the congress cannot be decided without it; the union "
    "may demand correction",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 20",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    in_force=TRADE_UNION_LAW,
    about=(("congress", "without"),),
)
def congress_bypassed(_plan: Plan, context: Context) -> Problems:
    """The plan says that something is decided without the congress.

    Why:
        What is reserved to the congress and decided without it does not bind, and the union is
        to demand that it is put right.

    中文:
        计划写某事不经职代会决定。
        应当由职代会审议通过的事项，未经审议通过的没有约束力，工会应当要求纠正。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 制度建设, text: 考勤办法由行政会议决定，不再提交职代会审议。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 制度建设, text: 考勤办法由行政会议提出，提交职代会审议。}
    """
    for said in find_meant(
        context, ("congress", "without"), _BYPASSED, "集体合同|<below>|因公|请假"
    ):
        yield Problem(said.where, words=said.quote)
