"""Times in the words of an office, where the document's year goes without saying."""

import json
from typing import Any, Final

from unionplan.errors import ModelError
from unionplan.formats._ics.when_text import read_when as read_notation
from unionplan.formats._ics.when_text import write_when as write_notation
from unionplan.formats._ledger.times import read_time
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._words import describe_unit, describe_when
from unionplan.model import CalendarUnit, Deadline, Unscheduled, When, Window

__all__ = ["plain_when", "read_unit", "read_when", "show_unit", "show_when"]

_NO_WORDS: Final = "{"  # how the notation of a time begins that words are too odd for


def show_when(when: When, year: int | None) -> str:
    """A time in words; in the notation of documents where there are none."""
    return describe_when(when, year=year) or write_notation(when)


def read_when(words: str, year: int | None) -> When:
    """The time that words mean: what cannot be told is left open, with these words."""
    when = read_notation(words) if words.startswith(_NO_WORDS) else read_time(words)
    if when is None:
        return Unscheduled(words=words)
    try:
        return _in_year(when, year)
    except ModelError:  # a 29th of February that the year has not
        return Unscheduled(words=words)


def plain_when(when: When) -> Any:  # noqa: ANN401 - plain data
    """A time as plain data, without the application's keys."""
    notation = write_notation(when)
    return json.loads(notation) if notation.startswith(_NO_WORDS) else notation


def show_unit(unit: CalendarUnit, year: int | None) -> str:
    """A unit of the calendar in words."""
    return describe_unit(unit, year=year)


def read_unit(words: str, year: int | None) -> CalendarUnit:
    """The unit that words mean, also as a deadline (12月底前).

    Raises:
        Unreadable: They mean none.
    """
    match read_when(words, year):
        case Window(start, None):
            return start
        case Deadline(by):
            return by
        case _:
            problem = f"expected a time such as 12月 or 12月底前, found {words[:40]!r}"
            raise Unreadable(problem)


def _in_year(when: When, year: int | None) -> When:
    if year is None:
        return when
    match when:
        case Window(start, end):
            return Window(start.in_year(year), None if end is None else end.in_year(year))
        case Deadline(by):
            return Deadline(by.in_year(year))
        case _:
            return when
