"""The sheets of a workbook as cells of text, read by calamine out of a package that was checked."""

import io
from collections.abc import Iterator
from typing import Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from unionplan.errors import DecodeError, Fault
from unionplan.formats._ledger.cell import text_of
from unionplan.formats._ledger.table import Grid
from unionplan.formats._xlsx.package import checked_package
from unionplan.limits import current

__all__ = ["read_grids"]

_FEWEST_COLUMNS: Final = 3  # of a banner


def read_grids(data: bytes) -> list[Grid]:
    """The sheets of a workbook.

    Raises:
        DecodeError: *data* is no workbook, a damaged one, or one beyond the limits.
    """
    package = checked_package(data)
    try:
        return list(_grids(package))
    except CalamineError as error:
        problem = f"a damaged workbook ({error})"
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of Rust: no class that could be imported
            raise
        problem = "a damaged workbook"
    raise DecodeError([Fault("", problem)])


def _grids(package: bytes) -> Iterator[Grid]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(package))
    for sheet in book.sheets_metadata:
        if sheet.typ is SheetTypeEnum.WorkSheet:
            yield _grid(book.get_sheet_by_name(sheet.name))


def _grid(sheet: CalamineSheet) -> Grid:
    rows = [[text_of(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    banners: set[int] = set()
    room = current().sheet_cells  # merged cells do not overlap, so that more is a trap
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        last = min(bottom, len(rows) - 1)
        room -= max(last - top, 0) + 1
        if room < 0:
            break
        if top <= last and left < len(rows[top]):
            for index in range(top + 1, last + 1):
                rows[index][left] = rows[index][left] or rows[top][left]
            if right - left >= _FEWEST_COLUMNS - 1:
                banners.update(range(top, last + 1))
    return Grid(sheet.name, rows, frozenset(banners))
