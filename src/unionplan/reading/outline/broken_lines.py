"""Lines that a break cut, joined again: inside of a quotation, and behind a number of its own."""

import re
from collections.abc import Iterable, Iterator

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_LONGEST_HEAD = 44  # characters around the break in which the quotation opens and closes


_NUMBER = re.compile("(?:PART[ .]?|NO[. ]?)?0?([1-9][0-9]?)", re.IGNORECASE)
_STOPS = "。;,:"


def joined_lines(page: Page, span: Span) -> Iterator[Span]:
    """The lines of a stretch; “庆五 and 一”拔河比赛 are one, and so are 01 and its heading."""
    return _joined_quotations(page, _joined_numbers(page, page.lines_in(span)))


def _joined_numbers(page: Page, lines: list[Span]) -> Iterator[Span]:
    """Numbers that stand alone on their lines with the headings below, where they count up."""
    numbers = {
        index: int(match[1])
        for index, line in enumerate(lines[:-1])
        if (match := _NUMBER.fullmatch(page.folded, *line)) and _is_heading(page, lines[index + 1])
    }
    if list(numbers.values()) != list(range(1, len(numbers) + 1)) or len(numbers) < 2:  # noqa: PLR2004 - one alone is a page number
        numbers = {}
    for index, line in enumerate(lines):
        if index - 1 not in numbers:
            yield Span(line.start, lines[index + 1].end) if index in numbers else line


def _is_heading(page: Page, line: Span) -> bool:
    return line.end - line.start <= _LONGEST_HEAD and page.folded[line.end - 1] not in _STOPS


def _joined_quotations(page: Page, lines: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for line in lines:
        whole = line
        if held is not None:
            if _closes(page, line):
                whole = Span(held.start, line.end)
            else:
                yield held
        held = whole if _is_open(page, whole) else None
        if held is None:
            yield whole
    if held is not None:
        yield held


def _closes(page: Page, line: Span) -> bool:
    """Whether a quotation closes near the head of the line that did not open there."""
    head = Span(line.start, min(line.end, line.start + _LONGEST_HEAD + 1))
    closing = page.folded.find("”", *head)
    opening = page.folded.find("“", *head)
    return closing >= 0 and (opening < 0 or closing < opening)


def _is_open(page: Page, line: Span) -> bool:
    """Whether a quotation opens near the end of the line and does not close there."""
    tail = Span(max(line.start, line.end - _LONGEST_HEAD + 1), line.end)
    opening = page.folded.rfind("“", *tail)
    return opening >= 0 and page.folded.find("”", opening, line.end) < 0
