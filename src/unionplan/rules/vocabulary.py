"""Words under names, all of which are looked for in a text at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import attrs

from unionplan.rules.common_characters import common_characters
from unionplan.rules.pairs import pairs_of


class _Word(NamedTuple):
    pairs: AbstractSet[int]
    names: tuple[str, ...]


@attrs.frozen(eq=False)
class Vocabulary:
    """The words that say what rules are about.

    Attributes:
        by_pivot: Words of two and more characters, by their rarest pair.
        characters: Words of one character, with their names.
    """

    by_pivot: Mapping[int, tuple[_Word, ...]]
    characters: tuple[tuple[str, tuple[str, ...]], ...]
    _pivots: AbstractSet[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_pivots", frozenset(self.by_pivot))

    @classmethod
    def of(cls, words: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """Make one of words by name; a word may have several names."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        for name, several in words.items():
            for word in several:
                names[word].append(name)
        by_pivot: defaultdict[int, list[_Word]] = defaultdict(list)
        characters: list[tuple[str, tuple[str, ...]]] = []
        for word, known_as in names.items():
            if len(word) == 1:
                characters.append((word, tuple(known_as)))
            else:
                (pivot,) = pairs_of(_rarest_pair(word))
                by_pivot[pivot].append(_Word(pairs_of(word), tuple(known_as)))
        return cls({pair: tuple(each) for pair, each in by_pivot.items()}, tuple(characters))

    def names_in(self, text: str, pairs: AbstractSet[int]) -> set[str]:
        """The names of which a word may stand in a text; no word of another name does.

        Args:
            text: The text.
            pairs: What `pairs_of` says of it.
        """
        found: set[str] = set()
        for pivot in self._pivots & pairs:
            for word in self.by_pivot[pivot]:
                if word.pairs <= pairs:
                    found.update(word.names)
        for character, names in self.characters:
            if character in text:
                found.update(names)
        return found


def _rarest_pair(word: str) -> str:
    common = common_characters()
    ranks = [common.find(character) % len(common) for character in word]
    start = max(range(len(word) - 1), key=lambda index: ranks[index] + ranks[index + 1])
    return word[start : start + 2]
