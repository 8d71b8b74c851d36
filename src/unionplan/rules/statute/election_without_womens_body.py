"""WP507."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import WOMENS_COMMITTEES
from unionplan.rules.kinds import BASIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._elections import find_own_election
from unionplan.rules.statute._women import count_women


@rule(
    "WP507",
    Severity.ADVICE,
    zh="计划安排“{words}”，没有提到同时产生女职工委员会（或女职工委员）。",
    en="{words}: the women workers' committee is formed together with the union committee, "
    "and the plan does not mention it",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Work Rules of Women Workers' Committees (2004), art. 11; Constitution of Chinese "
    "Trade Unions (2008), art. 14",
    standing=Standing.TEXT,
    kinds=BASIC,
    in_force=WOMENS_COMMITTEES,
    about=("election",),
)
def election_without_womens_body(_plan: Plan, context: Context) -> Problems:
    """The union's committee is re-elected, and nothing is said of women's representation.

    Why:
        Where there are women among the members, their committee (or a commissioner, where they
        are few) is formed together with the union committee.

    中文:
        工会委员会换届，却没有提到女职工组织。
        会员中有女职工的，女职工委员会（人数少的设女职工委员）与工会委员会同时建立。

    Example:
        organization: {kind: school, membership: {members: 90, women: 50}}
        sections:
          - {heading: 组织建设, text: 5月完成工会换届选举，选好新一届委员会和经费审查委员会。}

    Fix:
        organization: {kind: school, membership: {members: 90, women: 50}}
        sections:
          - heading: 组织建设
            text: 5月完成工会换届选举，同时选举经费审查委员会和女职工委员会。
    """
    for said in find_own_election(context):
        if not is_mentioned(context, "women") and count_women(context) > 0:
            yield Problem(said.where, words=said.quote)
