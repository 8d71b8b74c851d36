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
        raw = _BEYOND.sub("\ufffd", text).encode("utf-16-le", "surrogatepass")
    number = int.from_bytes(raw, "little")
    for length in _LENGTHS:
        shift = length * _CHARACTER
        differences = (number ^ (number >> (8 * shift))).to_bytes(len(raw), "little")
        at = differences.find(bytes(shift))
        while 0 <= at < len(raw) - shift:
            start = -(-at // _CHARACTER) * _CHARACTER  # the next byte that begins a character
            word = raw[start : start + shift].decode("utf-16-le", "surrogatepass")
            if raw[start + shift : start + 2 * shift] == raw[start : start + shift]:
                if _is_slip(word):
                    yield start // _CHARACTER, word
                at = start + shift
            at = differences.find(bytes(shift), at + 1)


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
