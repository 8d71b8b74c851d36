"""The sign-off: the lines at the end with the union's name and the day, and words before them."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.text.page import Page
from unionplan.reading.word_table import load_words

_MOST_LINES = 3
_MOST_CLOSINGS = 4
_LONGEST_CLOSING = 60
_CONTACT = "联系"
_CHINESE = "一二三四五六七八九"
_NUMBER = f"[0-9{_CHINESE}十xX_*]{{1,3}}"
_DATE = re.compile(
    f"(?:[0-9]{{4}}|[〇零0{_CHINESE}]{{4}}|[0-9xX_*]{{4}})年{_NUMBER}月(?:{_NUMBER}日)?"
    "|20[0-9]{2}([./-])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12][0-9]|0?[1-9])"
)
_UNION = "[^。;:,!?]{2,30}?(?:工会|委员会|工委|总工会|联合会|公司|学校|医院|分会)"


class _Words(NamedTuple):
    name: re.Pattern[str]
    closing: re.Pattern[str]


def accept_signoff(page: Page, blocks: list[Block]) -> list[Block]:
    """Take the last lines for a sign-off, as far up as they are names and days.

    Lines between them and right before them that speak of the plan as a whole close it:
    以上计划，请各位会员监督。 The words are in ``reading/data/closing_words.json``.
    """
    kinds: dict[int, BlockKind] = {}
    most = {BlockKind.SIGNOFF: _MOST_LINES, BlockKind.CLOSING: _MOST_CLOSINGS}
    for index in range(len(blocks) - 1, -1, -1):
        kind = _kind_at_end(page, blocks[index], blocks[index - 1 : index])
        if kind is None or most[kind] == 0:
            break
        most[kind] -= 1
        kinds[index] = kind
    return [
        Block(block.span, block.content, kinds[index]) if index in kinds else block
        for index, block in enumerate(blocks)
    ]


def _kind_at_end(page: Page, block: Block, before: list[Block]) -> BlockKind | None:
    if _is_signoff(page, block):
        return BlockKind.SIGNOFF
    words = page.match_words(block.content).replace(" ", "")
    if words.startswith(_CONTACT) and any(_CONTACT in page.match_words(b.content) for b in before):
        return None  # what stands below the heading 联系方式
    is_closing = (
        block.kind is BlockKind.TEXT
        and len(words) <= _LONGEST_CLOSING
        and _words().closing.match(words) is not None
    )
    return BlockKind.CLOSING if is_closing else None


def _is_signoff(page: Page, block: Block) -> bool:
    words = page.match_words(block.content)
    if _DATE.fullmatch(words.replace(" ", "")):  # 2026年1月 could open a block of the calendar
        return block.kind in (BlockKind.TEXT, BlockKind.MONTH)
    return block.kind is BlockKind.TEXT and _words().name.fullmatch(words) is not None


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("closing_words")
    contact = f"(?:{'|'.join(table['contacts'])}):[^;。]{{1,24}}?"
    return _Words(
        name=re.compile(f"{_UNION}(?: +{contact}(?:[ ,]+{contact}){{0,3}})?"),
        closing=re.compile("|".join(table["closings"])),
    )
