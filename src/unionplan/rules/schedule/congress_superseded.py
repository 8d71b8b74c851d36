"""WP219."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from unionplan.calendar import CongressBody, latest_congress
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._sessions import SESSIONS, Cited, cited_sessions
from unionplan.rules.severity import Severity

_YEAR: Final = timedelta(days=365)
_AHEAD: Final = re.compile(r"(?P<year>20[0-9]{2})年[^。；;\n]{0,15}将")


@rule(
    "WP219",
    Severity.ADVICE,
    zh="文中最近只提到“{name}”（{held}），到计划的时间（{time}）已开过第{number}次代表大会，请更新。",
    en="the latest session named is {name} ({held}); by the time of the plan ({time}) congress "
    "{number} was held",
    since="0.1.0",
    about=SESSIONS,
)
def congress_superseded(_plan: Plan, context: Context) -> Problems:
    """The plan studies a congress after which another was held a year or more before it.

    Why:
        The line was copied from an old plan. What only marks a time (党的十八大以来) is in order,
        and so are older congresses beside the last one.

    中文:
        计划学习的大会，在计划之前一年以上已有新的一届。
        这一行是从旧计划里抄来的。只作时间标志（党的十八大以来）是可以的，与最近一次大会并提的旧
        大会也可以。

    Example:
        period: 2026
        sections:
          - {heading: 学习, text: 学习贯彻中国工会十七大精神。}

    Fix:
        period: 2026
        sections:
          - {heading: 学习, text: 学习贯彻中国工会十八大精神。}
    """
    several = [each for each in context.once(cited_sessions) if not each.is_welcomed]
    if not several:
        return
    day = _written(context, several)
    for body in CongressBody:
        own = [each for each in several if each.session.body is body]
        last = max(own, key=lambda each: each.session.number, default=None)
        current = latest_congress(body, day - _YEAR) if day.year > 1 else None
        if last is None or current is None or all(each.is_past for each in own):
            continue
        if last.session.number < current.number:
            yield Problem(
                last.where,
                name=last.name,
                held=last.session.held,
                time=day,
                number=current.number,
            )


def _written(context: Context, several: Iterable[Cited]) -> date:
    """The first day on which the plan can have been made, as far as it says so."""
    if context.period is not None:
        return context.period.first
    days = [each.session.held.first for each in several]
    if "将" in context.joined:
        years = [match["year"] for _, words in context.texts for match in _AHEAD.finditer(words)]
        days += [date(int(year), 1, 1) for year in years]
    return max(days)
