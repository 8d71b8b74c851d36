"""The order in which a collective contract is passed, signed and renewed."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from unionplan.calendar import Resolved
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context

_SIGNED: Final = ("签订", "签署", "签约")
_PASSED: Final = ("审议", "讨论", "表决", "通过")
_RENEWED: Final = ("续签", "续订", "签订", "签署", "重新")


class Step(NamedTuple):
    """An activity about a collective contract: its place in the plan's list, and its days."""

    number: int
    first: date
    last: date


def signed_before_passed(context: Context) -> Step | None:
    """The step that signs a contract, where all of it lies before the congress passes the draft."""
    signed = _steps(context, _SIGNED, _PASSED)
    passed = _steps(context, _PASSED, _SIGNED)
    if not signed or not passed:
        return None
    earliest = min((step.first for step in _dated(context, passed)), default=None)
    if earliest is None:
        return None
    return next((step for step in _dated(context, signed) if step.last < earliest), None)


def renewals(context: Context) -> Iterator[Step]:
    """The steps that sign or renew a contract."""
    return _dated(context, _steps(context, _RENEWED, ()))


def _steps(context: Context, words: tuple[str, ...], not_words: tuple[str, ...]) -> list[int]:
    """The activities about a collective contract that have one of these words, and none of those.

    Their days are worked out later, for that takes longest.
    """
    return [
        number
        for number, activity in enumerate(context.plan.activities)
        if "集体合同" in (title := activity.title)
        and has_any(title, words)
        and not has_any(title, not_words)
    ]


def _dated(context: Context, numbers: Iterable[int]) -> Iterator[Step]:
    for number in numbers:
        when = context.plan.activities[number].when
        found = None if when is None else context.resolve(when)
        if isinstance(found, Resolved):
            yield Step(number, found.first.first, found.last.last)
