"""A task as the cells of a row."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from unionplan.calendar import Resolution
from unionplan.errors import ModelError
from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.column import Column, column_of
from unionplan.formats._ledger.layout import Cells, Group
from unionplan.formats._ledger.records import RECORD_COLUMNS, read_records, show_records
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._ledger.values import read_area, read_budget, read_names, read_status
from unionplan.formats._ledger.when_cells import read_when, show_when
from unionplan.formats._words import ROLES, STATUSES
from unionplan.model import Activity, Extra, Party, PartyRole, Period, Section, Status

__all__ = [
    "NO_TITLE",
    "TASK_GROUPS",
    "own_heading",
    "own_texts",
    "read_id",
    "show_task",
]

T = TypeVar("T")

NO_TITLE: Final = "（无标题）"
"""What stands for a title of which nothing can be seen."""

_EXTRA: Final = "x-"
_LONGEST_HEADING: Final = 60
_PARTY_COLUMNS: Final[dict[PartyRole, Column]] = {
    PartyRole.LEAD: Column.LEAD,
    PartyRole.RESPONSIBLE: Column.RESPONSIBLE,
    PartyRole.SUPPORT: Column.SUPPORT,
    PartyRole.AUDIENCE: Column.AUDIENCE,
}


def show_task(
    activity: Activity, resolution: Resolution | None, metrics: tuple[str, str]
) -> dict[str, str]:
    """The texts of all columns, those of the office's own too.

    Args:
        activity: The task.
        resolution: What the calendar makes of its time.
        metrics: What its metrics are called, and their targets.
    """
    cells: dict[str, str] = {
        Column.ID: activity.id,
        Column.AREA: "" if activity.area is None else activity.area.zh,
        Column.TITLE: clean(activity.title) or NO_TITLE,
    }
    cells[Column.TIME], cells[Column.DEADLINE] = show_when(activity.when, resolution)
    for role in ROLES:
        names = (clean(party.name) for party in activity.parties if party.role is role)
        cells[_PARTY_COLUMNS[role]] = "、".join(names)
    cells[Column.METRIC], cells[Column.TARGET] = metrics
    cells[Column.BUDGET] = "" if activity.budget is None else f"{activity.budget:f}"
    cells[Column.STATUS] = STATUSES[activity.status]
    cells |= zip(RECORD_COLUMNS, show_records(activity.records), strict=True)
    for key, value in own_texts(activity.extra).items():
        column = column_of(key.removeprefix(_EXTRA))
        if column is None:
            cells[key] = clean(value)
        elif not cells.get(column) or _is_told_elsewhere(activity, column, cells):
            cells[column] = clean(value)
    return cells


def own_texts(extra: Extra) -> dict[str, str]:
    """Texts of the application that a ledger has a column for, by key.

    Words of a known column that could not be read are among them; they stay in that column.
    """
    return {
        key: value
        for key, value in extra.items()
        if isinstance(value, str) and own_heading(key) is not None
    }


def _is_told_elsewhere(activity: Activity, column: Column, cells: Cells) -> bool:
    """Whether what a column holds follows from another one, so that other words may stand there."""
    if column is Column.STATUS:
        return activity.status is Status.PLANNED
    return column is Column.DEADLINE and bool(cells[Column.TIME])


def own_heading(key: str) -> str | None:
    """The heading of a column of the office's own, by its key; None where it cannot be one."""
    heading = key.removeprefix(_EXTRA)
    is_heading = 0 < len(heading) <= _LONGEST_HEADING and clean(heading) == heading
    if not is_heading or "\n" in heading:
        return None
    column = column_of(heading)
    return heading if column is None or column.value == heading else None


def read_id(texts: Sequence[str], _: Period | None = None) -> str:
    """An id; empty where there is none, or only the number of the row.

    Raises:
        Unreadable: It is a number of the office's own, which can be no id.
    """
    [text] = texts
    try:
        return Section(id=text).id
    except ModelError as error:
        if text.isdecimal():
            return ""
        raise Unreadable(str(error), [Column.ID], "") from None


def _read_title(texts: Sequence[str], _: Period | None) -> str:
    return texts[0] or NO_TITLE


def _read_parties(texts: Sequence[str], _: Period | None) -> tuple[Party, ...]:
    return tuple(
        Party(name=name, role=role)
        for role, text in zip(ROLES, texts, strict=True)
        for name in read_names(text)
    )


def _single(read: Callable[[str], T]) -> Callable[[Sequence[str], Period | None], T]:
    return lambda texts, _: read(texts[0])


TASK_GROUPS: Final[Mapping[str, Group]] = {
    group.field: group
    for group in (
        Group("id", (Column.ID,), read_id),
        Group("title", (Column.TITLE,), _read_title),
        Group("when", (Column.TIME, Column.DEADLINE), lambda texts, _: read_when(texts)),
        Group("area", (Column.AREA,), _single(read_area)),
        Group("parties", tuple(_PARTY_COLUMNS[role] for role in ROLES), _read_parties),
        Group("budget", (Column.BUDGET,), _single(read_budget)),
        Group("status", (Column.STATUS,), _single(read_status)),
        Group("records", RECORD_COLUMNS, read_records),
    )
}
"""The fields of an activity that a ledger holds, in the order of the model."""
