"""Sections as headings and paragraphs, with the author's numbering."""

from collections.abc import Iterator
from typing import Final

import attrs

from unionplan.formats._md.escape import at_start, escape, escape_paragraph
from unionplan.formats._md.marker import split_marker
from unionplan.formats._md.note import Facts
from unionplan.formats._md.paragraphs import split_paragraphs
from unionplan.formats._md.tables import note_of
from unionplan.model import Section

__all__ = ["MARKER", "write_sections"]

MARKER: Final = "marker"
"""The key of a comment for a number that is not told from the words behind it."""

_DEEPEST: Final = 6  # of Markdown's headings
_ITEMS: Final = 4  # from this level on, the third of the plan, what has nothing below it is an item
_LONGEST: Final = 30  # characters of a heading with nothing below it


def write_sections(
    sections: tuple[Section, ...], plain: list[Facts], used: set[str], level: int = 2
) -> Iterator[str]:
    """The lines of sections and all below them, a blank one between any two.

    Args:
        sections: The sections.
        plain: The same as plain data, which is used up.
        used: The ids of sections before them.
        level: The level of their headings.
    """
    for section, facts in zip(sections, plain, strict=True):
        below: list[Facts] = facts.pop("sections", [])
        for name in (MARKER, "heading", "text"):
            facts.pop(name, None)
        yield from _write_own(section, facts, used, level)
        yield from write_sections(section.sections, below, used, level + 1)


def _write_own(section: Section, facts: Facts, used: set[str], level: int) -> Iterator[str]:
    paragraphs = split_paragraphs(section.text)
    if section.heading:
        is_leaf = not paragraphs and not section.sections
        is_item = is_leaf and (level >= _ITEMS or len(section.heading) > _LONGEST)
        words = _numbered(section.marker, section.heading, facts)
        note = note_of(facts, used)
        if not is_item and level <= _DEEPEST:
            yield f"{'#' * level} {words} {note}"
        else:
            line = at_start(words) if is_item else f"**{words}**"
            yield f"{line} {attrs.evolve(note, level=level)}"
    elif section.marker:
        words = _numbered(section.marker, "".join(paragraphs[:1]), facts)
        del paragraphs[:1]
        yield f"{at_start(words)} {note_of(facts, used, level=level, more=True)}"
    else:
        yield str(note_of(facts, used, level=level))
    yield from map(escape_paragraph, paragraphs)


def _numbered(marker: str, words: str, facts: Facts) -> str:
    """Number and words as Markdown; the number is a fact of its own where it is not told again."""
    gaps = (" ", "") if marker[-1:].isalnum() else ("",)
    for gap in gaps:
        line = f"{escape(marker)}{gap}{escape(words)}"
        if split_marker(line) == (marker, words):
            return line
    facts[MARKER] = marker
    return escape(marker + words)
