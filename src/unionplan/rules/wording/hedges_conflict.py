"""WP624."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_TWICE: Final = re.compile(
    r"(?:近|约|大约|将近|接近)[0-9][0-9,.]{0,8}[万千百十亿]?(?:多|余)(?=[一-鿿])"
    r"|(?:约|大约)[0-9][0-9,.]{0,8}[万千百十亿]?[一-鿿]{1,3}(?:左右|上下)"
    r"|(?:近|将近)[0-9][0-9,.]{0,8}[万千百十亿]?[一-鿿]{1,3}以上"
)
_EXACT: Final = re.compile(r"(?<![0-9.])[0-9]{2,7}[1-9](?:余|多)(?=[人名家件次个项户份篇条场万])")
_PIVOTS: Final = ("余", "多", "左右", "上下", "以上")


@rule(
    "WP624",
    Severity.WARNING,
    zh="“{found}”前后矛盾：既是确数又是约数，或者约数词用了两次。",
    en="{found} contradicts itself: an exact figure that is hedged, or one hedged twice",
    since="0.1.0",
)
def hedges_conflict(_plan: Plan, context: Context) -> Problems:
    """A figure is exact and "more than" at once, or both "nearly" and "more than".

    Why:
        4291余人 is either 4291 or some 4200; 近500多名 is either below or above 500. Whoever
        checks the figure does not know what to compare it with.

    Example:
        sections:
          - {heading: 职工培训, text: 全年培训职工4291余人。}

    Fix:
        sections:
          - {heading: 职工培训, text: 全年培训职工4291人。}
    """
    text = context.joined
    if not any(pivot in text for pivot in _PIVOTS):
        return
    for pattern in (_TWICE, _EXACT):
        for match in pattern.finditer(text):
            yield Problem(context.spot(match.start()).where, found=match[0])
