"""What a ledger holds of a plan, and what is lost."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeVar

import attrs

from unionplan.formats._ledger.task_row import own_texts
from unionplan.formats.loss import Loss, sort_losses
from unionplan.model import (
    Activity,
    Deadline,
    Extra,
    Measurement,
    Metric,
    Organization,
    Party,
    Plan,
    When,
    Window,
    join_pointer,
)
from unionplan.model.walk import children, is_record

__all__ = ["claimed_activity", "claimed_facts", "claimed_metric", "losses"]

T = TypeVar("T", bound=attrs.AttrsInstance)

_NO_EXTRA: Final = Extra()
_TASKS: Final[Mapping[type, frozenset[str]]] = {
    Plan: frozenset({"activities"}),
    Activity: frozenset({"title", "id", "when", "area", "parties", "budget", "status", "records"}),
}
"""The fields that the table of tasks holds; of classes that are not named here, all but extra."""

_WORKBOOK: Final[Mapping[type, frozenset[str]]] = {
    **_TASKS,
    Plan: frozenset({"title", "kind", "organization", "period", "activities", "metrics"}),
    Organization: frozenset({"name"}),
    Metric: frozenset({"name", "id", "unit", "scope", "baseline", "targets", "measurements"}),
    Measurement: frozenset({"value", "on", "over", "evidence"}),
}
_REASONS: Final = {
    "sections": "a ledger has no place for the prose of a plan",
    "source": "a ledger does not say where a value was read from",
    "goals": "a ledger has no column for goals",
    "goal": "a ledger has no column for goals",
    "section": "a ledger has no column for sections",
    "extra": "a ledger has columns for texts only, and none with such a heading",
}
_REASON: Final = "a ledger has no column for it"


def claimed_activity(activity: Activity) -> Activity:
    """What a ledger holds of an activity."""
    return Activity(
        title=activity.title,
        id=activity.id,
        when=_bare_when(activity.when),
        area=activity.area,
        parties=[Party(name=party.name, role=party.role) for party in activity.parties],
        budget=activity.budget,
        status=activity.status,
        records=[_bare(record) for record in activity.records],
        extra=own_texts(activity.extra),
    )


def claimed_metric(metric: Metric) -> Metric:
    """What a workbook holds of a metric."""
    baseline = metric.baseline
    return Metric(
        name=metric.name,
        id=metric.id,
        unit=metric.unit,
        scope=metric.scope,
        baseline=None if baseline is None else _bare_measurement(baseline, evidence=""),
        targets=[_bare(target) for target in metric.targets],
        measurements=[
            _bare_measurement(found, evidence=found.evidence) for found in metric.measurements
        ],
    )


def claimed_facts(plan: Plan) -> Plan:
    """What a workbook holds of a plan beside its registers."""
    organization = plan.organization
    return Plan(
        title=plan.title,
        kind=plan.kind,
        organization=None if organization is None else Organization(name=organization.name),
        period=plan.period,
    )


def losses(plan: Plan, found: Iterable[Loss], *, workbook: bool) -> tuple[Loss, ...]:
    """What a ledger does not hold, in the order of the plan.

    Args:
        plan: The plan.
        found: What was found to be lost already.
        workbook: Whether it has sheets for metrics and for the plan itself.
    """
    unheld = _losses(plan, (), _WORKBOOK if workbook else _TASKS)
    return sort_losses(plan, [*unheld, *found])


def _losses(
    node: object, way: tuple[str | int, ...], held: Mapping[type, frozenset[str]]
) -> Iterator[Loss]:
    names = held.get(type(node))
    for token, child in children(node):
        if isinstance(token, str) and names is not None and not _is_held(token, names, way):
            yield Loss(join_pointer(*way, token), _REASONS.get(token, _REASON))
        else:
            yield from _losses(child, (*way, token), held)
    if is_record(node):
        extra: Extra = getattr(node, "extra", _NO_EXTRA)
        kept = own_texts(extra) if isinstance(node, Activity) else {}
        for key in extra:
            if key not in kept:
                yield Loss(join_pointer(*way, key), _REASONS["extra"])


def _is_held(name: str, names: frozenset[str], way: tuple[str | int, ...]) -> bool:
    return name in names and not (name == "evidence" and way[-1:] == ("baseline",))


def _bare(item: T) -> T:
    return attrs.evolve(item, extra=_NO_EXTRA)  # type: ignore[misc]


def _bare_when(when: When | None) -> When | None:
    return when if when is None or isinstance(when, Window | Deadline) else _bare(when)


def _bare_measurement(found: Measurement, *, evidence: str) -> Measurement:
    return Measurement(value=found.value, on=found.on, over=found.over, evidence=evidence)
