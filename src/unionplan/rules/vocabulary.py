"""Words under names, all of which are looked for in a text at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import attrs

from unionplan.rules.pairs import pairs_of, pivot_of


class _Words(NamedTuple):
    names: tuple[str, ...]  # of the pair itself
    longer: tuple[tuple[AbstractSet[int], tuple[str, ...]], ...]  # their pairs, and their names


@attrs.frozen
class Vocabulary:
    """The words that say what rules are about.

    Attributes:
        characters: Names of words of one character, by these.
        by_pivot: The other words, by their rarest pairs.
        pivots: These pairs.
    """

    characters: Mapping[str, tuple[str, ...]]
    by_pivot: Mapping[int, _Words]
    pivots: AbstractSet[int]

    @classmethod
    def of(cls, words: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """Make one of words by name; a word may have several names."""
        names: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for name, several in words.items():
            for word in several:
                names[word] += (name,)
        by_pivot: defaultdict[int, _Words] = defaultdict(lambda: _Words((), ()))
        for word, known_as in names.items():
            if len(word) > 1:
                pairs, pivot = pairs_of(word), pivot_of(word)
                known, longer = by_pivot[pivot]
                by_pivot[pivot] = (
                    _Words(known + known_as, longer)
                    if len(pairs) == 1
                    else _Words(known, (*longer, (pairs, known_as)))
                )
        characters = {word: known_as for word, known_as in names.items() if len(word) == 1}
        return cls(characters, dict(by_pivot), frozenset(by_pivot))

    def names_in(self, text: str, pairs: AbstractSet[int]) -> set[str]:
        """The names of which a word may stand in a text; no word of another name does.

        Args:
            text: The text.
            pairs: What `pairs_of` says of it.
        """
        found: set[str] = set()
        for pivot in self.pivots & pairs:
            names, longer = self.by_pivot[pivot]
            found.update(names)
            for needed, others in longer:
                if needed <= pairs:
                    found.update(others)
        for character, names in self.characters.items():
            if character in text:
                found.update(names)
        return found
