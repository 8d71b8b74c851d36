"""How a ledger looks: fonts, frames, widths, all of it what an office prints."""

from collections.abc import Iterable
from typing import Any, Final

from unionplan.chinese import display_width
from unionplan.formats._ledger.column import Column

__all__ = ["CENTRED", "DATES", "NUMBERS", "Look", "width_of"]

DATES: Final = frozenset({Column.DEADLINE, Column.DONE_ON, Column.MEASURED})
"""Columns whose days are written as dates."""

NUMBERS: Final = frozenset({Column.BUDGET, Column.PARTICIPANTS, Column.VALUE})
"""Columns whose numbers are written as numbers."""

CENTRED: Final = frozenset({*DATES, Column.ID, Column.STATUS, Column.UNIT, Column.PARTICIPANTS})
"""Columns of short words."""

_FONT: Final = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}
_FRAME: Final = {"border": 1, "border_color": "#A6A6A6"}
_TEXT: Final = "@"  # so that what is typed stays text, 3-8 and =1+1 too
_DATE: Final = "yyyy-mm-dd"

_WIDTHS: Final[dict[str, tuple[int, int]]] = {
    Column.ID: (6, 12),
    Column.AREA: (12, 18),
    Column.TITLE: (24, 40),
    Column.TIME: (10, 16),
    Column.DEADLINE: (12, 12),
    Column.STATUS: (8, 10),
    Column.DONE_ON: (12, 12),
    Column.NOTE: (16, 32),
    Column.EVIDENCE: (12, 24),
    Column.BUDGET: (10, 16),
    Column.METRIC: (8, 20),
    Column.TARGET: (8, 24),
    Column.UNIT: (6, 10),
    Column.MEASURED: (12, 18),
    Column.LEAD: (10, 18),
    Column.SUPPORT: (10, 18),
}
_USUAL_WIDTH: Final = (10, 24)
_BESIDE: Final = 2


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
    lines = (line for text in texts for line in text[: 20 * most].split("\n"))
    longest = max((display_width(line, ambiguous=2) for line in lines), default=0)
    return max(least, min(most, max(longest, display_width(heading)) + _BESIDE))
