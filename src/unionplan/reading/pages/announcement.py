"""How many texts a page says that it has: 精选4篇, 共16篇."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_UNIT = "篇"
_LONGEST = 8  # characters before 篇 that say how many


class Announcement(NamedTuple):
    """How many texts a page announces.

    Attributes:
        texts: Their number.
        span: Where it says so.
    """

    texts: int
    span: Span


def find_announcement(page: Page) -> Announcement | None:
    """What the page announces first; None where it does not."""
    at = page.folded.find(_UNIT)
    while at >= 0:
        if match := _pattern().search(page.folded, max(0, at - _LONGEST), at + 1):
            texts = parse_whole(match[1])
            return None if texts is None else Announcement(texts, as_span(match.span()))
        at = page.folded.find(_UNIT, at + 1)
    return None


@cache
def _pattern() -> re.Pattern[str]:
    words: list[str] = load_words("noise")["announce"]
    return re.compile(
        f"(?:(?:{'|'.join(words)}) ?)?([0-9]{{1,3}}|[一二三四五六七八九十]{{1,3}}) ?{_UNIT}"
    )
