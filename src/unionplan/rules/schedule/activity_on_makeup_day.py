"""WP209."""

from typing import Final

from unionplan.calendar import DayStatus
from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._single_days import single_days
from unionplan.rules.severity import Severity

# What only those come to who are off that day.
_LEISURE: Final = (
    "亲子",
    "家庭",
    "登山",
    "健步",
    "徒步",
    "骑行",
    "郊游",
    "踏青",
    "旅游",
    "联谊",
    "相亲",
)
_WEEKEND: Final = ("周末", "双休")


@rule(
    "WP209",
    Severity.ADVICE,
    zh="“{title}”定在{day}，这个周末因调休要上班，请另选日期。",
    en="{title} is on {day}, a weekend that is worked in exchange for a holiday",
    since="0.1.0",
    about=("single_days",),
)
def activity_on_makeup_day(_plan: Plan, context: Context) -> Problems:
    """A leisure activity is fixed on a weekend that was made a workday.

    Why:
        Around long holidays Saturdays and Sundays are worked, by a notice that comes in the
        November before. Members are at work then. Meetings are not meant, they fit a workday.

    中文:
        文体休闲活动定在调休上班的周末。
        长假前后的周六周日要上班，由上一年十一月的通知规定，那天会员在岗。会议不在此列，上班日正
        合适。

    Example:
        period: 2026
        activities:
          - {title: 职工亲子登山, when: 2026-10-10}

    Fix:
        period: 2026
        activities:
          - {title: 职工亲子登山, when: 2026-10-17}
    """
    for where, activity, day in context.once(single_days):
        is_leisure = has_any(activity.title, _LEISURE)
        if is_leisure and context.calendar.day_kind(day).kind is DayStatus.MAKEUP_WORKDAY:
            yield Problem(where, title=activity.title, day=day)
