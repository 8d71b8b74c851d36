"""Headings that have neither a number nor known words: their place and form tell."""

import re

from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.outline.depths import OUTERMOST
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span

_LEAST = 2  # one alone is no outline
_LONGEST = 20
_SHORTEST = 2
_SHORTEST_BODY = 40
_BRACKETED = re.compile("【([^【】]{2,14})】")
_BULLETS = "●■◆★▲◎※☆▶◇□"
_HAN = re.compile("[\u4e00-\u9fff]")
# a heading has no stop, and is no name, day, label or sum
_NO_HEADING = re.compile(
    r"[。;,!?…|]|[:：]$|[0-9]{4}年[0-9]{1,2}月|^第[0-9一二三四五六七八九十]+[周条]"
)
_NO_END = re.compile("(?:工会|委员会|公司|小组|等|的|了)$|^(?:各|尊敬的|附件|附:)")


def accept_plain_headings(page: Page, blocks: list[Block]) -> list[Block]:
    """Take lines in 【】, and where nothing is numbered short lines above prose, for headings."""
    blocks = _accept(page, blocks, BlockKind.BRACKETS, _bracketed(page, blocks))
    if any(
        block.kind is BlockKind.HEADING or (block.marker and block.marker.style in OUTERMOST)
        for block in blocks
    ):
        return blocks
    return _accept(page, blocks, BlockKind.HEADING, _short_lines(page, blocks))


def _accept(
    page: Page, blocks: list[Block], kind: BlockKind, headings: dict[int, Span]
) -> list[Block]:
    if len(headings) < _LEAST:
        return blocks
    return [
        block._replace(
            kind=kind,
            words=headings[index],
            body=page.strip(
                min(block.content.end, headings[index].end + (kind is BlockKind.BRACKETS)),
                block.content.end,
            ),
        )
        if index in headings
        else block
        for index, block in enumerate(blocks)
    ]


def _bracketed(page: Page, blocks: list[Block]) -> dict[int, Span]:
    """The words in brackets at the heads of lines: 【组织建设】, by index."""
    found: dict[int, Span] = {}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.TEXT:
            if _is_below_bullet(page, block, blocks[index + 1 : index + 2]):
                found[index] = page.strip(*block.content)
                continue
            match = _BRACKETED.match(page.folded, *block.content)
            if match is not None and match.lastindex is not None:
                found[index] = as_span(match.span(match.lastindex))
    return found


def _is_below_bullet(page: Page, block: Block, following: list[Block]) -> bool:
    """Whether a short line with a bullet stands above numbered items: ●权益维护."""
    return (
        page.folded[block.span.start] in _BULLETS
        and _is_short(page, block)
        and any(below.kind is BlockKind.ITEM for below in following)
    )


def _short_lines(page: Page, blocks: list[Block]) -> dict[int, Span]:
    """The short lines right above a paragraph or a first item, by index."""
    found: dict[int, Span] = {}
    in_calendar = False
    for index, block in enumerate(blocks[:-1]):
        in_calendar = block.kind is BlockKind.MONTH or (
            in_calendar and block.kind in (BlockKind.TEXT, BlockKind.ITEM)
        )
        if block.kind is BlockKind.TEXT and not in_calendar and _is_short(page, block):
            following = blocks[index + 1]
            if _is_prose(page, following) or (following.marker and following.marker.number == 1):
                found[index] = block.content
    return found


def _is_short(page: Page, block: Block) -> bool:
    words = page.match_words(block.content)
    return (
        _SHORTEST <= len(words) <= _LONGEST
        and not _NO_HEADING.search(words)
        and not _NO_END.search(words)
        and len(_HAN.findall(words)) * 2 > len(words)
    )


def _is_prose(page: Page, block: Block) -> bool:
    words = page.match_words(block.content)
    return block.kind is BlockKind.TEXT and len(words) >= _SHORTEST_BODY and "。" in words
