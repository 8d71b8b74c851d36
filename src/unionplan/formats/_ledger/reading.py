"""From the tables of a ledger to tasks, metrics and facts, and to a plan."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs

from unionplan.errors import DecodeError, Fault
from unionplan.formats._ledger.column import Column, words
from unionplan.formats._ledger.entry import Entry, read_metric, read_task
from unionplan.formats._ledger.fact_rows import FACT_GROUPS
from unionplan.formats._ledger.fields import read_fields
from unionplan.formats._ledger.layout import Cells
from unionplan.formats._ledger.memo import Memo, read_memo
from unionplan.formats._ledger.place import Place, Remark
from unionplan.formats._ledger.table import Grid, Kind, Row, RowKind, Table, find_table, row_kind
from unionplan.formats._ledger.times import read_time
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._ledger.values import read_area
from unionplan.model import Activity, Metric, Period, Plan

__all__ = ["FACTS_SHEET", "Contents", "read_contents", "to_plan"]

FACTS_SHEET: Final = "说明"
"""The sheet that says of which plan the ledger is."""

_MAIN: Final = {Kind.TASKS: Column.TITLE, Kind.METRICS: Column.METRIC}
_MARKER: Final = re.compile(r"[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]\s{0,3}")
_NO_LEDGER: Final = (
    "found no table of tasks: expected a row of headings such as 工作任务, 完成时限, 责任人, 状态"
)
_DAMAGED: Final = "its system data was changed, so that only what can be seen counts"
_LONGEST: Final = 40


@attrs.frozen(kw_only=True)
class Contents:
    """What a ledger holds.

    Attributes:
        facts: Fields of the plan itself.
        tasks: The rows of its tables of tasks.
        metrics: The rows of its tables of metrics.
        remarks: What could not be read apart from cells of the entries.
    """

    facts: dict[str, object]
    tasks: Sequence[Entry]
    metrics: Sequence[Entry]
    remarks: tuple[Remark, ...]

    @property
    def all_remarks(self) -> tuple[Remark, ...]:
        """What could not be read, cells of the entries included."""
        cells = (
            Remark(entry.place_of(field), problem)
            for entry in (*self.metrics, *self.tasks)
            for field, problem in entry.unreadable.items()
        )
        return (*self.remarks, *cells)


def read_contents(grids: Sequence[Grid], period: Period | None = None) -> Contents:
    """Read the sheets of a ledger.

    Args:
        grids: The sheets.
        period: The plan's period, where the ledger does not tell it.

    Raises:
        DecodeError: None of them has a table of tasks.
    """
    remarks: list[Remark] = []
    facts: dict[str, object] = {}
    tables: list[Table] = []
    for grid in grids:
        if grid.name == FACTS_SHEET:
            facts |= _read_facts(grid, remarks)
        if grid.name not in words("rows")["sheets_for_people"] and (table := find_table(grid)):
            tables.append(table)
    tasks = [table for table in tables if table.kind is Kind.TASKS]
    if not tasks:
        raise DecodeError([Fault("", _NO_LEDGER)])
    if not facts and tasks[0].title:
        facts["title"] = tasks[0].title
    known = facts.get("period")
    period = known if isinstance(known, Period) else period
    metrics = [
        entry
        for table in tables
        if table.kind is Kind.METRICS
        for entry in _entries(table, period, set(), remarks)
    ]
    names = {entry.cells[Column.METRIC].replace("\n", " ") for entry in metrics}
    entries = [entry for table in tasks for entry in _entries(table, period, names, remarks)]
    return Contents(facts=facts, tasks=entries, metrics=metrics, remarks=tuple(remarks))


def to_plan(contents: Contents) -> Plan:
    """The plan that a ledger holds."""
    facts: dict[str, Any] = _given(contents.facts)
    return Plan(
        **facts,
        activities=[_item(Activity, entry) for entry in contents.tasks],
        metrics=[_item(Metric, entry) for entry in contents.metrics],
    )


def _item(kind: type[Any], entry: Entry) -> Any:  # noqa: ANN401 - a task or a metric
    return kind(**_given(entry.values))


def _given(values: dict[str, object]) -> dict[str, Any]:
    """Values without those that are not known."""
    return {field: value for field, value in values.items() if value is not None}


def _read_facts(grid: Grid, remarks: list[Remark]) -> dict[str, object]:
    named = {column.value for group in FACT_GROUPS.values() for column in group.columns}
    cells: dict[str, str] = {}
    numbers: dict[str, int] = {}
    memo = None
    for number, row in enumerate(grid.rows, 1):
        name, text, note = [*row, "", "", ""][:3]
        if name in named and name not in cells:
            cells[name] = text
            numbers[name] = number
            memo = memo or (read_memo(note) if note else None)
    found = read_fields(FACT_GROUPS, cells, memo, None)
    for field, problem in found.unreadable.items():
        name = FACT_GROUPS[field].columns[0].value
        remarks.append(Remark(Place(grid.name, numbers[name], name), problem))
    return found.values


def _entries(
    table: Table, period: Period | None, metrics: set[str], remarks: list[Remark]
) -> Iterator[Entry]:
    group, heading = "", None  # words between rows, and their row while no task stands below it
    for row in table.rows:
        memo = _memo(row, table, remarks)
        kind = (
            RowKind.ITEM
            if memo
            else row_kind(row.cells, _MAIN[table.kind], is_banner=row.is_banner)
        )
        if kind is RowKind.ITEM:
            heading = None
            yield _entry(table, row, memo, (period, metrics, group))
        elif kind is RowKind.NOTE:
            remarks.append(_left_out(table, row))
        elif kind is RowKind.GROUP:
            if heading is not None:
                remarks.append(_left_out(table, heading))
            group, heading = next(filter(None, row.cells.values())), row
    if heading is not None:
        remarks.append(_left_out(table, heading))


def _left_out(table: Table, row: Row) -> Remark:
    text = next(filter(None, row.cells.values()))
    problem = f"no task stands here, so that {text[:_LONGEST]!r} is left out"
    return Remark(Place(table.sheet, row.number), problem)


def _memo(row: Row, table: Table, remarks: list[Remark]) -> Memo | None:
    text = row.cells.get(Column.MEMO, "")
    memo = read_memo(text) if text else None
    if text and memo is None:
        place = Place(table.sheet, row.number, table.headings[Column.MEMO])
        remarks.append(Remark(place, _DAMAGED))
    return memo


def _entry(
    table: Table,
    row: Row,
    memo: Memo | None,
    context: tuple[Period | None, set[str], str],
) -> Entry:
    period, metrics, group = context
    if table.kind is Kind.TASKS:
        cells = _under(group, row.cells) if group else row.cells
        found = read_task(cells, memo, period, metrics)
    else:
        cells = row.cells
        found = read_metric(cells, memo, period)
    return Entry(
        place=Place(table.sheet, row.number),
        cells=cells,
        headings=table.headings,
        values=found.values,
        unreadable=found.unreadable,
    )


def _under(group: str, cells: Cells) -> Cells:
    """The cells of a row below a heading between rows, which names its area or its time."""
    text = _MARKER.sub("", group, count=1)
    try:
        area = read_area(text)
    except Unreadable:
        area = None
    column = Column.TIME if area is None and read_time(text) else Column.AREA
    return cells if cells.get(column) else {**cells, column: text}
