"""Announced numbers of things (三个层面, 五种氛围) and the lists that follow them."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from unionplan.chinese import parse_whole
from unionplan.rules.context import Context

_LIST: Final = re.compile(r"[：:]|[—–-]{1,2}|，?[，,]?(?:即|就是|包括|分别是|分别为)")
_ITEM_MARKS: Final = re.compile(r"[、，,；;]|以及|和|及|与")
_SENTENCE_END: Final = re.compile(r"[。！？!?；;\n]")
_FARTHEST: Final = 600  # characters of a list
_PARAGRAPH: Final = 4000  # characters of a paragraph
_SERIES: Final = re.compile(r"(?P<number>[一二三四五六七八九十]{1,2})(?:是|要)(?!否|不是|求)")
_LEADS_ON: Final = re.compile("[^。！？!?；;]{0,30}[。：:]?")  # from a count to the list behind it
_LONGEST: Final = 60  # characters of a list in quotation marks
_JOINED: Final = re.compile("[和与及](?!谐|平|睦|美)")
_CLOSING: Final = ("”", "」", '"')  # the list stands in front: “发展、服务、和谐”三个重点


class Announced(NamedTuple):
    """A number of things that prose announces.

    Attributes:
        start: Where it begins in the prose.
        end: Behind its noun.
        quote: In the words of the plan.
        number: How many, from 2.
        noun: What is counted.
    """

    start: int
    end: int
    quote: str
    number: int
    noun: str


class _Words(NamedTuple):
    pattern: re.Pattern[str]
    fixed: tuple[str, ...]
    listed_below: frozenset[str]


@cache
def _words() -> _Words:
    text = resources.files("unionplan.rules").joinpath("data/count_words.json").read_text("utf-8")
    table: dict[str, list[str]] = json.loads(text)
    nouns = "|".join(sorted(table["nouns"], key=len, reverse=True))
    pattern = re.compile(
        # The numeral is looked for before what may not stand in front of it, for speed.
        r"(?P<count>[两二三四五六七八九十](?<![第一二三四五六七八九十百千0-9].)[一二三四五六]?)"
        rf"(?:个|种|项|条|大|类)?(?P<noun>{nouns})"
    )
    return _Words(pattern, tuple(table["fixed"]), frozenset(table["listed_below"]))


def announcements(context: Context) -> tuple[tuple[int, Announced], ...]:
    """The announced numbers of things in all prose, each with the number of its text."""
    several: list[tuple[int, Announced]] = []
    for found in announced(context.joined):  # once is faster than text by text
        number = context.number(found.start)
        shift = context.spot(found.start).start - found.start
        moved = found._replace(start=found.start + shift, end=found.end + shift)
        several.append((number, moved))
    return tuple(several)


def announced(words: str) -> Iterator[Announced]:
    """Each announced number of things, fixed names left out."""
    table = _words()
    for match in table.pattern.finditer(words):
        number = parse_whole(match["count"])
        around = words[max(0, match.start() - 1) : match.end() + 2]
        if number is not None and number > 1 and not any(name in around for name in table.fixed):
            yield Announced(match.start(), match.end(), match[0], number, match["noun"])


def is_listed_below(found: Announced) -> bool:
    """Whether a list of what is counted can stand in the items below."""
    return found.noun in _words().listed_below


def named_behind(words: str, found: Announced) -> list[str] | None:
    """The things that a list behind the count names, each ending with the noun; None for no list.

    "实施三个工程——维权工程，素质工程，健康工程" names three.
    """
    mark = _LIST.match(words, found.end + (words[found.end : found.end + 1] in '”"」'))
    if mark is None:
        return None
    listed = _SENTENCE_END.split(words[mark.end() : mark.end() + _FARTHEST], maxsplit=1)[0]
    pieces = listed.split(found.noun)
    # Two things at least, each ending with the noun; behind 等 there may be more.
    whole = all(not piece or _ITEM_MARKS.match(piece) for piece in pieces[1:])
    if len(pieces) < 3 or not whole:  # noqa: PLR2004
        return None
    return [f"{_ITEM_MARKS.split(piece)[-1]}{found.noun}" for piece in pieces[:-1]]


def named_in_front(words: str, found: Announced) -> int:
    """How many things a list in quotation marks right in front names; 0 where it is no list.

    “发展、服务、和谐”三大主题 names three.
    """
    if words[found.start - 1 : found.start] not in _CLOSING or found.start == 0:
        return 0
    quoted = re.split('[“「"]', words[max(0, found.start - _LONGEST) : found.start - 1])[-1]
    items = quoted.split("、")
    if len(items) == 1:
        return 0
    # 和 joins two items, and is a part of 和谐.
    joined = len(_JOINED.findall(items[-1]))
    return found.number if found.number == len(items) + joined else len(items)


def series_behind(words: str, found: Announced) -> int:
    """How far 一是, 二是 and so on count in the same paragraph behind the number; 0 for none."""
    paragraph = words[found.end : found.end + _PARAGRAPH].split("\n", 1)[0]
    first = _SERIES.search(paragraph)
    if first is None or first["number"] != "一" or words[found.start - 1 : found.start] in _CLOSING:
        return 0
    if not _LEADS_ON.fullmatch(paragraph, 0, first.start()):
        return 0
    last = 0
    for match in _SERIES.finditer(paragraph):
        number = parse_whole(match["number"])
        if number == last + 1:
            last += 1
        elif number == 1:
            break
    return last
