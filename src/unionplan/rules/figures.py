"""The figures of a plan's prose: 工会会员17915名, 覆盖面达95%以上."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from importlib import resources
from typing import Final, NamedTuple

import attrs

from unionplan.chinese import fold, parse_numeral
from unionplan.rules.word_table import load_words

_LONGEST: Final = 40  # characters before a figure in which its noun is looked for
_MARKS: Final = re.compile(r"[，,、；;。：:！？!?（）()\n“”\"《》「」]")
_END_MARKS: Final = ("。", "\n", "！", "？", "!", "?")
_END: Final = re.compile(f"[{''.join(_END_MARKS)}]")


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
        unit: The measure word, in simplified characters, and ``%`` for any percent sign.
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


@attrs.frozen(slots=False, eq=False)  # no slots: cached_property keeps its value in the instance
class Statement:
    """A sentence with figures; they are read when they are first asked for.

    Attributes:
        where: JSON Pointer of the prose that it stands in.
        words: The sentence.
        start: Where it begins in that prose.
        matches: Its figures as written: digits, 余 or 多, unit, and a bound behind it.
    """

    where: str
    words: str
    start: int
    matches: list[re.Match[str]]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures in order."""
        return tuple([_figure(self.words, match, self.start) for match in self.matches])


@attrs.frozen(slots=False, eq=False)
class Statements:
    """The sentences of a plan's prose that have figures.

    Attributes:
        all: In the order of the document.
    """

    all: tuple[Statement, ...]

    @cached_property
    def hedged(self) -> tuple[Statement, ...]:
        """Those in which words behind a figure make it a bound (余, 以上)."""
        return tuple(
            [
                statement
                for statement in self.all
                if any(match[2] or match[4] for match in statement.matches)
            ]
        )

    def about(self, topic: str) -> tuple[Statement, ...]:
        """Those in which a word of a topic of ``data/figure_topics.json`` stands."""
        return tuple(self._by_topic.get(topic, ()))

    @cached_property
    def _by_topic(self) -> Mapping[str, Mapping[Statement, None]]:
        # one pass for the words of all rules
        by_topic: defaultdict[str, dict[Statement, None]] = defaultdict(dict)
        scan = load_words("figure_topics").scan
        for statement in self.all:
            for _, topics in scan(statement.words):
                for topic in topics:
                    by_topic[topic][statement] = None
        return by_topic


class _Words(NamedTuple):
    figure: re.Pattern[str]
    before: Mapping[str, Bound]
    behind: Mapping[str, Bound]
    linking: tuple[str, ...]
    trimmed: tuple[str, ...]
    no_bounds: tuple[str, ...]


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
            # The first digit is looked for before what may not stand in front of it, for speed.
            r"([0-9０-９](?<![0-9０-９.．A-Za-z第前].)[0-9０-９]{0,11}(?:[.．][0-9０-９]{1,6})?[万亿萬億]?)"
            rf"([余多餘]?)({units})(?![月/门庭例草于百工季])({'|'.join(behind)})?"
        ),
        before=dict(sorted(before, key=lambda pair: -len(pair[0]))),
        behind=behind,
        linking=tuple(table["linking"]),
        trimmed=(*table["linking"], *(word for word, _ in before)),
        no_bounds=tuple(table["no_bounds"]),  # 节约12万元 is no hedge
    )


def read_statements(texts: Iterable[tuple[str, str]]) -> Statements:
    """Find the sentences with figures in pieces of prose, given with their pointers."""
    find = _words().figure.finditer
    found: list[Statement] = []
    for where, words in texts:
        end = -1
        matches: list[re.Match[str]] = []
        for match in find(words):
            if match.start() >= end:
                start = 1 + max([words.rfind(mark, end + 1, match.start()) for mark in _END_MARKS])
                start = start or end + 1  # no mark since the sentence before
                closing = _END.search(words, match.end())
                end = len(words) if closing is None else closing.start()
                matches = []
                found.append(Statement(where, words[start:end], start, matches))
            matches.append(match)
    return Statements(tuple(found))


def _figure(sentence: str, match: re.Match[str], offset: int) -> Figure:
    words = _words()
    start, end = match.start() - offset, match.end(3) - offset
    noun = fold(_MARKS.split(sentence[max(0, start - _LONGEST) : start])[-1]).strip()
    before = Bound.EXACT
    while noun.endswith(words.trimmed) and not noun.endswith(words.no_bounds):
        word = next((word for word in words.before if noun.endswith(word)), None)
        if word is None:
            word = next(word for word in words.linking if noun.endswith(word))
        else:
            before = words.before[word]
        noun = noun.removesuffix(word)
    behind = match[2] or match[4]
    return Figure(
        start=start,
        end=end,
        value=parse_numeral(match[1]) or Decimal(),
        unit=fold(match[3]),
        noun=noun,
        before=before,
        after=words.behind[behind] if behind else Bound.EXACT,
        is_range=start > 0 and sentence[start - 1] in "-—–~～至",
    )
