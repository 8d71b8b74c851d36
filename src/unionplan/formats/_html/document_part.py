"""The plan in its own words: its sections in the author's order and numbering."""

from collections.abc import Iterator, Sequence
from typing import Final

from unionplan.formats._html.element import Element, Node, has_text, tag
from unionplan.formats._html.sheet import Sheet
from unionplan.model import Section, SectionRole

__all__ = ["document_part"]

_FIRST: Final = 3  # h1 is the title, h2 the name of this part
_LAST: Final = 6


def document_part(sheet: Sheet) -> Iterator[Element]:
    """The sections; nothing for a plan without any, and where prose is not shown."""
    if sheet.full:
        yield from _sections(sheet.plan.sections, "", _FIRST, sheet)


def _sections(
    sections: Sequence[Section], above: str, level: int, sheet: Sheet
) -> Iterator[Element]:
    for index, section in enumerate(sections):
        pointer = f"{above}/sections/{index}"
        has_heading = has_text(section.heading)
        leads = bool(section.paragraphs or section.sections or sheet.items(pointer))
        yield tag(
            "div",
            _heading(section, level if leads else None, sheet) if has_heading else None,
            *_paragraphs(section, sheet, marked=not has_heading),
            _items(pointer, sheet),
            *_sections(section.sections, pointer, level + has_heading, sheet),
            id=sheet.anchor(pointer),
            class_="section signoff" if section.role is SectionRole.SIGNOFF else "section",
        )


def _heading(section: Section, level: int | None, sheet: Sheet) -> Element:
    """A heading; one below which nothing stands has no level and is a point of a list."""
    nodes: list[Node] = [section.heading.strip()]
    if has_text(section.marker):
        nodes.insert(0, tag("span", section.marker.strip(), class_="marker"))
    if level is None:
        return tag("p", *nodes, class_="point", lang=sheet.words.own)
    if level <= _LAST:
        return tag(f"h{level}", *nodes, lang=sheet.words.own)
    return tag(
        "p",
        *nodes,
        class_="heading",
        role="heading",
        aria_level=str(level),
        lang=sheet.words.own,
    )


def _paragraphs(section: Section, sheet: Sheet, *, marked: bool) -> Iterator[Element]:
    """The prose; the number of a section without a heading stands before the first paragraph."""
    lines = [line.strip() for line in section.paragraphs]
    marker = section.marker.strip()
    if marked and marker:
        first, *others = lines or [""]
        yield tag("p", tag("span", marker, class_="marker"), first, lang=sheet.words.own)
        lines = others
    for line in lines:
        yield tag("p", line, lang=sheet.words.own)


def _items(pointer: str, sheet: Sheet) -> Element | None:
    """The items of a section that its prose does not hold, as links to where they stand."""
    items = [tag("li", sheet.link(item)) for item in sheet.items(pointer)]
    if not items:
        return None
    return tag("ul", *items, class_="items", aria_label=sheet.words("items"))
