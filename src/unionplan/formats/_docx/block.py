"""What stands in a document, one below the other: paragraphs and tables."""

from typing import TypeAlias

import attrs

from unionplan.formats._docx.layout import Style

__all__ = ["Block", "Paragraph", "Table"]


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph.

    Attributes:
        text: What it says.
        style: What kind of paragraph it is.
        outline: Its level in the outline, from 1; None for what is no heading.
        before: Lines left free above it; None as its style has it.
        left: Where its lines begin, in twips from the edge of the type area; None as its style
            has it.
        right: Where they end, like *left*.
        hanging: How far its first line begins before the others, in twips.
        keep: Whether it stays on the page of what follows.
        breaks: Whether a new page begins with it.
    """

    text: str
    style: Style = Style.BODY
    outline: int | None = None
    before: int | None = None
    left: int | None = None
    right: int = 0
    hanging: int = 0
    keep: bool = False
    breaks: bool = False


@attrs.frozen(kw_only=True)
class Table:
    """A table, whose head is repeated on each page.

    Attributes:
        head: The names of its columns.
        rows: Its cells, as many in each row as there are names.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Paragraph | Table
"""Anything that stands in a document."""
