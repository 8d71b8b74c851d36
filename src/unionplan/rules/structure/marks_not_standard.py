"""WP112."""

from unionplan.model import Plan, Section
from unionplan.rules.context import Context
from unionplan.rules.markers import standard_marker
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel


@rule(
    "WP112",
    Severity.ADVICE,
    zh="序号“{marker}”应写作“{right}”（共{count}处同类问题）。",
    en="write the number {marker} as {right}, and the like (places: {count})",
    since="0.1.0",
    level=SourceLevel.NATIONAL_STANDARD,
    source="GB/T 15834-2011, annex B.3; GB/T 9704-2012, 7.3.3",
    about=("marker_forms",),
)
def marks_not_standard(_plan: Plan, context: Context) -> Problems:
    """Numbers are followed by the wrong mark, or have brackets of half width.

    Why:
        The standard writes 一、 with a pause mark, 1. with a point, and brackets of full width
        with nothing behind: （一） and （1）. 1、 and (一) are what pages on the web mostly have.
        Each plan has one finding; the fix writes all of its numbers by the standard. Numbers of
        other kinds (一是, ①, 1)) are left as they are.

    中文:
        序号后面的标点不对，或用了半角括号。
        标准写法是“一、”用顿号，“1.”用下脚点，括号用全角且后面不加标点：（一）、（1）。网页
        上多写作“1、”“(一)”。每份计划只报一处，修改会把全部序号改成标准写法；其他序号（一是、
        ①、1)）不动。

    Example:
        sections:
          - marker: 一、
            heading: 民主管理
            sections:
              - {marker: 1、, heading: 召开职代会, text: 6月底前召开。}
              - {marker: 2、, heading: 办理提案, text: 逐件答复。}
          - {marker: 二、, heading: 文体活动, text: 6月举办运动会。}

    Fix:
        sections:
          - marker: 一、
            heading: 民主管理
            sections:
              - {marker: 1., heading: 召开职代会, text: 6月底前召开。}
              - {marker: 2., heading: 办理提案, text: 逐件答复。}
          - {marker: 二、, heading: 文体活动, text: 6月举办运动会。}
    """
    found: list[tuple[str, str, str]] = []
    is_safe = True
    for place in context.marked:
        written = place.section.marker
        bare = written.strip()
        if (right := standard_marker(bare)) != bare:
            found.append((f"{place.where}/marker", written, right))
            if right.endswith(".") and _begins_with_digit(place.section):
                is_safe = False  # 1、5月 would become 1.5月
    if found:
        where, marker, right = found[0]
        yield Problem(
            where,
            related=[other for other, _, _ in found[1:]],
            fix=[Operation("replace", place, mended) for place, _, mended in found],
            safe=is_safe,
            marker=marker,
            right=right,
            count=len(found),
        )


def _begins_with_digit(section: Section) -> bool:
    words = (section.heading or section.text).lstrip()
    return words[:1].isdecimal()
