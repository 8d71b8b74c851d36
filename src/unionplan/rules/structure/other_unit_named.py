"""WP126."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from unionplan.chinese import fold
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NOUNS: Final = "小学|中学|幼儿园|医院|镇|乡|村"
_ACTS: Final = (
    "(?:总?工会)(?:组织|委员会)?(?:将|要|在|以|坚持|围绕|结合|按照|继续|全体|紧紧|认真|积极)"
)
_FIRM_ACTS: Final = re.compile("公司工会(?:把|将|要|坚持|继续)")
_HEAD: Final = re.compile("(?<![一-鿿])[一-鿿]{2,12}$")
_WINDOW: Final = 13  # characters before a noun in which its name and the head of the clause stand
_RULES_OF_FIRM: Final = re.compile(
    "《([一-鿿]{2,8}?)((?:有限)?公司)(?:职工代表大会|职代会|厂务公开)"
)
# Words that stand before such a noun and name nobody.
_NOBODY: Final = re.compile(
    "^(?:实验|中心|中医|人民|第[一二三四五六七八九十])*$|^[我本各全该与和到向赴由请]|[各全本我该乡]$"
    "|^(?:参观|组织|学习|邀请|联合|走访|配合|协助)"
)


@rule(
    "WP126",
    Severity.WARNING,
    zh="这是{own}的计划，文中却出现“{other}”的工会或制度，请核对是否取自别的单位。",
    en="this is the plan of {own}, and yet it speaks of the union or the rules of {other}",
    since="0.1.0",
)
def other_unit_named(plan: Plan, context: Context) -> Problems:
    """The plan says what the union of another unit of the same kind will do.

    Why:
        The text was another unit's, and its name was not changed everywhere. Another unit that is
        visited or worked with is in order: it counts only where that union is the one who acts,
        at the head of a clause; of firms, where their congress is to work by another firm's rules.
        Where the plan's own unit is not known by name nothing is said.

    中文:
        计划写了另一个同类单位的工会要做什么。
        文字是别的单位的，名称没有改干净。参观或合作的单位是正常的：只有在句首由那个工会来做事才
        算；企业则是职代会按别的企业的制度运作才算。本单位名称不明时不查。

    Example:
        title: 青山小学工会2026年工作计划
        sections:
          - {heading: 学习, text: 毓秀小学工会将结合教师特点组织学习。}

    Fix:
        title: 青山小学工会2026年工作计划
        sections:
          - {heading: 学习, text: 青山小学工会将结合教师特点组织学习。}
    """
    for own, start, other in (*_other_schools(plan, context), *_other_firms(context)):
        yield Problem(context.spot(start).where, own=own, other=other)
        return


def _other_schools(plan: Plan, context: Context) -> Iterator[tuple[str, int, str]]:
    """The own unit, and another one of its kind that acts: with the place of the latter."""
    own = fold(plan.title if plan.organization is None else plan.organization.name or plan.title)
    match = _own_unit().search(own)
    if match is None or _NOBODY.search(match["name"]):
        return
    unit, noun = match["name"] + match["noun"], match["noun"]
    for acts in _acting(noun).finditer(context.joined):
        other = _head(context.joined, acts.start())
        name = other + noun
        if other and not _NOBODY.search(other) and name not in own and unit not in name:
            yield unit, acts.start() - len(other), name


def _other_firms(context: Context) -> Iterator[tuple[str, int, str]]:
    """The own firm, and another one by whose rules the congress is to work."""
    text = context.joined
    if "公司" not in text or "《" not in text:
        return
    own = _own_firm(text)
    if own:
        for other in _RULES_OF_FIRM.finditer(text):
            if own not in other[1] and other[1] not in own:
                yield f"{own}公司", other.start(), f"{other[1]}{other[2]}"


def _own_firm(text: str) -> str:
    """The name of the firm whose union acts; empty where none does."""
    for match in _FIRM_ACTS.finditer(text):
        if name := _head(text, match.start()).rpartition("年")[2].removeprefix("里"):
            return name
    return ""


def _head(text: str, end: int) -> str:
    """The words before a place that open a clause; empty where they are too many or too few."""
    match = _HEAD.search(text[max(0, end - _WINDOW) : end])
    return match[0] if match else ""


@cache
def _own_unit() -> re.Pattern[str]:
    return re.compile(f"(?P<name>[一-鿿]{{2,12}}?)(?P<noun>{_NOUNS})总?工会")


@cache
def _acting(noun: str) -> re.Pattern[str]:
    return re.compile(noun + _ACTS)
