"""WP314."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_QUOTED_NUMBERS: Final = ("“百", "“千", "“万", "「百", "「千", "「万")
_EXISTING: Final = ("现有", "共有")
_NAMED: Final = re.compile(
    r"[“「](?P<number>[百千万])(?P<rest>[名个家户场项条件位]"
    r"[一-鿿]{3,20})[”」]"
)
_STATED: Final = re.compile(
    r"[现共]有(?P<noun>(?:在职|在编|全体)?(?:教职工|职工|员工|工会会员|会员|教师|工会小组|分工会))"
    r"(?P<number>[0-9]{1,7})(?P<unit>[人名个])"
)


class _Quoted(NamedTuple):
    number: str
    where: str


@rule(
    "WP314",
    Severity.WARNING,
    zh="同一件事“{thing}”，一处写“{one}”，另一处写“{other}”，请统一。",
    en="{thing} is {one} in one place and {other} in another",
    since="0.1.0",
    about=(*_QUOTED_NUMBERS, *_EXISTING),
)
def figure_quoted_differently(_plan: Plan, context: Context) -> Problems:
    """The same thing is quoted twice with different numbers.

    Why:
        One of them is a slip of the pen, and readers cannot tell which. Compared are the names
        of activities in quotation marks that begin with 百, 千 or 万, and how many members or
        workers there are now (现有, 共有).

    中文:
        同一件事两次引用，数字不同。
        必有一处笔误，读者分不清是哪一处。比较的是引号中以百、千、万开头的活动名称，以及现有、共
        有的会员或职工人数。

    Example:
        sections:
          - {heading: 民主评议, text: 开展“千名家长评学校”活动。}
          - {heading: 五月份, text: 开展“百名家长评学校”活动。}

    Fix:
        sections:
          - {heading: 民主评议, text: 开展“千名家长评学校”活动。}
          - {heading: 五月份, text: 开展“千名家长评学校”活动。}
    """
    first: dict[str, _Quoted] = {}
    reported: set[tuple[str, str]] = set()
    for thing, number, where in _figures(context):
        known = first.setdefault(thing, _Quoted(number, where))
        if known.number != number and (thing, number) not in reported:
            reported.add((thing, number))
            related = [known.where] if known.where != where else []
            yield Problem(where, related=related, thing=thing[1:], one=known.number, other=number)


def _figures(context: Context) -> Iterator[tuple[str, str, str]]:
    text = context.joined
    for match in _NAMED.finditer(text) if context.has_any(_QUOTED_NUMBERS) else ():
        yield match["rest"], match["number"], context.spot(match.start()).where
    for match in _STATED.finditer(text) if context.has_any(_EXISTING) else ():
        where = context.spot(match.start()).where
        yield f"{match['unit']}{match['noun']}", match["number"], where
