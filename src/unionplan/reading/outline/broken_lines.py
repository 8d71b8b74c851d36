"""Lines that a break cut inside of a quotation, joined again."""

from collections.abc import Iterator

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_LONGEST_HEAD = 44  # characters around the break in which the quotation opens and closes


def joined_lines(page: Page, span: Span) -> Iterator[Span]:
    """The lines of a stretch; “庆五 and 一”拔河比赛 are one."""
    held: Span | None = None
    for line in page.lines(*span):
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
