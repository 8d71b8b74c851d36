"""XLSX, the ledger (台账) as an office keeps it: tasks, metrics, the months, and guidance.

The sheet 台账 has one task a row, with frozen headings, filters, and menus for status and area of
work; 指标 has one metric a row; 月历 shows what falls into which month; 说明 says of which plan the
ledger is and how it is filled in. Every cell is a text, a number or a day, never a formula.
"""

from typing import Final

from unionplan.calendar import BUILT_IN, PlanCalendar
from unionplan.errors import MissingExtraError
from unionplan.formats._ledger.cell import clean, shorten
from unionplan.formats._ledger.claims import losses
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.months import month_rows
from unionplan.formats._ledger.reading import read_contents, to_plan
from unionplan.formats._ledger.writing import write_facts, write_metrics, write_tasks
from unionplan.formats._words import describe_period
from unionplan.formats.written import Written
from unionplan.model import Plan

__all__ = ["read", "write"]

_UNTITLED: Final = "工会工作台账"
_LONGEST_TITLE: Final = 200


def write(plan: Plan, *, calendar: PlanCalendar = BUILT_IN) -> Written:
    """Write the tasks, metrics and facts of a plan as a workbook.

    Args:
        plan: The plan.
        calendar: The tables that tell the days of a time.

    Raises:
        EncodeError: There is more than a ledger holds, or a text holds half a surrogate pair.
        MissingExtraError: The extra ``xlsx`` is not installed.
    """
    try:
        from unionplan.formats._xlsx.workbook import WorkbookParts, write_workbook
    except ImportError as error:
        feature = "writing XLSX"
        raise MissingExtraError(feature, "xlsx") from error
    tasks = write_tasks(plan, metrics=True, calendar=calendar)
    metrics, facts = write_metrics(plan), write_facts(plan)
    union = "" if plan.organization is None else clean(plan.organization.name)
    period = "" if plan.period is None else describe_period(plan.period)
    named = {Column.ORGANIZATION: union, Column.PERIOD: period}
    title = clean(plan.title).replace("\n", " ")
    parts = WorkbookParts(
        title=shorten(title) or _UNTITLED,
        subtitle=shorten("　　".join(f"{name}：{text}" for name, text in named.items() if text)),
        author=union,
        tasks=tasks,
        metrics=metrics,
        facts=facts,
        months=month_rows(plan, calendar=calendar),
    )
    found = (*tasks.lost, *metrics.lost, *facts.lost)
    return Written(write_workbook(parts), losses(plan, found, workbook=True))


def read(data: bytes) -> Plan:
    """Read a plan out of the sheets of a workbook; columns may go by other headings than ours.

    What a cell says and we cannot read stays in the activity's extra, an unreadable time as an
    `Unscheduled`; `unionplan.formats.ledger` also says so. Formulas count by the values that
    the spreadsheet kept of them.

    Raises:
        DecodeError: *data* is no workbook, is beyond the limits, or holds no table of tasks.
        MissingExtraError: The extra ``xlsx`` is not installed.
    """
    try:
        from unionplan.formats._xlsx.grids import read_grids
    except ImportError as error:
        feature = "reading XLSX"
        raise MissingExtraError(feature, "xlsx") from error
    return to_plan(read_contents(read_grids(data)))
