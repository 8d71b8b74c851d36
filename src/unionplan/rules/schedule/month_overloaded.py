"""WP210."""

from unionplan.calendar import ConflictKind
from unionplan.calendar.conflicts import OVERLOAD_FACTOR, OVERLOAD_MARGIN
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._month_counts import month_conflicts, rough_counts
from unionplan.rules.severity import Severity


@rule(
    "WP210",
    Severity.ADVICE,
    zh="{month}安排了{count}项活动，其他月份平均不到一半，建议均衡安排。",
    en="{month} has {count} activities, more than twice the mean of the months",
    since="0.1.0",
)
def month_overloaded(_plan: Plan, context: Context) -> Problems:
    """One month has far more activities than the others.

    Why:
        The committee cannot do them all, and members cannot go to them all. A month counts as
        overloaded from twice the mean and three activities above it.

    中文:
        某个月的活动比其他月份多得多。
        委员会做不完，会员也参加不了。达到平均数两倍并多出三项，算作过多。

    Example:
        period: 2026-01/2026-06
        activities:
          - {title: 春节前走访慰问, when: 2026-01}
          - {title: 元宵灯谜会, when: 2026-02}
          - {title: 三八节座谈会, when: 2026-03}
          - {title: 五一表彰会, when: 2026-04}
          - {title: 消防演练, when: 2026-06}
          - {title: 技能培训班, when: 2026-05}
          - {title: 歌咏比赛, when: 2026-05}
          - {title: 健步走, when: 2026-05}
          - {title: 读书分享会, when: 2026-05}
          - {title: 摄影展, when: 2026-05}
          - {title: 羽毛球赛, when: 2026-05}

    Fix:
        period: 2026-01/2026-06
        activities:
          - {title: 春节前走访慰问, when: 2026-01}
          - {title: 元宵灯谜会, when: 2026-02}
          - {title: 三八节座谈会, when: 2026-03}
          - {title: 五一表彰会, when: 2026-04}
          - {title: 消防演练, when: 2026-06}
          - {title: 技能培训班, when: 2026-05}
          - {title: 歌咏比赛, when: 2026-05}
          - {title: 健步走, when: 2026-04}
          - {title: 读书分享会, when: 2026-03}
          - {title: 摄影展, when: 2026-06}
          - {title: 羽毛球赛, when: 2026-02}
    """
    counts = context.once(rough_counts)
    if counts is None or max(counts.values()) <= OVERLOAD_MARGIN:
        return
    mean = counts.total() / _MONTHS
    if max(counts.values()) < max(OVERLOAD_FACTOR * mean, mean + OVERLOAD_MARGIN):
        return
    for conflict in context.once(month_conflicts):
        if conflict.kind is ConflictKind.OVERLOADED_MONTH:
            first, *others = conflict.pointers
            count = len(conflict.pointers)
            yield Problem(first, related=others, month=conflict.days, count=count)


_MONTHS = 12  # of the longest period; a shorter one has a higher mean
