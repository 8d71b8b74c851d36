"""What stands in a document, one below the other: paragraphs and tables."""

from collections.abc import Iterable
from itertools import chain
from typing import TypeAlias

import attrs

from unionplan.errors import EncodeError, Fault
from unionplan.formats._docx.layout import Style
from unionplan.limits import current

__all__ = ["Block", "Paragraph", "Table", "check_size"]


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


def check_size(blocks: Iterable[Block]) -> None:
    """See that a document is not larger than anybody would open.

    Raises:
        EncodeError: It is.
    """
    texts: list[str] = []
    for block in blocks:
        texts += [block.text] if isinstance(block, Paragraph) else chain(block.head, *block.rows)
    most = current().word_paragraphs
    if len(texts) > most:
        problem = f"has more than {most:,} paragraphs, too many for a Word document"
        raise EncodeError([Fault("", problem)])
    most = current().word_characters
    if sum(map(len, texts)) > most:
        problem = f"has more than {most:,} characters, too many for a Word document"
        raise EncodeError([Fault("", problem)])
