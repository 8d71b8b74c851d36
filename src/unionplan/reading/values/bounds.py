"""Words around a number that bound it: 不少于, 以上, 控制在, 力争."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.model import Strength
from unionplan.reading.word_table import first_character_first, load_words

_NEAR = 10  # characters before a number in which it is promised
_PER = "(?:(?:每[人户家项次场晚天月年]){1,3}|[人户]均)"  # 不高于每人每晚60元
_HELD = "控制在"
_HELD_WITHIN = 6


class _Words(NamedTuple):
    pivot: re.Pattern[str]
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    at_least_behind: re.Pattern[str]
    behind: re.Pattern[str]  # this, or the most
    firm: re.Pattern[str]
    promise: re.Pattern[str]  # this, or less firm
    before_number: re.Pattern[str]


class BoundBefore(NamedTuple):
    """What the words before a number say of it.

    Attributes:
        at_least: It is the least.
        at_most: It is the most.
    """

    at_least: bool
    at_most: bool


class BoundBehind(NamedTuple):
    """What the words behind a number say of it.

    Attributes:
        at_least: It is the least.
        at_most: It is the most.
        length: How many characters say so.
    """

    at_least: bool
    at_most: bool
    length: int


_NO_BOUND = BoundBefore(at_least=False, at_most=False)
_NO_BOUND_BEHIND = BoundBehind(at_least=False, at_most=False, length=0)


def bound_before(words: str) -> BoundBefore:
    """What the folded *words* right before a number say of it."""
    table = _words()
    words = words.rstrip()
    pivot = table.pivot.search(words)
    if pivot is None:
        return _NO_BOUND
    return BoundBefore(
        at_least=table.at_least.search(words, pivot.start()) is not None,
        at_most=table.at_most.search(words, pivot.start()) is not None
        or _HELD in words[-_HELD_WITHIN:],
    )


def bound_behind(words: str) -> BoundBehind:
    """What the folded *words* right behind a number and its unit say of it."""
    table = _words()
    match = table.behind.match(words)
    if match is None:  # most
        return _NO_BOUND_BEHIND
    at_least = table.at_least_behind.match(words) is not None
    return BoundBehind(at_least=at_least, at_most=not at_least, length=match.end())


def strength_of(words: str) -> Strength | None:
    """How firmly the folded *words* before a number promise it; None where they do not say."""
    table = _words()
    words = words[-_NEAR:]
    if not table.promise.search(words):  # most
        return None
    return Strength.FIRM if table.firm.search(words) else Strength.STRIVE


def without_bound(words: str) -> str:
    """The folded words before a number without those that lead up to it: 参检率达到 is 参检率."""
    return _words().before_number.sub("", words.rstrip())


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("bound_words")
    joined = {
        key: "|".join(map(first_character_first, words))
        for key, words in table.items()
        if key != "source"
    }
    before = "|".join(words for key, words in joined.items() if not key.endswith("_behind"))
    return _Words(
        pivot=re.compile(
            f"{joined['at_least']}|{joined['at_least_of']}|{joined['at_most']}|{_HELD}"
        ),
        at_least=re.compile(
            rf"(?:(?:{joined['at_least']})(?:达到?|为|有|{_PER}|[\u4e00-\u9fff]{{1,8}}的)?"
            rf"|(?:{joined['at_least_of']})[\u4e00-\u9fff]{{0,6}})$"
        ),
        at_most=re.compile(rf"(?:{joined['at_most']})(?:[为达]|{_PER}|[\u4e00-\u9fff]{{1,8}}的)?$"),
        at_least_behind=re.compile(joined["at_least_behind"]),
        behind=re.compile(f"{joined['at_least_behind']}|{joined['at_most_behind']}"),
        firm=re.compile(joined["firm"]),
        promise=re.compile(f"{joined['firm']}|{joined['strive']}"),
        before_number=re.compile(
            f"(?:(?:{joined['at_least']}|{joined['at_most']}){_PER}|{before})(?:{before})*$"
        ),
    )
