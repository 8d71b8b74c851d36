"""The tables of a page, whatever is left open or closed twice in them."""

from collections.abc import Mapping
from typing import Final

from unionplan.reading.documents.html.elements import is_hidden
from unionplan.reading.documents.html.open_page import OpenPage, both
from unionplan.reading.documents.html.scopes import CELL, PAGE, TABLE, Close, Scope

__all__ = ["TABLE_PARTS", "PageTables"]

_CELLS: Final = frozenset({"td", "th"})
_BETWEEN_ROWS: Final = frozenset({"thead", "tbody", "tfoot", "colgroup", "caption"})
TABLE_PARTS: Final = _CELLS | _BETWEEN_ROWS | {"tr"}
"""Elements that mean something in a table only."""

_ALL_ROWS: Final = 65534  # as many as a cell can cover
_LONGEST_SPAN: Final = len(str(_ALL_ROWS))


class PageTables:
    """Reads the tables of a page.

    Args:
        page: The page.
    """

    def __init__(self, page: OpenPage) -> None:
        self._page = page

    def start_table(self, attributes: Mapping[str, str]) -> None:
        """Begin a table."""
        self._page.inline.end_line()
        self._page.scopes.append(Scope(TABLE, self._open_rows("table", attributes)))

    def end_table(self) -> None:
        """End the innermost table, where there is one."""
        if self._page.scope.kind != PAGE:
            self._end_row()
            self._page.scopes.pop().close_all()
        self._page.inline.end_line()

    def start_part(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a row, a cell or a group of rows, which ends the one before it."""
        if name in _CELLS:
            self._end_cell()
            self._page.scope.is_row_open = True
            self._start_cell(name, attributes)
            return
        self.end_part(name)
        # rows that are not shown are a table of their own
        is_shown = not is_hidden(name, attributes)
        self._page.scope.open(name, None if is_shown else self._open_rows(name, attributes))
        self._page.scope.is_row_open = name == "tr"

    def end_part(self, name: str) -> None:
        """End a row, a cell or a group of rows."""
        if name in _CELLS:
            self._end_cell()
            return
        self._end_row()
        if name in _BETWEEN_ROWS:
            self._page.scope.close_from(0)

    def _open_rows(self, name: str, attributes: Mapping[str, str]) -> Close | None:
        aside = self._page.open_aside(name, attributes)
        self._page.composer.open_table()
        return both(self._close_rows, aside)

    def _close_rows(self) -> None:
        self._page.inline.end_line()
        self._page.composer.close_table()

    def _start_cell(self, name: str, attributes: Mapping[str, str]) -> None:
        aside = self._page.open_aside(name, attributes)
        if aside is not None:
            self._page.scopes.append(Scope(CELL, aside))
            return
        columns = max(1, _span(attributes, "colspan"))
        rows = _span(attributes, "rowspan") or _ALL_ROWS
        self._page.composer.open_cell()

        def close() -> None:
            self._page.inline.end_line()
            self._page.composer.close_cell(columns=columns, rows=rows)

        self._page.scopes.append(Scope(CELL, close))

    def _end_cell(self) -> None:
        """End the cell that is open, and what else stands in the row."""
        if self._page.scope.kind == CELL:
            self._page.scopes.pop().close_all()

    def _end_row(self) -> None:
        """End the row that is open, or what else stands between rows."""
        self._end_cell()
        table = self._page.scope
        self._page.inline.end_line()
        if table.is_row_open:
            self._page.composer.close_row()
            table.is_row_open = False
        place = table.place(("tr", "caption", "colgroup"))
        if place >= 0:
            table.close_from(place)


def _span(attributes: Mapping[str, str], name: str) -> int:
    """Rows or columns that a cell covers; 0 for all that follow."""
    text = attributes.get(name, "").strip()
    is_whole = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_SPAN
    return int(text) if is_whole else 1
