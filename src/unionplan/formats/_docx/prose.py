"""Which items of a plan stand in its prose already, and which the document must print."""

from typing import Final, TypeAlias

from unionplan.model import Activity, Goal, Metric, Plan

__all__ = ["Item", "Prose", "item_text"]

Item: TypeAlias = Activity | Goal | Metric
"""What stands in a register of a plan."""

_MOST_SEARCHED: Final = 100_000_000
"""Characters that are looked through for the words of items, in all."""


def item_text(item: Item) -> str:
    """What an item is called in the plan's words."""
    match item:
        case Activity():
            return item.title
        case Goal():
            return item.statement
        case Metric():
            return item.name


class Prose:
    """The words of a plan's sections.

    An item that was read from a text (it has a source) stands in them and is not printed again.

    Args:
        plan: The plan.
    """

    __slots__ = ("_budget", "_by_section", "_whole")

    def __init__(self, plan: Plan) -> None:
        self._by_section = {
            section.id: _bare(section.marker + section.heading + section.text)
            for section in plan.all_sections()
        }
        self._whole = "".join([_bare(plan.title), *self._by_section.values()])
        self._budget = _MOST_SEARCHED

    @property
    def is_there(self) -> bool:
        """Whether there is any."""
        return bool(self._whole)

    def has(self, item: Item) -> bool:
        """Whether an item is taken to stand in the prose."""
        return item.source is not None and self.is_there

    def has_section(self, id: str | None) -> bool:  # noqa: A002 - the field is called id
        """Whether there is a section with this id."""
        return id in self._by_section

    def says(self, item: Item) -> bool:
        """Whether the words of an item are in the prose.

        After very much prose has been looked through it says no without looking.
        """
        words = _bare(item_text(item))
        return any(
            self._is_within(words, text)
            for text in (self._by_section.get(item.section or "", ""), self._whole)
        )

    def _is_within(self, words: str, text: str) -> bool:
        self._budget -= len(text)
        return self._budget >= 0 and words in text


def _bare(text: str) -> str:
    """A text without spaces and punctuation, which stand otherwise in a title than in prose."""
    return "".join(filter(str.isalnum, text))
