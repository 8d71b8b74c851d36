"""What the functions that read the parts of a document share."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Generic, TypeVar

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.identifiers import FoundIdentifiers
from unionplan.formats._stratml.words import words
from unionplan.model import Activity, Goal, Metric, Section

T = TypeVar("T")


class Register(Generic[T]):
    """Items in the order of their numbers; one without a number has that of its place."""

    def __init__(self) -> None:
        self._items: list[tuple[int, T]] = []

    def add(self, item: T, number: int | None) -> None:
        """Add an item, with its number in the register, if it has one."""
        self._items.append((len(self._items) + 1 if number is None else number, item))

    def in_order(self) -> Iterable[T]:
        """The items."""
        return [item for _, item in sorted(self._items, key=lambda entry: entry[0])]


class Found:
    """What was found in a document so far.

    Args:
        root: The document, before anything is taken out of it.
    """

    def __init__(self, root: Element) -> None:
        self.identifiers = FoundIdentifiers(root)
        self.goals = Register[Goal]()
        self.activities = Register[Activity]()
        self.metrics = Register[Metric]()
        self.sections = Register[tuple[Section, str | None]]()  # each with the id of its parent


def take_sequence(element: Element) -> tuple[str, int | None]:
    """What our writer says an item is, and its number; nothing of other writers."""
    pattern, kinds = _sequence()
    match = pattern.fullmatch(element.text_of("SequenceIndicator"))
    if match is None:
        return "", None
    element.take("SequenceIndicator")
    return kinds[match[1]], int(match[2]) if match[2] else None


@cache
def _sequence() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {word: kind for kind, word in words()["sequence"].items()}
    return re.compile(f"({'|'.join(kinds)})([0-9]{{1,9}})?"), kinds
