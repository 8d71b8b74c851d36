"""The author's prose under check: its pieces, its sentences, and which words stand in them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

import attrs

from unionplan.model import Plan
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.word_table import WordTable

_END: Final = re.compile("[。；;！!？?\n]")
_LONGEST: Final = 400  # longer sentences are cut, so that work on one is bounded


_MARKS: Final = "。；！？：;!?:,、"


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


@attrs.frozen(slots=False, eq=False)  # no slots: cached_property keeps its value in the instance
class Prose:
    """All prose of a plan; what is asked of it is worked out once.

    Attributes:
        texts: Its pieces, in the order of the document.
    """

    texts: tuple[Text, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in the order of the document."""
        return tuple([self._sentence(number) for number in range(len(self._bounds))])

    def find(self, table: WordTable, topic: str, *parts: str) -> Sequence[Sentence]:
        """The sentences, in order, that have a word of a topic and one of each of these parts.

        All topics of a table are looked for in one pass, and once.
        """
        asked = (id(table), topic, parts)
        found = self._asked.get(asked)
        if found is None:
            if parts:
                *others, last = parts
                search = table.pattern(f"<{last}>").search
                among = self.find(table, topic, *others)
                found = [sentence for sentence in among if search(sentence.words)]
            else:
                found = [self._sentence(number) for number in self.topics(table).get(topic, ())]
            self._asked[asked] = found
        return found

    @cached_property
    def _asked(self) -> dict[tuple[int, str, tuple[str, ...]], list[Sentence]]:
        return {}

    def topics(self, table: WordTable) -> Mapping[str, Mapping[int, None]]:
        """The topics whose words stand anywhere, with the numbers of their sentences in order."""
        found = self._found.get(id(table))
        if found is None:
            found = self._found[id(table)] = (table, self._look_for(table))
        return found[1]

    @cached_property
    def _found(self) -> dict[int, tuple[WordTable, Mapping[str, Mapping[int, None]]]]:
        return {}  # by id, for hashing a table costs more; the value keeps the table alive

    def _look_for(self, table: WordTable) -> Mapping[str, Mapping[int, None]]:
        starts = self._sentence_starts
        numbers: dict[str, dict[int, None]] = {}
        for start, topics in table.scan(self.joined):
            number = bisect_right(starts, start) - 1
            for topic in topics:
                if topic in numbers:
                    numbers[topic][number] = None
                else:
                    numbers[topic] = {number: None}
        return numbers

    def spot(self, offset: int) -> Spot:
        """Where the character at *offset* in `joined` stands."""
        piece = bisect_right(self._starts, offset) - 1
        return Spot(*self.texts[piece], offset - self._starts[piece])

    @cached_property
    def clauses(self) -> list[str]:
        """`joined` cut at its marks and line ends; one character was between two clauses."""
        return self._with_one_mark.replace("\n", "，").split("，")

    @cached_property
    def has_marks_in_a_row(self) -> bool:
        """Whether two marks stand side by side somewhere: a quick answer for most plans."""
        return "，，" in self._with_one_mark

    @cached_property
    def _with_one_mark(self) -> str:
        """`joined` with all marks between clauses made commas."""
        text = self.joined
        for mark in _MARKS:
            text = text.replace(mark, "，")
        return text

    @cached_property
    def joined(self) -> str:
        """The pieces as one text, a line end between two."""
        return "\n".join([text.words for text in self.texts])

    @cached_property
    def _starts(self) -> list[int]:
        """Where each piece begins in the joined text."""
        return [0, *accumulate([len(text.words) + 1 for text in self.texts])]

    @cached_property
    def _bounds(self) -> list[tuple[int, int]]:
        """Where each sentence begins and ends in the joined text; none of them is blank."""
        bounds: list[tuple[int, int]] = []
        start = 0
        for words in _END.split(self.joined):
            end = start + len(words)
            if end - start > _LONGEST:
                bounds += self._cut(start, end)
            elif words and not words.isspace():
                bounds.append((start, end))
            start = end + 1
        return bounds

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The pieces of a long sentence that are not blank."""
        for first in range(start, end, _LONGEST):
            last = min(end, first + _LONGEST)
            if not self.joined[first:last].isspace():
                yield first, last

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self._bounds]

    @cached_property
    def _built(self) -> dict[int, Sentence]:
        return {}

    def _sentence(self, number: int) -> Sentence:
        built = self._built.get(number)
        if built is None:
            start, end = self._bounds[number]
            words = self.joined[start:end]
            bare = words.strip()
            start += words.find(bare)
            piece = bisect_right(self._starts, start) - 1
            offset = start - self._starts[piece]
            built = self._built[number] = Sentence(
                self.texts[piece].where, offset, offset + len(bare), bare
            )
        return built


def gather_prose(plan: Plan, sections: Iterable[SectionPlace]) -> Prose:
    """The prose of a plan with these sections, each piece once.

    What was read out of a section's prose repeats it and is left out.
    """
    texts = [Text("/title", plan.title)] if plan.title else []
    for where, section, _, _ in sections:
        if section.heading:
            texts.append(Text(f"{where}/heading", section.heading))
        if section.text:
            texts.append(Text(f"{where}/text", section.text))
    texts += [
        Text(f"/goals/{index}/statement", goal.statement)
        for index, goal in enumerate(plan.goals)
        if goal.source is None
    ]
    texts += [
        Text(f"/activities/{index}/title", activity.title)
        for index, activity in enumerate(plan.activities)
        if activity.source is None
    ]
    texts += [
        Text(f"/metrics/{index}/name", metric.name)
        for index, metric in enumerate(plan.metrics)
        if metric.source is None
    ]
    return Prose(tuple(texts))
