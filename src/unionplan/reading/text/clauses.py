"""Clauses: the parts of a sentence between its commas and colons."""

import re

from unionplan.reading.text.page import BLANKS, Page
from unionplan.reading.text.span import Span, as_span

_ENDS = ",。;:!?|\r\n"
_CLAUSE = re.compile(f"[^{_ENDS}]+")
# a clause from its first to its last character that is not blank
_STRIPPED = re.compile(f"[^{_ENDS}{BLANKS}](?:[^{_ENDS}]*[^{_ENDS}{BLANKS}])?")
_PAIRS = (("(", ")"), ("“", "”"), ("《", "》"), ("「", "」"))
_BRACKET = re.compile(f"[{''.join(map(''.join, _PAIRS))}]")
_NONE_OPENED = (0,) * len(_PAIRS)


def find_clauses(page: Page, span: Span) -> list[Span]:
    """The clauses of a stretch, cut at commas and colons that stand outside of brackets."""
    if not _BRACKET.search(page.folded, *span):  # most stretches
        return [as_span(match.span()) for match in _STRIPPED.finditer(page.folded, *span)]
    clauses: list[Span] = []
    still_open = _NONE_OPENED
    for match in _CLAUSE.finditer(page.folded, *span):
        clause = page.strip(*match.span())
        if still_open is not _NONE_OPENED and max(still_open) > 0:
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
    if not _BRACKET.search(page.folded, *span):
        return _NONE_OPENED
    words = page.match_words(span)
    return tuple([words.count(opening) - words.count(closing) for opening, closing in _PAIRS])
