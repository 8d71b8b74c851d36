"""Which characters stand side by side in a text: a quick way to tell that words are not in it."""

from array import array
from collections.abc import Set as AbstractSet
from functools import lru_cache


def pairs_of(text: str) -> AbstractSet[int]:
    """The pairs of neighbouring characters of a text, each as a number.

    A text has all pairs of every word that stands in it, so that a word of which one pair is
    missing stands nowhere. The other way round nothing is certain: the pairs of a word may stand
    far from each other, and a few pairs have the same number, for only the lower halves of their
    characters are in it. All words of all rules can be looked for in this way at once, which
    costs about as much as to look for a hundred of them one after the other.
    """
    low = text.encode("utf-16-le", "surrogatepass")[::2]
    length = len(low)
    pairs = set(array("H", low[: length // 2 * 2]))
    pairs.update(array("H", low[1 : 1 + (length - 1) // 2 * 2]))
    return pairs


@lru_cache(maxsize=8192)
def pairs_of_word(word: str) -> AbstractSet[int]:
    """The same, remembered: for the words of tables, which are asked for again and again."""
    return frozenset(pairs_of(word))
