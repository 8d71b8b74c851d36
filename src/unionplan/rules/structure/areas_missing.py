"""WP124."""

from typing import Final

from unionplan.chinese import fold
from unionplan.model import Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.work_words import work_words

_LEAST: Final = 300  # characters; a shorter plan is an outline
_MOST: Final = 0.4  # share of what is expected; a plan that lacks more is for one subject only


@rule(
    "WP124",
    Severity.ADVICE,
    zh="同类工会的计划一般还写：{areas}；如不需要可以不写。",
    en="plans of such unions mostly deal with these as well: {areas}",
    since="0.1.0",
)
def areas_missing(plan: Plan, context: Context) -> Problems:
    """An area that plans of such unions deal with is not mentioned at all.

    Why:
        Appraisal sheets and superior unions ask for it, and a plan that is silent has nothing to
        show. What is expected depends on the kind of the union; where the kind is not known,
        nothing is. A plan for one subject (an event, a budget) and one of less than 300 characters
        are passed over.

    Example:
        title: 实验小学工会2026年工作计划
        organization: {kind: school}
        sections:
          - heading: 民主管理
            text: EX1

    Fix:
        title: 实验小学工会2026年工作计划
        organization: {kind: school}
        sections:
          - heading: 民主管理
            text: EX1
          - heading: 女教职工工作
            text: 三八节前组织女教职工健康讲座。
    """
    kind = None if plan.organization is None else plan.organization.kind
    if kind is None or plan.kind is not PlanKind.PLAN or len(context.joined) < _LEAST:
        return
    expected = work_words().expected.get(kind, ())
    title = fold(plan.title)
    if not expected or any(word in title for word in work_words().particular):
        return
    areas = work_words().areas
    missing = [area for area in expected if not any(word in context.joined for word in areas[area])]
    if missing:
        folded = fold(context.joined)
        missing = [area for area in missing if not any(word in folded for word in areas[area])]
    if missing and len(missing) <= _MOST * len(expected):
        yield Problem(
            "/sections",
            areas=Words(
                zh="、".join(area.zh for area in missing), en=", ".join(area.en for area in missing)
            ),
        )
