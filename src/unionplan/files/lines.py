"""The lines of a text that was read."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

__all__ = ["LineIndex"]

_LINE_END: Final = re.compile(r"\r\n?|\n")


class LineIndex:
    """Where the lines of a text start; CR, LF and CRLF end one.

    Attributes:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; a column is one code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self._starts[line - 1] + column - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
