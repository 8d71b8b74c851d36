"""WP611."""

from datetime import timedelta

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.instruments import instruments
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.wording._citations import citations_in


@rule(
    "WP611",
    Severity.WARNING,
    zh="《{cited}》已于{day}废止，现行的是《{newer}》，请改引并核对内容。",
    en="{cited} was repealed on {day}; {newer} is in force: cite it, and compare its contents",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Special Rules on Labour Protection of Female Employees (2012), art. 16",
    standing=Standing.TEXT,
    about=("《",),
)
def instrument_repealed(_plan: Plan, context: Context) -> Problems:
    """The plan rests on a regulation that was repealed before it begins.

    Why:
        What is promised "by the regulation" is then promised by nothing, and the newer one
        mostly gives more. A plan for a year in which it was in force is in order; one that says
        no year is held to today's law. Only repeals whose text was read are reported.

    中文:
        计划依据的规定在计划开始前已经废止。
        “按规定”做的事就没有了依据，而新规定往往给得更多。规定有效的年份里引用没有问题；没有年
        份的计划按现行规定看。只报已查到原文的废止。

    Example:
        period: 2026
        sections:
          - {heading: 女职工, text: 落实《女职工劳动保护规定》。}

    Fix:
        period: 2026
        sections:
          - {heading: 女职工, text: 落实《女职工劳动保护特别规定》。}
    """
    for citation, places in citations_in(context):
        instrument = citation.instrument
        if instrument is None or not citation.exact or not instrument.confirmed:
            continue
        repealed = instrument.repealed_on
        if repealed is None or instrument.replaced_by is None:
            continue
        if not context.is_in_force(None, repealed - timedelta(days=1)):
            yield Problem(
                places[0],
                related=places[1:],
                cited=citation.title,
                day=repealed,
                newer=instruments()[instrument.replaced_by].title,
            )
