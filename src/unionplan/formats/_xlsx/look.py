"""How a ledger looks: fonts, frames, widths, all of it what an office prints."""

from collections.abc import Iterable
from typing import Any, Final

from unionplan.chinese import display_width
from unionplan.formats._ledger.column import Column

__all__ = ["CENTRED", "DATES", "NUMBERS", "ROW_HEIGHT", "Look", "height_of", "width_of"]

DATES: Final = frozenset({Column.DEADLINE, Column.DONE_ON, Column.MEASURED})
"""Columns whose days are written as dates."""

NUMBERS: Final = frozenset({Column.BUDGET, Column.PARTICIPANTS, Column.VALUE})
"""Columns whose numbers are written as numbers."""

CENTRED: Final = frozenset({*DATES, Column.ID, Column.STATUS, Column.UNIT, Column.PARTICIPANTS})
"""Columns of short words."""

ROW_HEIGHT: Final = 22
"""Points of a row with one line."""

_FONT: Final = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}
_FRAME: Final = {"border": 1, "border_color": "#A6A6A6"}
_TEXT: Final = "@"  # so that what is typed stays text, 3-8 and =1+1 too
_DATE: Final = "yyyy-mm-dd"

_WIDTHS: Final[dict[str, tuple[int, int]]] = {
    Column.ID: (6, 10),
    Column.AREA: (10, 14),
    Column.TITLE: (24, 34),
    Column.TIME: (10, 18),
    Column.DEADLINE: (11, 11),
    Column.LEAD: (10, 14),
    Column.RESPONSIBLE: (8, 12),
    Column.SUPPORT: (10, 14),
    Column.AUDIENCE: (8, 14),
    Column.METRIC: (8, 20),
    Column.TARGET: (8, 16),
    Column.BUDGET: (12, 14),
    Column.STATUS: (8, 8),
    Column.DONE_ON: (11, 11),
    Column.NOTE: (16, 24),
    Column.PARTICIPANTS: (7, 9),
    Column.EVIDENCE: (12, 18),
    Column.UNIT: (6, 8),
    Column.VALUE: (8, 14),
    Column.MEASURED: (12, 16),
}
_USUAL_WIDTH: Final = (9, 16)
_BESIDE: Final = 2
_LINE: Final = 15
_HIGHEST: Final = 400  # Excel has 409 points
_LOOKED_AT: Final = 2_000


class Look:
    """The formats of a workbook.

    Args:
        book: The workbook of XlsxWriter.
    """

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        def made(**more: object) -> Any:  # noqa: ANN401
            return book.add_format({**_FONT, **more})

        self.title = made(font_name="黑体", font_size=16, align="center", num_format=_TEXT)
        self.note = made(num_format=_TEXT)
        self.head = made(
            **_FRAME, font_name="黑体", align="center", bg_color="#DDEBF7", num_format=_TEXT
        )
        self.month = made(**_FRAME, font_name="黑体", align="center", num_format=_TEXT)
        self._text = made(**_FRAME, num_format=_TEXT)
        self._centred = made(**_FRAME, num_format=_TEXT, align="center")
        self._date = made(**_FRAME, num_format=_DATE, align="center")
        self._number = made(**_FRAME, align="right")
        self.overdue = book.add_format({"font_color": "#C00000", "bold": True})
        self.done = book.add_format({"font_color": "#548235"})

    def of(self, column: str) -> Any:  # noqa: ANN401
        """The format of the cells of a column."""
        if column in DATES:
            return self._date
        if column in NUMBERS:
            return self._number
        return self._centred if column in CENTRED else self._text


def width_of(column: str, heading: str, texts: Iterable[str]) -> int:
    """The width of a column in characters of a western font: two for each Chinese one."""
    least, most = _WIDTHS.get(column, _USUAL_WIDTH)
    longest = max((_columns(line) for text in texts for line in _lines(text)), default=0)
    half = (_columns(heading) + 1) // 2  # a heading may take two lines
    return max(least, min(most, max(longest, half) + _BESIDE))


def height_of(row: Iterable[tuple[str, int]]) -> int | None:
    """The height in points of a row of texts in columns so wide; None for a usual one.

    Spreadsheets find it themselves, but not all of them when they open a file.
    """
    lines = max((_count_lines(text, width) for text, width in row), default=1)
    return None if lines == 1 else min(lines * _LINE + _LINE // 2, _HIGHEST)


def _count_lines(text: str, width: int) -> int:
    return sum(max(1, -(-_columns(line) // width)) for line in _lines(text)) or 1


def _lines(text: str) -> list[str]:
    return text[:_LOOKED_AT].split("\n")


def _columns(text: str) -> int:
    return display_width(text, ambiguous=2)
