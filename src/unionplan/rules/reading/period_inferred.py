"""WP802."""

from typing import Final

from unionplan.chinese import fold
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_CHINESE: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
_ARABIC: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")


@rule(
    "WP802",
    Severity.ADVICE,
    zh="文中没有写明年份，{period}是推断出来的，请核对并在标题中写明。",
    en="the text does not state its year; {period} was inferred: check it and put it in the title",
    since="0.1.0",
)
def period_inferred(plan: Plan, context: Context) -> Problems:
    """The plan was read from a text that nowhere states the year it was given.

    Why:
        The year follows from a clue, such as the number of a Teachers' Day, and every date hangs
        on it. A plan that was not read from a text has the year that its author gave.

    中文:
        计划读自文字，而文字没有写明它的年份。
        年份是由线索（如第几个教师节）推出来的，所有日期都靠它。不是读来的计划，年份由作者给出。

    Example:
        period: 2026
        sections:
          - heading: 九月份
            text: 庆祝第42个教师节。
            source: {start: 0, end: 12}

    Fix:
        title: 实验小学工会2026年工作计划
        period: 2026
        sections:
          - heading: 九月份
            text: 庆祝第42个教师节。
            source: {start: 0, end: 12}
    """
    period = plan.period
    if period is None or not any(section.source for section in plan.sections):
        return
    years = {str(period.first.year), str(period.last.year)}
    text = context.joined
    if any(year in text or year.translate(_CHINESE) in text for year in years):
        return
    text = fold(text).translate(_ARABIC)
    if not any(year in text or f"{year[2:]}年" in text for year in years):
        yield Problem("/period", period=period)
