"""The time of a task in its two columns: the words, and the last day as a date."""

from collections.abc import Sequence
from datetime import date

from unionplan.calendar import Resolution, Resolved, resolve
from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.times import read_day, read_time
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._words import describe_when
from unionplan.model import CalendarUnit, Deadline, Period, Unscheduled, When, Window

__all__ = ["read_when", "show_when"]


def show_when(when: When | None, resolution: Resolution | None) -> tuple[str, str]:
    """The words and the deadline.

    A deadline has no other words than its day; of any other time the deadline is the last day on
    which it can be met, as the calendar tells.
    """
    words = "" if when is None else clean(describe_when(when) or str(when))
    if not isinstance(resolution, Resolved):
        return ("", words) if isinstance(when, Deadline) else (words, "")
    day = str(resolution.last.last)
    return ("", day) if isinstance(when, Deadline) else (words, day)


def read_when(cells: Sequence[str]) -> When | None:
    """The time that both cells tell together.

    Raises:
        Unreadable: The words of one of them cannot be read, or they contradict each other.
    """
    words, by = cells
    if not words:
        return _read_deadline(by) if by else None
    when = read_time(words) or _read_serial(words)
    if when is None:
        problem = f"no time can be told from {words[:40]!r}"
        kept = [Column.DEADLINE] if by else []
        raise Unreadable(problem, kept, Unscheduled(words=words))
    if by and not _agree(when, by):
        problem = f"the deadline {by[:40]!r} is not where {words[:40]!r} ends"
        raise Unreadable(problem, [Column.DEADLINE], when)
    return when


def _read_serial(words: str) -> When | None:
    day = read_day(words)
    return None if day is None else Window(CalendarUnit.of(day))


def _read_deadline(words: str) -> When:
    when = read_time(words) or _read_serial(words)
    if when is None:
        problem = f"no day can be told from {words[:40]!r}"
        raise Unreadable(problem, (), Unscheduled(words=words))
    if isinstance(when, Window) and when.end is None:
        return Deadline(when.start)
    return when


def _agree(when: When, words: str) -> bool:
    deadline = _read_deadline_day(words)
    if deadline is None:
        return _same_words(when, words)
    if deadline.year in {date.min.year, date.max.year}:
        return False
    found = resolve(when, Period.year(deadline.year))
    return isinstance(found, Resolved) and found.last.last == deadline


def _same_words(when: When, words: str) -> bool:
    by = read_time(words)
    if isinstance(when, Window) and isinstance(by, Deadline | Window):
        end = by.by if isinstance(by, Deadline) else by.end or by.start
        return end == (when.end or when.start)
    return by is not None and by == when


def _read_deadline_day(words: str) -> date | None:
    when = read_time(words)
    if isinstance(when, Deadline) and when.by.year is not None:
        return when.by.last
    if isinstance(when, Window) and when.start.year is not None:
        return (when.end or when.start).last
    return read_day(words)
