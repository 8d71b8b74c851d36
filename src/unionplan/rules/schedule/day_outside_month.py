"""WP223."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_PIVOT: Final = re.compile("月(?:3|[4-9][0-9])")  # quickly told
_DATE: Final = re.compile(  # 6月31号 is a day, and 6月40号 could be a house
    "(?<![0-9])(?P<month>0?[1-9]|1[0-2])月(?P<day>3[01](?=[日号])|(?:3[2-9]|[4-9][0-9])(?=日))."
)
_LUNAR: Final = re.compile(r"[农阴旧夏]历[^，。；\n]{0,2}$")
_LOOK_BACK: Final = 4
_LAST: Final = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_LONGEST: Final = 31


@rule(
    "WP223",
    Severity.ERROR,
    zh="没有“{written}”这一天：{month}月至多{last}天，请核对。",
    en="there is no day {written}: month {month} has at most {last} days",
    since="0.1.0",
)
def day_outside_month(_plan: Plan, context: Context) -> Problems:
    """A date has a day that its month never has.

    Why:
        Long and short months are easily mixed up, and what is due on 31 June stands on no
        calendar. Lunar dates are left alone, and so is 29 February.

    中文:
        日期里的“日”超出了当月的天数。
        大月小月容易记混，写成6月31日的期限在日历上并不存在。农历日期和2月29日不在此列。

    Example:
        sections:
          - {heading: 换届选举, text: 6月31日前完成工会换届。}

    Fix:
        sections:
          - {heading: 换届选举, text: 6月30日前完成工会换届。}
    """
    text = context.joined
    if not _PIVOT.search(text):
        return
    for match in _DATE.finditer(text):
        month, day = int(match["month"]), int(match["day"])
        last = _LAST.get(month, _LONGEST)
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if day > last and not _LUNAR.search(before):
            where = context.spot(match.start()).where
            yield Problem(where, written=match[0], month=month, last=last)
