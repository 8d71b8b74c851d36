"""Changing words wherever a plan has them."""

from collections.abc import Callable, Iterator

from unionplan.rules.context import Context
from unionplan.rules.operation import Operation


def mend_words(context: Context, change: Callable[[str], str]) -> tuple[Operation, ...]:
    """The fix that changes the prose of a plan, and what its registers repeat of it.

    Args:
        context: The plan.
        change: Gives a piece of prose as it should be; what it leaves empty stays as it was.
    """
    return tuple(
        Operation("replace", where, changed)
        for where, words in _all_words(context)
        if (changed := change(words)) != words and changed
    )


def _all_words(context: Context) -> Iterator[tuple[str, str]]:
    plan = context.plan
    yield "/title", plan.title
    for place in context.sections:
        yield f"{place.where}/heading", place.section.heading
        yield f"{place.where}/text", place.section.text
    for index, goal in enumerate(plan.goals):
        yield f"/goals/{index}/statement", goal.statement
    for index, activity in enumerate(plan.activities):
        yield f"/activities/{index}/title", activity.title
    for index, metric in enumerate(plan.metrics):
        yield f"/metrics/{index}/name", metric.name
