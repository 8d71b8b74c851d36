"""WP506."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import BASIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._elections import find_own_election


@rule(
    "WP506",
    Severity.WARNING,
    zh="计划安排“{words}”，没有提到同时选举经费审查委员会。",
    en="{words}: the audit committee is elected together with the union committee, and the "
    "plan does not mention it",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 45; Constitution of Chinese Trade Unions (2008), arts. "
    "13 and 26",
    standing=Standing.TEXT,
    kinds=BASIC,
    in_force=TRADE_UNION_LAW,
    about=("election",),
)
def election_without_audit_committee(_plan: Plan, context: Context) -> Problems:
    """The union's committee is re-elected, and nothing is said of its audit committee.

    Why:
        Unions of every level have a committee that audits their funds; it is elected together
        with the union committee, and a re-election without it has to be made up for. Elections
        of lower unions, of the congress or of the Party are not meant.

    中文:
        工会委员会换届，却没有提到经费审查委员会。
        各级工会都设经费审查委员会，与工会委员会同时选举；漏选的要补选。下级工会、职代会和党组织
        的选举不在此列。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 组织建设, text: 5月完成工会换届选举，选好新一届委员会和女职工委员会。}

    Fix:
        organization: {kind: school}
        sections:
          - heading: 组织建设
            text: 5月完成工会换届选举，同时选举经费审查委员会和女职工委员会。
    """
    for said in find_own_election(context):
        if not is_mentioned(context, "audit"):
            yield Problem(said.where, words=said.quote)
