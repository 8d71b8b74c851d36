"""A text as the reader sees it: folded for matching, with offsets into the original."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from unionplan.chinese import fold
from unionplan.model import Source
from unionplan.reading.building import build_source
from unionplan.reading.reason import Reason
from unionplan.reading.text.compact import dropped
from unionplan.reading.text.span import Span, as_span, spans_between

_BREAK = re.compile(r"[ \t\u3000]*[\r\n]+[ \t\u3000]*")
BLANKS: Final = " \t\u00a0\u3000\ufeff\u200b"
"""What may stand around words: spaces, tabs, and marks without width."""

_BLANK_OR_LINE_END = BLANKS + "\r\n"
# a line from its first to its last character that is not blank
_LINE = re.compile(rf"[^{_BLANK_OR_LINE_END}](?:[^\r\n]*[^{_BLANK_OR_LINE_END}])?")


class Page:
    """A text, and its twin for matching; all spans are into the twin.

    In the twin, widths and traditional forms are folded, and what only lays the text out is left
    out: hard line breaks, emphasis, spaces around figures. `place` leads back to the text.

    Attributes:
        text: The text as it came in.
        folded: Its twin, for matching only.
    """

    def __init__(self, text: str) -> None:
        self.text: str = text
        folded = fold(text)
        self._left_out = [as_span(span) for span in dropped(folded)]
        kept: list[str] = []
        position = 0
        self._gaps: list[int] = []  # offsets in the twin behind which something was left out
        self._shifts: list[int] = []  # how much was left out up to there
        for number, span in enumerate(self._left_out):
            kept.append(folded[position : span.start])
            position = span.end
            before = self._shifts[number - 1] if number else 0
            self._gaps.append(span.start - before)
            self._shifts.append(before + span.end - span.start)
        self.folded: str = "".join((*kept, folded[position:]))
        self._noise: list[Span] = []
        self._lines: list[Span] | None = None
        self._signs: dict[str, list[int]] = {}

    def place(self, span: Span) -> Span:
        """Where a stretch stands in the text as it came in."""
        gaps = self._gaps
        if not gaps and span[0] < span[1]:  # most texts
            return span
        start, end = span
        index = bisect_right(gaps, start)
        shift = self._shifts[index - 1] if index else 0
        if start >= end:
            return as_span((start + shift, start + shift))
        if index == len(gaps) or gaps[index] >= end:  # nothing was left out inside of it
            return as_span((start + shift, end + shift))
        return as_span((start + shift, self._offset(end - 1) + 1))

    def edge(self, offset: int) -> int:
        """Where what ends at *offset* borders on what follows, in the text as it came in."""
        if offset >= len(self.folded):
            return len(self.text)
        return self._offset(offset) if offset and self._gaps else offset

    def source(self, span: Span, reason: Reason) -> Source:
        """The stretch as the source of a value, and why it was taken for it."""
        start, end = self.place(span)
        return build_source(start, end, reason.confidence, str(reason))

    def _offset(self, offset: int) -> int:
        index = bisect_right(self._gaps, offset)
        return offset + (self._shifts[index - 1] if index else 0)

    @property
    def lines(self) -> list[Span]:
        """The lines that are not blank, without the blanks around them, in order."""
        if self._lines is None:
            self._lines = self.lines_in(Span(0, len(self.folded)))
        return self._lines

    def lines_in(self, span: Span) -> list[Span]:
        """The lines of a stretch that are not blank, without the blanks around them, in order."""
        return [as_span(match.span()) for match in _LINE.finditer(self.folded, *span)]

    def strip(self, start: int, end: int) -> Span:
        """The stretch without blanks at its ends; empty where nothing is left."""
        folded = self.folded
        while start < end and folded[start] in _BLANK_OR_LINE_END:
            start += 1
        while end > start and folded[end - 1] in _BLANK_OR_LINE_END:
            end -= 1
        return as_span((start, end))

    def match_words(self, span: Span) -> str:
        """The folded words of a stretch, to be matched and never shown."""
        start, end = span
        return self.folded[start:end]

    def has_sign(self, sign: re.Pattern[str], span: Span) -> bool:
        """Whether a match of *sign* begins in a stretch; all of them are found in one scan.

        Args:
            sign: What stands wherever there is something to be read: a character or two, so that
                one match hides no other.
            span: The stretch.
        """
        found = self._signs.get(sign.pattern)  # to hash a compiled one is slow
        if found is None:
            found = [match.start() for match in sign.finditer(self.folded)]
            found.append(len(self.folded))
            self._signs[sign.pattern] = found
        start, end = span
        return found[bisect_left(found, start)] < end

    def blank_out(self, noise: Iterable[Span]) -> None:
        """Let the reader see blanks where the page put words of its own; offsets stay.

        Args:
            noise: The stretches, in order and not touching.
        """
        self._noise += noise
        if not self._noise:
            return
        kept: list[str] = []
        position = 0
        for span in self._noise:
            kept += (self.folded[position : span.start], " " * (span.end - span.start))
            position = span.end
        self._show("".join((*kept, self.folded[position:])))

    def put_bars(self, breaks: Iterable[Span]) -> None:
        """Let the reader see bars between the cells of a row that a page put on lines of their own.

        Args:
            breaks: The line breaks between cells, in order.
        """
        kept: list[str] = []
        position = 0
        for span in breaks:
            kept += (self.folded[position : span.start], "|".ljust(span.end - span.start))
            position = span.end
        if kept:
            self._show("".join((*kept, self.folded[position:])))

    def _show(self, folded: str) -> None:
        self.folded = folded
        self._lines = None
        self._signs.clear()

    def words(self, span: Span) -> str:
        """The author's own words in a stretch, without the words of the page and line breaks."""
        start, end = span
        if start >= end:
            return ""
        words = ""
        if self._noise:
            for noise in spans_between(self._noise, start, end):
                words += self._written(start, noise.start).rstrip(BLANKS)
                start = noise.end
        words += self._written(start, end)
        if "\n" in words or "\r" in words:
            words = _BREAK.sub("", words)
        return words.strip(_BLANK_OR_LINE_END)

    def _written(self, start: int, end: int) -> str:
        """The text of a stretch as it came in, without the marks that only lay it out."""
        if not self._left_out:  # many texts
            return self.text[start:end]
        length = end - start
        start, end = self.place(as_span((start, end)))
        if end - start == length:
            return self.text[start:end]
        words = ""
        for left_out in spans_between(self._left_out, start, end):
            # a space around a figure is the author's
            layout = self.text[left_out.start : left_out.end]
            words += self.text[start : left_out.start]
            words += "" if "*" in layout or _BREAK.search(layout) else layout
            start = left_out.end
        return words + self.text[start:end]
