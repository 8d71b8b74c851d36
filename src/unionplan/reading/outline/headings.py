"""Headings: which words of a block are its heading, and which follow."""

import re

from unionplan.model import SectionRole
from unionplan.reading.outline.blocks import Block, BlockKind
from unionplan.reading.outline.roles import role_of
from unionplan.reading.outline.run_in_headings import run_in_end
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_SENTENCE_END = "。;!?"
_OPENING = '“"「『《(【['
_CLOSING = '”"」』》)】]'
_STOP_OR_BRACKET = re.compile(f"[{re.escape(_SENTENCE_END + _OPENING + _CLOSING)}:]")
_LONGEST = 44
_LONGEST_PLAIN = 24
_FURTHEST_STOP = 200
_SHORTEST_TEXT = 12  # characters behind a heading and a blank that are its text
# 2026年工会工作思路2026年,… : the heading ran into the sentence that starts with its year
_RUN_IN = re.compile(
    r"(?P<year>[0-9]{4}年)[\u4e00-\u9fff]{0,8}?(?:思路|总结|计划|安排|要点|目标|任务)(?=(?P=year)|今年)"
)


def with_heading(page: Page, block: Block) -> Block:
    """The block with the words of its heading, what follows them, and its role.

    Months have theirs already.
    """
    if block.kind is BlockKind.ITEM and block.when is None:
        return _with_item_heading(page, block)
    if block.kind is BlockKind.TEXT:
        return _with_plain_heading(page, block)
    return block


def _with_item_heading(page: Page, block: Block) -> Block:
    """What runs on for longer than any heading, up to its first stop, has none."""
    start, end = block.content
    if blank := _known_before_blank(page.folded, start, end):
        return _headed(page, block, Span(start, blank), page.strip(blank, end))
    run_in = run_in_end(page.folded, start, end)
    if run_in is not None:
        words = page.strip(start, run_in)
        return _headed(page, block, words, page.strip(run_in, end))
    stop = _first_stop(page.folded, start, end)
    if stop - start > _LONGEST:
        return block._replace(body=block.content)
    return _headed(page, block, page.strip(start, stop), page.strip(min(stop + 1, end), end))


def _known_before_blank(folded: str, start: int, end: int) -> int | None:
    """Where a known heading ends that only a blank parts from its text: 指导思想 坚持以…."""
    blank = folded.find(" ", start, min(end, start + _LONGEST_PLAIN))
    if blank < 0 or end - blank < _SHORTEST_TEXT or role_of(folded[start:blank]) is None:
        return None
    return blank


def _headed(page: Page, block: Block, words: Span, body: Span) -> Block:
    return Block(
        block.span,
        block.content,
        block.kind,
        block.marker,
        block.when,
        words,
        body,
        role_of(page.match_words(words)),
    )


def _with_plain_heading(page: Page, block: Block) -> Block:
    """A line without a number is a heading where Markdown says so, or its words are known."""
    folded = page.folded
    start, end = block.content
    words = folded[start:end].rstrip(" :。.")
    if 0 < len(words) <= _LONGEST_PLAIN and (
        (role := role_of(words)) or folded.startswith("#", block.span.start, start)
    ):
        span = page.strip(start, start + len(words))
        return block._replace(kind=BlockKind.HEADING, words=span, role=role)
    colon = folded.find(":", start, min(end, start + _LONGEST_PLAIN))
    if colon > 0 and (role := role_of(folded[start:colon])) is SectionRole.GUIDANCE:
        return block._replace(
            kind=BlockKind.HEADING,
            words=page.strip(start, colon),
            body=page.strip(colon + 1, end),
            role=role,
        )
    if run_in := _RUN_IN.match(folded, start, end):
        return block._replace(
            kind=BlockKind.HEADING,
            words=Span(start, run_in.end()),
            body=page.strip(run_in.end(), end),
            role=role_of(run_in[0]),
        )
    return block


def _first_stop(folded: str, start: int, end: int) -> int:
    """Where the first sentence, or what a colon introduces, ends outside of brackets."""
    depth = 0
    last = min(end, start + _FURTHEST_STOP)
    for match in _STOP_OR_BRACKET.finditer(folded, start, last):
        char, offset = match[0], match.start()
        if char in _OPENING and (char != '"' or depth == 0):
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and (
            char in _SENTENCE_END or (char == ":" and not _is_clock(folded, offset))
        ):
            return offset
    return last


def _is_clock(folded: str, offset: int) -> bool:
    return folded[offset - 1].isdigit() and folded[offset + 1 : offset + 2].isdigit()
