"""An exact value anew, when the words for it were edited."""

from typing import Any, Final

from unionplan.formats._md.note import Facts
from unionplan.formats._problem import is_array, is_object

__all__ = ["align", "blend_facts", "blend_lists", "blend_when"]

_KINDS: Final = ("festival", "every", "rrule", "term_week", "words")


def blend_facts(old: Any, base: Any, new: Facts) -> Facts:  # noqa: ANN401 - plain data
    """The fields of *new* that differ from *base*, and all others of *old*.

    Args:
        old: The exact fields.
        base: What the words for them mean, which is not all of them.
        new: What the edited words mean.
    """
    if not is_object(old):
        return new
    if not is_object(base):  # nobody reads the old words any more, a number of 50 digits for one
        return {**new, **_own_keys(old)}
    kept = {key: value for key, value in old.items() if new.get(key) == base.get(key)}
    changed = {key: value for key, value in new.items() if value != base.get(key)}
    return {**kept, **changed}


def blend_when(old: Any, _: object, new: Any) -> Any:  # noqa: ANN401 - plain data
    """A new time with the application's keys of the old one, if it is of its kind."""
    if is_object(old) and is_object(new) and any(kind in old and kind in new for kind in _KINDS):
        return {**new, **_own_keys(old)}
    return new


def blend_lists(old: Any, base: Any, new: list[Facts]) -> list[Facts]:  # noqa: ANN401 - plain data
    """The new items, each blended with the old one that it was."""
    if not is_array(old):
        return new
    if not (is_array(base) and len(base) == len(old)):
        base = [None] * len(old)
    return [
        item if was is None else blend_facts(old[was], base[was], item)
        for was, item in zip(align(base, new), new, strict=True)
    ]


def _own_keys(old: Facts) -> Facts:
    return {key: value for key, value in old.items() if key.startswith("x-")}


def align(old: list[Any], new: list[Any]) -> list[int | None]:
    """For each new item the number of the old one that it was, if any.

    Items that are equal at both ends are the same, and those between them in turn.
    """
    both = min(len(old), len(new))
    head = 0
    while head < both and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < both - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    between = range(head, min(len(old), len(new)) - tail)
    middle = [index if index in between else None for index in range(head, len(new) - tail)]
    return [*range(head), *middle, *range(len(old) - tail, len(old))]
