"""Changing words wherever a plan has them."""

from collections.abc import Callable, Iterable

from unionplan.rules.context import Context
from unionplan.rules.operation import Operation
from unionplan.rules.prose import Spot


def mend_words(
    context: Context, change: Callable[[str], str], spots: Iterable[Spot] | None = None
) -> tuple[Operation, ...]:
    """The fix that changes the prose of a plan, and what its registers repeat of it.

    Args:
        context: The plan.
        change: Gives a piece of prose as it should be; what it leaves empty stays as it was.
        spots: Where there is something to change; None: look at all prose.
    """
    pieces = context.texts if spots is None else {spot[:2]: None for spot in spots}
    return tuple(
        Operation("replace", where, changed)
        for where, words in (*pieces, *context.copies)
        if (changed := change(words)) != words and changed
    )
