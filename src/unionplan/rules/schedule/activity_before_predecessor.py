"""WP207."""

from unionplan.calendar import Unresolved
from unionplan.model import Activity, CalendarUnit, Deadline, Plan, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP207",
    Severity.WARNING,
    zh="“{title}”（{when}）应在“{before}”（{other}）之后进行，但时间排在了它的前面，请调整。",
    en="{title} ({when}) is to follow {before} ({other}), but is over before that begins",
    since="0.1.0",
    about=("order",),
)
def activity_before_predecessor(plan: Plan, context: Context) -> Problems:
    """An activity ends before one begins that must be done first.

    Why:
        The order that the plan states cannot be kept: a draft is to be signed before it is
        discussed, or a prize given before the contest.

    中文:
        活动在它的前一项开始之前就结束了。
        计划自己规定的先后无法做到：草案还没讨论就要签订，比赛还没举行就要颁奖。

    Example:
        period: 2026
        activities:
          - {id: vote, title: 职代会审议集体合同草案, when: 2026-06}
          - {id: sign, title: 签订集体合同, when: 2026-05, after: [vote]}

    Fix:
        period: 2026
        activities:
          - {id: vote, title: 职代会审议集体合同草案, when: 2026-06}
          - {id: sign, title: 签订集体合同, when: 2026-07, after: [vote]}
    """
    later = [(index, activity) for index, activity in enumerate(plan.activities) if activity.after]
    if not later:
        return
    known = {activity.id: (index, activity) for index, activity in enumerate(plan.activities)}
    for index, activity in later:
        for earlier in activity.after:
            other, before = known.get(earlier, (index, activity))
            if activity.when is None or before.when is None or other == index:
                continue
            if _is_over_before(activity, before, context):
                yield Problem(
                    f"/activities/{index}/when",
                    related=(f"/activities/{other}/when",),
                    title=activity.title,
                    when=activity.when,
                    before=before.title,
                    other=before.when,
                )


def _is_over_before(activity: Activity, before: Activity, context: Context) -> bool:
    mine, other = activity.when, before.when
    if not isinstance(mine, Window | Deadline) or not isinstance(other, Window):
        return False
    end = mine.by if isinstance(mine, Deadline) else mine.end or mine.start
    if _is_later(end, other.start):
        return False
    last, first = context.resolve(mine), context.resolve(other)
    if isinstance(last, Unresolved) or isinstance(first, Unresolved):
        return False
    return last.last.last < first.first.first


def _is_later(unit: CalendarUnit, other: CalendarUnit) -> bool:
    """Whether the month of *unit* comes after that of *other*: mostly so, and quickly told."""
    if unit.year is None or other.year is None or unit.month is None or other.month is None:
        return False
    return (unit.year, unit.month) > (other.year, other.month)
