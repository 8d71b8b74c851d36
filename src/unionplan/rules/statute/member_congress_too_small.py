"""WP511."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import UNION_CONSTITUTION
from unionplan.rules.kinds import BASIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._congress import find_convened

_FEWEST: Final = 100  # members


@rule(
    "WP511",
    Severity.WARNING,
    zh="会员只有{members}人：会员不足一百人的基层工会召开会员大会，不开“会员代表大会”。",
    en="a basic-level union of fewer than 100 members holds a general meeting, no member "
    "congress; it has {members}",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Constitution of Chinese Trade Unions (2008), art. 26",
    standing=Standing.TEXT,
    kinds=BASIC,
    in_force=UNION_CONSTITUTION,
    about=("member_congress",),
)
def member_congress_too_small(_plan: Plan, context: Context) -> Problems:
    """A union of fewer than 100 members plans a congress of representatives.

    Why:
        So few members meet in person. Decisions of a congress that should have been a general
        meeting can be challenged.

    中文:
        会员不足一百人的工会计划召开会员代表大会。
        人数这么少，应当召开会员大会。该开会员大会而开代表大会，所作决定可能受到质疑。

    Example:
        organization: {kind: school, membership: {members: 68}}
        activities:
          - {title: 召开第六届第二次会员代表大会, when: 2026-03}

    Fix:
        organization: {kind: school, membership: {members: 68}}
        activities:
          - {title: 召开会员大会, when: 2026-03}
    """
    for said in find_convened(context, "member_congress", "会员代表大会"):
        members = context.need("members")
        if members < _FEWEST:
            yield Problem(said.where, members=members)
