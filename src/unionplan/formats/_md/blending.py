"""What was not seen of a value, kept when what was seen of it is edited."""

from typing import Any, Final

from unionplan.formats._md.note import Facts
from unionplan.formats._problem import is_array, is_object

__all__ = ["align", "blend_facts", "blend_lists", "blend_when"]

_KINDS: Final = ("festival", "every", "rrule", "term_week", "words")


def blend_facts(old: Any, new: Facts, seen: frozenset[str]) -> Facts:  # noqa: ANN401 - plain data
    """The new fields, and the old ones that no column shows."""
    if not is_object(old):
        return new
    return {**new, **{key: value for key, value in old.items() if key not in seen}}


def blend_when(old: Any, new: Any) -> Any:  # noqa: ANN401 - plain data
    """A new time with the application's keys of the old one, if it is of its kind."""
    if is_object(old) and is_object(new) and any(kind in old and kind in new for kind in _KINDS):
        return {**new, **{key: value for key, value in old.items() if key.startswith("x-")}}
    return new


def blend_lists(old: Any, new: list[Facts], seen: frozenset[str]) -> list[Facts]:  # noqa: ANN401
    """The new items, each with what no column shows of the old one that it was."""
    return [item for _, item in align(old, new, seen)]


def align(
    old: Any,  # noqa: ANN401 - plain data
    new: list[Facts],
    seen: frozenset[str],
) -> list[tuple[int | None, Facts]]:
    """For each new item the number of the old one that it was, if any, and the two as one.

    Items that look alike at both ends are the same, and those between them in turn.
    """
    olds: list[Any] = old if is_array(old) else []
    looks = [
        {key: value for key, value in item.items() if key in seen} if is_object(item) else item
        for item in olds
    ]
    both = min(len(olds), len(new))
    head = 0
    while head < both and looks[head] == new[head]:
        head += 1
    tail = 0
    while tail < both - head and looks[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs: list[tuple[int | None, Facts]] = []
    for index, item in enumerate(new):
        was: int | None = index
        if index >= len(new) - tail:
            was = index - len(new) + len(olds)
        elif index >= len(olds) - tail:
            was = None
        pairs.append((was, item if was is None else blend_facts(olds[was], item, seen)))
    return pairs
