"""WP582."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER, parse_amount
from unionplan.rules.context import Context
from unionplan.rules.in_force import FEMALE_EMPLOYEES_RULES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FEWEST: Final = 60  # minutes a day
_HALF: Final = "30"
_OTHERS: Final = "两次|2次|二次|各|每次|路途|往返|间隔"
_TIME: Final = f"(?:哺乳|授乳)(?:时间|时长)[^，,]{{0,6}}?(?:(?P<minutes>{NUMBER})分钟|半个?小时)"


@rule(
    "WP582",
    Severity.ERROR,
    zh="“{words}”：对哺乳未满1周岁婴儿的女职工，每天在劳动时间内安排的哺乳时间不少于1小时。",
    en="{words}: mothers of a child under one year have an hour a day for nursing",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Special Rules on the Labour Protection of Female Employees (2012), art. 9",
    standing=Standing.TEXT,
    in_force=FEMALE_EMPLOYEES_RULES,
    about=(("nursing", "minutes"),),
)
def nursing_time_too_short(_plan: Plan, context: Context) -> Problems:
    """Nursing mothers get less than an hour a day.

    Why:
        The hour lies within the working day; for twins and more, each further child adds one.

    中文:
        哺乳时间每天不足一小时。
        这一小时在工作时间之内；多胞胎每多一个婴儿增加一小时。

    Example:
        period: 2026
        sections:
          - {heading: 女职工工作, text: 每天安排哺乳时间30分钟，在爱心妈妈小屋休息。}

    Fix:
        period: 2026
        sections:
          - {heading: 女职工工作, text: 每天安排哺乳时间1小时，在爱心妈妈小屋休息。}
    """
    for said in find_said(context, ("nursing", "minutes"), _TIME):
        minutes = parse_amount(said.number or _HALF)
        if minutes is not None and minutes < _FEWEST and said.is_meant(_OTHERS):
            yield Problem(said.where, words=said.quote)
