"""WP568."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MOST: Final = {"month": 36, "day": 3}  # hours
_OTHERS: Final = "抢险|救灾|综合计算|年"
_EXTRA: Final = "(?:加班|延长工作时间)"
_HOURS: Final = (
    f"{_EXTRA}[^，,]{{0,10}}(?:每个?月|月均|当月|一个月)[^，,]{{0,8}}?(?P<month>{NUMBER})个?小时"
    f"|{_EXTRA}[^，,]{{0,10}}(?:每[日天]|日均|一天)[^，,]{{0,8}}?(?P<day>{NUMBER})个?小时"
)
_REPORTED: Final = re.compile("(?<!不)(?<!不得)(?<!不能)超过|(?<!不)高于|以上")


@rule(
    "WP568",
    Severity.ERROR,
    zh=(
        "“{words}”：延长工作时间一般每日不超过一小时，特殊原因每日不超过三小时，"
        "每月不超过三十六小时。"
    ),
    en="{words}: overtime is at most one hour a day (three for special reasons) and 36 "
    "hours a month",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Law (2018), art. 41",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_LAW,
    about=(("overtime", "hours"),),
)
def overtime_too_long(_plan: Plan, context: Context) -> Problems:
    """Overtime of more than three hours a day or 36 hours a month is planned.

    Why:
        Even with the consent of union and workers these limits hold, except in emergencies.

    中文:
        计划加班超过每日三小时或每月三十六小时。
        即使工会和职工同意，这一上限也不能突破，紧急情形除外。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 生产保障, text: 旺季安排加班每月不超过60小时。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 生产保障, text: 旺季安排加班每月不超过36小时。}
    """
    for said, hours in find_numbers(context, ("overtime", "hours"), _HOURS):
        most = _MOST[said.match.lastgroup or ""]
        if hours > most and not _REPORTED.search(said.quote) and said.is_meant(_OTHERS):
            yield Problem(said.where, words=said.quote)
