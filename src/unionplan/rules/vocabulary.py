"""Words under names, all of which are looked for in a text at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import attrs

from unionplan.rules.pairs import pairs_of, pivot_of


class _Word(NamedTuple):
    word: str
    pairs: AbstractSet[int]
    names: tuple[str, ...]


@attrs.frozen
class Vocabulary:
    """The words that say what rules are about.

    Attributes:
        characters: Names of words of one character, by these.
        by_pivot: The other words, by their rarest pairs.
        pivots: These pairs.
    """

    characters: Mapping[str, tuple[str, ...]]
    by_pivot: Mapping[int, tuple[_Word, ...]]
    pivots: AbstractSet[int]

    @classmethod
    def of(cls, words: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """Make one of words by name; a word may have several names."""
        names: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for name, several in words.items():
            for word in several:
                names[word] += (name,)
        by_pivot: defaultdict[int, tuple[_Word, ...]] = defaultdict(tuple)
        for word, known_as in names.items():
            if len(word) > 1:
                by_pivot[pivot_of(word)] += (_Word(word, pairs_of(word), known_as),)
        characters = {word: known_as for word, known_as in names.items() if len(word) == 1}
        return cls(characters, dict(by_pivot), frozenset(by_pivot))

    def words_in(self, text: str, pairs: AbstractSet[int]) -> dict[str, list[str]]:
        """The words that may stand in a text, by name; no others do.

        Args:
            text: The text.
            pairs: What `pairs_of` says of it.
        """
        found: defaultdict[str, list[str]] = defaultdict(list)
        for pivot in self.pivots & pairs:
            for word, needed, names in self.by_pivot[pivot]:
                if len(needed) == 1 or needed <= pairs:
                    for name in names:
                        found[name].append(word)
        for character, names in self.characters.items():
            if character in text:
                for name in names:
                    found[name].append(character)
        return found
