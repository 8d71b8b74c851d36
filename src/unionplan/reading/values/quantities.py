"""Quantities that a plan commits to: numbers with their unit, bound and strength."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from unionplan.model import Strength
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.bounds import BoundBefore, bound_before, bound_behind, strength_of
from unionplan.reading.values.counts import Count, find_counts
from unionplan.reading.word_table import load_words

_BEFORE = 24  # characters around a number that say what it is
_BEHIND = 12
_REACH = 10  # what ends right before a number begins no further before it
_LINE_END = re.compile("[\r\n]")
_QUOTES = (("“", '”"'), ("《", "》"), ("「", "」"), ("『", "』"))
_QUOTE = re.compile("[“《「『]")
# 2万元以上的 has to be asked for; 25人以上企业 are those that a rule is about
_THRESHOLD = re.compile("以[上下内]的|以[上下](?:[\u4e00-\u9fff]{0,4}(?:企业|单位|工会|职工))")
# 超过5000元的报批, 逾3万元者: what has to be more is not to be reached
_ASKED_FOR = re.compile("(?:以[上下内])?[\u4e00-\u9fff]{0,4}?[的者](?=[\u4e00-\u9fff])|须|的?应当")
_NAMED = re.compile(
    "(?:[、和及]?[“《「][^“”《》「」]{1,12}[”》」])+$"
)  # 举办了“甲杯”、“乙杯”两个比赛
# 超过30%的予以诫勉 says what follows, and is not to be reached
_CONSEQUENCE = re.compile(
    "(?:以[上下内])?的(?:[一-鿿()]{1,8}(?:限期|予以|取消|不得)|单位|企业|工会|予以|给予|不得|实行|取消|限期|须|应|将|一律|由|[年通]|要)"
)
_SHORTENED = re.compile("(?:[度率]达到?|压缩|缩短|控制|延长|压减|降低|减少)[到至在为]?$")
_CLAUSE_END = re.compile("[,。;、)]|$")
_ARTICLES = ("一", "十")
_MANY = 11  # from here on a numeral in Chinese digits is no phrase
_OF_SOMETHING = re.compile(r"[\u4e00-\u9fff]{1,4}的")  # 一场激烈的比赛


class Quantity(NamedTuple):
    """A number with its unit, as a clause states it.

    Attributes:
        at_least: Lowest value; None where there is none.
        at_most: Highest value; None where there is none.
        unit: As written, 万 and 亿 folded into the value; ``%`` for shares.
        strength: How firmly it is promised, where the clause says.
        start: Offset of the number.
        end: Offset behind the unit and the words of its bound.
    """

    at_least: Decimal | None
    at_most: Decimal | None
    unit: str
    strength: Strength | None
    start: int
    end: int


class _Words(NamedTuple):
    acts: re.Pattern[str]
    slogans: re.Pattern[str]
    not_behind: re.Pattern[str]
    money_not_behind: re.Pattern[str]
    not_before: re.Pattern[str]
    each: re.Pattern[str]
    counted_behind: re.Pattern[str]
    events: frozenset[str]
    counted: frozenset[str]
    spans: frozenset[str]


def find_quantities(page: Page, clause: Span) -> list[Quantity]:
    """The quantities of a clause, in order.

    A number that names something is none: 第26个教师节, “四有”, 三个意识, 前5名. The words that
    tell are in ``reading/data/quantity_words.json`` and ``bound_words.json``.
    """
    found: list[Quantity] = []
    folded, floor = page.folded, clause.start
    for count in find_counts(page, clause):
        start, end = count.start, count.end
        before = folded[max(floor, start - _BEFORE) : start]
        behind = folded[end : end + _BEHIND]
        if "\n" in behind or "\r" in behind:
            behind = _LINE_END.split(behind, maxsplit=1)[0]
        bound = bound_before(before)
        bounded = bound.at_least or bound.at_most
        is_other = _is_other(page, clause, count, behind, bounded=bounded)
        if not is_other and not _is_name(count, before, behind, bound):
            found.append(_quantity(page, count, before, behind, bound))
    return found


def _is_other(page: Page, clause: Span, count: Count, behind: str, *, bounded: bool) -> bool:
    """Whether the number is part of a name, or says what a rule is about."""
    if _words().not_before.match(behind):
        return True
    if count.unit == "%":
        return bounded and _CONSEQUENCE.match(behind) is not None
    return (
        (behind[:1] == "以" and _THRESHOLD.match(behind) is not None)
        or (bounded and _ASKED_FOR.match(behind) is not None)
        or _in_quotes(page.folded[clause.start : count.start])
    )


def _is_name(count: Count, before: str, behind: str, bound: BoundBefore) -> bool:
    """Whether a number without a bound is an ordinal, a rank, a prize, or part of a phrase."""
    if bound.at_least or bound.at_most:
        return False
    words = _words()
    near = len(before) - _REACH
    if words.not_behind.search(before, near) or (
        count.unit == "元" and words.money_not_behind.search(before, near)
    ):
        return True
    if count.unit == "次" and before.endswith("分"):
        return True  # 分两次发放
    if count.unit in words.spans:
        return not _SHORTENED.search(before)
    return bool(count.numeral) and _is_phrase(count, before, behind)


def _is_phrase(count: Count, before: str, behind: str) -> bool:
    """Whether Chinese digits are an article (一支队伍) or part of a slogan (三个意识)."""
    words = _words()
    if words.each.search(before) or words.counted_behind.match(behind):
        return False
    is_slogan = words.slogans.match(behind) is not None
    is_article = count.numeral in _ARTICLES
    is_event = count.unit in words.events
    if is_event and _CLAUSE_END.match(behind):
        return False  # 开办托管班一期
    if not is_slogan and (count.low >= _MANY or (not is_article and count.unit in words.counted)):
        return False
    if is_slogan or (is_article and (not is_event or _OF_SOMETHING.match(behind))):
        return True
    return not words.acts.search(_NAMED.sub("", before))


def _quantity(page: Page, count: Count, before: str, behind: str, bound: BoundBefore) -> Quantity:
    more = bound_behind(behind)
    low: Decimal | None = count.low
    high = count.high
    if high is None:
        if bound.at_most or more.at_most:
            low, high = None, count.low
        elif not (bound.at_least or more.at_least or count.more):
            high = count.low
    unit = page.words(count.unit_at) or count.unit
    return Quantity(low, high, unit, strength_of(before), count.start, count.end + more.length)


def _in_quotes(before: str) -> bool:
    if not _QUOTE.search(before):  # most
        return False
    return any(
        before.rfind(opening) > max(before.rfind(closing) for closing in closings)
        for opening, closings in _QUOTES
    )


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("quantity_words")
    joined = {key: "|".join(words) for key, words in table.items() if key != "source"}
    units = load_words("units")
    return _Words(
        acts=re.compile(f"(?:{joined['acts']})[了好起]?$"),
        slogans=re.compile(joined["slogans"]),
        not_behind=re.compile(f"(?:{joined['not_behind']})$"),
        money_not_behind=re.compile(f"(?:{joined['money_not_behind']})$"),
        each=re.compile(f"(?:{joined['each']})$"),
        counted_behind=re.compile(joined["counted_behind"]),
        not_before=re.compile(joined["not_before"]),
        events=frozenset(units["events"]),
        counted=frozenset((*units["events"], *units["things"])),
        spans=frozenset(units["spans"]),
    )
