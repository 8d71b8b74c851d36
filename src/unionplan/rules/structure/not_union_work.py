"""WP123."""

from typing import Final

from unionplan.chinese import fold
from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.work_words import work_words

_FEWEST: Final = 3  # words of other work


@rule(
    "WP123",
    Severity.WARNING,
    zh="正文没有一处提到工会或职工，写的是{area}（{words}），像是别的部门的计划。",
    en="the text never speaks of the union or its members, but of {area} ({words})",
    since="0.1.0",
)
def not_union_work(plan: Plan, context: Context) -> Problems:
    """The plan is of a teaching group or of the logistics office, and not of a union.

    Why:
        Collections of samples mix them in, and a plan that was put together from them does too.
        It counts where no part speaks of the union, its members or its bodies at all; the title
        does not count, for it may have been given later.

    中文:
        这是教研组或总务部门的计划，不是工会的计划。
        范文集里常把它们混在一起，由此拼成的计划也会混入。全文没有一处提到工会、会员或工会组织才
        算；标题可能是后来加的，不作数。

    Example:
        title: 实验小学工会2026年工作计划
        sections:
          - {marker: 一、, heading: 认真备课, text: 落实教学常规，上好每节课。}
          - {marker: 二、, heading: 开展教研活动, text: 每月组织听课评课。}

    Fix:
        title: 实验小学工会2026年工作计划
        sections:
          - {marker: 一、, heading: 民主管理, text: 每学期召开一次教职工大会。}
          - {marker: 二、, heading: 服务教学, text: 工会每学期组织一次青年教师教学竞赛。}
    """
    body = context.joined[len(plan.title) :]
    if has_any(body, work_words().union):
        return
    found = {
        area: [word for word in words if word in context.joined]
        for area, words in work_words().foreign.items()
    }
    area, words = max(found.items(), key=lambda pair: len(pair[1]))
    if len(words) >= _FEWEST and not has_any(fold(body), work_words().union):
        yield Problem("/sections", area=Words(zh=area.zh, en=area.en), words="、".join(words))
