"""The figures of a plan's prose: 工会会员17915名, 覆盖面达95%以上."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

import attrs

from unionplan.chinese import fold, parse_numeral
from unionplan.rules.any_word import has_any
from unionplan.rules.prose import Prose
from unionplan.rules.word_table import load_words

_LONGEST: Final = 40  # characters before a figure in which its noun is looked for
_MARK: Final = re.compile(r"[，,、；;。：:！？!?（）()\n]")
# Hardly a sentence in traditional characters is without any of them.
_TRADITIONAL: Final = frozenset("會員職個開為達數動組參學訓")
_AROUND: Final = ' \u3000“”"‘’「」『』《》'  # stripped off a noun
_RANGE: Final = frozenset("-—–~～至")
_ENDS: Final = "！？!?\n"  # of a sentence with figures, beside 。


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
        is_exact: Whether it is said to be just this number.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    noun: str
    before: Bound
    after: Bound
    is_range: bool
    is_exact: bool


@attrs.define(eq=False)  # made by the dozen for each plan: freezing and locks would cost more
class Statement:
    """A sentence with figures; they are read when they are first asked for.

    Attributes:
        prose: The prose that it stands in.
        words: The sentence.
        offset: Where it begins in all prose as one text.
        matches: Its figures as written: digits, 余 or 多, unit, and a bound behind it.
    """

    prose: Prose
    words: str
    offset: int
    matches: list[re.Match[str]]
    _figures: tuple[Figure, ...] = ()

    @property
    def where(self) -> str:
        """JSON Pointer of the piece of prose that it stands in."""
        return self.prose.spot(self.offset).where

    @property
    def start(self) -> int:
        """Where it begins in that piece."""
        return self.prose.spot(self.offset).start

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures in order."""
        if not self._figures:
            words, offset = self.words, self.offset
            self._figures = tuple([_figure(words, match, offset) for match in self.matches])
        return self._figures


@attrs.frozen(eq=False)
class Statements:
    """The sentences of a plan's prose that have figures.

    Attributes:
        prose: The prose.
        all: In the order of the document.
    """

    prose: Prose
    all: tuple[Statement, ...]

    @property
    def bounded_twice(self) -> Iterator[tuple[Statement, Figure]]:
        """The figures with a bound before and one behind (近500多名), with their sentences."""
        bounds = _words().bounds
        for statement in self.all:
            words, offset = statement.words, statement.offset
            for match in statement.matches:
                if (match[2] or match[4]) and words.endswith(bounds, 0, match.start() - offset):
                    yield statement, _figure(words, match, offset)

    def about(self, topic: str) -> tuple[Statement, ...]:
        """Those in which a word of a topic of ``data/figure_topics.json`` stands."""
        table = load_words("figure_topics")
        words = self.prose.standing(table.pivots(topic)) if topic in table.topics else []
        return tuple([each for each in self.all if has_any(each.words, words)]) if words else ()


class _Words(NamedTuple):
    figure: re.Pattern[str]
    units: Mapping[str, str]
    behind: Mapping[str, Bound]
    bounds: tuple[str, ...]
    trimmed: Mapping[str, Sequence[tuple[str, Bound | None]]]  # by last character
    no_bounds: tuple[str, ...]


@cache
def _words() -> _Words:
    text = resources.files("unionplan.rules").joinpath("data/figures.json").read_text("utf-8")
    table: dict[str, list[str]] = json.loads(text)
    bounds = (Bound.LEAST, Bound.MOST, Bound.ABOUT)
    before = [(word, bound) for bound in bounds for word in table[f"{bound.value}_before"]]
    behind = {word: bound for bound in bounds for word in table[f"{bound.value}_after"]}
    long = sorted((unit for unit in table["units"] if len(unit) > 1), key=len, reverse=True)
    # A set of characters is looked at once, words one after the other.
    units = "|".join([*long, f"[{''.join(unit for unit in table['units'] if len(unit) == 1)}]"])
    trimmed: defaultdict[str, list[tuple[str, Bound | None]]] = defaultdict(list)
    for word, bound in sorted(before, key=lambda pair: -len(pair[0])):
        trimmed[word[-1]].append((word, bound))
    for word in table["linking"]:
        trimmed[word[-1]].append((word, None))
    return _Words(
        # 3个月 is a span of time, 500元/人 a rate and 前5名 a rank.
        figure=re.compile(
            # The first digit is looked for before what may not stand in front of it, for speed.
            r"([0-9０-９](?<![0-9０-９.．A-Za-z第前].)[0-9０-９]{0,11}(?:[.．][0-9０-９]{1,6})?[万亿萬億]?)"
            rf"([余多餘]?)({units})(?![月/门庭例草于百工季])({'|'.join(behind)})?"
        ),
        units={unit: fold(unit) for unit in table["units"]},
        behind=behind,
        bounds=tuple(word for word, _ in before),
        trimmed=dict(trimmed),
        no_bounds=tuple(table["no_bounds"]),  # 节约12万元 is no hedge
    )


def read_statements(prose: Prose) -> Statements:
    """Find the sentences with figures; a semicolon does not end them."""
    text = prose.joined
    matches = list(_words().figure.finditer(text))
    if not matches:
        return Statements(prose, ())
    for mark in _ENDS:
        text = text.replace(mark, "。")
    found: list[Statement] = []
    end = -1
    for match in matches:
        at = match.start()
        if at > end:
            offset, end = text.rfind("。", 0, at) + 1, text.find("。", at)
            end = len(text) if end < 0 else end
            found.append(Statement(prose, prose.joined[offset:end], offset, []))
        found[-1].matches.append(match)
    return Statements(prose, tuple(found))


def _figure(sentence: str, match: re.Match[str], offset: int) -> Figure:
    words = _words()
    digits, more, unit, behind = match.groups()
    start = match.start() - offset
    head = sentence[start - _LONGEST if start > _LONGEST else 0 : start]
    noun, before = _noun(head, words)
    after = words.behind[more or behind] if more or behind else Bound.EXACT
    is_range = head[-1:] in _RANGE
    return Figure(
        start,
        match.end(3) - offset,
        Decimal(digits) if digits.isascii() else parse_numeral(digits) or Decimal(),
        words.units[unit],
        noun,
        before,
        after,
        is_range,
        before is after is Bound.EXACT and not is_range,
    )


def _noun(head: str, words: _Words) -> tuple[str, Bound]:
    """The last clause without what only links it to a number, and the bound that this gives."""
    mark = _MARK.search(head[::-1])  # from behind, where it mostly stands near
    noun = head if mark is None else head[len(head) - mark.start() :]
    noun = noun.strip(_AROUND)
    if not _TRADITIONAL.isdisjoint(noun):
        noun = fold(noun)
    bound = Bound.EXACT
    while not noun.endswith(words.no_bounds):
        for word, given in words.trimmed.get(noun[-1:], ()):
            if noun.endswith(word):
                bound = given or bound
                noun = noun.removesuffix(word)
                break
        else:
            break
    return noun, bound
