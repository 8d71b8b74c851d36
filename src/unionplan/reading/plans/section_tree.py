"""The sections of a plan while it is read: a tree out of its blocks."""

from collections.abc import Iterable, Iterator
from itertools import count

import attrs

from unionplan.model import Section, SectionRole
from unionplan.reading.building import build_section
from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.outline.marker_styles import Style
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_BEHIND = {BlockKind.CLOSING: SectionRole.CLOSING, BlockKind.SIGNOFF: SectionRole.SIGNOFF}


@attrs.define
class Node:
    """A section while it is read.

    Attributes:
        id: Its id, numbered in the order of the document.
        role: What it is for.
        block: The block with its number and heading; None for prose before the first heading.
        texts: The blocks of prose and rows of tables that stand in it, in order.
        children: The sections below it, in order.
    """

    id: str
    role: SectionRole
    block: Block | None = None
    texts: list[Span] = attrs.field(factory=list[Span])
    children: "list[Node]" = attrs.field(factory=list["Node"])

    @property
    def start(self) -> int:
        """Offset of its first character, sections below it not counted."""
        return self.texts[0].start if self.block is None else self.block.span.start

    @property
    def end(self) -> int:
        """Offset behind its last character, sections below it not counted."""
        return self.texts[-1].end if self.block is None or self.texts else self.block.span.end


def make_tree(blocks: Iterable[Block]) -> list[Node]:
    """The outermost sections; prose before the first heading is a preamble."""
    roots: list[Node] = []
    path: list[Node] = []  # the sections that are open, each below the one before it
    ids = (f"s{number}" for number in count(1))
    for block in blocks:
        if block.depth > 0:
            del path[block.depth - 1 :]
            siblings = path[-1].children if path else roots
            path.append(Node(next(ids), block.role or SectionRole.OTHER, block))
            siblings.append(path[-1])
            continue
        role = _BEHIND.get(block.kind, SectionRole.PREAMBLE)
        if not path or (block.kind in _BEHIND and path[0].role is not role):
            path = [Node(next(ids), role)]
            roots += path
        path[-1].texts.append(block.content)
    return roots


def make_section(page: Page, node: Node) -> Section:
    """The section of the model, in the author's own words."""
    block, texts = node.block, node.texts
    if block is not None and block.body.start < block.body.end:
        texts = [block.body, *texts]
    return build_section(
        node.id,
        node.role,
        marker="" if block is None else _marker(page, block),
        heading="" if block is None else page.words(block.words),
        text="\n".join(page.words(text) for text in texts),
        sections=tuple([make_section(page, child) for child in node.children]),
        source=page.source(Span(node.start, node.end), _reason(block)),
    )


def _reason(block: Block | None) -> Reason:
    """Why a section was taken for one."""
    if block is None:
        return Reason.PROSE
    if block.when is not None:
        return Reason.MONTH_HEADING
    if block.marker is not None:
        return Reason.LOST_MARK if block.marker.style is Style.BARE else Reason.NUMBER
    return Reason.PLAIN_HEADING if block.role is None else Reason.KNOWN_HEADING


def walk_nodes(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every node, a parent before its children."""
    for node in nodes:
        yield node
        yield from walk_nodes(node.children)


def _marker(page: Page, block: Block) -> str:
    marker = block.marker
    return "" if marker is None else page.words(Span(marker.start, marker.end))
