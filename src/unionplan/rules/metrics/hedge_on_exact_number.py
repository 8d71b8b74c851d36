"""WP313."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SMALLEST: Final = 11  # 5余 is rare, and 10余 is the usual way to say it


@rule(
    "WP313",
    Severity.ADVICE,
    zh="“{quote}”精确到了个位，又加了“余”或“多”，建议写准确数或者取整。",
    en="{quote} is exact to the last digit and yet hedged; give the exact or a round number",
    since="0.1.0",
    about=("figures",),
)
def hedge_on_exact_number(_plan: Plan, context: Context) -> Problems:
    """A number that is exact to the last digit is said to be only a lower bound.

    Why:
        Whoever counted so exactly knows the number. Hedges belong to round numbers.

    中文:
        精确到个位的数却说成“以上”“多”。
        数得这么准，就是知道确数。这类词只用于整数。

    Example:
        sections:
          - {heading: 职工培训, text: 全年培训职工3127余人。}

    Fix:
        sections:
          - {heading: 职工培训, text: 全年培训职工3127人。}
    """
    for statement in context.statements.all:
        for match in statement.matches:
            digits, more, unit, _ = match.groups()
            if more and digits.isdecimal() and int(digits) >= _SMALLEST and int(digits) % 10:
                yield Problem(statement.where, quote=f"{digits}{more}{unit}")
