"""WP102."""

from typing import Final

from unionplan.model import Plan, PlanKind, SectionRole
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_OPENING: Final = frozenset({SectionRole.GUIDANCE, SectionRole.PREAMBLE})
_WORDS: Final = ("指导思想", "为指导", "总体要求", "总体思路", "工作思路", "制定本计划")
_SHORT: Final = 3


@rule(
    "WP102",
    Severity.ADVICE,
    zh="计划没有指导思想或引言，建议开头用一段话说明依据和总体要求。",
    en="the plan has no guiding thought or preamble; say in a paragraph what it is based on",
    since="0.1.0",
)
def guidance_missing(plan: Plan, context: Context) -> Problems:
    """A plan of several parts starts without a word on what it is based on.

    Why:
        By custom a work plan opens with its guiding thought (指导思想) or a preamble, so that its
        tasks can be traced to what the superior union and the congress decided. A short plan of
        one or two parts does without.

    中文:
        由几部分组成的计划，开头没有交代依据。
        按惯例，工作计划以指导思想或引言开头，任务才能追溯到上级工会和大会的决定。只有一两部分的
        短计划可以不写。

    Example:
        title: 实验小学工会2026年工作计划
        sections:
          - {role: goals, heading: 工作目标, text: 教职工入会率保持100%。}
          - {role: tasks, heading: 重点工作, text: 6月底前召开教职工代表大会。}
          - {role: schedule, heading: 月度安排, text: 三月份召开委员会会议。}

    Fix:
        title: 实验小学工会2026年工作计划
        sections:
          - {role: guidance, heading: 指导思想, text: 落实上级工会部署，服务教职工。}
          - {role: goals, heading: 工作目标, text: 教职工入会率保持100%。}
          - {role: tasks, heading: 重点工作, text: 6月底前召开教职工代表大会。}
          - {role: schedule, heading: 月度安排, text: 三月份召开委员会会议。}
    """
    if plan.kind is not PlanKind.PLAN or len(plan.sections) < _SHORT:
        return
    if any(place.section.role in _OPENING for place in context.sections):
        return
    if not context.is_said(_WORDS):
        yield Problem("/sections")
