"""Lists: how the items of each level are numbered."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import attrs

from unionplan.reading.documents.docx.styles import is_on
from unionplan.reading.documents.docx.xml_tree import value, whole

__all__ = ["LEVELS", "Level", "NumberedList", "Numbering"]

LEVELS: Final = 9
"""Levels of a list."""

_LONGEST_TEXT: Final = 40


@attrs.frozen(kw_only=True)
class Level:
    """How the items of one level of a list are numbered.

    Attributes:
        start: The number of the first one.
        form: How it is written, as `format_number` takes it; ``bullet`` for a mark without number.
        text: What stands before the item; ``%1`` is the number on the outermost level, and so on.
        space: What follows it: ``tab``, ``space`` or ``nothing``.
        restart: Levels that let it start anew, counted from the outermost; 0 for none.
        style: The style whose paragraphs stand on this level; empty for none.
        legal: Whether the numbers of all levels are written in Western digits.
        hidden: Whether the number is not shown.
    """

    start: int = 0
    form: str = "decimal"
    text: str = ""
    space: str = "tab"
    restart: int = LEVELS
    style: str = ""
    legal: bool = False
    hidden: bool = False


@attrs.frozen(kw_only=True)
class NumberedList:
    """A list.

    Attributes:
        group: Lists of one group go on counting where another one stopped.
        levels: Its levels, the outermost first.
        starts: By level, the number with which this list begins anew.
    """

    group: str
    levels: tuple[Level, ...]
    starts: dict[int, int]


class Numbering:
    """The lists of a document.

    Args:
        root: The part that defines them; None where there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self._groups: dict[str, Element] = {}
        self._links: dict[str, str] = {}  # by group, the list style that defines it elsewhere
        self._by_style: dict[str, str] = {}  # the group that a list style defines
        self._lists: dict[int, Element] = {}
        for element in () if root is None else root:
            if element.tag == "w:abstractNum":
                group = element.get("w:abstractNumId", "")
                self._groups[group] = element
                self._links[group] = value(element, "w:numStyleLink") or ""
                self._by_style[value(element, "w:styleLink") or ""] = group
            elif element.tag == "w:num":
                self._lists[whole(element.get("w:numId"))] = element
        self._levels: dict[str, dict[int, Level]] = {}
        self._known: dict[int, NumberedList | None] = {}

    def find(self, number: int) -> NumberedList | None:
        """The list with this number; None where there is none."""
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def _read(self, number: int) -> NumberedList | None:
        definition = self._lists.get(number)
        group = value(definition, "w:abstractNumId") or ""
        if definition is None or group not in self._groups:
            return None
        link = self._links[group]
        group = self._by_style.get(link, group) if link else group
        if group not in self._levels:
            self._levels[group] = dict(_levels(self._groups[group]))
        levels = dict(self._levels[group])
        starts: dict[int, int] = {}
        for override in definition.findall("w:lvlOverride"):
            level = whole(override.get("w:ilvl"))
            levels |= dict(_levels(override))
            start = value(override, "w:startOverride")
            if start is not None:
                starts[level] = whole(start)
        return NumberedList(
            group=group,
            levels=tuple(levels.get(level, Level()) for level in range(LEVELS)),
            starts=starts,
        )


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in parent.findall("w:lvl"):
        level = whole(element.get("w:ilvl"), LEVELS)
        if level < LEVELS:
            yield level, _level(element)


def _level(element: Element) -> Level:
    forms = [form.get("w:val", "") for form in element.iter("w:numFmt")]  # or in mc:Choice
    return Level(
        start=whole(value(element, "w:start")),
        form=forms[0] if forms else "decimal",
        text=(value(element, "w:lvlText") or "")[:_LONGEST_TEXT],
        space=value(element, "w:suff") or "tab",
        restart=whole(value(element, "w:lvlRestart"), LEVELS),
        style=value(element, "w:pStyle") or "",
        legal=is_on(element, "w:isLgl") is True,
        hidden=is_on(element.find("w:rPr"), "w:vanish") is True,
    )
