"""WP224."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_PIVOT: Final = re.compile("(?:1[3-9]|[2-9][0-9])月")  # quickly told
_NUMBER: Final = "(?:1[3-9]|[2-9][0-9])月"
_ALONE: Final = rf"{_NUMBER}(?=[ \u3000]{{0,2}}(?:[|\t\n：:]|\Z))"
# 18月 may be a span of time; behind a year, before a day, or alone in a cell it is a month.
_MONTH: Final = re.compile(
    rf"(?<=[0-9]年){_NUMBER}"
    rf"|(?<![0-9.．]){_NUMBER}(?=份|底|末|初|[上中下]旬|[0-9]{{1,2}}[日号])"
    rf"|(?<=[|\t\n：:]){_ALONE}|(?<=[|：:][ \u3000]){_ALONE}"
)
_SPAN: Final = re.compile(r"(?:为期|历时|期限|长达|满|不足|超过|至少)[^，。；\n]{0,4}$")
_LOOK_BACK: Final = 6


@rule(
    "WP224",
    Severity.ERROR,
    zh="没有“{written}”这个月，一年只有12个月，请核对。",
    en="there is no month {written}: a year has 12",
    since="0.1.0",
)
def month_outside_year(_plan: Plan, context: Context) -> Problems:
    """A time names a month that no year has.

    Why:
        What is due in month 13 stands on no calendar and is never done; mostly a figure was typed
        twice or left out. Spans such as 满18月 are left alone.

    中文:
        时间里的月份超过了12月。
        写成13月的期限在日历上并不存在，到时无人执行；多半是数字多打或少打了一位。“满18月”之类的
        时长不在此列。

    Example:
        sections:
          - {heading: 换届选举, text: 13月底前完成工会换届。}

    Fix:
        sections:
          - {heading: 换届选举, text: 12月底前完成工会换届。}
    """
    text = context.joined
    if not _PIVOT.search(text):
        return
    for match in _MONTH.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if not _SPAN.search(before):
            yield Problem(context.spot(match.start()).where, written=match[0])
