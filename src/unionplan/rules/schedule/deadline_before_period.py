"""WP204."""

from unionplan.model import CalendarUnit, Deadline, Period, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP204",
    Severity.ERROR,
    zh="“{item}”的期限（{by}）早于计划期（{period}）的开始，请核对年份。",
    en="{item} is due by {by}, before the plan's period {period} begins",
    since="0.1.0",
    about=("deadlines", "target_days"),
)
def deadline_before_period(plan: Plan, context: Context) -> Problems:
    """An activity or a target is due before the plan begins.

    Why:
        It could only be met in the past. Mostly the year was copied from the plan before.

    中文:
        活动或指标的期限早于计划开始。
        只能在过去完成。多半是照抄了上一份计划的年份。

    Example:
        period: 2026
        activities:
          - {title: 完成会员实名登记, when: ../2025-06-30}

    Fix:
        period: 2026
        activities:
          - {title: 完成会员实名登记, when: ../2026-06-30}
    """
    period = plan.period
    if period is None or plan.kind is not PlanKind.PLAN:
        return
    for index, activity, deadline in context.scheduled(Deadline):
        if _is_past(deadline.by, period):
            yield Problem(
                f"/activities/{index}/when", item=activity.title, by=deadline.by, period=period
            )
    for index, metric in enumerate(plan.metrics):
        for number, target in enumerate(metric.targets):
            if target.by is not None and _is_past(target.by, period):
                yield Problem(
                    f"/metrics/{index}/targets/{number}/by",
                    item=metric.name,
                    by=target.by,
                    period=period,
                )


def _is_past(unit: CalendarUnit, period: Period) -> bool:
    year, first = unit.year, period.first
    if year is None or year > first.year or (year == first.year and first.month == first.day == 1):
        return False
    return unit.last < first
