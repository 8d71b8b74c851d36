"""The sign-off: the lines at the end with the union's name and the day."""

import re

from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.text.page import Page

_MOST_LINES = 3
_CHINESE = "一二三四五六七八九"
_NUMBER = f"[0-9{_CHINESE}十xX_*]{{1,3}}"
_DATE = re.compile(
    f"(?:[0-9]{{4}}|[〇零0{_CHINESE}]{{4}}|[0-9xX_*]{{4}})年{_NUMBER}月(?:{_NUMBER}日)?"
)
_NAME = re.compile("[^。;:,!?]{2,30}(?:工会|委员会|工委|总工会|联合会|公司|学校|医院|分会)")


def accept_signoff(page: Page, blocks: list[Block]) -> list[Block]:
    """Take the last lines for a sign-off, as far up as they are names and days."""
    first = len(blocks)
    while first > max(0, len(blocks) - _MOST_LINES) and _is_signoff(page, blocks[first - 1]):
        first -= 1
    return blocks[:first] + [
        Block(block.span, block.content, BlockKind.SIGNOFF) for block in blocks[first:]
    ]


def _is_signoff(page: Page, block: Block) -> bool:
    words = page.match_words(block.content)
    if _DATE.fullmatch(words.replace(" ", "")):  # 2026年1月 could open a block of the calendar
        return block.kind in (BlockKind.TEXT, BlockKind.MONTH)
    return block.kind is BlockKind.TEXT and _NAME.fullmatch(words) is not None
