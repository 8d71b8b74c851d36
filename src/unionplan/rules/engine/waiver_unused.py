"""WP003."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP003",
    Severity.ADVICE,
    zh="对规则{rule}的豁免没有用上（理由：“{reason}”）：没有它也不会报出问题，可以删除。",
    en="the waiver of rule {rule} (reason: {reason}) covers nothing and can be dropped",
    since="0.1.0",
    about=("waivers",),
)
def waiver_unused(_plan: Plan, _context: Context) -> Problems:
    """A waiver in the plan covers no finding.

    Why:
        What it excused was mended since, its rule was misspelt, or its place has moved. Left in
        the plan it would hide the next finding of that kind, for which nobody gave a reason. It
        is said only of rules that were checked; an expired waiver has a rule of its own.

    中文:
        计划中的一项豁免没有对上任何问题。
        原来的问题已经改好，或者规则编号写错，或者位置变了。留在计划里，它会遮住下一个无人说明理
        由的同类问题。只对查过的规则这样说；过期的豁免另有规则。

    Example:
        title: 实验小学工会2026年工作计划
        period: 2026
        waivers:
          - {rule: WP101, reason: 标题待主席办公会审定}

    Fix:
        title: 实验小学工会2026年工作计划
        period: 2026
    """
    return iter(())  # the engine reports it, for it alone knows what was found
