"""Filling the gaps of a template with what its user gives."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from unionplan.model import Plan
from unionplan.rules.operation import Operation

_PROSE: Final = frozenset({"title", "heading", "text", "statement", "name", "superior", "words"})
_MASK: Final = "xX×ｘＸ_＿*□"
_YEAR: Final = re.compile(rf"(?:19|20)[{_MASK}]{{1,2}}(年度?)?")
_NAMED: Final = re.compile(r"\{\{\s*([^{}\n]{1,40}?)\s*\}\}")
_BLANK: Final = re.compile(rf"第?(?:[{_MASK}]{{1,40}}|某某)(?P<noun>[^{_MASK}]{{1,10}})")
_YEAR_NAME: Final = "年份"


def fill_in(mask: str, fill: Mapping[str, str]) -> str | None:
    """What is to stand instead of a mask; None where the user said nothing of it.

    Args:
        mask: As it is written: ``20xx年``, ``xx公司``, ``{{单位}}``.
        fill: By the mask itself, by the name in the braces, by the noun behind the mask, or by
            年份 for years.
    """
    if mask in fill:
        return fill[mask]
    if (year := _YEAR.fullmatch(mask)) and _YEAR_NAME in fill:
        return _joined(fill[_YEAR_NAME], year[1] or "")
    if named := _NAMED.fullmatch(mask):
        return fill.get(named[1])
    if (blank := _BLANK.fullmatch(mask)) and blank["noun"] in fill:
        ordinal = "第" if mask.startswith("第") else ""
        return f"{ordinal}{_joined(fill[blank['noun']].removeprefix(ordinal), blank['noun'])}"
    return None


def fill_everywhere(plan: Plan, mask: str, words: str) -> Iterator[Operation]:
    """The steps that put *words* instead of a mask wherever it stands in the plan's prose."""
    before = rf"(?<![0-9{_MASK}])" if mask[0] in f"12{_MASK}" else ""
    behind = rf"(?![{_MASK}])" if mask[-1] in _MASK else ""
    pattern = re.compile(before + re.escape(mask) + behind)
    for where, value in plan.walk():
        if isinstance(value, str) and mask in value and where.rpartition("/")[2] in _PROSE:
            filled = pattern.sub(lambda _: words, value)
            if filled != value and not where.startswith("/placeholders/"):
                yield Operation("replace", where, filled)
    for index in reversed(range(len(plan.placeholders))):
        if plan.placeholders[index].text == mask:
            yield Operation("remove", f"/placeholders/{index}")


def _joined(words: str, noun: str) -> str:
    """The user's words with the noun, which they may have already."""
    return words.removesuffix(noun) + noun
