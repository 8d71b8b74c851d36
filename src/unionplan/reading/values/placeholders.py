"""Masks: what a template left open, or a page blacked out."""

import re
from collections.abc import Iterator
from functools import cache

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_EMPHASIS = re.compile(r"\*\*(?=\S)[^*\n]{1,80}(?<=\S)\*\*")
_BEFORE_EMPHASIS = ("", "\n", " ", "。", ":", "、", "#")
_AT_END_OF_NAME = "市镇县区"
# ○○ for a name; folding has made it 〇〇, which also stands in 二〇〇八
_ROUND = "(?<![一二三四五六七八九〇])〇{2,5}(?![一二三四五六七八九〇])"
_SIGN = re.compile("[xX×_*□〇某]")
"""A character of every mask."""
_PRODUCT = re.compile("[0-9] ?[xX×*] ?[0-9]")


def find_placeholders(page: Page, span: Span) -> Iterator[Span]:
    """The masks in a stretch with the nouns bound to them, in order: 20xx年, ***公司, 某某.

    The nouns are in ``reading/data/placeholder_words.json``.
    """
    if not _SIGN.search(page.folded, *span):
        return
    emphasis = _find_emphasis(page, span)
    for match in _mask().finditer(page.folded, *span):
        around = page.folded[max(0, match.start() - 2) : match.end() + 2]
        if match.start() not in emphasis and not _PRODUCT.search(around):
            yield as_span(match.span())


def _find_emphasis(page: Page, span: Span) -> set[int]:
    """Where two asterisks are Markdown's, setting words off, and mask no name on both sides."""
    found: set[int] = set()
    for match in _EMPHASIS.finditer(page.folded, *span):
        start, end = match.span()
        before = page.folded[max(0, start - 1) : start]
        if before in _BEFORE_EMPHASIS and page.folded[end - 3] not in _AT_END_OF_NAME:
            found |= {start, end - 2}
    return found


@cache
def _mask() -> re.Pattern[str]:
    table = load_words("placeholder_words")
    noun = f"(?:{'|'.join(table['nouns'])})?"
    return re.compile(
        rf"""
        (?=[0-9xX×_*□〇某])  # passes over most places at one glance
        (?:(?<![A-Za-z0-9xX×_*])
        [0-9]{{0,3}}(?:[xX×]{{1,5}}|_{{1,12}}|\*{{2,6}}|(?:(?<=[0-9])\*)|\*(?=[年月日市县区镇乡])|□{{2,5}}|{_ROUND})
        (?:[0-9]{{0,2}}[-—~][0-9]{{0,3}}(?:[xX×]{{1,4}}|_{{1,6}}))?
        {noun}(?!-?[A-Za-z])
        | 某某{noun}
        | (?<=[{table["surnames"]}])某(?=[,。、;:()]|$|同志|主任|主席)
        | 某(?={"|".join(table["masked_by_one"])}){noun})
        """,
        re.VERBOSE,
    )
