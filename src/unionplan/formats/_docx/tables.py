"""The registers as tables, each an attachment on a page of its own."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from unionplan.formats._docx.block import Table
from unionplan.formats._docx.sentences import known_year
from unionplan.formats._time_order import time_order
from unionplan.formats._words import (
    ROLES,
    STATUSES,
    describe_measurement,
    describe_parties,
    describe_period,
    describe_target,
    describe_when,
)
from unionplan.model import Activity, Metric, Plan, Status

__all__ = ["attached_tables"]

_MONTHS: Final = "工作安排表"
_FIGURES: Final = "工作指标表"
_NUMBER: Final = "序号"


def attached_tables(plan: Plan) -> list[tuple[str, Table]]:
    """The tables that a plan has something for, with their titles."""
    span = "" if plan.period is None else describe_period(plan.period)
    tables: list[tuple[str, Table]] = []
    if plan.activities:
        tables.append((f"{span}{_MONTHS}", _calendar(plan)))
    if plan.metrics:
        tables.append((f"{span}{_FIGURES}", _figures(plan.metrics)))
    return tables


def _calendar(plan: Plan) -> Table:
    """Activities by time; duties that come round stand behind what has days, then all others."""
    activities = sorted(plan.activities, key=lambda activity: time_order(activity, plan.period))
    year = known_year(plan)
    budgets = [activity.budget for activity in activities]
    columns: dict[str, Iterable[str]] = {
        "时间": [_time(activity, year) for activity in activities],
        "工作内容": [activity.title for activity in activities],
    }
    for role, name in ROLES.items():
        columns[name] = [describe_parties(activity, role) for activity in activities]
    columns["经费（元）"] = ["" if budget is None else f"{budget:f}" for budget in budgets]
    columns["状态"] = [_status(activity) for activity in activities]
    return _numbered(columns)


def _figures(metrics: Sequence[Metric]) -> Table:
    targets = [[describe_target(metric, each) for each in metric.targets] for metric in metrics]
    found = [
        [describe_measurement(metric, each) for each in metric.measurements] for metric in metrics
    ]
    baselines = [
        "" if metric.baseline is None else describe_measurement(metric, metric.baseline)
        for metric in metrics
    ]
    return _numbered(
        {
            "指标": [metric.name for metric in metrics],
            "范围": [metric.scope for metric in metrics],
            "目标": map("\n".join, targets),
            "基数": baselines,
            "实际": map("\n".join, found),
        }
    )


def _numbered(columns: Mapping[str, Iterable[str]]) -> Table:
    """The table of those columns in which anything stands, with numbers before them."""
    filled = {name: tuple(cells) for name, cells in columns.items()}
    filled = {name: cells for name, cells in filled.items() if any(cells)}
    count = max(map(len, filled.values()))
    used = {_NUMBER: tuple(str(number) for number in range(1, count + 1))} | filled
    return Table(
        head=tuple(used),
        rows=tuple(zip(*used.values(), strict=True)),
    )


def _time(activity: Activity, year: int | None) -> str:
    return "" if activity.when is None else describe_when(activity.when, year=year)


def _status(activity: Activity) -> str:
    return "" if activity.status is Status.PLANNED else STATUSES[activity.status]
