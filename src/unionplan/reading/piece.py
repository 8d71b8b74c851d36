"""A piece of a text, and what it was taken for."""

import attrs

from unionplan.model.code import Code
from unionplan.model.open_class import open_class


class PieceKind(Code):
    """What a piece of a text was taken for."""

    TITLE = "title"
    MARKER = "marker"
    HEADING = "heading"
    TEXT = "text"
    SIGNOFF = "signoff"
    NOISE = "noise"  # of the page, not of a plan: navigation, adverts, watermarks
    BLANK = "blank"  # white space, and marks that only decorate
    LEFTOVER = "leftover"  # words that found no place


@attrs.frozen
class Piece:
    """A piece of a text; the pieces of a reading lie end to end and cover all of it.

    Attributes:
        start: Offset of its first character in the text.
        end: Offset behind its last character, above *start*.
        kind: What it was taken for.
        plan: Index of the plan that it belongs to; None where it belongs to none.
    """

    start: int
    end: int
    kind: PieceKind
    plan: int | None = None


_new_piece = open_class(Piece)


def build_piece(start: int, end: int, kind: PieceKind, plan: int | None = None) -> Piece:
    """A piece, made faster than its class does: there are hundreds in a text."""
    draft = _new_piece()
    draft.start = start
    draft.end = end
    draft.kind = kind
    draft.plan = plan
    draft.__class__ = Piece
    piece: Piece = draft
    return piece
