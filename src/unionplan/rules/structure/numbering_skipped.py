"""WP105."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.structure._renumber import renumber


@rule(
    "WP105",
    Severity.WARNING,
    zh="序号“{marker}”与前文不衔接：第{expected}项缺失，请核对是否漏写或漏编号。",
    en="{marker} does not follow on: number {expected} is missing before it",
    since="0.1.0",
    about=("numbering",),
)
def numbering_skipped(_plan: Plan, context: Context) -> Problems:
    """A number is missing in the numbering of a list or of the parts.

    Why:
        Either the item was lost in copying or it lost its number; both make references to
        "item 4" wrong. Numbering that runs on from the list before is in order. At the top of
        the document the first number must be 1. The fix, which closes the gap, is not safe: only
        the author knows whether an item was lost.

    中文:
        列表或各部分的序号缺了一个。
        要么这一项在复制时丢了，要么丢的是序号，“第四项”都会指错。接着上一个列表往下编号是可以
        的；文件最上一级须从一开始。补齐序号的修改不算稳妥：是否丢了一项，只有作者知道。

    Example:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署。}
          - {marker: 二、, heading: 重点工作, text: 召开职工代表大会。}
          - {marker: 四、, heading: 保障措施, text: 严格经费管理。}

    Fix:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署。}
          - {marker: 二、, heading: 重点工作, text: 召开职工代表大会。}
          - {marker: 三、, heading: 保障措施, text: 严格经费管理。}
    """
    for group in context.numbered:
        last: dict[str, int] = {}
        mended: set[str] = set()
        for index, (place, marker) in enumerate(group):
            # Below the top a list may run on from the one before, or start within a paragraph.
            starts = not last and place.depth == 1
            expected = last.get(marker.style, 0 if starts else marker.number - 1) + 1
            if marker.number > expected:
                written = place.section.marker
                yield Problem(
                    f"{place.where}/marker",
                    fix=renumber(group, index, expected, mended),
                    safe=False,  # the item may be what is missing, and not only its number
                    marker=written,
                    expected=expected,
                )
            last[marker.style] = marker.number
