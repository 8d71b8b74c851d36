"""WP114."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SIDES: Final = re.compile("另一方面|一方面")
_OTHER: Final = "另一方面"
_QUOTED: Final = 16


@rule(
    "WP114",
    Severity.WARNING,
    zh="“{quote}”前面没有与“另一方面”呼应的“一方面”，请补出或改写。",
    en="{quote} is the other side of nothing: there is no first side before it",
    since="0.1.0",
    about=("other_side",),
)
def other_side_alone(_plan: Plan, context: Context) -> Problems:
    """另一方面 stands without a 一方面 before it.

    Why:
        The pair was split when paragraphs were put together, or the first half was cut. Each
        一方面 in a paragraph answers for one 另一方面.

    中文:
        有“另一方面”而前面没有“一方面”。
        拼接段落时被拆开，或前一半被删掉。同一段中每个“一方面”对应一个“另一方面”。

    Example:
        sections:
          - heading: 职工教育
            text: 继续开展职业道德教育。另一方面要组织技能培训。

    Fix:
        sections:
          - heading: 职工教育
            text: 一方面继续开展职业道德教育，另一方面要组织技能培训。
    """
    for where, words in context.texts_with(_OTHER):
        for start in _alone(words):
            yield Problem(where, quote=words[start : start + _QUOTED].split("\n")[0])


def _alone(words: str) -> Iterator[int]:
    open_sides = 0
    for match in _SIDES.finditer(words):
        if match[0] != _OTHER:
            open_sides += 1
        elif open_sides:
            open_sides -= 1
        else:
            yield match.start()
