"""Running text: white space in a page's source is one blank at most."""

import re
from typing import Final

from unionplan.reading.documents.composer import Composer

__all__ = ["InlineText"]

_BLANKS: Final = " \t\r\n\f"
_RUN = re.compile(f"[{_BLANKS}]+")
_LINE_END = re.compile(r"\r\n?|\n")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’—…·]")


class InlineText:
    """Writes text as it flows through inline elements.

    A line end between two Chinese characters is none, as in a source that was wrapped at a fixed
    width (CSS Text 3, 4.1.2).

    Args:
        composer: Where the text goes.
    """

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self.gap: str = ""
        """White space before what comes next: a blank, a line end, or none."""

    def write(self, text: str) -> None:
        """Write text that flows."""
        words = text.strip(_BLANKS)
        if not words:
            self._widen(text)
            return
        self._widen(text[: len(text) - len(text.lstrip(_BLANKS))])
        if self.gap and self._composer.last:
            self._composer.write(_between(self._composer.last, self.gap, words[0]))
        self._composer.write(
            _RUN.sub(lambda run: _between(words[run.start() - 1], run[0], words[run.end()]), words)
        )
        self.gap = ""
        self._widen(text[len(text.rstrip(_BLANKS)) :])

    def write_lines(self, text: str) -> None:
        """Write text whose line ends are meant."""
        first, *others = _LINE_END.split(text)
        self._composer.write(first)
        for line in others:
            self.end_line()
            self._composer.write(line)

    def end_line(self) -> None:
        """End the line, if there is one."""
        self._composer.end_line()
        self.gap = ""

    def _widen(self, blanks: str) -> None:
        if blanks and self.gap != "\n":
            self.gap = "\n" if "\n" in blanks or "\r" in blanks else " "


def _between(before: str, blanks: str, after: str) -> str:
    """What white space between two characters shows as."""
    is_line_end = "\n" in blanks or "\r" in blanks
    return "" if is_line_end and _WIDE.match(before) and _WIDE.match(after) else " "
