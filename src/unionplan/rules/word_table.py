"""Tables of words that rules look for."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import resources
from types import MappingProxyType
from typing import Final

import attrs

from unionplan.rules.pairs import pivots_of

_NAME: Final = re.compile(r"(?<!\?P)<([a-z_]{1,40})>")


@attrs.frozen(slots=False, eq=False)  # no slots: cached_property keeps its value in the instance
class WordTable:
    """Words by topic, all of which are looked for in one pass.

    Attributes:
        topics: The words that are looked for, by topic; none of them is empty.
        parts: Other words by name, which only stand in patterns.
    """

    topics: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def scan(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Where words stand, in order, and their topics; words may overlap."""
        search, topics = self._any_word.search, self._topics_of
        match = search(text)
        while match:
            start = match.start()
            yield start, topics[match[0]]
            match = search(text, start + 1)

    def pattern(self, template: str) -> re.Pattern[str]:
        """Compile a pattern in which ``<name>`` stands for any word of a topic or part.

        Groups keep their names: ``(?P<name>...)`` is none.

        Raises:
            KeyError: The table has no such topic or part.
        """
        known = self._patterns.get(template)
        if known is None:
            known = self._patterns[template] = re.compile(
                _NAME.sub(lambda match: f"(?:{'|'.join(self._words(match[1]))})", template)
            )
        return known

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a topic or part.

        Raises:
            KeyError: The table has none of this name.
        """
        return self.parts[name] if name in self.parts else self.topics[name]

    def pivots(self, name: str) -> Sequence[tuple[int | None, str]]:
        """The words of a topic or part with their rarest pairs, see `pivots_of`."""
        known = self._pivots.get(name)
        if known is None:
            known = self._pivots[name] = pivots_of(self.words(name))
        return known

    @cached_property
    def _pivots(self) -> dict[str, Sequence[tuple[int | None, str]]]:
        return {}

    def _words(self, name: str) -> list[str]:
        return [re.escape(word) for word in sorted(self.words(name), key=len, reverse=True)]

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def _any_word(self) -> re.Pattern[str]:
        # by first character, so that few words are tried at each place
        rests: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(self._topics_of, key=len, reverse=True):
            rests[word[0]].append(re.escape(word[1:]))
        return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()))

    @cached_property
    def _topics_of(self) -> dict[str, tuple[str, ...]]:
        """The topics of each word, and of the shorter words with which it begins."""
        pairs = [(word, topic) for topic, words in self.topics.items() for word in words]
        return {
            word: tuple(dict.fromkeys(topic for other, topic in pairs if word.startswith(other)))
            for word in dict(pairs)
        }


@cache
def load_words(name: str) -> WordTable:
    """The table ``rules/data/NAME.json``: its ``topics`` and ``parts``, lists of words by name."""
    text = resources.files("unionplan.rules").joinpath(f"data/{name}.json").read_text("utf-8")
    table: dict[str, dict[str, list[str]]] = json.loads(text)
    return WordTable(
        *({key: tuple(words) for key, words in table.get(part, {}).items()} for part in _PARTS)
    )


_PARTS: Final = ("topics", "parts")
