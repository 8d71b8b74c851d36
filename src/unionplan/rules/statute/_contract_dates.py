"""The order in which a collective contract is passed, signed and renewed."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from unionplan.calendar import Unresolved
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
    signed = list(_steps(context, _SIGNED, _PASSED))
    passed = list(_steps(context, _PASSED, _SIGNED))
    if not signed or not passed:
        return None
    earliest = min(step.first for step in passed)
    return next((step for step in signed if step.last < earliest), None)


def renewals(context: Context) -> Iterator[Step]:
    """The steps that sign or renew a contract."""
    return _steps(context, _RENEWED, ())


def _steps(context: Context, words: tuple[str, ...], not_words: tuple[str, ...]) -> Iterator[Step]:
    for index, activity in enumerate(context.plan.activities):
        title = activity.title
        if (
            "集体合同" in title
            and activity.when is not None
            and any(word in title for word in words)
            and not any(word in title for word in not_words)
        ):
            found = context.resolve(activity.when)
            if not isinstance(found, Unresolved):
                yield Step(index, found.first.first, found.last.last)
