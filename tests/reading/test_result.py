"""A reading, and what can be asked of it."""

from decimal import Decimal

import pytest

from unionplan.model import Source
from unionplan.reading import Piece, PieceKind, Reading, Remark, RemarkCode, read


def _reading(*kinds: PieceKind) -> Reading:
    pieces = tuple(Piece(index, index + 1, kind) for index, kind in enumerate(kinds))
    return Reading("甲" * len(kinds), (), (), pieces, (), ())


@pytest.mark.parametrize(
    ("kinds", "coverage"),
    [
        ((), 1),
        ((PieceKind.BLANK,), 1),
        ((PieceKind.TEXT, PieceKind.NOISE), 1),
        ((PieceKind.TEXT, PieceKind.LEFTOVER), Decimal("0.5")),
        ((PieceKind.TEXT, PieceKind.BLANK, PieceKind.LEFTOVER), Decimal("0.5")),
        ((PieceKind.LEFTOVER,), 0),
    ],
)
def test_coverage_counts_what_found_a_place_but_no_blanks(
    kinds: tuple[PieceKind, ...], coverage: Decimal | int
) -> None:
    assert _reading(*kinds).coverage == coverage


def test_leftovers_are_the_pieces_without_a_place() -> None:
    reading = _reading(PieceKind.LEFTOVER, PieceKind.TEXT, PieceKind.LEFTOVER)
    assert [piece.start for piece in reading.leftovers] == [0, 2]


def test_a_source_or_a_piece_is_quoted() -> None:
    reading = read("工会工作计划\n一、慰问职工。")
    assert reading.quote(Source(start=9, end=11)) == "慰问"
    assert reading.quote(reading.pieces[0]) == "工会工作计划"


def test_an_offset_is_found_in_the_text() -> None:
    assert read("工会工作计划\r\n一、慰问职工。").line_column(10) == (2, 3)


def test_a_plan_is_accounted_for_piece_by_piece() -> None:
    reading = read("工会工作计划\n一、慰问。春节走访。\n某厂工会\n")
    assert [
        (piece.kind, reading.quote(piece).strip())
        for piece in reading.pieces
        if piece.kind is not PieceKind.BLANK
    ] == [
        (PieceKind.TITLE, "工会工作计划"),
        (PieceKind.MARKER, "一、"),
        (PieceKind.HEADING, "慰问"),
        (PieceKind.TEXT, "春节走访。"),
        (PieceKind.SIGNOFF, "某厂工会"),
    ]


@pytest.mark.parametrize("code", RemarkCode)
def test_every_remark_has_a_sentence(code: RemarkCode) -> None:
    parameters = {"announced": 3, "found": 2, "count": 5, "clue": "第42个教师节", "year": 2026}
    remark = Remark(code, 0, 0, type(Remark(code, 0, 0).parameters)(parameters))
    assert remark.message("zh") != remark.message("en")
    assert "{" not in remark.message("zh") + remark.message("en")
