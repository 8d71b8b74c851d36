"""The indicator that the name of a metric speaks of."""

import re
from functools import cache

from unionplan.catalogue import Indicator, indicators
from unionplan.reading.word_table import load_words


def indicator_of(name: str, unit: str) -> Indicator | None:
    """The indicator that a folded name and a unit speak of; None where the words do not tell.

    The words are in ``reading/data/indicator_words.json``.
    """
    known = _table().get(unit)
    if known is None:
        return None
    pattern, found = known
    # of several words the one whose entry stands first in the table counts
    groups = [match.lastindex for match in pattern.finditer(name) if match.lastindex]
    return found[min(groups) - 1] if groups else None


@cache
def _table() -> dict[str, tuple[re.Pattern[str], tuple[Indicator, ...]]]:
    """For each unit one pattern with a group for each indicator, and these indicators."""
    words: dict[str, list[str]] = load_words("indicator_words")["words"]
    by_unit: dict[str, list[Indicator]] = {}
    for code in words:
        indicator = indicators()[code]
        for unit in indicator.units:
            by_unit.setdefault(unit, []).append(indicator)
    return {
        unit: (
            re.compile("|".join(f"({'|'.join(words[each.code])})" for each in found)),
            tuple(found),
        )
        for unit, found in by_unit.items()
    }
