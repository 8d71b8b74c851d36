"""How a document ends: its attachments, who signs it, and when."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from unionplan.formats._docx.block import Paragraph
from unionplan.formats._docx.layout import Layout, Style
from unionplan.formats._docx.title import em_width

__all__ = ["attachment_blocks", "is_attachment", "signoff_blocks"]

_LABEL: Final = re.compile("附件[0-9０-９一二三四五六七八九十]{0,2}[:：]")
_NUMBER: Final = re.compile("[0-9０-９]{1,2}[.．、]")
_DAY: Final = re.compile("[0-9０-９xXＸ×*＊〇○零一二三四五六七八九]{2,4} {0,2}年.{0,6}月?.{0,6}日?")
_INDENT: Final = 2


def is_attachment(text: str, *, listed: bool) -> bool:
    """Whether a paragraph names attachments.

    Args:
        text: The paragraph.
        listed: Whether the one before it did.
    """
    return _LABEL.match(text) is not None or (listed and _NUMBER.match(text) is not None)


def attachment_blocks(lines: Sequence[str], layout: Layout) -> Iterator[Paragraph]:
    """What is attached; names of several lines are aligned at their first character.

    Source: GB/T 9704-2012, 7.3.4.
    """
    for line in lines:
        label = _LABEL.match(line)
        number = _NUMBER.match(line, label.end() if label else 0)
        start = em_width("附件：") if label is None else 0
        mark = number or label
        hanging = em_width(line[: mark.end()]) if mark else 0
        yield Paragraph(
            text=line,
            style=Style.ATTACHMENTS,
            before=1 if label else None,
            left=round((_INDENT + start + hanging) * layout.character),
            hanging=round(hanging * layout.character),
        )


def signoff_blocks(lines: Iterable[str], layout: Layout) -> Iterator[Paragraph]:
    """Who signs, two characters from the right edge, and the day, two characters further in.

    Where the day is longer than the name, it is the day that ends two characters from the edge.

    Source: GB/T 9704-2012, 7.3.5.2 (documents without a seal).
    """
    lines = [line.strip() for line in lines if line.strip()]
    room = layout.page.text_width / layout.character
    day = max((em_width(line) for line in lines if _DAY.fullmatch(line)), default=0.0)
    name = max((em_width(line) for line in lines if not _DAY.fullmatch(line)), default=0.0)
    start = room - 2 - name
    if day > name:
        start = room - 2 - day - (2 if name else 0)
    for index, line in enumerate(lines):
        inwards = 2 if name and _DAY.fullmatch(line) else 0
        yield Paragraph(
            text=line,
            style=Style.SIGNOFF,
            before=None if index else 1,
            left=max(0, round((start + inwards) * layout.character)),
            keep=index < len(lines) - 1,
        )
