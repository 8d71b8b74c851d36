"""What reading a text gives: the plans, and an account of every character."""

from collections.abc import Mapping
from decimal import Decimal

import attrs

from unionplan.model import Plan, Source
from unionplan.reading.piece import Piece, PieceKind
from unionplan.reading.remark import Remark
from unionplan.reading.text.place import line_column


@attrs.frozen
class Reading:
    """A text, and what a careful reader made of it.

    Attributes:
        text: The text as it came in; all offsets are into it.
        plans: The plans and reports found, in order; a page may hold several or none.
        spans: Where each plan stands: offset of its first and behind its last character.
        pieces: An account of every character, end to end.
        evidence: For each plan where its title, kind, organization and period stand, and why they
            were taken so, by JSON Pointer; other values of a plan have sources of their own.
        remarks: What the user should know: first about the text as a whole.
    """

    text: str
    plans: tuple[Plan, ...]
    spans: tuple[tuple[int, int], ...]
    pieces: tuple[Piece, ...]
    evidence: tuple[Mapping[str, Source], ...]
    remarks: tuple[Remark, ...]

    @property
    def leftovers(self) -> tuple[Piece, ...]:
        """The pieces that found no place, in order."""
        return tuple(piece for piece in self.pieces if piece.kind is PieceKind.LEFTOVER)

    @property
    def coverage(self) -> Decimal:
        """Share of the characters that found a place, from 0 to 1; white space does not count."""
        left = sum(piece.end - piece.start for piece in self.leftovers)
        blank = sum(p.end - p.start for p in self.pieces if p.kind is PieceKind.BLANK)
        counted = len(self.text) - blank
        return Decimal(1) if counted == 0 else Decimal(counted - left) / counted

    def quote(self, source: Source | Piece) -> str:
        """The words that a source or a piece stands for."""
        return self.text[source.start : source.end]

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; CR, LF and CRLF end a line."""
        return line_column(self.text, offset)
