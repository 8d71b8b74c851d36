"""Which items of a plan stand in its prose already, and which the document must print."""

import re
from typing import Final, TypeAlias

from unionplan.model import Activity, Goal, Metric, Plan

__all__ = ["Item", "Prose", "item_text"]

Item: TypeAlias = Activity | Goal | Metric
"""What stands in a register of a plan."""

_MARKS: Final = re.compile(r"[\W_]+")
_WHOLE: Final = " "  # the key of all words, which is no id
_MOST_SEARCHED: Final = 100_000_000
"""Characters that are looked through for the words of items, in all."""


def item_text(item: Item) -> str:
    """What an item is called in the plan's words."""
    match item:
        case Activity():
            return item.title
        case Goal():
            return item.statement
        case _:
            return item.name


class Prose:
    """The words of a plan's sections.

    An item that was read from a text (it has a source) stands in them and is not printed again.

    Args:
        plan: The plan.
    """

    __slots__ = ("_budget", "_ids", "_plan", "_words", "is_there")

    #: Whether there is any.
    is_there: bool

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._ids = frozenset(section.id for section in plan.all_sections())
        self.is_there = any(each.heading or each.text for each in plan.all_sections())
        self._words: dict[str, str] | None = None
        self._budget = _MOST_SEARCHED

    def has(self, item: Item) -> bool:
        """Whether an item is taken to stand in the prose."""
        return item.source is not None and self.is_there

    def has_section(self, id: str | None) -> bool:  # noqa: A002 - the field is called id
        """Whether there is a section with this id."""
        return id in self._ids

    def says(self, item: Item) -> bool:
        """Whether the words of an item are in the prose.

        After very much prose has been looked through it says no without looking.
        """
        if self._words is None:
            parts = {
                section.id: _bare(section.marker + section.heading + section.text)
                for section in self._plan.all_sections()
            }
            self._words = parts | {_WHOLE: "".join([_bare(self._plan.title), *parts.values()])}
        words = _bare(item_text(item))
        places = (self._words.get(item.section or _WHOLE, ""), self._words[_WHOLE])
        return any(self._is_within(words, place) for place in places)

    def _is_within(self, words: str, text: str) -> bool:
        self._budget -= len(text)
        return self._budget >= 0 and words in text


def _bare(text: str) -> str:
    """A text without spaces and punctuation, which stand otherwise in a title than in prose."""
    return _MARKS.sub("", text)
