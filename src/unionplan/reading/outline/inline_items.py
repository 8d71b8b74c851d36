"""Items that open inside of a line, after line breaks were lost."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from unionplan.reading.outline.marker_styles import CHINESE_NUMBER, Style
from unionplan.reading.outline.markers import Marker, find_marker, skip_decoration
from unionplan.reading.outline.month_headings import find_month_heading
from unionplan.reading.outline.roles import role_of
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.months import MONTHS

_CANDIDATE = re.compile(
    rf"""
    (?=[一二三四五六七八九十0-9(①-⑳⒈-⒛第【])  # passes over most places at one glance
    (?: {CHINESE_NUMBER}、 | \({CHINESE_NUMBER}\)
      | [0-9]{{1,2}}(?:、|\.(?:(?![0-9])|(?=[0-9]{{1,2}}月))) | \([0-9]{{1,2}}\)
      | [①-⑳⒈-⒛]
      | 第[一二三四五六七八九十]{{1,2}}(?:部分|[,、:]) | 【{CHINESE_NUMBER}】 )
    """,
    re.VERBOSE,
)
# three headings that lost the line breaks between them: 一、2025年工作总结一抓好…1、开展…
_RUN_TOGETHER = re.compile(
    rf"""
    {CHINESE_NUMBER}、[^。;,]{{2,16}}?(?:总结|回顾|思路|计划|安排|任务|目标)
    (?P<bare>{CHINESE_NUMBER})(?=[\u4e00-\u9fff]{{4}})
    (?:[^。;0-9]{{4,40}}(?P<arabic>1[、.](?=[\u4e00-\u9fff])))?
    """,
    re.VERBOSE,
)
_MONTH = re.compile(f"(?<![0-9一二三四五六七八九十第至到和、—~-])(?:{MONTHS}):")
_NUMERALS = frozenset("一二三四五六七八九十")
_FEWEST_MONTHS = 3
_DECIMAL = re.compile("[0-9]{1,2}、[0-9]{1,3}(?:[万亿%]|个百分点)")
_CLOSES_HEADING = ".。;:!?"
_CLOSES_ITEM = "。;!?:】"
_BEFORE_ITEM = _CLOSES_ITEM + "\r\n "
_NEVER_BEFORE_ITEM = '0123456789一二三四五六七八九十、"“”‘《(第约近达至于为共有-—~'
_BRACKETS = (("“", "”"), ("(", ")"), ("《", "》"), ("「", "」"))
_CLOSING_QUOTES = "”》"
_IN_BRACKETS = (Style.CHINESE_BRACKETS, Style.ARABIC_BRACKETS)
_SHORTEST_PART, _LONGEST_PART = 4, 8
_LONG_LINE = 150  # a shorter line has lost no line breaks
_FURTHEST = 6000  # characters between an item and the next
_LOOK_BACK = 120


class _Candidate(NamedTuple):
    """A number that may open an item.

    Attributes:
        marker: The number.
        following: The next number of its style that may open one; None where there is none near.
    """

    marker: Marker
    following: int | None


def split_items(page: Page, span: Span, lines: Iterable[Span]) -> Iterator[Span]:
    """The lines of a stretch, cut where a further item opens inside of one."""
    candidates = _candidates(page, span)
    lines = tuple(lines)
    if len(lines) > 1:  # 第一,…第二,… inside of a paragraph is no list
        candidates = [each for each in candidates if each.marker.style is not Style.ORDINAL]
    starts = [candidate.marker.start for candidate in candidates]
    last: dict[Style, int] = {}
    for line in lines:
        cuts = [*(_run_together(page, line) or _months(page, line))]
        if page.folded.find("|", *line) < 0:  # the cells of a table stay together
            for candidate in candidates[
                bisect_left(starts, line.start) : bisect_left(starts, line.end)
            ]:
                marker = candidate.marker
                if _opens_item(page, line, candidate, last.get(marker.style, 0)) or (
                    len(cuts) > 0
                    and cuts[-1] > line.start
                    and page.folded[marker.start - 1] == " "
                    and marker.number == last.get(marker.style, 0) + 1
                ):
                    last[marker.style] = marker.number
                    cuts.append(marker.start)
        if not cuts:  # nearly all lines
            yield line
            continue
        for start, end in pairwise((line.start, *sorted(set(cuts) - {line.start}), line.end)):
            yield page.strip(start, end)


def _run_together(page: Page, line: Span) -> list[int]:
    """Where further headings start in a line in which several of them ran together."""
    if page.folded[line.start] not in _NUMERALS:
        return []
    match = _RUN_TOGETHER.match(page.folded, *line)
    if match is None:
        return []
    return [match.start(name) for name in ("bare", "arabic") if match[name]]


def _months(page: Page, line: Span) -> list[int]:
    """Where the blocks of a calendar start in a line that lost its breaks: …二月:… 三月:…."""
    if line.end - line.start < _LONG_LINE or page.folded.count(":", *line) < _FEWEST_MONTHS:
        return []
    found = [match.start() for match in _MONTH.finditer(page.folded, *line)]
    closed = sum(page.folded[start - 1] in _BEFORE_ITEM for start in found)
    return found if closed >= _FEWEST_MONTHS and closed >= len(found) - 1 else []


def _candidates(page: Page, span: Span) -> list[_Candidate]:
    """Every number of a stretch that may open an item, each with the one behind it."""
    markers = (
        find_marker(page.folded, match.start(), span.end)
        for match in _CANDIDATE.finditer(page.folded, *span)
    )
    found: list[_Candidate] = []
    nearest: dict[Style, Marker] = {}
    for marker in reversed([marker for marker in markers if marker is not None]):
        near = nearest.get(marker.style)
        if near is not None and near.start >= marker.end + _FURTHEST:
            near = None
        found.append(_Candidate(marker, None if near is None else near.number))
        # 一、 inside of a sentence is mostly a list of words: 三专合一、三位一体
        before = page.folded[marker.start - 1 : marker.start]
        if (
            marker.style is not Style.CHINESE
            or before in _BEFORE_ITEM
            or _opens_known_part(page, marker)
        ):
            nearest[marker.style] = marker
    return found[::-1]


def _opens_known_part(page: Page, marker: Marker) -> bool:
    """Whether the words behind a number are those of a part of plans: 二、下一步安排."""
    words = page.folded[marker.end : marker.end + _LONGEST_PART]
    return any(role_of(words[:length]) for length in range(_SHORTEST_PART, len(words) + 1))


def _opens_item(page: Page, line: Span, candidate: _Candidate, last: int) -> bool:
    """Whether an item opens with this number, after the number *last* of its style."""
    marker = candidate.marker
    if find_month_heading(page.folded, marker.start, line.end):
        return False
    if marker.start == line.start:
        return True
    if marker.start <= skip_decoration(page.folded, *line):
        return False
    if _is_decimal(page, marker):
        return False
    before = page.folded[marker.start - 1]
    if before in _CLOSING_QUOTES and marker.style in _IN_BRACKETS:
        before = "。"
    if before == " " and page.folded[marker.start - 2 : marker.start - 1] in _CLOSES_HEADING:
        before = "。"
    if before not in _CLOSES_ITEM and (
        line.end - line.start < _LONG_LINE or before in _NEVER_BEFORE_ITEM
    ):
        return False
    if marker.number == 1:
        in_sequence = candidate.following == marker.number + 1 or (
            before == ":" and marker.style in (Style.CHINESE, Style.CHINESE_BRACKETS)
        )
    else:
        in_sequence = marker.number == last + 1
    return in_sequence and not _inside_brackets(page, line.start, marker.start)


def _is_decimal(page: Page, marker: Marker) -> bool:
    """Whether the number is part of a figure with 、 for its point: 参赛2、3万人."""
    return (
        _DECIMAL.match(page.folded, marker.start) is not None
        and page.folded[marker.start - 1] not in _BEFORE_ITEM
    )


def _inside_brackets(page: Page, start: int, at: int) -> bool:
    words = page.folded[max(start, at - _LOOK_BACK) : at]
    return any(words.rfind(opening) > words.rfind(closing) for opening, closing in _BRACKETS)
