"""WP113."""

import re
from collections.abc import Sequence
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity

_SECOND: Final = re.compile("二(?<![一-鿿]二)([是要])(?!否)")


@rule(
    "WP113",
    Severity.WARNING,
    zh="有“{second}”而没有“{first}”，请补出第一项或改写。",
    en="there is {second} but no {first} before it",
    since="0.1.0",
    about=("second_markers", "二是", "二要"),
)
def series_without_first(_plan: Plan, context: Context) -> Problems:
    """A list within a paragraph starts with its second item.

    Why:
        The first one lost its 一是, or was lost with it. It may stand anywhere before in the same
        part: in its heading, in the text above it or in the item before.

    中文:
        段落里的列举从第二项开始。
        第一项丢了“一是”，或者整项丢失。它可以出现在同一部分之前的任何地方：标题、上文或前一项。

    Example:
        sections:
          - heading: 劳动保护
            text: 认真做好职工的思想工作。二是加强劳动保护监督检查。三是改善劳动条件。

    Fix:
        sections:
          - heading: 劳动保护
            text: 一是认真做好职工的思想工作。二是加强劳动保护监督检查。三是改善劳动条件。
    """
    for group in context.siblings:
        for index, place in enumerate(group):
            if "二" not in place.section.text and "二" not in place.section.marker:
                continue
            words = _words(place)
            match = _SECOND.search(words)
            if match is None:
                continue
            first = f"一{match[1]}"
            if first not in words[: match.start()] and not _stands_before(
                first, group[:index], place
            ):
                field = "heading" if match.end() <= len(_head(place)) else "text"
                where = place.where if field == "heading" else f"{place.where}/text"
                yield Problem(where, second=match[0], first=first)


def _stands_before(first: str, before: Sequence[SectionPlace], place: SectionPlace) -> bool:
    """Whether the first item opens a part beside this one, or stands in the text above it."""
    parent = place.parent
    if parent is not None and (first in parent.text or first in parent.heading):
        return True
    return any(first in _words(each) for each in before)


def _head(place: SectionPlace) -> str:
    return f"{place.section.marker}\n{place.section.heading}"


def _words(place: SectionPlace) -> str:
    return f"{_head(place)}\n{place.section.text}"
