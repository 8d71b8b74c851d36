"""WP569."""

from decimal import Decimal
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER, parse_amount
from unionplan.rules.context import Context
from unionplan.rules.in_force import ANNUAL_LEAVE
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_OTHERS: Final = "剩余|未休|不少于|补休|分段|可累计|调休"
_LEAVE: Final = (
    f"(?:工作|工龄|年限|累计)[^，,]{{0,4}}?满?(?P<years>{NUMBER})年[^，,]{{0,8}}[，,]?[^，,]{{0,6}}"
    f"(?:年休假|年假)[^，,]{{0,4}}?(?P<days>{NUMBER})[天日]"
)
_DAYS: Final = ((20, 15), (10, 10), (1, 5))  # from so many years on, so many days


@rule(
    "WP569",
    Severity.WARNING,
    zh="“{words}”：累计工作满1年不满10年的年休假5天，满10年不满20年的10天，满20年的15天。",
    en="{words}: annual leave is 5 days from one year of work on, 10 from ten, and 15 from twenty",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Regulation on Paid Annual Leave (2007), art. 3",
    standing=Standing.TEXT,
    in_force=ANNUAL_LEAVE,
    about=(("annual_leave", "served"),),
)
def annual_leave_too_short(_plan: Plan, context: Context) -> Problems:
    """Fewer days of annual leave are promised than the regulation gives.

    Why:
        The days are counted by all years of work, not those at this employer; more may be
        given, fewer not.

    中文:
        年休假天数少于条例规定。
        按累计工作年限计算，不是按在本单位的年限；可以多给，不能少给。

    Example:
        sections:
          - {heading: 休息休假, text: 督促落实带薪年休假，工作满十年的职工年休假七天。}

    Fix:
        sections:
          - {heading: 休息休假, text: 督促落实带薪年休假，工作满十年的职工年休假十天。}
    """
    for said, days in find_numbers(context, ("annual_leave", "served"), _LEAVE):
        years = parse_amount(said.match["years"])
        if years is not None and days < _entitled(years) and said.is_meant(_OTHERS):
            yield Problem(said.where, words=said.quote)


def _entitled(years: Decimal) -> int:
    """The days of leave after so many years of work."""
    return next((days for least, days in _DAYS if years >= least), 0)
