"""A plan as the blocks of a document, in the order in which they are read."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final

import attrs

from unionplan.formats._docx.block import Block, Paragraph
from unionplan.formats._docx.closing import attachment_blocks, is_attachment, signoff_blocks
from unionplan.formats._docx.headings import heading_style, join_marker
from unionplan.formats._docx.layout import Layout, Style
from unionplan.formats._docx.own_items import OwnItems
from unionplan.formats._docx.tables import attached_tables
from unionplan.formats._docx.title import title_block
from unionplan.model import Plan, Section, SectionRole

__all__ = ["document_blocks"]

_LAST: Final = frozenset({SectionRole.CLOSING, SectionRole.SIGNOFF})
_GAP: Final = Paragraph(text="", style=Style.CELL, keep=True)  # between a title and its table
_TOGETHER: Final = frozenset({Style.ATTACHMENTS, Style.SIGNOFF})


def document_blocks(
    plan: Plan, layout: Layout, *, tables: bool, issued: date | None
) -> list[Block]:
    """Title, sections with their items, attachments, sign-off; then the tables."""
    writer = _Writer(plan, layout, tables=tables)
    attached = attached_tables(plan) if tables else []
    front = list(writer.front())
    text = _kept_together([*writer.main(), *writer.end([name for name, _ in attached], issued)])
    if front and text:
        text[0] = attrs.evolve(text[0], before=1)
    blocks: list[Block] = [*front, *text]
    for number, (name, table) in enumerate(attached, start=1):
        label = f"{writer.label}{number if len(attached) > 1 else ''}"
        blocks.append(Paragraph(text=label, style=Style.LABEL, breaks=True))
        blocks += [attrs.evolve(title_block(name, layout), before=1, keep=True), _GAP, table]
    return blocks


class _Writer:
    """The parts of one document, each to be asked for once and in order."""

    def __init__(self, plan: Plan, layout: Layout, *, tables: bool) -> None:
        self._plan = plan
        self._layout = layout
        self._own = OwnItems(plan, tables=tables)
        sections = plan.sections
        self._dateline = sections[:1] if _is_dateline(sections) else ()
        rest = sections[len(self._dateline) :]
        count = len(rest)
        while count and rest[count - 1].role in _LAST:
            count -= 1
        self._body, self._closing = rest[:count], rest[count:]
        paragraphs = [line.strip() for part in plan.all_sections() for line in part.paragraphs]
        self._said = frozenset(paragraphs)
        self._signs = any(part.role is SectionRole.SIGNOFF for part in rest)
        #: What the tables are called: attachments, unless the plan has some of its own.
        own = any(is_attachment(line, listed=False) for line in paragraphs)
        self.label = "附表" if own else "附件"

    def front(self) -> Iterator[Paragraph]:
        """The title, and the day where the plan has it on top."""
        if self._plan.title.strip():
            yield title_block(self._plan.title, self._layout)
        for section in self._dateline:
            for line in section.paragraphs:
                yield Paragraph(text=line.strip(), style=Style.DATELINE)

    def main(self) -> Iterator[Paragraph]:
        """The sections, and what stands in none of them."""
        for section in self._dateline:
            yield from map(_as_text, self._own.take(section, 1))
        for section in (*self._body, *self._own.sections(self._body)):
            yield from self._section(section, 1)

    def end(self, attached: list[str], issued: date | None) -> Iterator[Paragraph]:
        """Closing words, what is attached, and who signs."""
        names = [] if self.label == "附表" else _listed(attached)
        for section in self._closing:
            if section.role is SectionRole.SIGNOFF:
                yield from attachment_blocks(names, self._layout)
                names = []
            yield from self._section(section, 1)
        yield from attachment_blocks(names, self._layout)
        if self._signs:
            return
        lines: list[str] = []
        if self._plan.organization is not None and self._plan.organization.name not in self._said:
            lines.append(self._plan.organization.name)
        if issued is not None:
            lines.append(f"{issued.year}年{issued.month}月{issued.day}日")
        yield from signoff_blocks(lines, self._layout)

    def _section(self, section: Section, depth: int) -> Iterator[Paragraph]:
        lines = [line.strip() for line in section.paragraphs]
        items = self._own.take(section, depth)
        leads = bool(lines or items or section.sections)
        if section.heading.strip():
            style = heading_style(section, depth, leads=leads)
            heading = join_marker(section.marker, section.heading)
            yield Paragraph(text=heading, style=style, outline=depth, keep=leads)
        elif lines:
            lines[0] = join_marker(section.marker, lines[0])
        elif section.marker.strip():
            lines = [section.marker.strip()]
        if section.role is SectionRole.SIGNOFF:
            yield from signoff_blocks(lines, self._layout)
        else:
            yield from self._lines(lines)
        yield from map(_as_text, items)
        for below in section.sections:
            yield from self._section(below, depth + 1)

    def _lines(self, lines: list[str]) -> Iterator[Paragraph]:
        """Prose, and within it the attachments that are named line by line."""
        kinds: list[bool] = []
        for line in lines:
            kinds.append(is_attachment(line, listed=bool(kinds) and kinds[-1]))
        for names, pairs in groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0]):
            found = [line for _, line in pairs]
            if names:
                yield from attachment_blocks(found, self._layout)
            else:
                yield from map(_as_text, found)


def _as_text(text: str) -> Paragraph:
    return Paragraph(text=text)


def _is_dateline(sections: tuple[Section, ...]) -> bool:
    """Whether the plan begins with the day on which it was made."""
    first = sections[0] if len(sections) > 1 else Section()
    is_more = first.sections or first.heading.strip() or first.marker.strip()
    return first.role is SectionRole.SIGNOFF and not is_more


def _listed(names: list[str]) -> list[str]:
    if len(names) > 1:
        names = [f"{number}.{name}" for number, name in enumerate(names, start=1)]
    return [f"{'' if number else '附件：'}{name}" for number, name in enumerate(names)]


def _kept_together(blocks: list[Paragraph]) -> list[Paragraph]:
    """The same, so that nobody signs a page on which nothing else stands."""
    return [
        attrs.evolve(block, keep=True)
        if after is not None and after.style in _TOGETHER and block.style is not after.style
        else block
        for block, after in zip(blocks, [*blocks[1:], None], strict=False)
    ]
