"""WP583."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import FEMALE_EMPLOYEES_RULES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_ON_NIGHTS: Final = (
    "(?:哺乳期|哺乳未满1周岁婴儿|怀孕满?[7七]个月(?:以上)?)的?(?:女(?:教)?职工|女工|"
    "女教师|职工)?[^，,、不免禁减无未停拒]{0,10}"
    "(?:安排|参加|轮值|承担|从事|上|值|轮流)[^，,、不免禁减无未停拒]{0,6}(?:夜班|"
    "加班|夜间劳动|值夜)"
)


@rule(
    "WP583",
    Severity.ERROR,
    zh="“{words}”：不得安排怀孕7个月以上和哺乳未满1周岁婴儿的女职工加班、从事夜班劳动。",
    en="{words}: women from the seventh month of pregnancy on and nursing mothers work "
    "neither overtime nor nights",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Special Rules on the Labour Protection of Female Employees (2012), arts. 6 and 9",
    standing=Standing.TEXT,
    in_force=FEMALE_EMPLOYEES_RULES,
    about=(("mothers", "night_work"),),
)
def night_shift_of_mothers(_plan: Plan, context: Context) -> Problems:
    """Nursing mothers or women late in pregnancy are to work nights or overtime.

    Why:
        From the seventh month of pregnancy until the child is one year old, neither may be
        asked of them.

    中文:
        安排哺乳期或怀孕后期的女职工上夜班或加班。
        怀孕七个月起到婴儿满一周岁，都不得安排。

    Example:
        period: 2026
        sections:
          - {heading: 值班, text: 哺乳期女职工轮流参加夜班，食堂供应夜宵。}

    Fix:
        period: 2026
        sections:
          - {heading: 值班, text: 哺乳期女职工不安排夜班，其他职工值夜班，食堂供应夜宵。}
    """
    for said in find_meant(context, ("mothers", "night_work"), _ON_NIGHTS):
        yield Problem(said.where, words=said.quote)
