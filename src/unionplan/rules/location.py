"""Where in a text the words stand that findings are about."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from unionplan.rules.finding import Finding

_LINE_END: Final = re.compile(r"\r\n?|\n")
_FEWEST: Final = 2  # characters that cannot stand in a sentence by chance


class Location(NamedTuple):
    """A stretch of a text.

    Attributes:
        start: Offset of its first character, from 0, in code points.
        end: Offset behind its last character.
        line: Line of the first character, from 1.
        column: Character in that line, from 1, in code points.
        end_line: Line of what stands behind the last character.
        end_column: Character in that line.
        quote: The words themselves.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str


class Located(NamedTuple):
    """A finding and the words that it is about.

    Attributes:
        finding: The finding.
        location: Where they stand; None where that is not known.
    """

    finding: Finding
    location: Location | None


class LineIndex:
    """The lines of a text; CR, LF and CRLF end one.

    Attributes:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self._starts[line - 1] + column - 1

    def location(self, start: int, end: int) -> Location:
        """The stretch between two offsets."""
        return Location(start, end, *self.place(start), *self.place(end), self.text[start:end])

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]


def locate(findings: Iterable[Finding], text: str) -> tuple[Located, ...]:
    """Find the words of findings in the text that their plan was read from.

    Args:
        findings: What was found in the plan.
        text: All of the text, as `unionplan.read` got it.
    """
    lines = LineIndex(text)
    return tuple(Located(finding, _locate(finding, lines)) for finding in findings)


def _locate(finding: Finding, lines: LineIndex) -> Location | None:
    """The words that a finding quotes, where they stand in its span; else the span."""
    span = finding.span
    if span is None or span.end > len(lines.text):
        return None
    quoted = [value for value in finding.parameters.values() if isinstance(value, str)]
    for words in sorted(quoted, key=len, reverse=True):
        start = lines.text.find(words, span.start, span.end) if len(words) >= _FEWEST else -1
        if start >= 0:
            return lines.location(start, start + len(words))
    return lines.location(span.start, span.end)
