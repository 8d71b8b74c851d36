"""WP214."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_MONTHS: Final = 12
_NEXT_YEAR: Final = ("次年", "明年", "翌年", "来年", "年度", "下年")
# What stands in front of a deadline of such a step.
_STARTS: Final = (
    *("月起", "份起", "初起", "底起", "旬起", "日起", "号起"),
    *("开始", "启动", "着手", "动工", "开工"),
)
_STEPS: Final = re.compile(
    r"(?P<start>[0-9]{1,2})月(?:份|初|底|中旬|上旬|下旬|[0-9]{1,2}[日号])?(?:起|开始|启动|正式启动|着手|动工|开工)"
    r"(?P<between>[^。；;\n]{0,40}?)(?P<end>[0-9]{1,2})月(?:份|底|末|[0-9]{1,2}[日号])?(?:以?前|之前)?"
    r"(?:全面|全部|基本)?(?:完成|结束|收官|验收|完工)"
)


@rule(
    "WP214",
    Severity.WARNING,
    zh="“{quote}”：{end}月完成早于{start}月开始，请核对。",
    en="{quote}: it ends in month {end}, before it begins in month {start}",
    since="0.1.0",
    about=_STARTS,
)
def deadline_before_start(_plan: Plan, context: Context) -> Problems:
    """Something is to be finished before it begins.

    Why:
        One of the two months was mistyped or left over. Plans over the turn of a year are passed
        over, and so is what names the next year.

    中文:
        完成时间早于开始时间。
        两个月份有一个是笔误或旧稿。跨年度的计划以及写明次年的不查。

    Example:
        period: 2026
        sections:
          - {heading: 建档, text: 会员建档9月启动，6月底前完成。}

    Fix:
        period: 2026
        sections:
          - {heading: 建档, text: 会员建档3月启动，6月底前完成。}
    """
    period = context.period
    if period is None or period.first.year != period.last.year:
        return
    for match in _STEPS.finditer(context.joined):
        start, end = int(match["start"]), int(match["end"])
        between = match["between"]
        if 1 <= end < start <= _MONTHS and not any(word in between for word in _NEXT_YEAR):
            where = context.spot(match.start()).where
            yield Problem(where, quote=match[0], start=start, end=end)
