"""The outline of a plan, stage by stage."""

from unionplan.reading.outline.attachments import accept_attachments
from unionplan.reading.outline.blocks import Block, make_block
from unionplan.reading.outline.broken_lines import joined_lines
from unionplan.reading.outline.depths import with_depths
from unionplan.reading.outline.headings import with_heading
from unionplan.reading.outline.inline_items import split_items
from unionplan.reading.outline.lost_marks import accept_bare, drop_inline_series
from unionplan.reading.outline.plain_headings import accept_plain_headings
from unionplan.reading.outline.signoff import accept_signoff
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span


def find_blocks(page: Page, span: Span) -> list[Block]:
    """The blocks of a plan, in order, each with its heading and depth."""
    lines = split_items(page, span, joined_lines(page, span))
    blocks = [make_block(page, line) for line in lines]
    blocks = accept_bare(page, blocks)
    blocks = drop_inline_series(page, blocks)
    blocks = accept_attachments(page, accept_signoff(page, blocks))
    blocks = [with_heading(page, block) for block in blocks]
    return with_depths(accept_plain_headings(page, blocks))
