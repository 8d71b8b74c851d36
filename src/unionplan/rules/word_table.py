"""Tables of words that rules look for."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib import resources
from types import MappingProxyType
from typing import Final

import attrs

from unionplan.rules.pairs import pivots_of

_NAME: Final = re.compile(r"(?<!\?P)<([a-z_]{1,40})>")


@attrs.frozen(slots=False, eq=False)  # no slots: cached_property keeps its value in the instance
class WordTable:
    """Words by topic.

    Attributes:
        topics: The words that are looked for, by topic; none of them is empty.
        parts: Other words by name, which only stand in patterns.
    """

    topics: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]] = MappingProxyType({})

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

    def has(self, name: str) -> bool:
        """Whether it has a topic or part of this name."""
        return name in self.topics or name in self.parts

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


@cache
def load_words(name: str) -> WordTable:
    """The table ``rules/data/NAME.json``: its ``topics`` and ``parts``, lists of words by name."""
    text = resources.files("unionplan.rules").joinpath(f"data/{name}.json").read_text("utf-8")
    table: dict[str, dict[str, list[str]]] = json.loads(text)
    return WordTable(
        *({key: tuple(words) for key, words in table.get(part, {}).items()} for part in _PARTS)
    )


_PARTS: Final = ("topics", "parts")
