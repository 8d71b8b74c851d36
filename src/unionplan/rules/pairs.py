"""Which characters stand side by side in a text: a quick way to tell that words are not in it."""

from array import array
from collections.abc import Set as AbstractSet
from functools import lru_cache

from unionplan.rules.common_characters import common_characters


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


@lru_cache(maxsize=4096)
def pivots_of(words: tuple[str, ...]) -> tuple[tuple[int | None, str], ...]:
    """Words with their rarest pairs, without which they stand nowhere; None for a character."""
    return tuple((pivot_of(word) if len(word) > 1 else None, word) for word in words)


def pivot_of(word: str) -> int:
    """The pair of a word of two or more characters that is rarest in work plans."""
    common = common_characters()
    ranks = [common.find(character) % len(common) for character in word]
    start = max(range(len(word) - 1), key=lambda index: ranks[index] + ranks[index + 1])
    return min(pairs_of(word[start : start + 2]))  # beyond 16 bits a pair is several
