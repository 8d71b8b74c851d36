"""WP804."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from unionplan.calendar import Resolved
from unionplan.model import Period, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

# Events that nobody foresaw, with the day on which they happened.
_EVENTS: Final = {
    "汶川": date(2008, 5, 12),
    "玉树": date(2010, 4, 14),
    "雅安抗震": date(2013, 4, 20),
    "芦山": date(2013, 4, 20),
    "新冠": date(2020, 1, 20),
}


@rule(
    "WP804",
    Severity.WARNING,
    zh="计划提到“{event}”（{day}），写成不会早于这一天，却仍安排在此之前的“{title}”。",
    en="the plan knows of {event} ({day}), and yet plans {title} before that day",
    since="0.1.0",
)
def event_before_its_day(plan: Plan, context: Context) -> Problems:
    """A plan that knows of an event still plans something for the days before it.

    Why:
        It was put together from an older plan, or changed without being read again. Only events
        that nobody could foresee count, such as earthquakes.

    中文:
        计划已经知道某件事，却还给那之前的日子安排活动。
        它是由旧计划拼成的，或改过而没有通读。只查无法预见的事，如地震。

    Example:
        period: 2008
        sections:
          - {heading: 奉献爱心, text: 组织职工参加汶川抗震救灾活动。}
        activities:
          - {title: 元旦联欢晚会, when: 2008-01-01}

    Fix:
        period: 2008
        sections:
          - {heading: 奉献爱心, text: 组织职工参加汶川抗震救灾活动。}
        activities:
          - {title: 国庆联欢晚会, when: 2008-10-01}
    """
    if plan.kind is not PlanKind.PLAN or plan.period is None:
        return
    for start, event, day in _known(context.joined, plan.period):
        for index, activity in enumerate(plan.activities):
            days = None if activity.when is None else context.resolve(activity.when)
            if isinstance(days, Resolved) and days.last.last < day:
                where = context.spot(start).where
                yield Problem(
                    f"/activities/{index}",
                    related=[where],
                    event=event,
                    day=day,
                    title=activity.title,
                )
                return


def _known(text: str, period: Period) -> Iterator[tuple[int, str, date]]:
    for event, day in _EVENTS.items():
        if period.first <= day <= period.last and (start := text.find(event)) >= 0:
            yield start, event, day
