"""WP609."""

import re
from collections.abc import Iterator
from functools import cache, partial
from importlib import resources
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.prose import Spot
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import find_problems

_LENGTHS: Final = (2, 3)
_CHARACTER: Final = 2  # bytes of a character in UTF-16
_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")  # characters that have four bytes there
_IDEOGRAPHS: Final = ("一", "鿿")


@rule(
    "WP609",
    Severity.WARNING,
    zh="“{wrong}”有重复的字词，应为“{right}”，请核对。",
    en="words stand twice in {wrong}; {right} was meant",
    since="0.1.0",
)
def word_doubled(_plan: Plan, context: Context) -> Problems:
    """A word or particle was typed twice.

    Why:
        It is what is left when a sentence was put together from two. Words that are doubled on
        purpose (研究研究) come from a table and are passed over, like characters (人人, 扎扎实实).

    中文:
        一个词或助词打了两遍。
        两句话拼成一句时常会留下。有意重叠的词（研究研究）和字（人人、扎扎实实）按词表放过。

    Example:
        sections:
          - {heading: 劳动竞赛, text: 广泛开展劳动竞赛竞赛，年底要要做好总结。}

    Fix:
        sections:
          - {heading: 劳动竞赛, text: 广泛开展劳动竞赛，年底要做好总结。}
    """
    yield from find_problems(context, "doubled")
    places: dict[str, list[Spot]] = {}
    for start, word in _doubled_words(context.joined):
        places.setdefault(word, []).append(context.spot(start))
    for word, spots in places.items():
        first, *others = dict.fromkeys(spot.where for spot in spots)
        yield Problem(
            first,
            related=others,
            fix=mend_words(context, partial(_undouble, word=word), spots),
            safe=False,
            wrong=word * 2,
            right=word,
        )


def _undouble(words: str, word: str) -> str:
    return words.replace(word * 2, word)


def _doubled_words(text: str) -> Iterator[tuple[int, str]]:
    """Where a word of some characters is followed by itself, and the word.

    The text as one large number, compared with itself some characters on, is zero where both are
    equal: that is many times as fast as to compare the characters one by one.
    """
    raw = text.encode("utf-16-le", "surrogatepass")
    if len(raw) > _CHARACTER * len(text):
        text = _BEYOND.sub("\ufffd", text)
        raw = text.encode("utf-16-le", "surrogatepass")
    low = raw[::_CHARACTER]  # half of each character tells most of them apart
    number = int.from_bytes(low, "little")
    for length in _LENGTHS:
        differences = (number ^ (number >> (8 * length))).to_bytes(len(low), "little")
        start = differences.find(bytes(length))
        while 0 <= start < len(low) - length:
            word = text[start : start + length]
            if text.startswith(word, start + length):
                if _is_slip(word):
                    yield start, word
                start += length
            start = differences.find(bytes(length), start + 1)


def _is_slip(word: str) -> bool:
    first, last = _IDEOGRAPHS
    return (
        all(first <= character <= last for character in word)
        and len(set(word)) > 1
        and not word.startswith("一")  # 一条一条, one after the other
        and word not in _doubled_on_purpose()
    )


@cache
def _doubled_on_purpose() -> frozenset[str]:
    data = resources.files("unionplan.rules").joinpath("data/doubled_on_purpose.txt")
    lines = data.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
