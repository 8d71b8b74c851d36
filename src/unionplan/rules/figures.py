"""The figures of a plan's prose: 工会会员17915名, 覆盖面达95%以上."""

import json
import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import resources
from itertools import groupby
from typing import Final, NamedTuple

from unionplan.chinese import fold, parse_numeral

_LONGEST: Final = 40  # characters before a figure in which its noun is looked for
_MARKS: Final = re.compile(r"[，,、；;。：:！？!?（）()\n“”\"《》「」]")
_SENTENCE_END: Final = re.compile(r"[。！？!?\n]")


class Bound(Enum):
    """How a figure bounds what it counts."""

    EXACT = "exact"
    LEAST = "least"
    MOST = "most"
    ABOUT = "about"


class Figure(NamedTuple):
    """A number with its measure word, in Western digits as figures mostly are.

    Attributes:
        start: Where it begins in its sentence.
        end: Behind its unit.
        value: With 万 and 亿 worked in.
        unit: The measure word; in simplified characters, and ``%`` for any percent sign.
        noun: What is counted, in the words of its clause before it, folded; may be empty.
        before: The bound that words before it give.
        after: The bound that words behind it give (余, 多, 以上).
        is_range: Whether it ends a range (1-2场).
    """

    start: int
    end: int
    value: Decimal
    unit: str
    noun: str
    before: Bound
    after: Bound
    is_range: bool

    @property
    def is_exact(self) -> bool:
        """Whether it is said to be just this number."""
        return self.before is self.after is Bound.EXACT and not self.is_range


class Statement(NamedTuple):
    """A sentence with figures.

    Attributes:
        where: JSON Pointer of the prose that it stands in.
        words: The sentence.
        figures: Its figures in order, one at least.
    """

    where: str
    words: str
    figures: tuple[Figure, ...]


class _Words(NamedTuple):
    figure: re.Pattern[str]
    before: tuple[tuple[str, Bound], ...]
    behind: dict[str, Bound]
    linking: tuple[str, ...]


@cache
def _words() -> _Words:
    text = resources.files("unionplan.rules").joinpath("data/figures.json").read_text("utf-8")
    table: dict[str, list[str]] = json.loads(text)
    bounds = (Bound.LEAST, Bound.MOST, Bound.ABOUT)
    before = [(word, bound) for bound in bounds for word in table[f"{bound.value}_before"]]
    behind = {word: bound for bound in bounds for word in table[f"{bound.value}_after"]}
    units = "|".join(sorted(table["units"], key=len, reverse=True))
    return _Words(
        # 3个月 is a span of time, 500元/人 a rate and 前5名 a rank.
        figure=re.compile(
            r"(?<![0-9０-９.．A-Za-z第前])([0-9０-９]{1,12}(?:[.．][0-9０-９]{1,6})?[万亿萬億]?)"
            rf"([余多餘]?)({units})(?![月/门庭例草于百工季])"
        ),
        before=tuple(sorted(before, key=lambda pair: -len(pair[0]))),
        behind=behind,
        linking=tuple(table["linking"]),
    )


def statements(texts: Iterable[tuple[str, str]]) -> Iterator[Statement]:
    """The sentences with figures, of pieces of prose with their pointers."""
    find = _words().figure.finditer
    for where, words in texts:
        matches = list(find(words))
        if matches:
            yield from _of_text(where, words, matches)


def _of_text(where: str, words: str, matches: Iterable[re.Match[str]]) -> Iterator[Statement]:
    ends = [end.start() for end in _SENTENCE_END.finditer(words)]
    for number, found in groupby(matches, key=lambda match: bisect(ends, match.start())):
        start = ends[number - 1] + 1 if number else 0
        sentence = words[start : ends[number] if number < len(ends) else len(words)]
        figures = [_figure(sentence, match, match.start() - start) for match in found]
        if known := tuple(figure for figure in figures if figure is not None):
            yield Statement(where, sentence, known)


def _figure(sentence: str, match: re.Match[str], start: int) -> Figure | None:
    value = parse_numeral(match[1])
    if value is None:
        return None
    words = _words()
    end = start + len(match[0])
    head = sentence[max(0, start - _LONGEST) : start]
    noun = fold(_MARKS.split(head)[-1]).strip()
    noun, before = _bare(noun, words)
    return Figure(
        start=start,
        end=end,
        value=value,
        unit=fold(match[3]),
        noun=noun,
        before=before,
        after=_behind(match[2] or sentence[end : end + 2], words),
        is_range=bool(head) and head[-1] in "-—–~～至",
    )


def _behind(words_behind: str, words: _Words) -> Bound:
    found = (bound for word, bound in words.behind.items() if words_behind.startswith(word))
    return next(found, Bound.EXACT)


def _bare(noun: str, words: _Words) -> tuple[str, Bound]:
    """The noun without what only links it to the number, and the bound that this gives."""
    found = Bound.EXACT
    while True:
        for word, bound in words.before:
            if noun.endswith(word):
                noun, found = noun.removesuffix(word), bound
                break
        else:
            link = next((word for word in words.linking if noun.endswith(word)), None)
            if link is None:
                return noun, found
            noun = noun.removesuffix(link)
