"""WP518."""

import operator
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import WOMENS_COMMITTEES
from unionplan.rules.kinds import UNITS
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._parts import is_a_year_s_plan
from unionplan.rules.statute._women import count_women


class _Part(NamedTuple):
    topic: str
    limit: str
    label: Words


_PARTS: Final = (
    _Part("women", "womens_committee_from", Words("女职工委员会", "a women workers' committee")),
    _Part(
        "lactation_room", "lactation_room_from", Words("哺乳室或休息室", "a lactation or rest room")
    ),
)


@rule(
    "WP518",
    Severity.ADVICE,
    zh="女职工有{women}人，计划里没有提到：{parts}，建议写明。",
    en="with {women} women the plan says nothing of {parts}",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Work Rules of Women Workers' Committees (2004), art. 11; Special Rules on the "
    "Labour Protection of Female Employees (2012), art. 10",
    standing=Standing.SECONDARY,
    kinds=UNITS,
    in_force=WOMENS_COMMITTEES,
)
def womens_parts_missing(plan: Plan, context: Context) -> Problems:
    """Women workers are many enough for bodies and rooms of which the plan says nothing.

    Why:
        From ten women on (in Beijing and Shanghai from 25) they have a committee; employers
        with many women provide a lactation or rest room, which we ask for from 100 women on,
        for the rules name no number.

    中文:
        女职工人数较多，计划却没有写相应的组织和设施。
        女职工十人以上（北京、上海二十五人以上）设女职工委员会；女职工较多的单位应有女职工休息室、
        哺乳室等，规定没有给出人数，这里从一百人起提出。

    Example:
        period: 2026
        organization: {kind: hospital, region: 江苏, membership: {women: 64}}
        sections:
          - {role: guidance, heading: 指导思想, text: 服务病人，服务职工。}
          - {role: tasks, heading: 重点工作, text: 召开职代会和会员大会，公开院务，审查经费收支。}
          - {role: closing, heading: 工作要求, text: 各小组按季报送情况。}

    Fix:
        period: 2026
        organization: {kind: hospital, region: 江苏, membership: {women: 64}}
        sections:
          - {role: guidance, heading: 指导思想, text: 服务病人，服务职工。}
          - {role: tasks, heading: 重点工作, text: 召开职代会和会员大会，公开院务，审查经费收支。}
          - {role: tasks, heading: 女职工工作, text: 女职工委员会举办健康讲座。}
    """
    parts = [each for each in _PARTS if not is_mentioned(context, each.topic)]
    if not parts or not is_a_year_s_plan(plan):
        return
    women = count_women(context)
    missing = [each.label for each in parts if _is_due(each, women, context)]
    if missing:
        labels = Words("、".join([each.zh for each in missing]), ", ".join(map(str, missing)))
        yield Problem("", women=women, parts=labels)


def _is_due(part: _Part, women: int, context: Context) -> bool:
    return find_broken_limit(context, part.limit, women, operator.ge) is not None
