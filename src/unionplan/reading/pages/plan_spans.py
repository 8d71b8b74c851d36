"""Where each plan of a page begins and ends."""

from typing import NamedTuple

from unionplan.reading.outline.markers import find_marker
from unionplan.reading.pages.opening_titles import opening_title, whole_title
from unionplan.reading.pages.titles import find_titles
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_LONGEST_PREFACE = 100


class PlanSpan(NamedTuple):
    """Where a plan stands in a page.

    Attributes:
        start: Offset of its title, or of its first words.
        title: Its title; empty at *start* where it has none.
        end: Offset behind it.
        collected: Whether the page strings several texts together under titles of its own.
    """

    start: int
    title: Span
    end: int
    collected: bool


def find_plans(page: Page) -> list[PlanSpan]:
    """Each plan and report of a page, in order; what stands before and behind belongs to none.

    Args:
        page: The page, with its noise blanked out.
    """
    if not page.lines:
        return []
    first_line = page.lines[0]
    titles = find_titles(page)
    collected = sum(title.numbered for title in titles) > 1
    if collected:
        first = next(index for index, title in enumerate(titles) if title.numbered)
        titles = titles[first:]
    spans = [title.span for title in titles]
    if not collected:
        spans = [whole_title(page, title) for title in _without_prefaces(page, spans)]
    if not spans or (not collected and _has_items(page, Span(first_line.start, spans[0].start))):
        spans.insert(0, opening_title(page, first_line))
    ends = [*(span.start for span in spans[1:]), len(page.folded)]
    return [
        PlanSpan(title.start, title, page.strip(title.start, end).end, collected)
        for title, end in zip(spans, ends, strict=True)
    ]


def _without_prefaces(page: Page, titles: list[Span]) -> list[Span]:
    """The titles without those of a page that only introduces the text with its own title."""
    return [
        title
        for title, following in zip(titles, (*titles[1:], None), strict=False)
        if following is None
        or following.start - title.end > _LONGEST_PREFACE
        or _has_items(page, Span(title.end, following.start))
    ]


def _has_items(page: Page, span: Span) -> bool:
    """Whether there is a text of its own before the first title."""
    return any(find_marker(page.folded, *line) for line in page.lines_in(span))
