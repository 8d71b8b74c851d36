"""What stands in a document, one below the other: paragraphs and tables."""

from collections.abc import Iterable
from itertools import chain
from typing import TypeAlias

import attrs

from unionplan.errors import EncodeError, Fault
from unionplan.formats._docx.layout import Style
from unionplan.limits import MAX_WORD_CHARACTERS, MAX_WORD_PARAGRAPHS

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
    if len(texts) > MAX_WORD_PARAGRAPHS:
        problem = f"has more than {MAX_WORD_PARAGRAPHS:,} paragraphs, too many for a Word document"
        raise EncodeError([Fault("", problem)])
    if sum(map(len, texts)) > MAX_WORD_CHARACTERS:
        problem = f"has more than {MAX_WORD_CHARACTERS:,} characters, too many for a Word document"
        raise EncodeError([Fault("", problem)])
