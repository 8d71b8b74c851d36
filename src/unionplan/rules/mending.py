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
        for where, words in (*pieces, *context.once(_copies))
        if (changed := change(words)) != words and changed
    )


def _copies(context: Context) -> list[tuple[str, str]]:
    """What the registers repeat of the prose: the words of items that were read out of it."""
    plan = context.plan
    return [
        *(
            (f"/goals/{index}/statement", goal.statement)
            for index, goal in enumerate(plan.goals)
            if goal.source is not None
        ),
        *(
            (f"/activities/{index}/title", activity.title)
            for index, activity in enumerate(plan.activities)
            if activity.source is not None
        ),
        *(
            (f"/metrics/{index}/name", metric.name)
            for index, metric in enumerate(plan.metrics)
            if metric.source is not None
        ),
    ]
