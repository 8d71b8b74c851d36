"""The schedule: the timeline as a drawing, and all activities in a table."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from unionplan.calendar import Certainty, Resolved
from unionplan.formats._html.chart import timeline_figures
from unionplan.formats._html.details import activity_details, details, parties_of
from unionplan.formats._html.element import Element, Node, tag
from unionplan.formats._html.icons import status_icon
from unionplan.formats._html.schedule import ANY_YEAR, Entry, Group
from unionplan.formats._html.sheet import Sheet
from unionplan.formats._html.table import body, cell, row, row_head, table
from unionplan.model import Activity, CalendarUnit, Observance, Period, Window

__all__ = ["schedule_links", "schedule_part"]


def schedule_part(groups: Sequence[Group], sheet: Sheet) -> Iterator[Element]:
    """The timeline and the table; nothing for a plan without activities."""
    if not groups:
        return
    words = sheet.words
    columns = _columns(sheet)
    yield from timeline_figures([entry for group in groups for entry in group.entries], sheet)
    yield table(
        "schedule",
        words("schedule.caption", len(sheet.plan.activities)),
        [words(f"column.{name}") for name in ("month", "when", "activity", *columns)],
        (
            body(
                (_row(entry, columns, sheet) for entry in group.entries),
                head=_head(group, sheet),
                id=_anchor(number),
            )
            for number, group in enumerate(groups)
        ),
    )


def schedule_links(groups: Sequence[Group], sheet: Sheet) -> Iterator[Element]:
    """A link to each month, and to what has none."""
    for number, group in enumerate(groups):
        yield tag("a", _head(group, sheet), href=f"#{_anchor(number)}")


def _anchor(number: int) -> str:
    return f"schedule-{number + 1}"


def _head(group: Group, sheet: Sheet) -> str:
    if group.month is None:
        return sheet.words(f"schedule.{group.kind}")
    return sheet.words.when(Window(_month(group.month, sheet)), sheet.year)


def _month(day: date, sheet: Sheet) -> CalendarUnit:
    """The month of a day; without its year where the year was only a way of counting."""
    counted = sheet.plan.period is None and day.year <= ANY_YEAR.last.year + 1
    return CalendarUnit(None if counted else day.year, month=day.month)


def _columns(sheet: Sheet) -> tuple[str, ...]:
    """The columns in which something stands, besides those that every schedule has."""
    named = any(activity.parties for activity in sheet.plan.activities)
    return ("parties",) * named + ("status",) * sheet.shows_states


def _row(entry: Entry, columns: Sequence[str], sheet: Sheet) -> Element:
    words, activity = sheet.words, entry.activity
    return row(
        cell("when", *_time(entry, sheet), label=words("column.when")),
        row_head(
            tag("span", activity.title, class_="name", lang=words.own),
            details(activity_details(activity, sheet)),
        ),
        *(
            cell(name, *_CELLS[name](activity, sheet), label=words(f"column.{name}"))
            for name in columns
        ),
        id=sheet.anchor(entry.pointer),
        class_=str(activity.status),
    )


def _state(activity: Activity, sheet: Sheet) -> Iterator[Element]:
    word = sheet.words(f"status.{activity.status}")
    yield tag("span", status_icon(activity.status), word, class_="state")


_CELLS: Final[dict[str, Callable[[Activity, Sheet], Iterator[Element]]]] = {
    "parties": parties_of,
    "status": _state,
}


def _time(entry: Entry, sheet: Sheet) -> Iterator[Node]:
    """When, in the plan's words, and the days that these come to where one cannot see it."""
    words, when = sheet.words, entry.activity.when
    if when is not None:
        yield words.time(when, sheet.year)
    elif not entry.spans:
        yield words("schedule.no_time")
    notes = list(_notes(entry, sheet))
    if notes:
        yield tag("small", words.join(notes))


def _notes(entry: Entry, sheet: Sheet) -> Iterator[str]:
    found, when = entry.found, entry.activity.when
    if not isinstance(found, Resolved):
        return
    if when is None or isinstance(when, Observance):
        yield sheet.words("schedule.days", _days(found.spans[0], sheet))
    if found.certainty is not Certainty.STATED:
        yield sheet.words(f"certainty.{found.certainty}")


def _days(span: Period, sheet: Sheet) -> str:
    first, last = (
        CalendarUnit(_month(day, sheet).year, month=day.month, day=day.day)
        for day in (span.first, span.last)
    )
    return sheet.words.when(Window(first, last), sheet.year)
