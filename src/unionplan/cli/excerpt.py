"""A line of a text with the words that are meant marked below, as compilers show it."""

import re
from typing import Final, NamedTuple

from unionplan.chinese import cut, display_width, printable
from unionplan.files import LineIndex

__all__ = ["Excerpt", "Lines"]

_LINE_END: Final = re.compile(r"\r\n?|\n")
_ELLIPSIS: Final = "…"
_REACH: Final = 400
"""Characters of the line on each side that are looked at; a terminal shows fewer."""


class Excerpt(NamedTuple):
    """Two lines to be set below each other.

    Attributes:
        line: The line, or what has room of it.
        marks: Spaces, then carets below the words that are meant.
    """

    line: str
    marks: str


class Lines:
    """A text of which places are shown.

    Attributes:
        text: The text; CR, LF and CRLF end a line.
        index: Its lines.
    """

    def __init__(self, text: str) -> None:
        self.text: str = text
        self.index: LineIndex = LineIndex(text)

    def excerpt(self, start: int, end: int, width: int) -> Excerpt:
        """Quote the line around a stretch.

        Args:
            start: Offset of the first character that is meant.
            end: Offset behind the last; of several lines only the first is shown.
            width: Columns that neither line exceeds.
        """
        line, _ = self.index.place(start)
        first = max(self.index.offset(line, 1), start - _REACH)
        found = _LINE_END.search(self.text, start, start + 2 * _REACH)
        last = found.start() if found else min(len(self.text), start + 2 * _REACH)
        end = min(end, last)
        before = printable(self.text[first:start].lstrip(" \t\u3000"))
        words = printable(self.text[start:end])
        marked = cut(words, width - 2)
        after = "" if marked != words else printable(self.text[end:last].rstrip())

        room = width - max(1, display_width(marked))
        # Both sides get half of the room, and what the other one leaves.
        room_before = max(room // 2, room - display_width(after))
        before = _cut_start(before, room_before)
        after = cut(after, room - display_width(before))
        marks = " " * display_width(before) + "^" * max(1, display_width(marked))
        return Excerpt((before + marked + after).rstrip(), marks)


def _cut_start(text: str, width: int) -> str:
    """Keep the end of *text*, with ``…`` for what is left out."""
    if display_width(text) <= width:
        return text
    room = width - display_width(_ELLIPSIS)
    start = len(text)
    while start and (room := room - display_width(text[start - 1])) >= 0:
        start -= 1
    return _ELLIPSIS + text[start:]
