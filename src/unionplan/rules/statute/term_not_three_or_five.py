"""WP503."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import BASIC, TOWNSHIPS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._terms import find_union_terms

_ALLOWED: Final = (3, 5)


@rule(
    "WP503",
    Severity.ERROR,
    zh="计划写明工会委员会每届任期{years}年，而基层工会委员会每届任期为三年或者五年。",
    en="a basic-level union committee sits three or five years, not {years}",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 16",
    standing=Standing.TEXT,
    kinds=(*BASIC, *TOWNSHIPS),
    in_force=TRADE_UNION_LAW,
)
def term_not_three_or_five(plan: Plan, context: Context) -> Problems:
    """The term of a basic-level union committee is neither three nor five years.

    Why:
        The law leaves only the two. Terms of the workers' congress, of Party committees and of
        boards are other terms and are not meant.

    中文:
        基层工会委员会的任期既不是三年也不是五年。
        法律只给出这两种。职代会、党组织、董事会的届期是另外的届期，不在此列。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 换届选举, text: 工会委员会和经费审查委员会每届任期四年，今年选举。}

    Fix:
        organization: {kind: school}
        sections:
          - {heading: 换届选举, text: 工会委员会和经费审查委员会每届任期五年，今年选举。}
    """
    for term in find_union_terms(plan, context):
        if term.years not in _ALLOWED:
            yield Problem(term.where, years=term.years)
