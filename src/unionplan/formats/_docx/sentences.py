"""Items that stand in no prose, each as a sentence."""

from collections.abc import Iterable
from typing import Final

from unionplan.formats._prose import Item
from unionplan.formats._words import (
    ROLES,
    STATUSES,
    describe_measurement,
    describe_parties,
    describe_target,
    describe_when,
)
from unionplan.model import Activity, Goal, Metric, Plan, Status

__all__ = ["describe_values", "known_year", "sentence"]

_STOPS: Final = "。；;"
_ENDS: Final = ("。", "！", "？", "!", "?", "…")
_CLOSING: Final = "”’）)》"


def sentence(item: Item, year: int | None) -> str:
    """An item with all that is known of it.

    Args:
        item: The item.
        year: The year that goes without saying.
    """
    match item:
        case Activity():
            return _close(item.title, _details(item, year))
        case Goal():
            return _close(item.statement)
        case _:
            scope = f"（{item.scope}）" if item.scope else ""
            values = describe_values(item)
            return _close(f"{item.name}{scope}{'：' if values else ''}{values}")


def known_year(plan: Plan) -> int | None:
    """The year that goes without saying, for it stands in the title and is all of the period."""
    period = plan.period
    if period is None or period.first.year != period.last.year:
        return None
    return period.first.year if f"{period.first.year}年" in plan.title else None


def describe_values(metric: Metric) -> str:
    """Targets, baseline and what was measured of a metric."""
    found = [describe_target(metric, target) for target in metric.targets]
    if metric.baseline is not None:
        found.append(f"基数{describe_measurement(metric, metric.baseline)}")
    found += [f"实际{describe_measurement(metric, value)}" for value in metric.measurements]
    return "，".join(found)


def _details(activity: Activity, year: int | None) -> Iterable[str]:
    """What is known of an activity besides its title, each with its name before it."""
    if activity.when is not None and (when := describe_when(activity.when, year=year)):
        yield f"时间：{when}"
    for role, name in ROLES.items():
        if names := describe_parties(activity, role):
            yield f"{name}：{names}"
    if activity.budget is not None:
        yield f"经费：{activity.budget:f}元"
    if activity.status is not Status.PLANNED:
        yield f"状态：{STATUSES[activity.status]}"


def _close(words: str, details: Iterable[str] = ()) -> str:
    """Words as a sentence, and details as another."""
    bare = words.strip()
    if not bare.rstrip(_CLOSING).endswith(_ENDS):
        bare = f"{bare.rstrip(_STOPS)}。"
    noted = "；".join(details)
    return f"{bare}{noted}{'。' if noted else ''}"
