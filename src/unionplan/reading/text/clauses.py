"""Clauses: the parts of a sentence between its commas and colons."""

import re

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_CLAUSE = re.compile(r"[^,。;:!?\r\n|]+")
_PAIRS = (("(", ")"), ("“", "”"), ("《", "》"), ("「", "」"))


def find_clauses(page: Page, span: Span) -> list[Span]:
    """The clauses of a stretch, cut at commas and colons that stand outside of brackets."""
    clauses: list[Span] = []
    still_open: tuple[int, ...] = ()
    for match in _CLAUSE.finditer(page.folded, *span):
        clause = page.strip(*match.span())
        if max(still_open, default=0) > 0:
            last = clauses[-1]
            more = _opened(page, Span(last.end, clause.end))
            still_open = tuple(map(sum, zip(still_open, more, strict=True)))
            clauses[-1] = Span(last.start, clause.end)
        elif clause.start < clause.end:
            clauses.append(clause)
            still_open = _opened(page, clause)
    return clauses


def _opened(page: Page, span: Span) -> tuple[int, ...]:
    """How many brackets of each pair open in a stretch and do not close."""
    words = page.match_words(span)
    return tuple(words.count(opening) - words.count(closing) for opening, closing in _PAIRS)
