"""WP220."""

import re
from typing import Final

from unionplan.calendar import five_year_plan
from unionplan.chinese import parse_whole
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_ENDS: Final = re.compile(
    r"[“\"「]?(?P<plan>九五|十[一二三四五]?五)[”\"」]?(?:规划|计划|时期|发展规划)?(?:的)?"
    r"(?P<end>开局|起步|收官|收关|最后)(?:之年|一年|起步之年|年)"
)
_FIRST: Final = ("开局", "起步")


@rule(
    "WP220",
    Severity.WARNING,
    zh="“{quote}”应是{year}年，计划期却是{period}，请核对。",
    en="{quote}: that year is {year}, the plan is for {period}",
    since="0.1.0",
    about=("开局", "起步", "收官", "收关", "最后"),
)
def five_year_plan_against_year(plan: Plan, context: Context) -> Problems:
    """The year is called the first or last of a five-year plan, and is not.

    Why:
        Such phrases are taken over from year to year with the rest of the preamble.

    中文:
        把某年说成五年规划的开局之年或收官之年，其实不是。
        这类话往往随引言一年一年抄下来。

    Example:
        period: 2026
        sections:
          - {heading: 指导思想, text: 今年是“十四五”规划收官之年。}

    Fix:
        period: 2026
        sections:
          - {heading: 指导思想, text: 今年是“十五五”规划开局之年。}
    """
    period = plan.period
    if period is None:
        return
    for match in _ENDS.finditer(context.joined):
        # 十五 is the tenth, 十一五 the eleventh: 五 stands for the five years.
        years = five_year_plan(parse_whole(match["plan"].removesuffix("五")) or 0)
        ends = years and (years.first if match["end"] in _FIRST else years.last)
        if ends and not period.first.year <= ends.year <= period.last.year:
            where = context.spot(match.start()).where
            yield Problem(where, quote=match[0], year=ends.year, period=period)
