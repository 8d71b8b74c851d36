"""WP115."""

import re
from collections.abc import Sequence
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.markers import parse_marker
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity

# It begins with 是 or 要, for these are quick to find, and looks back from there.
_EMPTY_ITEM: Final = re.compile(
    r"[是要](?<=[一二三四五六七八九][是要])(?<![一-鿿].[是要])[，、；。,;\s]*(?=$|\n|[二三四五六七八九](?:是|要))"
)
_ITEMS: Final = tuple(f"{number}{word}" for number in "一二三四五六七八九" for word in "是要")
_OPEN_END: Final = ("：", ":", "，", ",", "、")
_QUOTED: Final = 12


@rule(
    "WP115",
    Severity.WARNING,
    zh="“{quote}”后面没有内容，请补全或删去。",
    en="nothing follows {quote}; finish the list or drop it",
    since="0.1.0",
)
def list_unfinished(_plan: Plan, context: Context) -> Problems:
    """A list is announced or begun, and nothing comes.

    Why:
        The text was cut off in copying. A colon, comma or pause mark at the very end of a part
        without parts below, 三要 with nothing behind, and a number without words are such places.

    中文:
        列举已经预告或开头，后面却没有内容。
        文字在复制时被截断。例如没有下级的部分以冒号、逗号或顿号收尾，“三要”后面是空的，或有序
        号而无文字。

    Example:
        sections:
          - heading: 保障措施
            text: 一要加强领导。二要落实经费。三要

    Fix:
        sections:
          - heading: 保障措施
            text: 一要加强领导。二要落实经费。三要严格考核。
    """
    empty_items = context.has_any(_ITEMS) and _EMPTY_ITEM.search(context.joined) is not None
    for place in context.hollow:
        if _is_bare(place):
            yield Problem(place.where, quote=place.section.marker.strip())
    if not empty_items and context.last_characters.isdisjoint(_OPEN_END):
        return
    for group in context.siblings:
        for index, place in enumerate(group):
            text = place.section.text
            if not text:
                continue
            text = text.rstrip()
            if text.endswith(_OPEN_END) and not _goes_on(place, group[index + 1 :]):
                yield Problem(f"{place.where}/text", quote=text[-_QUOTED:])
            elif empty_items and (match := _EMPTY_ITEM.search(text)):
                quote = text[match.start() - 1 : match.end()].strip()
                yield Problem(f"{place.where}/text", quote=quote)


def _goes_on(place: SectionPlace, behind: Sequence[SectionPlace]) -> bool:
    """Whether the parts below, or beside one without a number, are what is announced."""
    if place.section.sections:
        return True
    return bool(behind) and (not place.section.marker or not behind[0].section.marker)


def _is_bare(place: SectionPlace) -> bool:
    """Whether there is a number and not a word behind it."""
    section = place.section
    return (
        not (section.heading or section.text or section.sections)
        and parse_marker(section.marker) is not None
    )
