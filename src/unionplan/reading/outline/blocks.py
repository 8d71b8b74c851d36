"""Blocks: the lines of a plan, and the parts of lines that open with a number of their own."""

from typing import NamedTuple

from unionplan.model import SectionRole, Window
from unionplan.model.code import Code
from unionplan.reading.outline.markers import Marker, find_marker, skip_decoration
from unionplan.reading.outline.month_headings import MonthHeading, find_month_heading
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import NOWHERE, Span

_BOLD = "**"


class BlockKind(Code):
    """What a block of a plan is."""

    ITEM = "item"  # it opens with a number
    MONTH = "month"  # it opens a block of the calendar
    HEADING = "heading"  # a heading without a number
    BRACKETS = "brackets"  # the same in brackets: 【组织建设】
    TEXT = "text"
    ROW = "row"  # of a table
    CLOSING = "closing"  # attachments, and words behind the last part
    SIGNOFF = "signoff"


class Block(NamedTuple):
    """A line, or the part of a line that opens with a number of its own.

    Attributes:
        span: Its characters, decoration included.
        content: Its words behind the marker.
        kind: What it is.
        marker: The number at its head.
        when: The months that it opens, where it is a calendar heading.
        words: The words of its heading; empty where it has none.
        body: What follows the heading in the same block; empty where nothing does.
        role: What its section is for, where the heading tells.
        depth: 1 for the outermost level; 0 for a block that opens no section.
    """

    span: Span
    content: Span
    kind: BlockKind
    marker: Marker | None = None
    when: Window | None = None
    words: Span = NOWHERE
    body: Span = NOWHERE
    role: SectionRole | None = None
    depth: int = 0


def is_row(words: str) -> bool:
    """Whether a line is a row of a table: bars or tabs stand between its cells."""
    return "|" in words or words.count("\t") > 1


def make_block(page: Page, span: Span) -> Block:
    """The block that a line or a part of it is, as its own first words tell."""
    folded = page.folded
    start = skip_decoration(folded, span.start, span.end)
    content = Span(start, span.end)
    if is_row(page.match_words(content)):
        return Block(span, content, BlockKind.ROW)
    if heading := find_month_heading(folded, *content):
        return _with_month(page, Block(span, content, BlockKind.MONTH), heading)
    marker = find_marker(folded, *content)
    if marker is None:
        return Block(span, content, BlockKind.TEXT)
    content = page.strip(marker.end, span.end)
    if folded.startswith(_BOLD, *content):  # what closes a number in bold type
        content = Span(content.start + len(_BOLD), content.end)
    block = Block(span, content, BlockKind.ITEM, marker)
    if heading := find_month_heading(folded, *content):
        return _with_month(page, block, heading)
    return block


def _with_month(page: Page, block: Block, heading: MonthHeading) -> Block:
    return block._replace(
        when=heading.when,
        words=page.strip(block.content.start, heading.words),
        body=page.strip(heading.end, block.content.end),
    )
