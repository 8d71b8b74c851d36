"""The bytes of a CSV file to a sheet of cells and back, without a cell that could act."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from unionplan.errors import DecodeError, Fault
from unionplan.files import decode
from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.table import Grid, find_table
from unionplan.limits import current

__all__ = ["read_grid", "write_rows"]

_FORMULA: Final = re.compile("'*[=+\\-@\t\r＝＋－＠]")
"""What a spreadsheet takes for a formula (OWASP), or an apostrophe of ours before it."""

_DELIMITERS: Final = ",\t;"


def write_rows(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    return text.getvalue()


def read_grid(data: bytes) -> Grid:
    """The rows of a CSV file, by the first delimiter under which it has a table.

    Raises:
        DecodeError: *data* is no text, or no CSV, or has more cells than a ledger may have.
    """
    text = decode(data).text
    grids: list[Grid] = []
    for delimiter in _DELIMITERS:
        grid = _read_rows(text, delimiter)
        if find_table(grid) is not None:
            return grid
        grids.append(grid)
    return grids[0]


def _read_rows(text: str, delimiter: str) -> Grid:
    reader = csv.reader(_lines(text, delimiter), delimiter=delimiter)
    rows: list[list[str]] = []
    room = most = current().sheet_cells
    try:
        for row in reader:
            room -= max(len(row), 1)
            if room < 0:
                problem = f"more than {most:,} cells"
                raise DecodeError([Fault("", problem, reader.line_num)])
            rows.append([_read_cell(cell) for cell in row])
    except csv.Error as error:
        raise DecodeError([Fault("", f"not CSV: {error}", reader.line_num)]) from None
    return Grid("", rows)


def _lines(text: str, delimiter: str) -> Iterator[str]:
    """The lines of a text, none of which can have more cells than a row may have."""
    most = current().sheet_cells
    for line in io.StringIO(text, newline=""):
        if line.count(delimiter) > most:
            problem = f"more than {most:,} cells"
            raise DecodeError([Fault("", problem)])
        yield line


def _read_cell(cell: str) -> str:
    return clean(cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell)
