"""What was done of a task, in the cells of one row: several records have a line each."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest
from typing import Final

from unionplan.calendar import Resolved, resolve
from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.times import read_day, read_time
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._ledger.values import read_count
from unionplan.model import Period, Record, Window

__all__ = ["NOTHING", "RECORD_COLUMNS", "join_lines", "read_records", "show_records", "split_lines"]

NOTHING: Final = "—"
"""What stands in the line of a record that has nothing there, where there are several."""

RECORD_COLUMNS: Final = (Column.DONE_ON, Column.NOTE, Column.PARTICIPANTS, Column.EVIDENCE)


def show_records(records: Sequence[Record]) -> list[str]:
    """The cells of `RECORD_COLUMNS`."""
    return [
        join_lines("" if record.on is None else str(record.on) for record in records),
        join_lines(record.note for record in records),
        join_lines(
            "" if record.participants is None else str(record.participants) for record in records
        ),
        join_lines(record.evidence for record in records),
    ]


def read_records(cells: Sequence[str], period: Period | None = None) -> tuple[Record, ...]:
    """The records: as many as there are days or, without days, one.

    Args:
        cells: Those of `RECORD_COLUMNS`.
        period: The plan's period, which tells the year of a day without one.

    Raises:
        Unreadable: A day is none, a number of people is none, or the lines do not go together.
    """
    days, *others = cells
    count = max(len(split_lines(days)), 1)
    columns = [split_lines(days), *(_lines(text, count) for text in others)]
    if max(map(len, columns)) > count:
        problem = f"{count} days, but more lines beside them"
        columns_left = [column for column, text in zip(RECORD_COLUMNS, cells, strict=True) if text]
        raise Unreadable(problem, columns_left, ())
    problems: dict[Column, str] = {}
    records: list[Record] = []
    for on, note, people, evidence in zip_longest(*columns, fillvalue=""):
        day = _read_day(on, period) if on else None
        if on and day is None:
            problems[Column.DONE_ON] = f"expected a day such as 2026-03-08, found {on[:40]!r}"
        number = read_count(people) if people else None
        if people and number is None:
            problems[Column.PARTICIPANTS] = f"expected a number of people, found {people[:40]!r}"
        records.append(Record(on=day, note=note, participants=number, evidence=evidence))
    if problems:
        raise Unreadable("; ".join(problems.values()), problems, tuple(records))
    return tuple(records)


def split_lines(text: str) -> list[str]:
    """The lines of a cell, one a record."""
    lines = text.split("\n") if text else []
    return ["" if line.strip() == NOTHING else line.strip() for line in lines]


def join_lines(texts: Iterable[str]) -> str:
    """Texts as the lines of a cell; nothing where none of them says anything."""
    lines = [clean(text) for text in texts]
    if not any(lines):
        return ""
    return lines[0] if len(lines) == 1 else "\n".join(line or NOTHING for line in lines)


def _lines(text: str, count: int) -> list[str]:
    """Lines where there are several records; else all of the text is that of the one."""
    if count > 1:
        return split_lines(text)
    return [text] if text else []


def _read_day(text: str, period: Period | None) -> date | None:
    """A day; one without a year is that of the period, if it has only one such day."""
    if day := read_day(text):
        return day
    when = read_time(text)
    if period is None or not isinstance(when, Window) or when.end is not None:
        return None
    found = resolve(when, period) if when.start.day else None
    if isinstance(found, Resolved) and len(found.spans) == 1:
        return found.first.first
    return None
