"""WP517."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import UNION_CONSTITUTION
from unionplan.rules.kinds import BASIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_RARE: Final = (
    "会员(?:代表)?大会[^，,]{0,8}每[两二三四五2-5]年[^，,]{0,6}[一1]?次"
    "|每[两二三四五2-5]年[^，,]{0,4}(?:召开|举行)[^，,]{0,6}会员(?:代表)?大会"
)


@rule(
    "WP517",
    Severity.WARNING,
    zh="“{words}”：基层工会会员大会或会员代表大会每年至少召开一次。",
    en="{words}: the members or their representatives meet at least once a year",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Constitution of Chinese Trade Unions (2008), art. 26",
    standing=Standing.TEXT,
    kinds=BASIC,
    in_force=UNION_CONSTITUTION,
    about=(("member_congress", "rarely"),),
)
def member_congress_too_rare(_plan: Plan, context: Context) -> Problems:
    """The member congress is to meet less often than once a year.

    Why:
        The law says only regularly; the constitution of the unions says at least once a year.
        How often the committee is elected is another matter.

    中文:
        会员大会或会员代表大会少于每年一次。
        法律只说定期召开；工会章程规定每年至少一次。委员会多久选举一次是另一回事。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 会议制度, text: 会员代表大会每两年召开一次。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 会议制度, text: 会员代表大会每年召开一次。}
    """
    for said in find_meant(context, ("member_congress", "rarely"), _RARE, "换届|选举|届期|任期"):
        yield Problem(said.where, words=said.quote)
