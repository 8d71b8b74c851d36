"""Attachments: the list of them is no outline, and below 附件1 stands the title of one."""

import re

from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.outline.marker_styles import Style
from unionplan.reading.text.page import Page

_LIST = re.compile("附(?:件|表|录)?:")
_LABEL = re.compile("附(?:件|表|录)(?:[0-9一二三四五六七八九十]{1,2}:?)?")
_OWN_TITLE = re.compile("工会.*(?:计划|要点|方案|意见)$")  # of the plan that a notice sends out
_LONGEST_TITLE = 40
_STOP = re.compile("[。;!?|\t]")


def accept_attachments(page: Page, blocks: list[Block]) -> list[Block]:
    """Take the names of attachments for text, and the title below 附件1 for a heading.

    Behind the last part of the plan the names close it, and are no part of its last item.
    """
    found: list[Block] = []
    behind: int | None = None
    in_list = below_label = False
    for index, block in enumerate(blocks):
        words = page.match_words(block.content)
        if in_list and block.marker is not None and block.marker.style is Style.ARABIC:
            found.append(Block(block.span, block.span, BlockKind.TEXT))
            continue
        is_title = (
            below_label
            and block.kind is BlockKind.TEXT
            and len(words) <= _LONGEST_TITLE
            and not _STOP.search(words)
            and not _OWN_TITLE.search(words)
        )
        in_list = block.kind is BlockKind.TEXT and _LIST.match(words) is not None
        if in_list and behind is None:  # most plans have no attachments
            behind = _behind_last_item(page, blocks)
        if is_title:
            found.append(block._replace(kind=BlockKind.HEADING, words=block.content))
        elif in_list and behind is not None and index > behind:
            found.append(Block(block.span, block.content, BlockKind.CLOSING))
        else:
            found.append(block)
        below_label = _LABEL.fullmatch(words) is not None
    return found


def _behind_last_item(page: Page, blocks: list[Block]) -> int:
    """The index of the last item that is no name of an attachment; -1 without one."""
    last = -1
    in_list = False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.TEXT:
            in_list = _LIST.match(page.match_words(block.content)) is not None
        elif block.marker is not None and not (in_list and block.marker.style is Style.ARABIC):
            last = index
    return last
