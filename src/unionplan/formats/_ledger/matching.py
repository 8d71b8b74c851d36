"""Which task or metric of a plan a row of its ledger is about."""

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from unionplan.chinese import fold
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.entry import Entry

__all__ = ["Match", "Named", "Register", "plain_name"]

_TAKEN_TWICE: Final = "another row is about it already"
_SEVERAL: Final = "several items of the plan have this id"
_CROSSED: Final = "its id and its words belong to two different items of the plan"


@attrs.frozen
class Named:
    """What an item goes by.

    Attributes:
        id: Its id.
        name: Its title or name.
    """

    id: str
    name: str


@attrs.frozen
class Match:
    """The item that a row is about.

    Attributes:
        index: The number of the item in the plan, from 0; None for none.
        by_id: Whether the row names its id.
        problem: Why the row cannot be taken up; empty where it can.
    """

    index: int | None = None
    by_id: bool = False
    problem: str = ""


class Register:
    """The items of a plan, of which each is found once.

    Args:
        items: Their ids and names, in the plan's order.
        main: The field of their name.
    """

    def __init__(self, items: Iterable[Named], main: str) -> None:
        self._items = tuple(items)
        self._main = main
        self._by_id: dict[str, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        self._used: set[int] = set()
        for index, item in enumerate(self._items):
            self._by_id.setdefault(item.id, []).append(index)
            self._by_name.setdefault(plain_name(item.name), []).append(index)

    def find(self, entry: Entry) -> Match:
        """The item that a row is about: by its id, else by its words, if only one has them."""
        match = self._find(entry)
        if match.index is None or match.problem:
            return match
        if match.index in self._used:
            return Match(match.index, match.by_id, _TAKEN_TWICE)
        self._used.add(match.index)
        return match

    def _find(self, entry: Entry) -> Match:
        alike = self._by_name.get(plain_name(str(entry.values[self._main])), [])
        same_id = self._by_id.get(str(entry.values.get("id", "")), [])
        if len(same_id) > 1:
            return self._among(same_id, alike)
        if same_id:
            crossed = bool(alike) and same_id[0] not in alike
            return Match(same_id[0], by_id=True, problem=_CROSSED if crossed else "")
        if len(alike) == 1:
            return Match(alike[0])
        numbered = _number(entry)
        return Match(numbered if numbered in alike else None)

    def _among(self, same_id: Sequence[int], alike: Sequence[int]) -> Match:
        """One of several items with an id: that with the same words."""
        both = [index for index in same_id if index in alike and index not in self._used]
        if not both:
            return Match(same_id[0], by_id=True, problem=_SEVERAL)
        return Match(both[0], by_id=True)


def _number(entry: Entry) -> int:
    """The number of a row as its index; -1 where it has none."""
    texts = (entry.cells.get(column, "") for column in (Column.NUMBER, Column.ID))
    number = next((text for text in texts if text.isdecimal() and len(text) < 10), "0")  # noqa: PLR2004
    return int(number) - 1


def plain_name(name: str) -> str:
    """A name without what people type differently: blanks, full-width marks."""
    return "".join(fold(name).split())
