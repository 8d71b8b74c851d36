"""An account of every character of a text."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from unionplan.reading.piece import Piece, PieceKind, build_piece
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, spans_between

# White space, and marks that close or decorate: nothing that a reader could miss.
_DECORATION = re.compile(r"[\s\u200b\ufeff。:;,、.!?|#*>\-—–~_=()\[\]【】“”\"·…•●■◆▪+]*")


class Mark(NamedTuple):
    """A stretch of the text, and what it was taken for.

    Attributes:
        span: The stretch.
        kind: What it was taken for.
        plan: Index of the plan that it belongs to; None where it belongs to none.
    """

    span: Span
    kind: PieceKind
    plan: int | None = None


def tile(page: Page, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Lay marked stretches end to end over the whole text.

    Noise keeps its place, also in the middle of a sentence. Where two others overlap, the one that
    starts first keeps its place, and of two that start together the longer one. What no stretch
    covers is blank, or left over where it has words.
    """
    marks = list(marks)
    noise = sorted([mark.span for mark in marks if mark.kind is PieceKind.NOISE])
    parts = [part for mark in marks for part in _around(noise, mark)] if noise else marks
    parts.sort(key=_place)
    position = edge = 0
    for (start, end), kind, plan in parts:
        if end <= position or end <= start:
            continue
        if position < start:
            before, edge = edge, page.edge(start)
            yield build_piece(before, edge, _kind_of_gap(page, position, start))
        before, edge = edge, page.edge(end)
        yield build_piece(before, edge, kind, plan)
        position = end
    if position < len(page.folded):
        end = len(page.folded)
        yield build_piece(edge, page.edge(end), _kind_of_gap(page, position, end))


def _place(mark: Mark) -> tuple[int, int]:
    """By which marks are sorted: their starts, and from there the longest first."""
    start, end = mark[0]
    return start, -end


def _around(noise: list[Span], mark: Mark) -> Iterator[Mark]:
    """The parts of a stretch between the words of the page."""
    if mark.kind is PieceKind.NOISE:
        yield mark
        return
    position, end = mark.span
    for span in spans_between(noise, position, end):
        yield mark._replace(span=Span(position, span.start))
        position = span.end
    yield mark if position == mark.span.start else mark._replace(span=Span(position, end))


def _kind_of_gap(page: Page, start: int, end: int) -> PieceKind:
    is_blank = _DECORATION.fullmatch(page.folded, start, end) is not None
    return PieceKind.BLANK if is_blank else PieceKind.LEFTOVER
