"""WP308."""

from decimal import Decimal
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.metrics._parts import Breakdown, breakdowns
from unionplan.rules.metrics._ratio import ARITHMETIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_FEWEST: Final = 3  # parts that look like a whole list
_NEAR: Final = Decimal("0.9")  # of the total


@rule(
    "WP308",
    Severity.ADVICE,
    zh="总数是{total}{unit}，列出的各部分相加是{sum}{unit}，如有未列出的部分请注明，否则请核对。",
    en="the total is {total} {unit}, and the parts listed make {sum} {unit}; say so where "
    "parts are left out",
    since="0.1.0",
    about=("figures.parts",),
)
def parts_short_of_total(_plan: Plan, context: Context) -> Problems:
    """Three or more parts of a total make nearly, but not quite, the total.

    Why:
        A list that looks whole and falls short by a little mostly has a wrong figure. Lists that
        fall short by a tenth or more are taken for examples.

    中文:
        三个以上的部分加起来差一点不到总数。
        看似列全而略有不足，多半有一个数错了。相差一成以上的视为举例。

    Example:
        sections:
          - heading: 组织建设
            text: 共有基层工会184家，其中村工会28家，联合工会13家，企业工会142家。

    Fix:
        sections:
          - heading: 组织建设
            text: 共有基层工会183家，其中村工会28家，联合工会13家，企业工会142家。
    """
    for found in context.once(breakdowns):
        if _falls_short(found):
            unit = found.total.unit
            yield Problem(found.where, total=found.total.value, unit=unit, sum=found.sum)


def _falls_short(found: Breakdown) -> bool:
    return (
        len(found.parts) >= _FEWEST
        and not found.is_whole
        and not found.may_overlap
        and all(part.is_exact for part in found.parts)
        and ARITHMETIC.multiply(found.total.value, _NEAR) <= found.sum < found.total.value
    )
