"""What a workbook says of the plan itself: one row a fact, with its name and its words."""

from collections.abc import Mapping, Sequence
from typing import Final

from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.layout import Group
from unionplan.formats._ledger.times import read_period
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._words import describe_period
from unionplan.model import Organization, Period, Plan, PlanKind

__all__ = ["FACT_GROUPS", "show_facts"]

_KINDS: Final[dict[PlanKind, str]] = {
    PlanKind.PLAN: "计划",
    PlanKind.REPORT: "总结",
    PlanKind.MIXED: "总结及计划",
}


def show_facts(plan: Plan) -> dict[str, str]:
    """The words of each fact."""
    return {
        Column.PLAN_TITLE: clean(plan.title),
        Column.KIND: _KINDS[plan.kind],
        Column.ORGANIZATION: "" if plan.organization is None else clean(plan.organization.name),
        Column.PERIOD: "" if plan.period is None else describe_period(plan.period),
    }


def _read_title(texts: Sequence[str], _: Period | None) -> str:
    return texts[0]


def _read_kind(texts: Sequence[str], _: Period | None) -> PlanKind:
    for kind, word in _KINDS.items():
        if texts[0] in {word, ""}:
            return kind
    problem = f"expected one of {'、'.join(_KINDS.values())}, found {texts[0][:40]!r}"
    raise Unreadable(problem, (), PlanKind.PLAN)


def _read_organization(texts: Sequence[str], _: Period | None) -> Organization | None:
    return Organization(name=texts[0]) if texts[0] else None


def _read_period(texts: Sequence[str], _: Period | None) -> Period | None:
    period = read_period(texts[0])
    if period is None and texts[0]:
        problem = f"expected a period such as 2026年, found {texts[0][:40]!r}"
        raise Unreadable(problem)
    return period


FACT_GROUPS: Final[Mapping[str, Group]] = {
    group.field: group
    for group in (
        Group("title", (Column.PLAN_TITLE,), _read_title),
        Group("kind", (Column.KIND,), _read_kind),
        Group("organization", (Column.ORGANIZATION,), _read_organization),
        Group("period", (Column.PERIOD,), _read_period),
    )
}
"""The facts of a plan that a workbook holds, in the order of the model."""
