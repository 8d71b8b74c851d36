"""What a document cannot hold of a plan."""

from collections.abc import Iterable
from typing import Final, Literal

import attrs

from unionplan.errors import EncodeError, PointerError
from unionplan.formats.loss_words import reason_in_chinese
from unionplan.model import Extra, Plan, join_pointer, split_pointer

_EXTRA: Final = "extra"


@attrs.frozen
class Loss:
    """A part of a plan that a document does not hold.

    Attributes:
        where: JSON Pointer of the part in the plan.
        reason: Why, as one sentence without a full stop, in English.
    """

    where: str
    reason: str

    def __str__(self) -> str:
        return self.message("en")

    def message(self, language: Literal["zh", "en"] = "zh") -> str:
        """The place and the reason; what formats of others say stays in English."""
        if language == "en":
            return f"{self.where}: {self.reason}" if self.where else self.reason
        reason = reason_in_chinese(self.reason)
        return f"{self.where}：{reason}" if self.where else reason


def sort_losses(plan: Plan, losses: Iterable[Loss]) -> tuple[Loss, ...]:
    """The same in the order of the plan: a part before what is in it, an item before the next.

    What is about a place that the plan has not stands with the last part on the way to it.
    """
    return tuple(sorted(losses, key=lambda loss: _rank(plan, loss.where)))


def _rank(plan: Plan, where: str) -> list[int]:
    """Where in the plan a place is: the numbers of fields, keys and items on the way to it."""
    node: object = plan
    pointer = ""
    ranks: list[int] = []
    for token in split_pointer(where):
        pointer += join_pointer(token)
        try:
            below = plan.at(pointer)
        except PointerError:  # a key that no text can hold is told by another name
            break
        ranks.append(int(token) if isinstance(node, tuple) else _names(node).index(token))
        node = below
    return ranks


def _names(node: object) -> list[str]:
    """What stands in an object, in the order in which documents write it."""
    if isinstance(node, Extra):
        return list(node)
    fields: tuple[attrs.Attribute[object], ...] = attrs.fields(type(node))  # type: ignore[arg-type]
    extra: Extra = getattr(node, _EXTRA)
    return [*(field.name for field in fields if field.name != _EXTRA), *extra]


class LossError(EncodeError):
    """A document would not hold all of a plan, and was not written because of that.

    Attributes:
        faults: Each loss with its pointer, in the order of the plan.
    """
