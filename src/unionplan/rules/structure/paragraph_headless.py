"""WP127."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_HEADLESS: Final = re.compile(
    "\n((?:[，、；。：）”》,;:]|[一-鿿]{0,2}等(?:方面|内容|知识|工作|活动|形式))[^，。\n]{0,10})"
)


@rule(
    "WP127",
    Severity.WARNING,
    zh="段落以“{words}”开头，像是前半句丢失了，请对照原文补全。",
    en="a paragraph begins with {words}, as if what stood before it were lost",
    since="0.1.0",
)
def paragraph_headless(_plan: Plan, context: Context) -> Problems:
    """A paragraph begins in the middle of a sentence.

    Why:
        What stood before it, often with the number of the item, was lost in copying. A paragraph
        that begins with a comma or a closing mark, or with the end of an enumeration (等方面), is
        such a fragment.

    中文:
        段落从半句话开始。
        前面的文字连同序号在复制时丢了。以逗号、后引号或列举的尾巴（等方面）开头的段落就是这样的
        残段。

    Example:
        sections:
          - heading: 组织建设
            text: |-
              7月底前完成组建任务。
              商等方面知识的宣传，确保不发生争议。

    Fix:
        sections:
          - heading: 组织建设
            text: |-
              7月底前完成组建任务。
              加强劳动合同、工资协商等方面知识的宣传，确保不发生争议。
    """
    for match in _HEADLESS.finditer(f"\n{context.joined}"):
        yield Problem(context.spot(match.start()).where, words=match[1])
