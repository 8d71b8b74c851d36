"""WP508."""

import operator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import WOMENS_COMMITTEES
from unionplan.rules.kinds import UNITS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._women import count_women

_REFUSED: Final = (
    "(?:只|仅)(?:设|设立|选举|推选|配备?)[^，,]{0,6}女(?:教)?职工委员(?!会)"
    "|不(?:再)?(?:设|设立|成立|建立)女(?:教)?职工委员会"
)


@rule(
    "WP508",
    Severity.WARNING,
    zh="计划写“{words}”，而女职工有{women}人：达到{limit}人的，应当建立女职工委员会。",
    en="the plan says {words}, but there are {women} women: from {limit} on they have a committee",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Work Rules of Women Workers' Committees (2004), art. 11; Trade Union Law (2021), "
    "art. 11; regional rules",
    standing=Standing.SECONDARY,
    kinds=UNITS,
    in_force=WOMENS_COMMITTEES,
    about=(("women_commissioner", "refused_body"),),
)
def womens_committee_refused(_plan: Plan, context: Context) -> Problems:
    """Women workers who are many enough for a committee are to have none.

    Why:
        The law says only that many women may have a committee. The national rules of women's
        committees put the number at ten women members; Beijing and Shanghai put it at 25. So
        the number is that of the union's region.

    中文:
        女职工人数已够设立委员会，却不打算设立。
        法律只说女会员人数较多的可以设立；全国女职工委员会工作条例以女会员十人为准，北京、上海以
        二十五人为准。因此按工会所在地区的数字判断。

    Example:
        organization: {kind: hospital, region: 江苏, membership: {women: 64}}
        sections:
          - {heading: 女职工工作, text: 今年只设女职工委员一名，负责女职工工作。}

    Fix:
        organization: {kind: hospital, region: 江苏, membership: {women: 64}}
        sections:
          - {heading: 女职工工作, text: 今年建立女职工委员会，负责女职工工作。}
    """
    for said in find_meant(
        context, ("women_commissioner", "refused_body"), _REFUSED, "以下|不足|不满|少于|下属|企业"
    ):
        women = count_women(context)
        limit = find_broken_limit(context, "womens_committee_from", women, operator.ge)
        if limit is not None:
            yield Problem(said.where, words=said.quote, women=women, limit=limit)
            return
