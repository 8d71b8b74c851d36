"""WP218."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.schedule._sessions import SESSIONS, Cited, cited_sessions
from unionplan.rules.severity import Severity


@rule(
    "WP218",
    Severity.WARNING,
    zh="“{name}”是{held}召开的，与计划的时间（{time}）对不上，请核对。",
    en="{name} was held in {held}, which does not go with the time of the plan ({time})",
    since="0.1.0",
    about=SESSIONS,
)
def congress_against_year(_plan: Plan, context: Context) -> Problems:
    """A plan speaks of a congress that was not yet held, or welcomes one that is over.

    Why:
        A plan for 2012 cannot study a session of 2016. It shows that pieces of different years
        were put together. Without a period, sessions are compared with each other.

    中文:
        计划提到尚未召开的大会，或者要迎接已经开过的大会。
        2012年的计划不可能学习2016年的全会精神，说明拼接了不同年份的文字。没有时期的，各次大会相
        互比较。

    Example:
        period: 2012
        sections:
          - {heading: 学习, text: 学习贯彻党的十八届五中全会精神。}

    Fix:
        period: 2012
        sections:
          - {heading: 学习, text: 学习贯彻党的十七届六中全会精神。}
    """
    several = context.once(cited_sessions)
    if not several:
        return
    period = context.period
    for each in several:
        held = each.session.held
        if period is not None and held.first > period.last:
            if not each.is_welcomed:
                yield Problem(each.where, name=each.name, held=held, time=period)
        elif each.is_welcomed:
            later = _over_before(each, several)
            if period is not None and held.last < period.first:
                yield Problem(each.where, name=each.name, held=held, time=period)
            elif later is not None:
                time = later.session.held
                yield Problem(
                    each.where, related=_other(each, later), name=each.name, held=held, time=time
                )


def _over_before(welcomed: Cited, several: tuple[Cited, ...]) -> Cited | None:
    """A session held later than the one that is welcomed, and already studied."""
    later = [
        each
        for each in several
        if not each.is_welcomed and each.session.held.first > welcomed.session.held.last
    ]
    return max(later, key=lambda each: each.session.held.first, default=None)


def _other(one: Cited, other: Cited) -> list[str]:
    return [other.where] if other.where != one.where else []
