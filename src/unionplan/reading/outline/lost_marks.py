"""Chinese numerals at heads of lines: numbers that lost their mark, and series in running text."""

import re

from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.outline.depths import OUTERMOST
from unionplan.reading.outline.marker_styles import Style
from unionplan.reading.outline.markers import Marker, find_bare
from unionplan.reading.text.page import Page

_LONG_LINE = 30
_HABIT = 3  # items without a mark from which on a plan is known to write its lists so
_MOST_LEFT_OUT = 2
_ABOVE = (*OUTERMOST, Style.BARE, Style.CHINESE_BRACKETS)
_COUNTED = re.compile(
    "[月日号名]|个(?!性)|元(?![旦宵])|年(?![度初终])"
)  # 6 月 and 6 名 are no items
_MANY_LINES = 12
_NEARLY_ALL = 0.8


def accept_bare(page: Page, blocks: list[Block]) -> list[Block]:
    """Take numerals without a mark for numbers where they count up at the heads of lines."""
    found: dict[int, Marker] = {}
    for group in _bare_groups(page, blocks):
        # one alone is a word, unless a line was cut before it
        if len(group) > 1 or any(_was_cut(page, marker) for marker in group.values()):
            found |= group
    found |= _continued(page, blocks, found)
    return [
        block
        if index not in found
        else block._replace(
            kind=BlockKind.ITEM,
            marker=found[index],
            content=page.strip(found[index].end, block.content.end),
        )
        for index, block in enumerate(blocks)
    ]


def _bare_groups(page: Page, blocks: list[Block]) -> list[dict[int, Marker]]:
    """Numerals without a mark at the heads of lines that count up from 1, by index."""
    groups: list[dict[int, Marker]] = []
    still_open: dict[Style, dict[int, Marker]] = {}
    for index, block in enumerate(blocks):
        if block.marker is not None and block.marker.style in OUTERMOST:
            still_open.clear()
        marker = find_bare(page.folded, *block.content) if block.kind is BlockKind.TEXT else None
        if marker is None:
            continue
        group = still_open.get(marker.style)
        if group is not None and marker.number == len(group) + 1:
            group[index] = marker
        elif marker.number == 1 and (group is None or len(group) > 1):
            still_open[marker.style] = {index: marker}
            groups.append(still_open[marker.style])
            continue
        else:
            continue
        if marker.style is Style.BARE:
            still_open.pop(Style.BARE_ARABIC, None)
    return groups


def _continued(page: Page, blocks: list[Block], found: dict[int, Marker]) -> dict[int, Marker]:
    """Numbers without a mark that go on with a list, by index.

    They follow the number before them in a list with marks (5. and then 6), or in a plan whose
    lists have none may leave one out (1 and then 3).
    """
    bare = [marker.number for marker in found.values() if marker.style is Style.BARE_ARABIC]
    is_habit = max(bare, default=0) >= _HABIT
    more: dict[int, Marker] = {}
    last, style = 0, Style.BARE_ARABIC
    for index, block in enumerate(blocks):
        own = block.marker or found.get(index)
        if own is not None:
            is_list = own.style in (Style.ARABIC, Style.BARE_ARABIC)
            if is_list or own.style in _ABOVE:
                last = own.number if is_list else 0
                style = own.style if is_list else Style.BARE_ARABIC
            continue
        marker = find_bare(page.folded, *block.content) if block.kind is BlockKind.TEXT else None
        if marker is None or marker.style is not Style.BARE_ARABIC:
            continue
        if _COUNTED.match(page.folded, marker.end):
            continue
        furthest = last + (_MOST_LEFT_OUT if is_habit and style is Style.BARE_ARABIC else 1)
        if last < marker.number <= furthest and (last > 0 or is_habit):
            more[index] = marker._replace(style=style)
            last = marker.number
    return more


def _was_cut(page: Page, marker: Marker) -> bool:
    return page.folded[marker.start - 1 : marker.start].strip() != ""


def drop_inline_series(page: Page, blocks: list[Block]) -> list[Block]:
    """Keep 一是, 二是 as numbers only where each of them opens a paragraph of its own."""
    groups: list[dict[int, Marker]] = []
    for index, block in enumerate(blocks):
        if block.marker is not None and block.marker.style is Style.SERIES:
            if block.marker.number == 1 or not groups:
                groups.append({})
            groups[-1][index] = block.marker
    if not groups:
        return blocks
    by_sentence = _is_cut_by_sentence(page, blocks)
    inline = {
        index
        for group in groups
        if by_sentence or not _is_list(page, blocks, group)
        for index in group
    }
    return [
        Block(block.span, block.span, BlockKind.TEXT) if index in inline else block
        for index, block in enumerate(blocks)
    ]


def _is_list(page: Page, blocks: list[Block], group: dict[int, Marker]) -> bool:
    numbers = [marker.number for marker in group.values()]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):  # noqa: PLR2004 - a list
        return False
    return not any(
        # 一是…二是… in one paragraph
        re.search(f"[二三四五六七八九]{page.folded[marker.end - 1]}", words)
        for index, marker in group.items()
        for words in [page.match_words(blocks[index].content)]
    )


def _is_cut_by_sentence(page: Page, blocks: list[Block]) -> bool:
    """Whether the page starts a new line after every sentence, so that lines are no paragraphs."""
    long = [
        page.match_words(block.span)
        for block in blocks
        if block.span.end - block.span.start > _LONG_LINE
    ]
    single = sum(words.count("。") == 1 and words.endswith("。") for words in long)
    return len(long) >= _MANY_LINES and single >= _NEARLY_ALL * len(long)
