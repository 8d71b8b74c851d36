"""WP613."""

from datetime import timedelta
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.wording._citations import citations_in

_NOTICE: Final = timedelta(days=366)  # a law is studied before it comes into force


@rule(
    "WP613",
    Severity.WARNING,
    zh="《{cited}》自{day}起施行，早于此的计划不可能引用，请核对年度。",
    en="{cited} came into force on {day}, long after this plan's period; check the year",
    since="0.1.0",
    about=("《",),
)
def instrument_too_new(plan: Plan, context: Context) -> Problems:
    """The plan cites a law that did not exist in its year.

    Why:
        The year of the plan is wrong, or a part of it comes from another one. A law is often
        studied in the year before it comes into force; that is in order.

    中文:
        计划引用了当年还不存在的法律。
        要么年份写错，要么这一段来自别的计划。法律生效前一年组织学习是常有的，没有问题。

    Example:
        period: 2004
        sections:
          - {heading: 普法, text: 宣传《劳动争议调解仲裁法》。}

    Fix:
        period: 2008
        sections:
          - {heading: 普法, text: 宣传《劳动争议调解仲裁法》。}
    """
    if plan.period is None:
        return
    for citation, places in citations_in(context):
        instrument = citation.instrument
        if instrument is None or not instrument.confirmed or instrument.in_force_from is None:
            continue
        if instrument.in_force_from - _NOTICE > plan.period.last:
            yield Problem(
                places[0],
                related=places[1:],
                cited=citation.title,
                day=instrument.in_force_from,
            )
