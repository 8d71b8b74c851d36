"""WP408."""

import re
from typing import Final

from unionplan.chinese import parse_whole
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NAMED: Final = re.compile(
    r"(?:详见|参见|见|按照|参照|如)(?:本计划|本方案|本文|上文|下文|前述)?"
    r"第(?P<number>[0-9一二三四五六七八九十]{1,3})(?P<what>部分|大项)"
)


@rule(
    "WP408",
    Severity.WARNING,
    zh="文中说“{quote}”，但计划只有{count}个部分，请核对。",
    en="the text says {quote}, but the plan has only {count} parts",
    since="0.1.0",
    about=("部分", "大项"),
)
def part_of_text_missing(plan: Plan, context: Context) -> Problems:
    """The text points to a part of the plan that is not there.

    Why:
        The part was taken out, or moved, and its mention forgotten.

    中文:
        正文提到计划里没有的部分。
        那一部分被删除或移动，提到它的地方忘了改。

    Example:
        sections:
          - {marker: 一、, heading: 民主管理, text: 经费安排详见第四部分。}
          - {marker: 二、, heading: 文体活动, text: 举办健步走。}

    Fix:
        sections:
          - {marker: 一、, heading: 民主管理, text: 经费安排详见第二部分。}
          - {marker: 二、, heading: 经费安排, text: 按预算执行。}
    """
    count = len(plan.sections)
    if not count:
        return
    for match in _NAMED.finditer(context.joined):
        if (parse_whole(match["number"]) or 0) > count:
            yield Problem(context.spot(match.start()).where, quote=match[0], count=count)
