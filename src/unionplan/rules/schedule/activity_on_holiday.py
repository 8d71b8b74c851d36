"""WP208."""

from typing import Final

from unionplan.calendar import Basis, DayStatus
from unionplan.model import Activity, Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._single_days import single_days
from unionplan.rules.severity import Severity

# What is done because it is a holiday, or for those on duty.
_MEANT: Final = (
    *("庆", "节", "慰问", "值班", "值守", "坚守", "升旗", "游园", "晚会", "联欢", "家庭", "亲子"),
    *("旅游", "踏青", "祭扫", "龙舟", "灯谜", "赏月", "观影", "观看"),
)
_HOLIDAY: Final = Words("法定节假日", "a public holiday")


@rule(
    "WP208",
    Severity.ADVICE,
    zh="“{title}”定在{day}，当天是{holiday}，请确认是否有意安排。",
    en="{title} is on {day}, {holiday}; is that meant?",
    since="0.1.0",
    about=("single_days",),
)
def activity_on_holiday(_plan: Plan, context: Context) -> Problems:
    """An ordinary activity is fixed on a statutory holiday.

    Why:
        The day was mostly taken from last year's plan without a look at the calendar. What marks
        the holiday, comforts those on duty or is fun for families is meant to be then.

    中文:
        普通活动定在法定节假日。
        多半是照搬去年的日期，没有看日历。庆祝这个节日、慰问值班职工、亲子娱乐的活动，本来就放在
        那天。

    Example:
        period: 2026
        activities:
          - {title: 召开职工代表大会, when: 2026-10-01}

    Fix:
        period: 2026
        activities:
          - {title: 召开职工代表大会, when: 2026-10-15}
    """
    for where, activity, day in context.once(single_days):
        if _is_meant(activity):
            continue
        found = context.calendar.day_kind(day)
        if found.kind is DayStatus.STATUTORY_HOLIDAY and found.basis is not Basis.UNKNOWN:
            entry = context.calendar.observance_table.find(found.name)
            holiday = _HOLIDAY if entry is None else Words(entry.name, entry.en or entry.code)
            title = activity.title
            yield Problem(where, title=title, day=day, holiday=holiday)


def _is_meant(activity: Activity) -> bool:
    return bool(activity.observances) or has_any(activity.title, _MEANT)
