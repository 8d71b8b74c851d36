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
    """Take the names of attachments for text, and the title below 附件1 for a heading."""
    found: list[Block] = []
    in_list = below_label = False
    for block in blocks:
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
        found.append(
            block._replace(kind=BlockKind.HEADING, words=block.content) if is_title else block
        )
        in_list = block.kind is BlockKind.TEXT and _LIST.match(words) is not None
        below_label = _LABEL.fullmatch(words) is not None
    return found
