"""The author's prose under check: its pieces, its sentences, and which words stand in them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import Final, NamedTuple

import attrs

from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.lazy import lazy
from unionplan.rules.pairs import pairs_of, pivots_of
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.word_table import WordTable

_ENDS: Final = "；;！!？?\n"  # and 。, which they are made
_LONGEST: Final = 400  # longer sentences are cut, so that work on one is bounded


_MARKS: Final = "。：:,、"  # and ，, which they are made


class Text(NamedTuple):
    """A piece of the author's prose and where it stands.

    Attributes:
        where: Its JSON Pointer.
        words: The prose, not empty.
    """

    where: str
    words: str


class Sentence(NamedTuple):
    """A sentence, or a part of one that a semicolon closes, without its closing mark.

    Attributes:
        where: JSON Pointer of the piece of prose in which it stands.
        start: Offset of its first character in that piece.
        end: Offset behind its last.
        words: The sentence, not empty; blanks around it are left out.
    """

    where: str
    start: int
    end: int
    words: str


class Spot(NamedTuple):
    """Where a character of the joined prose stands.

    Attributes:
        where: JSON Pointer of the piece of prose.
        words: The piece.
        start: Offset of the character in it.
    """

    where: str
    words: str
    start: int


@attrs.frozen(slots=False, eq=False)  # no slots: lazy values are kept in the instance
class Prose:
    """All prose of a plan; what is asked of it is worked out once.

    Attributes:
        wheres: The JSON Pointers of its pieces, in the order of the document.
        words: The pieces, none of them empty.
    """

    wheres: list[str]
    words: list[str]
    # by the id of a table, for hashing one costs more; tables are kept elsewhere as well
    _asked: dict[tuple[int, str, tuple[str, ...]], list[Sentence]] = attrs.field(
        factory=dict[tuple[int, str, tuple[str, ...]], list[Sentence]], init=False, repr=False
    )
    _built: dict[int, Sentence] = attrs.field(factory=dict[int, Sentence], init=False, repr=False)

    @lazy
    def texts(self) -> tuple[Text, ...]:
        """The pieces with their places."""
        return tuple(map(Text, self.wheres, self.words))

    def text(self, number: int) -> Text:
        """One of the pieces with its place."""
        return Text(self.wheres[number], self.words[number])

    @lazy
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in the order of the document."""
        starts = starts_of(self.runs)
        found = [
            self._sentence(start + first)
            for start, run in zip(starts, self.runs, strict=False)
            for first in range(0, len(run), _LONGEST)
        ]
        return tuple([sentence for sentence in found if sentence.words])

    def find(self, table: WordTable, topic: str, *parts: str) -> Sequence[Sentence]:
        """The sentences, in order, that have a word of a topic and one of each of these parts.

        What is asked again is not looked for again.
        """
        asked = (id(table), topic, parts)
        found = self._asked.get(asked)
        if found is None:
            if parts:
                *others, last = parts
                among = self.find(table, topic, *others)
                words = self.standing(table.pivots(last)) if among else []
                found = [sentence for sentence in among if has_any(sentence.words, words)]
            else:
                found = self.with_any(self.standing(table.pivots(topic)))
            self._asked[asked] = found
        return found

    def with_any(self, words: Iterable[str]) -> list[Sentence]:
        """The sentences, in order, that have one of some words."""
        text, ended = self.joined, self._with_one_end
        places: list[int] = []
        for word in words:
            at = text.find(word)
            while at >= 0:
                places.append(at)
                at = text.find(word, at + 1)
        starts: dict[int, None] = {}
        start, end = 0, -1
        for at in sorted(places):
            if at > end:  # no longer in the same run
                start, end = ended.rfind("。", max(end, 0), at) + 1, ended.find("。", at)
                end = len(ended) if end < 0 else end
            starts[start + (at - start) // _LONGEST * _LONGEST] = None
        return [self._sentence(start) for start in starts]

    def standing(self, words: Iterable[tuple[int | None, str]]) -> list[str]:
        """Those of some words, see `pivots_of`, that may stand somewhere."""
        pairs = self.pairs
        return [word for pivot, word in words if pivot is None or pivot in pairs]

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of some words stands anywhere."""
        pairs, text = self.pairs, self.joined
        for pivot, word in pivots_of(words):
            if (pivot is None or pivot in pairs) and word in text:
                return True
        return False

    @lazy
    def pairs(self) -> AbstractSet[int]:
        """The pairs of neighbouring characters of `joined`."""
        return pairs_of(self.joined)

    def texts_with(self, word: str) -> list[Text]:
        """The pieces, in order, in which a word stands."""
        found: list[Text] = []
        at = self.joined.find(word)
        while at >= 0:
            piece = bisect_right(self._starts, at) - 1
            found.append(Text(self.wheres[piece], self.words[piece]))
            at = self.joined.find(word, self._starts[piece + 1])
        return found

    def number(self, offset: int) -> int:
        """The how manieth piece stands at *offset* in `joined`, from 0."""
        return bisect_right(self._starts, offset) - 1

    def spot(self, offset: int) -> Spot:
        """Where the character at *offset* in `joined` stands."""
        piece = bisect_right(self._starts, offset) - 1
        return Spot(self.wheres[piece], self.words[piece], offset - self._starts[piece])

    @lazy
    def clauses(self) -> list[str]:
        """`joined` cut at its marks and line ends; one character was between two clauses."""
        text = self._with_one_end
        for mark in _MARKS:
            text = text.replace(mark, "，")
        return text.split("，")

    @lazy
    def joined(self) -> str:
        """The pieces as one text, a line end between two."""
        return "\n".join(self.words)

    @lazy
    def _starts(self) -> list[int]:
        """Where each piece begins in the joined text."""
        return starts_of(self.words)

    @lazy
    def runs(self) -> list[str]:
        """`joined` cut at what ends a sentence, whatever its length; one character was between."""
        return self._with_one_end.split("。")

    @lazy
    def _with_one_end(self) -> str:
        """`joined` with all that ends a sentence made the same mark."""
        text = self.joined
        for mark in _ENDS:  # several times as fast as to split by a pattern
            text = text.replace(mark, "。")
        return text

    def _sentence(self, start: int) -> Sentence:
        """The sentence that begins at an offset in `joined`."""
        built = self._built.get(start)
        if built is None:
            end = self._with_one_end.find("。", start, start + _LONGEST)
            words = self.joined[start : start + _LONGEST if end < 0 else end]
            bare = words.strip()
            begin = start
            start += words.find(bare)
            piece = bisect_right(self._starts, start) - 1
            offset = start - self._starts[piece]
            built = self._built[begin] = Sentence(
                self.wheres[piece], offset, offset + len(bare), bare
            )
        return built


def starts_of(pieces: Iterable[str]) -> list[int]:
    """Where each piece begins in a text with one character between two, and where it ends."""
    return [0, *accumulate([len(piece) + 1 for piece in pieces])]


def gather_prose(plan: Plan, sections: Iterable[SectionPlace]) -> Prose:
    """The prose of a plan with these sections, each piece once.

    What was read out of a section's prose repeats it and is left out.
    """
    wheres, words = (["/title"], [plan.title]) if plan.title else ([], [])
    for where, section, _, _ in sections:
        if section.heading:
            wheres.append(f"{where}/heading")
            words.append(section.heading)
        if section.text:
            wheres.append(f"{where}/text")
            words.append(section.text)
    for index, goal in enumerate(plan.goals):
        if goal.source is None:
            wheres.append(f"/goals/{index}/statement")
            words.append(goal.statement)
    for index, activity in enumerate(plan.activities):
        if activity.source is None:
            wheres.append(f"/activities/{index}/title")
            words.append(activity.title)
    for index, metric in enumerate(plan.metrics):
        if metric.source is None:
            wheres.append(f"/metrics/{index}/name")
            words.append(metric.name)
    return Prose(wheres, words)
