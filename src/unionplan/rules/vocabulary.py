"""Words under names, all of which are looked for in a text at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

import attrs

from unionplan.rules.pairs import pairs_of, pivot_of


class _Word(NamedTuple):
    pairs: AbstractSet[int]
    names: tuple[str, ...]


_NOTHING: Final[tuple[_Word, ...]] = ()


@attrs.frozen(eq=False)
class Vocabulary:
    """The words that say what rules are about.

    Attributes:
        characters: Names of words of one character, by these.
        short: Names of words of two characters, by their pairs.
        long: The other words, by their rarest pairs.
        pivots: The pairs of both.
    """

    characters: Mapping[str, tuple[str, ...]]
    short: Mapping[int, tuple[str, ...]]
    long: Mapping[int, tuple[_Word, ...]]
    pivots: AbstractSet[int]

    @classmethod
    def of(cls, words: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """Make one of words by name; a word may have several names."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        for name, several in words.items():
            for word in several:
                names[word].append(name)
        characters = {word: tuple(each) for word, each in names.items() if len(word) == 1}
        short: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        long: defaultdict[int, tuple[_Word, ...]] = defaultdict(tuple)
        for word, several in names.items():
            if len(word) > 1:
                pivot = pivot_of(word)
                if len(word) == 2:
                    short[pivot] += tuple(several)
                else:
                    long[pivot] += (_Word(pairs_of(word), tuple(several)),)
        return cls(characters, dict(short), dict(long), frozenset(short).union(long))

    def names_in(self, text: str, pairs: AbstractSet[int]) -> set[str]:
        """The names of which a word may stand in a text; no word of another name does.

        Args:
            text: The text.
            pairs: What `pairs_of` says of it.
        """
        found: set[str] = set()
        for pivot in self.pivots & pairs:
            if pivot in self.short:
                found.update(self.short[pivot])
            for word in self.long.get(pivot, _NOTHING):
                if word.pairs <= pairs:
                    found.update(word.names)
        for character, names in self.characters.items():
            if character in text:
                found.update(names)
        return found

