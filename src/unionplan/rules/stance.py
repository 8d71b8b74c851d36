"""Whether a sentence means to do what it names, or forbids it, asks about it or reports it."""

import re
from functools import cache
from typing import Final, NamedTuple

from unionplan.rules.word_table import load_words

_REACH: Final = 12  # characters within which 不 still belongs to what follows
_NEAR: Final = 14  # characters behind an act in which it can be said to be forbidden
_COMMAS: Final = "，,：:"


def is_meant(words: str, start: int, end: int) -> bool:
    """Whether the act at ``words[start:end]`` is planned by the sentence *words*.

    It is not where the sentence forbids it (``严禁发放购物卡``), denies it (``不发放``), asks
    about it (``是否``, ``检查``), tells what was done or what others do (``去年``, ``有的单位``),
    or where it is part of a title in ``《》``. A turn (``但``, ``改为``) ends what stands before
    it. In doubt it is not meant, for a wrong claim is worse than a missed one.
    """
    patterns = _patterns()
    before = words[:start]
    if before.rfind("《") > before.rfind("》"):
        return False
    before = patterns.harmless.sub("", before)
    *_, still = patterns.turns.split(before)
    if patterns.against.search(still):
        return False
    clause = still[max(map(still.rfind, _COMMAS)) + 1 :]
    if patterns.not_now.search(clause):
        return False
    return not patterns.afterwards.match(words, end)


class _Patterns(NamedTuple):
    harmless: re.Pattern[str]
    turns: re.Pattern[str]
    against: re.Pattern[str]
    not_now: re.Pattern[str]
    afterwards: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    pattern = load_words("stance_words").pattern
    return _Patterns(
        harmless=pattern("<harmless>"),
        turns=pattern("<turns>"),
        against=pattern("<forbids>|<asks>|<others>"),
        not_now=pattern(f"<looks>|<reports>|<not>[^、]{{0,{_REACH}}}$"),
        afterwards=pattern(f"[^，,]{{0,{_NEAR}}}?<afterwards>"),
    )
