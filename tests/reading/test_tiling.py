"""An account of every character."""

from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading import PieceKind
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.tiling import Mark, tile

_TEXT = "甲乙 丙丁。戊己庚辛"


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    """Any marks within the text, in any order."""
    offsets = st.integers(0, len(_TEXT))
    spans = st.tuples(offsets, offsets).map(lambda edges: Span(min(edges), max(edges)))
    kinds = st.sampled_from([PieceKind.TEXT, PieceKind.HEADING, PieceKind.NOISE])
    return draw(st.lists(st.builds(Mark, spans, kinds), max_size=8))


def _tile(*marked: Mark) -> list[tuple[str, PieceKind]]:
    return [(_TEXT[piece.start : piece.end], piece.kind) for piece in tile(Page(_TEXT), marked)]


@given(marks())
def test_pieces_are_the_text(marked: list[Mark]) -> None:
    assert "".join(words for words, _ in _tile(*marked)) == _TEXT


@given(marks())
def test_noise_keeps_its_place(marked: list[Mark]) -> None:
    pieces = list(tile(Page(_TEXT), marked))
    for mark in marked:
        for offset in range(*mark.span) if mark.kind is PieceKind.NOISE else ():
            (piece,) = (piece for piece in pieces if piece.start <= offset < piece.end)
            assert piece.kind is PieceKind.NOISE


def test_what_nobody_marked_is_left_over_or_blank() -> None:
    assert _tile(Mark(Span(0, 2), PieceKind.TEXT), Mark(Span(3, 5), PieceKind.TEXT)) == [
        ("甲乙", PieceKind.TEXT),
        (" ", PieceKind.BLANK),
        ("丙丁", PieceKind.TEXT),
        ("。戊己庚辛", PieceKind.LEFTOVER),
    ]


def test_of_two_that_overlap_the_first_keeps_its_place() -> None:
    assert _tile(
        Mark(Span(1, 10), PieceKind.TEXT),
        Mark(Span(0, 2), PieceKind.HEADING),
        Mark(Span(0, 1), PieceKind.MARKER),
        Mark(Span(3, 4), PieceKind.MARKER),
    ) == [("甲乙", PieceKind.HEADING), (" 丙丁。戊己庚辛", PieceKind.TEXT)]


def test_words_of_the_page_cut_a_sentence() -> None:
    assert _tile(Mark(Span(0, 10), PieceKind.TEXT), Mark(Span(3, 5), PieceKind.NOISE)) == [
        ("甲乙 ", PieceKind.TEXT),
        ("丙丁", PieceKind.NOISE),
        ("。戊己庚辛", PieceKind.TEXT),
    ]
