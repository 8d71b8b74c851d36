"""Counting the items of lists, in the order in which they stand on the page."""

import re
from typing import Final

from unionplan.reading.documents.docx.numbering import LEVELS, Level, NumberedList, Numbering
from unionplan.reading.documents.docx.styles import NumberRef
from unionplan.reading.documents.number_formats import format_number

__all__ = ["Counters"]

_PLACE = re.compile("%([1-9])")
_BULLETS: Final = frozenset("•·●■◆▪-—–")
_USUAL_BULLET: Final = "•"
_CLOSING: Final = tuple("、）】。：，．")
_LONGEST: Final = 60


class Counters:
    """Gives each item its number.

    Args:
        numbering: The lists of the document.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._groups: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next_marker(self, own: NumberRef, inherited: NumberRef, style: str) -> str:
        """Count an item, and give what stands before it; nothing for what is in no list.

        Args:
            own: What the paragraph says about its list.
            inherited: What its style says.
            style: The id of its style.
        """
        number = inherited.list if own.list is None else own.list
        found = self._numbering.find(number) if number else None
        if number is None or found is None:
            return ""
        depth = own.level
        if depth is None:
            of_style = (i for i, level in enumerate(found.levels) if level.style == style != "")
            depth = next(of_style, inherited.level or 0)
        if depth >= LEVELS:
            return ""
        counts = self._count(number, found, depth)
        return _marker(found.levels, counts, depth)

    def _count(self, number: int, found: NumberedList, depth: int) -> list[int]:
        """The numbers on all levels for the next item on the level *depth*."""
        levels = found.levels
        counts = self._groups.setdefault(found.group, [None] * LEVELS)
        if depth in found.starts and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            counts[depth] = None
        before = counts[depth]
        starts = [found.starts.get(index, level.start) for index, level in enumerate(levels)]
        counts[depth] = starts[depth] if before is None else before + 1
        for index in range(depth + 1, LEVELS):
            if depth < levels[index].restart:
                counts[index] = None
        return [
            start if count is None else count for count, start in zip(counts, starts, strict=True)
        ]


def _marker(levels: tuple[Level, ...], counts: list[int], depth: int) -> str:
    """What stands before an item, with the blank behind it."""
    level = levels[depth]
    if level.hidden or (level.form == "none" and not level.text):
        return ""
    if level.form == "bullet":
        mark = level.text.strip()
        return f"{mark if mark in _BULLETS else _USUAL_BULLET} "

    def written(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        form = "decimal" if level.legal else levels[place].form
        return "" if form == "none" else format_number(counts[place], form)

    marker = _PLACE.sub(written, level.text)[:_LONGEST].strip()
    # A tab shows as a gap, but behind a mark as wide as a character there is one already.
    is_closed = not marker or (level.space == "tab" and marker.endswith(_CLOSING))
    return marker if is_closed or level.space == "nothing" else f"{marker} "
