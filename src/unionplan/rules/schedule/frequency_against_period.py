"""WP215."""

from typing import Final

from unionplan.model import Every, Frequency, Plan, TimeUnit
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

# Yearly and longer duties are standing ones, which a plan of half a year may repeat.
_DAYS: Final = {
    TimeUnit.WEEK: 7,
    TimeUnit.MONTH: 28,
    TimeUnit.QUARTER: 88,
    TimeUnit.HALF_YEAR: 147,  # a semester has no more
}
_LONGEST: Final = 184


@rule(
    "WP215",
    Severity.WARNING,
    zh="“{title}”是{when}，但计划期（{period}）只有{days}天，轮不到一次，请核对。",
    en="{title} comes round {when}, but the period {period} has only {days} days",
    since="0.1.0",
    about=("frequencies",),
)
def frequency_against_period(plan: Plan, context: Context) -> Problems:
    """A duty comes round in units of time that are longer than the plan.

    Why:
        "Every quarter" in a plan for one month promises nothing. Mostly the line was taken over
        from the plan for the year.

    中文:
        职责的周期比整个计划还长。
        一个月的计划写“每季度”，等于没有承诺。多半是从年度计划里抄来的。

    Example:
        period: 2026-05
        activities:
          - {title: 走访班组, when: {every: quarter, times: 1}}

    Fix:
        period: 2026
        activities:
          - {title: 走访班组, when: {every: quarter, times: 1}}
    """
    period = plan.period
    if period is None or period.days >= _LONGEST:
        return
    for index, activity, frequency in context.scheduled(Frequency):
        if _length(frequency.every) > period.days:
            yield Problem(
                f"/activities/{index}/when",
                title=activity.title,
                when=frequency,
                period=period,
                days=period.days,
            )


def _length(every: Every) -> int:
    """The least number of days; 0 for units that are not compared."""
    days = _DAYS.get(every.unit, 0) * every.count
    return days if days <= _LONGEST else 0
