"""What of a plan falls on which days."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from unionplan.calendar import Certainty, Occurrence, OccurrenceKind, timeline
from unionplan.cli.layout import table
from unionplan.cli.terminal import Terminal
from unionplan.cli.words import Lang, brackets, comma, counted, word
from unionplan.model import Plan

__all__ = ["show_timeline"]

_INDENT: Final = "  "
_MOST_ALIKE: Final = 12
"""Occurrences of one item that are shown one by one: those of a monthly duty."""


def show_timeline(plan: Plan, on: date | None, terminal: Terminal, lang: Lang) -> Iterator[str]:
    """All occurrences in the order of time or, for a day, what is overdue, current and next.

    Args:
        plan: The plan.
        on: The day; None for all of them.
        terminal: Where it is shown.
        lang: The language.
    """
    line = timeline(plan)
    if on is None:
        groups = [("timeline", line.occurrences, _MOST_ALIKE)]
    else:
        due = line.due(on)
        groups = [
            ("overdue", due.overdue, 1),
            ("current", due.current, 1),
            ("upcoming", due.upcoming, _MOST_ALIKE),
        ]
    for key, occurrences, most in groups:
        yield ""
        yield terminal.paint(word(key, lang), "bold")
        rows = [_row(each, lang) for each in _gathered(occurrences, most)]
        yield from _indented(rows or [[word("none", lang)]], terminal)
    if on is None and line.unresolved:
        yield ""
        yield terminal.paint(word("unresolved", lang), "bold")
        rows = [[word(each.reason.value, lang), each.title] for each in line.unresolved]
        yield from _indented(rows, terminal)


def _gathered(occurrences: Iterable[Occurrence], most: int) -> Iterator[list[Occurrence]]:
    """The occurrences one by one, but those of an item together where they are more than *most*."""
    by_item: dict[str, list[Occurrence]] = {}
    for each in occurrences:
        by_item.setdefault(each.pointer, []).append(each)
    rows = [
        row
        for group in by_item.values()
        for row in ([group] if len(group) > most else ([each] for each in group))
    ]
    yield from sorted(rows, key=lambda row: (row[0].starts, row[-1].span.last))


def _row(alike: list[Occurrence], lang: Lang) -> list[str]:
    each = alike[0]
    first, last = each.starts, alike[-1].span.last
    notes: list[str] = []
    if len(alike) > 1:
        notes.append(counted(len(alike), "occurrence", lang))
    if each.kind is OccurrenceKind.TARGET:
        notes.append(word("target", lang).lower())
    if each.certainty is not Certainty.STATED:
        notes.append(word(each.certainty.value, lang))
    note = brackets(comma(lang).join(notes), lang)
    is_day = first == last
    is_open = each.open_start and is_day
    return [
        "" if is_open else first.isoformat(),
        last.isoformat() if is_open or not is_day else "",
        each.title + note,
    ]


def _indented(rows: list[list[str]], terminal: Terminal) -> Iterator[str]:
    return (f"{_INDENT}{line}" for line in table(rows, terminal.width - len(_INDENT)))
