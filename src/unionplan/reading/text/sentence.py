"""Sentences: the stretches in which a value and its time belong together."""

import re
from collections.abc import Iterator

from unionplan.reading.text.clauses import find_clauses
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span

_SENTENCE = re.compile(r"[^。;!?\r\n]+")
_LONGEST = 400


class Sentence:
    """A sentence, or a part of one that a semicolon closes, without its closing mark.

    Attributes:
        page: The page in which it stands.
        span: Its characters.
    """

    def __init__(self, page: Page, span: Span) -> None:
        self.page = page
        self.span = span
        self._clauses: list[Span] | None = None

    @property
    def clauses(self) -> list[Span]:
        """Its clauses, in order."""
        if self._clauses is None:
            self._clauses = find_clauses(self.page, self.span)
        return self._clauses

    def clause_at(self, offset: int) -> Span:
        """The clause in which *offset* lies; the whole sentence where it lies in none."""
        for clause in self.clauses:
            if clause.start <= offset < clause.end:
                return clause
        return self.span

    def clause_before(self, offset: int) -> Span | None:
        """The last clause that ends at *offset* or before."""
        return next((clause for clause in reversed(self.clauses) if clause.end <= offset), None)


def find_sentences(page: Page, span: Span) -> Iterator[Sentence]:
    """The sentences of a stretch, in order.

    What runs on for longer than any sentence is cut at a comma, so that the work on a sentence
    is bounded, whatever the text.
    """
    for match in _SENTENCE.finditer(page.folded, *span):
        sentence = as_span(match.span())
        is_long = sentence.end - sentence.start > _LONGEST
        for piece in cut_long(page, sentence) if is_long else (sentence,):
            stripped = page.strip(*piece)
            if stripped.start < stripped.end:
                yield Sentence(page, stripped)


def cut_long(page: Page, span: Span) -> Iterator[Span]:
    """A stretch in pieces no longer than any sentence, cut behind commas where there are some."""
    position = span.start
    while position < span.end:
        cut = span.end
        if cut - position > _LONGEST:
            comma = page.folded.rfind(",", position, position + _LONGEST)
            cut = comma + 1 if comma > position else position + _LONGEST
        yield Span(position, cut)
        position = cut
