"""WP202."""

import re
from functools import lru_cache
from typing import Final

from unionplan.calendar import Reason, Unresolved
from unionplan.model import Activity, Observance, Plan, Recurrence, When, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._leap_day import may_lack_its_day
from unionplan.rules.severity import Severity

_PLAIN: Final = re.compile(
    r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=[0-9]{1,4})?"
    r"|FREQ=WEEKLY(?:;INTERVAL=[0-9]{1,4})?;BYDAY=[A-Z]{2}(?:,[A-Z]{2})*"
    r"|FREQ=MONTHLY(?:;INTERVAL=[0-9]{1,4})?;BYDAY=[+-]?[1-4][A-Z]{2}"
)
_NEVER: Final = frozenset({Reason.BAD_RULE, Reason.NOT_IN_PERIOD})


@rule(
    "WP202",
    Severity.WARNING,
    zh="活动“{title}”的时间“{when}”推算不出具体日期，请核对写法。",
    en="no day can be told from {when}, the time of {title}",
    since="0.1.0",
)
def time_unresolvable(_plan: Plan, context: Context) -> Problems:
    """The time of an activity can never come.

    Why:
        A 29th of February in a common year, a festival that no calendar knows or a repetition
        that matches no day look like a date, and put nothing on anybody's calendar. A time that
        the plan leaves open on purpose (适时) is none of these.

    中文:
        活动的时间永远不会到来。
        平年的2月29日、历书里没有的节日、对不上任何一天的重复规则，看着像日期，却上不了任何人的
        日程。有意留活的时间（适时）不在此列。

    Example:
        period: 2026
        activities:
          - {title: 退休教师座谈会, when: {festival: double_nineth}}

    Fix:
        period: 2026
        activities:
          - {title: 退休教师座谈会, when: {festival: double_ninth}}
    """
    table = context.calendar.observance_table
    for index, activity, festival in context.scheduled(Observance):
        if table.find(festival.festival) is None:
            yield _problem(index, activity, festival)
    for index, activity, window in context.scheduled(Window):
        if may_lack_its_day(window) and _never_comes(window, context):
            yield _problem(index, activity, window)
    for index, activity, recurrence in context.scheduled(Recurrence):
        if not _is_plain(recurrence.rrule) and _never_comes(recurrence, context):
            yield _problem(index, activity, recurrence)


def _problem(index: int, activity: Activity, when: When) -> Problem:
    return Problem(f"/activities/{index}/when", title=activity.title, when=when)


def _never_comes(when: When, context: Context) -> bool:
    found = context.resolve(when)
    return isinstance(found, Unresolved) and found.reason in _NEVER


@lru_cache(maxsize=256)
def _is_plain(rrule: str) -> bool:
    """Whether a repetition certainly comes round, so that its days need not be worked out."""
    return _PLAIN.fullmatch(rrule) is not None
