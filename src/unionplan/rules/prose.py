"""The author's prose under check: its pieces, its sentences, and which words stand in them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

import attrs

from unionplan.model import Plan
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.word_table import WordTable

_SENTENCE: Final = re.compile(
    "[^。；;！!？?\n]{1,400}"
)  # longer ones are cut, so that work is bounded


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
        return tuple(
            self._sentence(start, end)
            for start, end in self._bounds
            if not self._is_blank(start, end)
        )

    def find(self, table: WordTable) -> Mapping[str, tuple[Sentence, ...]]:
        """The sentences in which words of a table stand, by topic; topics without any left out.

        All words of the table are looked for in one pass, and once for a table.
        """
        found = self._found.get(id(table))
        if found is None:
            found = self._found[id(table)] = (table, self._look_for(table))
        return found[1]

    @cached_property
    def _found(self) -> dict[int, tuple[WordTable, Mapping[str, tuple[Sentence, ...]]]]:
        return {}  # by id, for hashing a table costs more; the value keeps the table alive

    def _look_for(self, table: WordTable) -> Mapping[str, tuple[Sentence, ...]]:
        bounds = self._bounds
        numbers: dict[str, dict[int, None]] = {}
        for start, topics in table.scan(self.joined):
            number = bisect_right(bounds, (start, len(self.joined))) - 1
            for topic in topics:
                numbers.setdefault(topic, {})[number] = None
        return {
            topic: tuple([self._sentence(*bounds[number]) for number in found])
            for topic, found in numbers.items()
        }

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
        starts: list[int] = []
        position = 0
        for text in self.texts:
            starts.append(position)
            position += len(text.words) + 1
        return starts

    @cached_property
    def _bounds(self) -> list[tuple[int, int]]:
        return [match.span() for match in _SENTENCE.finditer(self.joined)]

    def _is_blank(self, start: int, end: int) -> bool:
        return self.joined[start:end].isspace()

    def _sentence(self, start: int, end: int) -> Sentence:
        words = self.joined[start:end]
        bare = words.strip()
        start += words.find(bare)
        piece = bisect_right(self._starts, start) - 1
        offset = start - self._starts[piece]
        return Sentence(self.texts[piece].where, offset, offset + len(bare), bare)


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
