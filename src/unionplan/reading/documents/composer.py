"""Putting a text together line by line, as a page shows it."""

import re
from typing import Final

import attrs

from unionplan.errors import DecodeError, Fault
from unionplan.reading.documents.asides import Asides
from unionplan.reading.documents.document import LeftOut, LeftOutKind
from unionplan.reading.documents.flow import Flow
from unionplan.reading.documents.table_rows import Cell, Row, lay_out

__all__ = ["Composer"]

_DEEPEST: Final = 16
"""Tables within each other that are laid out; the cells of one further in are plain lines."""


@attrs.define(eq=False)
class _Table:
    """A table that is being written."""

    rows: list[Row] = attrs.field(factory=list[Row])
    cells: list[Cell] = attrs.field(factory=list[Cell])

    def end_row(self) -> None:
        self.rows.append(tuple(self.cells))
        self.cells.clear()


class Composer:
    """Takes what a file holds piece by piece, and gives the text and what is left out of it.

    What was opened last is closed first; whoever calls sees to that.

    Args:
        characters: Characters that are taken at most.
    """

    def __init__(self, characters: int) -> None:
        self._most = self._room = characters
        self._flows = [Flow()]
        self._asides = Asides()
        self._tables: list[_Table] = []
        self._flat = 0  # tables that are open beyond the deepest

    @property
    def last(self) -> str:
        """The last character of the line that is being written; empty at its start."""
        line = self._flows[-1].line
        return line[-1][-1] if line else ""

    def write(self, text: str) -> None:
        """Add to the line that is being written.

        Args:
            text: Words without a line end.

        Raises:
            DecodeError: There are more characters than may be.
        """
        if text:
            self._flows[-1].line.append(self._taken(text))

    def mark(self, marker: str, *, unless: re.Pattern[str] | None = None) -> None:
        """Let the next line with words begin with a number.

        Args:
            marker: The number, with the blank behind it.
            unless: What a line begins with that has its number already.
        """
        flow = self._flows[-1]
        flow.marker += self._taken(marker)
        flow.unless = unless

    def end_line(self, *, keep: bool = False) -> None:
        """End the line that is being written, if there is one.

        Args:
            keep: Whether one without words is a line too.
        """
        self._flows[-1].end_line(keep=keep)
        self._asides.end_line()

    def open_box(self) -> None:
        """Open what stands beside the line that is being written, such as a text box."""
        self._flows.append(Flow())

    def close_box(self) -> None:
        """Close it: its lines come before a line that has no words yet, else behind it."""
        lines = self._closed_flow().lines
        flow = self._flows[-1]
        (flow.after if flow.line else flow.lines).extend(filter(None, lines))

    def leave_out(self, what: LeftOutKind, text: str) -> None:
        """Leave something out that has its words with it."""
        self._asides.add(what, self._taken(text))

    def open_aside(self) -> None:
        """Open what is no part of the text."""
        self._flows.append(Flow())

    def close_aside(self, what: LeftOutKind, *, keep_from: int | None = None) -> None:
        """Close it.

        Args:
            what: What it was.
            keep_from: Characters from which on it is part of the text after all.
        """
        lines = [line for line in self._closed_flow().lines if line.strip()]
        if keep_from is not None and sum(map(len, lines)) >= keep_from:
            self.end_line()
            self._flows[-1].lines += lines
        elif lines:
            self._asides.add_in(self._flows[-1], what, "\n".join(lines))

    def open_table(self) -> None:
        """Open a table."""
        if len(self._tables) == _DEEPEST:
            self._flat += 1
        else:
            self._tables.append(_Table())

    def open_cell(self) -> None:
        """Open a cell in the row that is being written."""
        if self._flat:
            self.end_line()
        else:
            self._flows.append(Flow())

    def close_cell(self, *, columns: int = 1, rows: int = 1, continues: bool = False) -> None:
        """Close a cell.

        Args:
            columns: Columns that it covers.
            rows: Rows that it covers, its own included.
            continues: Whether it is the lower part of the cell above it.
        """
        if self._flat:
            self.end_line()
            return
        flow = self._closed_flow()
        lines = tuple(stripped for line in flow.lines if (stripped := line.strip()))
        self._tables[-1].cells.append(
            Cell(lines, columns, rows, continues=continues, holds_table=flow.holds_table)
        )

    def close_row(self) -> None:
        """Close the row that is being written."""
        if self._flat:
            self.end_line()
        else:
            self._tables[-1].end_row()

    def close_table(self) -> None:
        """Close a table: its rows become lines."""
        if self._flat:
            self._flat -= 1
            return
        self.end_line()
        table = self._tables.pop()
        if table.cells:  # that stand in no row
            table.end_row()
        flow = self._flows[-1]
        flow.lines += lay_out(table.rows, repeat=self._taken)
        flow.holds_table = flow.holds_table or any(len(row) > 1 for row in table.rows)

    def finish(self) -> tuple[str, tuple[LeftOut, ...]]:
        """The text, and what was left out, in order."""
        self.end_line()
        return "\n".join(self._flows[0].lines), self._asides.all()

    def _closed_flow(self) -> Flow:
        flow = self._flows.pop()
        flow.end_line(keep=False)
        return flow

    def _taken(self, text: str) -> str:
        self._room -= len(text)
        if self._room < 0:
            problem = f"holds more than {self._most:,} characters of text"
            raise DecodeError([Fault("", problem)])
        return text
