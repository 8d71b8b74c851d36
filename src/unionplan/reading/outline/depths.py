"""How deep each numbered item and heading of a plan stands."""

from typing import Final

from unionplan.model import SectionRole
from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.outline.marker_styles import Style

OUTERMOST: Final = (
    Style.LINE,
    Style.SQUARE,
    Style.CHINESE,
    Style.PART,
    Style.CHAPTER,
    Style.ARTICLE,
    Style.FORMAL,
    Style.STEM,
)
"""The styles that number the outermost sections of a plan."""

# sections that stand before the first number, and not above it, where their heading has none
_LEAF_ROLES = (
    SectionRole.GUIDANCE,
    SectionRole.GOALS,
    SectionRole.PREAMBLE,
    SectionRole.REVIEW,
)


def with_depths(blocks: list[Block]) -> list[Block]:
    """The blocks with their depths, inferred from the styles of numbers that are still open.

    A number of a style that is open closes all that opened since; one of another style opens a
    level below. Which number it is does not matter: plans skip, repeat and run on.
    """
    placed: list[Block] = []
    role: SectionRole | None = None
    still_open: list[Style | BlockKind] = []
    is_leaf = False
    for block in blocks:
        level = _level(block)
        if level is None:
            is_leaf = is_leaf or still_open == [BlockKind.HEADING]
            placed.append(block)
            continue
        if level is BlockKind.HEADING:
            still_open.clear()
            is_leaf = block.body.start < block.body.end
            role = block.role
        elif level in OUTERMOST and still_open == [BlockKind.HEADING]:
            if is_leaf and role in _LEAF_ROLES:
                still_open.clear()
        elif level in still_open:
            del still_open[still_open.index(level) :]
        still_open.append(level)
        placed.append(Block(*block[:-1], len(still_open)))
    return placed


def _level(block: Block) -> Style | BlockKind | None:
    """The style of a block's number, or what else opens a level; None where nothing does."""
    if block.kind is BlockKind.ITEM and block.marker is not None:
        return block.marker.style
    kinds = (BlockKind.HEADING, BlockKind.BRACKETS, BlockKind.MONTH)
    return block.kind if block.kind in kinds else None
