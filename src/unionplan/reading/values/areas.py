"""The area of union work that words speak of."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from unionplan.model import WorkArea
from unionplan.reading.word_table import load_words


def area_of(words: str) -> WorkArea | None:
    """The area with most and longest words in folded text; None where no word tells.

    Of areas with equal weight it is the one that is named first. The words are in
    ``reading/data/area_words.json``.
    """
    pattern, areas = _table()
    weight: dict[WorkArea, int] = {}
    for word in pattern.findall(words):
        area = areas[word]
        weight[area] = weight.get(area, 0) + len(word)
    return max(weight, key=weight.__getitem__) if weight else None


@cache
def _table() -> tuple[re.Pattern[str], dict[str, WorkArea]]:
    codes: dict[str, list[str]] = load_words("area_words")["words"]
    areas: dict[str, WorkArea] = {}
    for code, words in codes.items():
        for word in words:
            areas.setdefault(word, WorkArea(code))
    # words grouped by their first character: most places of a text are passed over at one glance
    groups = (
        f"{re.escape(first)}(?:{_longest_first(word[1:] for word in words)})"
        for first, words in groupby(sorted(areas), key=lambda word: word[0])
    )
    return re.compile("|".join(groups)), areas


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
