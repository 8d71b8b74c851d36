"""WP213."""

import re
from datetime import date
from typing import Final

from unionplan.model import Period, Plan
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_DAYS: Final = "一二三四五六日"
_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PIVOT: Final = re.compile("[星礼周](?<=[日号（(].)")  # quickly told
_DATED: Final = re.compile(
    r"(?:(?P<year>20[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日号][（(]?"
    r"(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])"
)


@rule(
    "WP213",
    Severity.ERROR,
    zh="{day}是星期{actual}，不是文中的星期{written}，请核对。",
    en="{day} is a {actual}, the text says {written}",
    since="0.1.0",
    about=("dated_weekday",),
)
def weekday_against_date(_plan: Plan, context: Context) -> Problems:
    """A date stands beside a day of the week on which it does not fall.

    Why:
        Half of the members come on the one day and half on the other. Mostly last year's date
        was copied, or last year's weekday. Without a year of its own a date is that of the
        plan's period.

    中文:
        日期旁边写的星期不对。
        一半会员这天来，一半会员那天来。多半照抄了去年的日期或去年的星期。日期没写年份的，按计划
        时期的年份算。

    Example:
        period: 2026
        sections:
          - {heading: 教代会, text: 6月10日（星期五）召开教职工代表大会。}

    Fix:
        period: 2026
        sections:
          - {heading: 教代会, text: 6月12日（星期五）召开教职工代表大会。}
    """
    if not _PIVOT.search(context.joined):
        return
    for match in _DATED.finditer(context.joined):
        days = _days(match, context.period)
        written = _DAYS.index(match["weekday"].replace("天", "日"))
        if days and all(day.weekday() != written for day in days):
            yield Problem(
                context.spot(match.start()).where,
                day=days[0],
                actual=_name(days[0].weekday()),
                written=_name(written),
            )


def _name(weekday: int) -> Words:
    return Words(_DAYS[weekday], _NAMES[weekday])


def _days(match: re.Match[str], period: Period | None) -> list[date]:
    """The days that a date can be: of its own year, or of the plan's."""
    if match["year"]:
        years = [int(match["year"])]
    elif period is None or period.last.year - period.first.year > 1:
        return []
    else:
        years = [period.first.year, period.last.year]
    days: list[date] = []
    for year in years:
        try:
            day = date(year, int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        if match["year"] or (period is not None and day in period):
            days.append(day)
    return days
