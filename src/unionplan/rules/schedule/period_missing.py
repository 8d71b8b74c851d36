"""WP206."""

from unionplan.model import Deadline, Plan, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP206",
    Severity.ADVICE,
    zh="计划没有写明年度或起止时间，“{title}”等活动的年份无法确定，建议在标题或开头写明。",
    en="the plan does not say for which period it is, so that {title} and others have no year",
    since="0.1.0",
)
def period_missing(plan: Plan, context: Context) -> Problems:
    """The plan says months, and nowhere of which year.

    Why:
        Its times cannot be put on a calendar, and the rules about time have to pass over them.

    中文:
        计划写了月份，却没有一处写明年份。
        时间无法排进日历，有关时间的规则也只好跳过。

    Example:
        title: 实验小学工会工作计划
        activities:
          - {title: 元宵灯谜会, when: XXXX-03}

    Fix:
        title: 实验小学工会2026年工作计划
        period: 2026
        activities:
          - {title: 元宵灯谜会, when: XXXX-03}
    """
    if plan.period is not None:
        return
    yearless = [
        (index, activity.title)
        for index, activity, window in context.scheduled(Window)
        if window.start.year is None
    ] + [
        (index, activity.title)
        for index, activity, deadline in context.scheduled(Deadline)
        if deadline.by.year is None
    ]
    if yearless:
        yield Problem("/period", title=min(yearless)[1])
