"""WP526."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._votes import find_present_majorities


@rule(
    "WP526",
    Severity.ERROR,
    zh="“{words}”：职工（教职工）代表大会的表决须经全体代表过半数通过，而不是到会代表。",
    en="{words}: the congress decides by more than half of all its representatives, not of "
    "those present",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Shanghai workers' congress regulation, art. 31; Zhejiang, art. 15; School Faculty "
    "and Staff Congress Rules (2011)",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    about=(("assembly", "attending"),),
)
def majority_of_those_present(_plan: Plan, context: Context) -> Problems:
    """A majority of those present is to decide at the congress.

    Why:
        Elections and votes of the congress need more than half of all representatives; with a
        bare quorum a third of them would do otherwise.

    中文:
        大会表决以到会人数过半为准。
        选举和表决须经全体代表半数以上通过；刚够法定人数时，到会过半只有三分之一。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 教代会各项决议经到会代表过半数通过即可。}

    Fix:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 教代会各项决议须经全体代表过半数通过。}
    """
    for said in find_present_majorities(context, contract=False):
        yield Problem(said.where, words=said.quote)
