"""WP211."""

from collections import Counter
from typing import Final

from unionplan.calendar import ConflictKind
from unionplan.calendar.conflicts import SCHOOL_HOLIDAY_MONTHS
from unionplan.chinese import format_numeral
from unionplan.model import OrganizationKind, Period, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._month_counts import month_conflicts, rough_counts
from unionplan.rules.severity import Severity

_MONTHS: Final = 12


@rule(
    "WP211",
    Severity.ADVICE,
    zh="按月安排的计划里没有{months}的活动，如确无安排请注明。",
    en="a plan by months has nothing for: {months}",
    since="0.1.0",
)
def month_without_activity(plan: Plan, context: Context) -> Problems:
    """A plan that goes by months has nothing for some of them.

    Why:
        Mostly an item was lost when months were copied. Plans with activities in at least half
        of their months are meant, and months between others; the holidays of schools are passed
        over, and so are months that the text names.

    中文:
        按月安排的计划里，有的月份没有活动。
        多半是抄写时丢了条目。只查半数以上月份有活动、且空月夹在中间的计划；学校假期和正文提到的
        月份不算。

    Example:
        period: 2026-01/2026-06
        activities:
          - {title: 春节前走访慰问, when: 2026-01}
          - {title: 元宵灯谜会, when: 2026-02}
          - {title: 三八节座谈会, when: 2026-03}
          - {title: 五一表彰会, when: 2026-04}
          - {title: 安全知识竞赛, when: 2026-06}

    Fix:
        period: 2026-01/2026-06
        activities:
          - {title: 春节前走访慰问, when: 2026-01}
          - {title: 元宵灯谜会, when: 2026-02}
          - {title: 三八节座谈会, when: 2026-03}
          - {title: 五一表彰会, when: 2026-04}
          - {title: 技能培训班, when: 2026-05}
          - {title: 安全知识竞赛, when: 2026-06}
    """
    counts, period = context.once(rough_counts), plan.period
    if counts is None or period is None or len(counts) == _MONTHS or plan.kind is not PlanKind.PLAN:
        return
    organization = plan.organization
    is_school = organization is not None and organization.kind is OrganizationKind.SCHOOL
    named = [
        month
        for month in range(1, _MONTHS + 1)
        if counts[month]
        or (is_school and month in SCHOOL_HOLIDAY_MONTHS)
        or context.is_said((f"{month}月", _spoken(month)))
    ]
    if len(named) == _MONTHS:
        return
    found = context.once(month_conflicts)
    empty = [
        conflict.days
        for conflict in found
        if conflict.kind is ConflictKind.EMPTY_MONTH
        and conflict.days.first.month not in named
        and _lies_between(conflict.days, counts, period)
    ]
    if empty:
        yield Problem("/period", months=", ".join(f"{days.first:%Y-%m}" for days in empty))


def _lies_between(days: Period, counts: Counter[int], period: Period) -> bool:
    """Whether a month has activities before and behind it; the ends may only be unplanned."""
    first = period.first.month
    filled = [(month - first) % _MONTHS for month in counts]
    return min(filled) < (days.first.month - first) % _MONTHS < max(filled)


def _spoken(month: int) -> str:
    return f"{format_numeral(month)}月"
