"""Tables that lost their lines: rows of cells with bars between them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from unionplan.model import Party, PartyRole, Status
from unionplan.reading.commitments.commitments import Act, Aim, Commitments, joined
from unionplan.reading.commitments.entries import EntryTime, read_entry
from unionplan.reading.commitments.entry_lines import split_entries
from unionplan.reading.commitments.metric_names import begins_with_work
from unionplan.reading.commitments.prose import read_prose
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.outline.month_headings import find_month_heading
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.columns import Column, find_columns, split_cells
from unionplan.reading.values.dues import find_due
from unionplan.reading.values.parties import split_names
from unionplan.reading.values.quantities import Quantity, find_quantities
from unionplan.reading.values.term_weeks import find_term_weeks
from unionplan.reading.values.timings import find_timings

_RULE = re.compile(r"[\s|:\-—]*")
_FEWEST_FRAMED = 3  # cells of a row between whose bars there is one at least
_ROLES = {Column.WHO: PartyRole.RESPONSIBLE, Column.SUPPORT: PartyRole.SUPPORT}


class _Cell(NamedTuple):
    column: Column
    span: Span


class TableReader:
    """Reads tables row by row, and knows the columns once the row with their headings was read.

    A heading across a table opens a section, below which the columns are the same.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._scope = Scope("", Status.PLANNED)
        self._columns: tuple[Column, ...] = ()
        self._is_inherited = False
        self._is_framed = False  # with bars before the first cell and behind the last

    def enter(self, scope: Scope) -> None:
        """Go on in a section; rows with as many cells have the columns of the table before it."""
        self._scope = scope
        self._is_inherited = True

    def read_row(self, row: Span) -> Commitments:
        """What a row commits to; headings and rules commit to nothing."""
        if _RULE.fullmatch(self._page.folded, *row):
            return Commitments([], [])
        spans = split_cells(self._page, row)
        columns = find_columns(self._page, spans)
        if columns or not self._columns:
            self._is_framed = _is_framed(self._page, row) and len(spans) >= _FEWEST_FRAMED
        spans = self._unframed(spans)
        if columns:
            self._columns = columns[1:-1] if self._is_framed else columns
            self._is_inherited = False
            return Commitments([], [])
        if self._is_inherited and len(spans) != len(self._columns):
            self._columns = ()
        columns = self._columns + (Column.OTHER,) * (len(spans) - len(self._columns))
        cells = [_Cell(column, span) for column, span in zip(columns, spans, strict=False)]
        return joined(self._read_entry(entry) for entry in _side_by_side(cells))

    def _unframed(self, spans: list[Span]) -> list[Span]:
        """The cells of a row without what is outside of the bars that enclose it."""
        if not self._is_framed:
            return spans
        spans = spans if spans[0].start < spans[0].end else spans[1:]
        return spans if spans[-1].start < spans[-1].end else spans[:-1]

    def _read_entry(self, cells: list[_Cell]) -> Commitments:
        cells = [cell for cell in cells if cell.column is not Column.NUMBER]
        return self._read_cells(cells, self._scope.with_parties(self._parties(cells)))

    def _read_cells(self, cells: list[_Cell], scope: Scope) -> Commitments:
        if _of(cells, Column.INDICATOR) and (aims := self._aims(cells)):
            return Commitments(self._works(cells, scope), aims)
        if whens := self._whens(cells):
            entries = joined(
                _once(found, number)
                for cell in _texts(cells)
                for entry in split_entries(self._page, cell)
                for number, when in enumerate(whens)
                for found in [read_entry(self._page, entry, when, scope, Reason.TABLE_ROW)]
            )
            return joined((entries, Commitments([], self._aims(cells))))
        figures = (Column.BASE, Column.VALUE)
        aims = self._aims(cells)
        others = [cell for cell in cells if not aims or cell.column not in figures]
        prose = joined(read_prose(self._page, cell.span, scope) for cell in others)
        return Commitments(prose.acts, aims or prose.aims)

    def _whens(self, cells: list[_Cell]) -> tuple[EntryTime, ...]:
        """The times of a row: in the columns for it, or in the first cell where there are none."""
        first = [cell.span for cell in cells[:1]]
        for span in _of(cells, Column.WHEN) if Column.WHEN in self._columns else first:
            timings = find_timings(self._page, span)
            if len(timings) == 1 and len(timings[0].whens) > 1:
                return timings[0].whens
            heading = find_month_heading(self._page.folded, *span)
            if heading is not None and heading.end == span.end:
                return (heading.when,)
            if len(timings) == 1:
                return timings[0].whens
            if weeks := list(find_term_weeks(self._page, span)):
                return (weeks[0].when,)
        return ()

    def _aims(self, cells: list[_Cell]) -> list[Aim]:
        """The figures of a row with a column for values, under the name in the row."""
        bases, values = _of(cells, Column.BASE), _of(cells, Column.VALUE)
        if not values:
            bases, values = [], bases
        names = (
            _of(cells, Column.INDICATOR)
            or _of(cells, Column.WHAT)
            or _of(cells[:1], Column.OTHER)
            or values[: len(values) - 1]
        )
        if not names or not values or names[0].start == names[0].end:
            return []
        name = names[0]
        dues = [find_due(self._page, span) for span in _of(cells, Column.WHEN)]
        return [
            Aim(
                self._page.words(name),
                quantity,
                Span(
                    min(name.start, *(cell.start for cell in (*bases, value))),
                    max(name.end, value.end),
                ),
                self._scope,
                Reason.TABLE_ROW,
                baseline=self._baseline(bases, quantity),
                population=self._population(cells),
                due=dues[0] if dues else None,
            )
            for value in values
            for quantity in find_quantities(self._page, value)
        ]

    def _works(self, cells: list[_Cell], scope: Scope) -> list[Act]:
        """The indicator of a row as something to be done: 新建基层工会, but not 建会率."""
        whens = self._whens(cells) if Column.WHEN in self._columns else ()
        return [
            Act(name, when, scope, Reason.TABLE_ROW)
            for name in _of(cells, Column.INDICATOR)
            if begins_with_work(self._page, name)
            for when in whens
        ]

    def _population(self, cells: list[_Cell]) -> str:
        """Of whom a figure speaks that each of several offices is to reach: 各村工会."""
        return next(
            (
                self._page.words(span)
                for span in _of(cells, Column.WHO)
                if self._page.folded.startswith("各", *span)
            ),
            "",
        )

    def _baseline(self, bases: list[Span], quantity: Quantity) -> Quantity | None:
        """The figure of the year before in the same row and unit."""
        return next(
            (
                found
                for base in bases
                for found in find_quantities(self._page, base)
                if found.unit == quantity.unit
            ),
            None,
        )

    def _parties(self, cells: list[_Cell]) -> list[Party]:
        return [
            party
            for cell in cells
            if cell.column in _ROLES
            for party in split_names(self._page, cell.span, _ROLES[cell.column])
        ]


def _once(found: Commitments, number: int) -> Commitments:
    """What is done at two times is counted once."""
    return found._replace(aims=[]) if number else found


def _is_framed(page: Page, row: Span) -> bool:
    """Whether bars enclose a row, as in Markdown."""
    return page.folded[row.start] == page.folded[row.end - 1] == "|"


def _side_by_side(cells: list[_Cell]) -> Iterator[list[_Cell]]:
    """The parts of a row: 月份 | 内容 | 月份 | 内容 are two tables side by side."""
    starts = [index for index, cell in enumerate(cells) if cell.column is Column.WHEN]
    if not starts or starts[0] > 0:
        starts = [0]
    for start, end in pairwise((*starts, len(cells))):
        yield cells[start:end]


def _of(cells: list[_Cell], column: Column) -> list[Span]:
    return [cell.span for cell in cells if cell.column is column]


def _texts(cells: list[_Cell]) -> list[Span]:
    """The cells that say what is done: in the columns for it, or all but the first."""
    return _of(cells, Column.WHAT)[-1:] or _of(cells[1:], Column.OTHER)
