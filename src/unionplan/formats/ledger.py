r"""The ledger (台账) beyond writing and reading it: taking up progress, and what was unclear.

For example::

    merged = merge_progress(plan, Path("台账.xlsx").read_bytes())
    print(*merged.changes, sep="\n")

The formats themselves are `unionplan.formats.xlsx` and `unionplan.formats.csv`.
"""

from typing import Final

import attrs

from unionplan.errors import MissingExtraError
from unionplan.formats._ledger.change import Change, Outcome
from unionplan.formats._ledger.comma_separated import read_grid
from unionplan.formats._ledger.merging import take_up
from unionplan.formats._ledger.place import Place, Remark
from unionplan.formats._ledger.reading import read_contents, to_plan
from unionplan.formats._ledger.table import Grid
from unionplan.model import Plan

__all__ = [
    "Change",
    "Ledger",
    "Merged",
    "Outcome",
    "Place",
    "Remark",
    "merge_progress",
    "read_ledger",
]

_PACKAGES: Final = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How workbooks begin, old ones and empty ones too."""


@attrs.frozen(kw_only=True)
class Ledger:
    """A plan that was read out of a ledger.

    Attributes:
        plan: The plan.
        remarks: What could not be read as it stands, and was kept as words or left out.
    """

    plan: Plan
    remarks: tuple[Remark, ...]


@attrs.frozen(kw_only=True)
class Merged:
    """A plan that took up its ledger.

    Attributes:
        plan: The new plan.
        changes: Every difference between ledger and plan, whether it was taken or left.
    """

    plan: Plan
    changes: tuple[Change, ...]

    @property
    def left(self) -> tuple[Change, ...]:
        """What was not taken, for somebody to look at."""
        return tuple(change for change in self.changes if change.outcome is Outcome.LEFT)


def read_ledger(data: bytes) -> Ledger:
    """Read a ledger, XLSX or CSV, and say what was unclear.

    Raises:
        DecodeError: *data* is no ledger, a damaged one, or one beyond the limits.
        MissingExtraError: It is a workbook, and the extra ``xlsx`` is not installed.
    """
    contents = read_contents(_grids(data))
    return Ledger(plan=to_plan(contents), remarks=contents.all_remarks)


def merge_progress(plan: Plan, data: bytes) -> Merged:
    """Take up into *plan* what an office filled into its ledger, XLSX or CSV.

    A row is about the task that has its id or, without one, alone has its words. Taken over are
    area, time, parties, budget, status, records (days, notes, people, evidence) and the office's
    own columns, of metrics all but the name; a row about no task of the plan is a new task. All
    that the ledger has no column for stays as it is. Never taken are the words of a task, an empty
    cell, a cell that cannot be read, and a second row about the same task: they are in the
    changes, with the reason. Tasks without a row stay.

    Raises:
        DecodeError: *data* is no ledger, a damaged one, or one beyond the limits.
        MissingExtraError: It is a workbook, and the extra ``xlsx`` is not installed.
    """
    merged, changes = take_up(plan, read_contents(_grids(data), plan.period))
    return Merged(plan=merged, changes=changes)


def _grids(data: bytes) -> list[Grid]:
    if not data.startswith(_PACKAGES):
        return [read_grid(data)]
    try:
        from unionplan.formats._xlsx.grids import read_grids
    except ImportError as error:
        feature = "reading XLSX"
        raise MissingExtraError(feature, "xlsx") from error
    return read_grids(data)
