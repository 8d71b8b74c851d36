"""From a plan to the tables of its ledger."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

import attrs

from unionplan.calendar import PlanCalendar, resolve_all
from unionplan.errors import EncodeError, Fault
from unionplan.formats._ledger.cell import shorten
from unionplan.formats._ledger.claims import claimed_activity, claimed_facts, claimed_metric
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.entry import read_metric, read_task
from unionplan.formats._ledger.fact_rows import FACT_GROUPS, show_facts
from unionplan.formats._ledger.fields import Fields, read_fields
from unionplan.formats._ledger.layout import Cells, Group
from unionplan.formats._ledger.linked_metrics import linked_metrics, name_of, show_linked
from unionplan.formats._ledger.metric_row import METRIC_GROUPS, show_metric
from unionplan.formats._ledger.row_memo import row_memo
from unionplan.formats._ledger.task_row import TASK_GROUPS, show_task
from unionplan.formats.loss import Loss
from unionplan.limits import current
from unionplan.model import Activity, Metric, Plan

__all__ = ["WrittenTable", "write_facts", "write_metrics", "write_tasks"]

_MOST_OWN: Final = 60
"""Columns of the office's own that a ledger has; what is beyond them goes into the system data."""

_KEY: Final = "x-"
_OPTIONAL: Final = frozenset(
    {
        Column.RESPONSIBLE,
        Column.AUDIENCE,
        Column.BUDGET,
        Column.PARTICIPANTS,
        Column.SCOPE,
        Column.MEMO,
    }
)
"""Columns that a ledger has only where they hold something."""

_BANNERS: Final = 3  # rows that a workbook has above the first task
_TOO_LONG: Final = "a cell has no room for it"
_BESIDE: Final = frozenset({Column.METRIC, Column.TARGET})


@attrs.frozen
class WrittenTable:
    """A table of a ledger.

    Attributes:
        columns: Its columns, those of the office's own by ``x-`` and their heading.
        rows: The texts, in the order of *columns*.
        lost: What had no room in a cell.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lost: tuple[Loss, ...]

    @property
    def headings(self) -> list[str]:
        """The words at the head of the columns."""
        return [column.removeprefix(_KEY) for column in self.columns]


def write_tasks(plan: Plan, *, metrics: bool, calendar: PlanCalendar) -> WrittenTable:
    """The table of tasks.

    Args:
        plan: The plan.
        metrics: Whether the ledger has a table of metrics too.
        calendar: The tables that tell the days of a time.

    Raises:
        EncodeError: There are more tasks than a ledger holds, or a text holds half a surrogate
            pair.
    """
    own = list(dict.fromkeys(key for task in plan.activities for key in task.extra))
    known = {name_of(metric) for metric in plan.metrics} if metrics else set[str]()
    rows: list[dict[str, str]] = []
    lost: list[Loss] = []
    tasks = zip(
        plan.activities, resolve_all(plan, calendar=calendar), linked_metrics(plan), strict=True
    )
    for index, (task, resolution, linked) in enumerate(tasks):
        cells = show_task(task, resolution, show_linked(linked))
        for key in own[_MOST_OWN:]:
            cells.pop(key, None)
        read = partial(_read_task, beside=not linked, known=known)
        item = claimed_activity(task)
        row, too_long = _with_memo(item, cells, TASK_GROUPS, read, Column.TITLE)
        rows.append(row)
        lost += [Loss(f"/activities/{index}/{field}", _TOO_LONG) for field in too_long]
    return _table(_columns(show_task(_BLANK_TASK, None, ("", "")), rows), rows, lost)


_BLANK_TASK: Final = Activity(title="-")
_BLANK_METRIC: Final = Metric(name="-")


def write_metrics(plan: Plan) -> WrittenTable:
    """The table of metrics.

    Raises:
        EncodeError: There are more metrics than a ledger holds, or a text holds half a surrogate
            pair.
    """
    rows: list[dict[str, str]] = []
    lost: list[Loss] = []
    for index, metric in enumerate(plan.metrics):
        cells = show_metric(metric)
        read = partial(read_metric, memo=None, period=None)
        item = claimed_metric(metric)
        row, too_long = _with_memo(item, cells, METRIC_GROUPS, read, Column.METRIC)
        rows.append(row)
        lost += [Loss(f"/metrics/{index}/{field}", _TOO_LONG) for field in too_long]
    return _table(_columns(show_metric(_BLANK_METRIC), rows), rows, lost)


def write_facts(plan: Plan) -> WrittenTable:
    """The facts of the plan: a row for each, of its name, its words and, in the first, a memo.

    Raises:
        EncodeError: A text holds half a surrogate pair.
    """
    cells = show_facts(plan)
    read = partial(read_fields, FACT_GROUPS, memo=None, period=None)
    filled, too_long = _with_memo(claimed_facts(plan), cells, FACT_GROUPS, read)
    lost = tuple(Loss(f"/{field}", _TOO_LONG) for field in too_long)
    memo = filled.pop(Column.MEMO, "")
    rows = [(name, text, "") for name, text in filled.items()]
    rows[0] = (*rows[0][:2], memo)
    return WrittenTable(("", "", Column.MEMO), tuple(rows), lost)


def _read_task(cells: Cells, *, beside: bool, known: Container[str]) -> Fields:
    """Read a row as it will be, but for what its metrics say in it."""
    seen = cells if beside else {key: cells[key] for key in cells if key not in _BESIDE}
    return read_task(seen, None, None, known)


def _with_memo(
    item: Activity | Metric | Plan,
    cells: dict[str, str],
    groups: Mapping[str, Group],
    read: Callable[[Cells], Fields],
    main: Column | None = None,
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The cells as long as they may be, with their memo, and the fields that have no room."""
    cells = {column: shorten(text) for column, text in cells.items()}
    memo = row_memo(item, cells, groups, read, main)
    return ({**cells, Column.MEMO: memo.text} if memo.text else cells), memo.lost


def _columns(usual: Iterable[str], rows: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The columns in use, in their order: ours, those of the office, the memo."""
    filled = dict.fromkeys(column for row in rows for column, text in row.items() if text)
    ours = [column for column in usual if column not in _OPTIONAL or column in filled]
    own = [column for column in filled if column.startswith(_KEY)]
    memo = [Column.MEMO] if Column.MEMO in filled else []
    return (*ours, *own, *memo)


def _table(
    columns: tuple[str, ...], rows: Sequence[Mapping[str, str]], lost: Iterable[Loss]
) -> WrittenTable:
    most, cells = current().ledger_rows, current().sheet_cells
    if len(rows) > most or (len(rows) + _BANNERS) * len(columns) > cells:
        problem = (
            f"a ledger has at most {most:,} rows and {cells:,} cells, found"
            f" {len(rows):,} rows of {len(columns)} cells"
        )
        raise EncodeError([Fault("", problem)])
    texts = tuple(tuple(row.get(column, "") for column in columns) for row in rows)
    return WrittenTable(columns, texts, tuple(lost))
