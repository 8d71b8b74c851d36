"""WP307."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.metrics._parts import Breakdown, breakdowns
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP307",
    Severity.WARNING,
    zh="总数是{total}{unit}，“其中”各部分相加却是{sum}{unit}，请核对。",
    en="the total is {total} {unit}, but its parts make {sum} {unit}",
    since="0.1.0",
    about=("figures.parts",),
)
def parts_above_total(_plan: Plan, context: Context) -> Problems:
    """The parts of a total make more than it, or leave another rest than the text says.

    Why:
        Somebody at the meeting adds them up. Parts that may overlap, such as women and Party
        members, are only compared with the total one by one.

    中文:
        总数的各部分加起来超过总数，或余数与所写不符。
        会上总有人会加一遍。可能重叠的部分（女职工、党员等）只分别与总数比较。

    Example:
        sections:
          - heading: 组织建设
            text: 新建工会18家，其中企业工会6家，村联合工会13家。

    Fix:
        sections:
          - heading: 组织建设
            text: 新建工会18家，其中企业工会5家，村联合工会13家。
    """
    for found in context.once(breakdowns):
        if _is_wrong(found):
            unit = found.total.unit
            yield Problem(found.where, total=found.total.value, unit=unit, sum=found.sum)


def _is_wrong(found: Breakdown) -> bool:
    total = found.total.value
    if found.is_whole:
        return found.sum != total
    if found.comes_out_even:
        return False
    if any(part.value > total for part in found.parts):
        return True
    return found.sum > total and not found.may_overlap
