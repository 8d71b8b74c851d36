"""CSV, the ledger (台账) as one table of tasks, for whatever can read a table.

Comma, quotes where they are needed, lines that end in CR LF, UTF-8; line ends within a cell are
kept. What a spreadsheet could take for a formula gets an apostrophe before it, which reading takes
away again: it is put before any text that begins with ``=``, ``+``, ``-``, ``@`` or their
full-width twins, apostrophes before them or not.
"""

from typing import Final

from unionplan.calendar import BUILT_IN, PlanCalendar
from unionplan.formats._ledger.claims import losses
from unionplan.formats._ledger.comma_separated import read_grid, write_rows
from unionplan.formats._ledger.reading import read_contents, to_plan
from unionplan.formats._ledger.writing import write_tasks
from unionplan.formats.written import Written
from unionplan.model import Plan

__all__ = ["read", "write"]

_MARK: Final = "\ufeff"


def write(plan: Plan, *, bom: bool = False, calendar: PlanCalendar = BUILT_IN) -> Written:
    """Write the tasks of a plan, one a row.

    Args:
        plan: The plan.
        bom: Whether a byte order mark stands at the start, without which Excel takes UTF-8 for
            another encoding.
        calendar: The tables that tell the days of a time.

    Raises:
        EncodeError: There are more tasks than a ledger holds, or a text holds half a surrogate
            pair.
    """
    table = write_tasks(plan, metrics=False, calendar=calendar)
    text = write_rows([table.headings, *table.rows])
    document = (_MARK if bom else "") + text
    return Written(document.encode("utf-8"), losses(plan, table.lost, workbook=False))


def read(data: bytes) -> Plan:
    """Read a plan out of the rows of a table; its columns may go by other headings than ours.

    Comma, tab and semicolon are understood, and every encoding that `unionplan.files` decodes.
    What a cell says and we cannot read stays in the activity's extra, an unreadable time as an
    `Unscheduled`; `unionplan.formats.ledger` also says so.

    Raises:
        DecodeError: *data* is no text, or holds no table of tasks.
    """
    return to_plan(read_contents([read_grid(data)]))
