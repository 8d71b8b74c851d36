"""What each stretch of a plan was taken for."""

from collections.abc import Iterable, Iterator

from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.piece import PieceKind
from unionplan.reading.text.span import Span


def mark_blocks(blocks: Iterable[Block]) -> Iterator[tuple[Span, PieceKind]]:
    """The stretches of the blocks of a plan, none of them empty, in order."""
    for block in blocks:
        for span, kind in _mark(block):
            if span.start < span.end:
                yield span, kind


def _mark(block: Block) -> Iterator[tuple[Span, PieceKind]]:
    if block.depth == 0:
        is_signoff = block.kind is BlockKind.SIGNOFF
        yield block.content, PieceKind.SIGNOFF if is_signoff else PieceKind.TEXT
        return
    if block.marker is not None:
        yield Span(block.marker.start, block.marker.end), PieceKind.MARKER
    yield block.words, PieceKind.HEADING
    yield block.body, PieceKind.TEXT
