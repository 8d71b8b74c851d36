"""Whether a sentence means to do what it names, or forbids it, asks about it or reports it."""

from typing import Final

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
    table = load_words("stance_words")
    before = words[:start]
    if before.rfind("《") > before.rfind("》"):
        return False
    before = table.pattern("<harmless>").sub("", before)
    *_, still = table.pattern("<turns>").split(before)
    if table.pattern("<forbids>|<asks>|<others>").search(still):
        return False
    clause = still[max(map(still.rfind, _COMMAS)) + 1 :]
    if table.pattern(f"<looks>|<reports>|<not>[^、]{{0,{_REACH}}}$").search(clause):
        return False
    return not table.pattern(f"[^，,]{{0,{_NEAR}}}?<afterwards>").match(words[end:])
