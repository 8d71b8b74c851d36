"""WP521."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import FACULTY_CONGRESS
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_RARE: Final = (
    "<congress>[^，,]{0,8}每[两二三四五2-5]年[^，,]{0,6}[一1]?次"
    "|每[两二三四五2-5]年[^，,]{0,4}(?:召开|举行)[^，,]{0,6}<congress>"
)


@rule(
    "WP521",
    Severity.WARNING,
    zh="“{words}”：职工（教职工）代表大会每年至少召开一次。",
    en="{words}: the workers' or staff congress meets at least once a year",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="School Faculty and Staff Congress Rules (2011); Shanghai workers' congress "
    "regulation, art. 22; Zhejiang, art. 15",
    standing=Standing.SECONDARY,
    kinds=EMPLOYERS,
    in_force=FACULTY_CONGRESS,
    about=(("congress", "rarely"),),
)
def congress_too_rare(_plan: Plan, context: Context) -> Problems:
    """The workers' or staff congress is to meet less often than once a year.

    Why:
        Enterprises hold it at least once a year, schools at least once a school year. The
        length of its term is another matter.

    中文:
        职工（教职工）代表大会少于每年一次。
        企业每年至少一次，学校每学年至少一次。届期是另一回事。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 教代会每两年召开一次，休会期间由工会征集意见。}

    Fix:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 教代会每学年召开一次，休会期间由工会征集意见。}
    """
    for said in find_meant(context, ("congress", "rarely"), _RARE, "换届|选举|届期|任期|<below>"):
        yield Problem(said.where, words=said.quote)
