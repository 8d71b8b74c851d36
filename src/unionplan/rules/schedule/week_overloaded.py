"""WP222."""

from collections import defaultdict
from typing import Final

from unionplan.model import Plan, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._single_days import OnDay, single_days
from unionplan.rules.severity import Severity

_MOST: Final = 4  # activities of a week that a committee can well carry out


@rule(
    "WP222",
    Severity.ADVICE,
    zh="{day}所在的一周安排了{count}项活动，建议错开。",
    en="the week of {day} has {count} activities",
    since="0.1.0",
    about=("single_days",),
)
def week_overloaded(_plan: Plan, context: Context) -> Problems:
    """Five or more activities are fixed on days of one week.

    Why:
        The same few people carry them out, and members have work to do. Parts of one activity
        count once.

    中文:
        一周之内定了五项以上的活动。
        操办的总是那几个人，会员也有本职工作。同一活动的各个环节只算一项。

    Example:
        period: 2026
        activities:
          - {title: 职代会, when: 2026-05-11}
          - {title: 护士节表彰会, when: 2026-05-12}
          - {title: 技能竞赛, when: 2026-05-13}
          - {title: 健步走, when: 2026-05-14}
          - {title: 读书分享会, when: 2026-05-15}

    Fix:
        period: 2026
        activities:
          - {title: 职代会, when: 2026-05-11}
          - {title: 护士节表彰会, when: 2026-05-12}
          - {title: 技能竞赛, when: 2026-05-20}
          - {title: 健步走, when: 2026-05-21}
          - {title: 读书分享会, when: 2026-05-15}
    """
    if len(context.scheduled(Window)) <= _MOST:
        return
    weeks: defaultdict[tuple[int, int], dict[str, OnDay]] = defaultdict(dict)
    for each in context.once(single_days):
        year, week, _ = each.day.isocalendar()
        weeks[year, week].setdefault(each.activity.parent or each.activity.id, each)
    for found in weeks.values():
        if len(found) > _MOST:
            first, *others = found.values()
            yield Problem(
                first.where,
                related=[other.where for other in others],
                day=first.day,
                count=len(found),
            )
