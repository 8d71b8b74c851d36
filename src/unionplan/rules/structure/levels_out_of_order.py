"""WP111."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.marker_traits import is_out_of_level
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel


@rule(
    "WP111",
    Severity.ADVICE,
    zh="“{marker}”不应直接用在“{above}”之下（共{count}处），层次序数依次为一、（一）1.（1）。",
    en="{marker} stands right below {above} (places: {count}); levels are one, (one), 1. and (1)",
    since="0.1.0",
    level=SourceLevel.NATIONAL_STANDARD,
    source="GB/T 9704-2012, 7.3.3",
    about=("levels",),
)
def levels_out_of_order(_plan: Plan, context: Context) -> Problems:
    """A level of numbering stands below one that it does not belong to.

    Why:
        Documents number their levels 一、（一）1.（1） in this order; with two levels only, 一、
        and 1. will do. Where （1） comes right below 一、 or 一、 below 1. a reader looks for what
        is missing. Other numbers, such as 一是 and ①, may stand below any. Each plan has one
        finding.

    中文:
        某级序号出现在它不该从属的层次之下。
        公文的层次序数依次为“一、”“（一）”“1.”“（1）”；只有两层时，用“一、”和“1.”即
        可。“（1）”直接出现在“一、”之下，或“一、”出现在“1.”之下，读者会去找缺了什么。
        “一是”、①等可以放在任何一级之下。每份计划只报一处。

    Example:
        sections:
          - marker: 一、
            heading: 民主管理
            sections:
              - {marker: （1）, heading: 召开职代会, text: 6月底前召开。}
              - {marker: （2）, heading: 办理提案, text: 逐件答复。}
          - {marker: 二、, heading: 文体活动, text: 6月举办运动会。}

    Fix:
        sections:
          - marker: 一、
            heading: 民主管理
            sections:
              - {marker: （一）, heading: 召开职代会, text: 6月底前召开。}
              - {marker: （二）, heading: 办理提案, text: 逐件答复。}
          - {marker: 二、, heading: 文体活动, text: 6月举办运动会。}
    """
    found: list[tuple[str, str, str]] = []
    for place in context.marked:
        if place.parent is None or not place.parent.marker:
            continue
        marker, above = place.section.marker, place.parent.marker
        if is_out_of_level(marker, above):
            found.append((f"{place.where}/marker", marker, above))
    if found:
        where, marker, above = found[0]
        yield Problem(
            where,
            related=[other for other, _, _ in found[1:]],
            marker=marker,
            above=above,
            count=len(found),
        )
