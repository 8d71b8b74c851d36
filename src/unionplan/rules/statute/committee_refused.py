"""WP501."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import UNITS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FEWEST: Final = 25  # members
_REFUSED: Final = (
    "不(?:再)?(?:设|设立|成立|建立|选举)(?:本级)?工会委员会"
    "|(?:只|仅)(?:设|选举|推选|选|配备?)[^，,]{0,6}组织员"
)
_OTHERS: Final = "以下|不足|不满|少于|未满|下属|企业|小微|分会"


@rule(
    "WP501",
    Severity.ERROR,
    zh="计划写“{words}”，而会员有{members}人：会员二十五人以上的，应当建立基层工会委员会。",
    en="the plan says {words}, but the union has {members} members: from 25 members on it "
    "has a committee of its own",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 11",
    standing=Standing.TEXT,
    kinds=UNITS,
    in_force=TRADE_UNION_LAW,
    about=("no_committee",),
)
def committee_refused(_plan: Plan, context: Context) -> Problems:
    """A union of 25 members or more is to do without a committee.

    Why:
        From 25 members on, a basic-level union committee is set up. A union with fewer may have
        one of its own, share one, or elect a single organizer. The 25 are members, not women,
        and not employees.

    中文:
        会员二十五人以上的工会不打算设立委员会。
        会员二十五人以上的，应当建立基层工会委员会；不足二十五人的，可以单独建立，也可以联合建立，
        或选举组织员一人。二十五人指会员，不是女职工，也不是职工总数。

    Example:
        organization: {kind: enterprise, membership: {members: 60}}
        sections:
          - {heading: 组织建设, text: 本单位不设工会委员会，由一名组织员负责日常工作。}

    Fix:
        organization: {kind: enterprise, membership: {members: 60}}
        sections:
          - {heading: 组织建设, text: 选举产生工会委员会，由主席主持日常工作。}
    """
    for said in find_meant(context, "no_committee", _REFUSED, _OTHERS):
        members = context.need("members")
        if members >= _FEWEST:
            yield Problem(said.where, words=said.quote, members=members)
            return
