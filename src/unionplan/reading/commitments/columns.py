"""What the columns of a table hold, as the words at their head say."""

import re
from functools import cache

from unionplan.model.code import Code
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import load_words

_LONGEST_HEADING = 10
_LEAST_KNOWN = 2
_CELL_END = re.compile(r" ?[|\t] ?")


class Column(Code):
    """What a column of a table holds."""

    WHEN = "when"
    WHAT = "what"
    VALUE = "value"
    WHO = "who"
    SUPPORT = "support"
    OTHER = "other"


def split_cells(page: Page, row: Span) -> list[Span]:
    """The cells of a table row that was flattened with bars."""
    cells: list[Span] = []
    position = row.start
    for match in _CELL_END.finditer(page.folded, *row):
        cells.append(page.strip(position, match.start()))
        position = match.end()
    cells.append(page.strip(position, row.end))
    return cells


def find_columns(page: Page, cells: list[Span]) -> tuple[Column, ...]:
    """What the columns hold, if these *cells* are their headings; empty if they are not.

    The words are in ``reading/data/column_words.json``.
    """
    columns: list[Column] = []
    for cell in cells:
        words = page.match_words(cell).replace(" ", "")
        if len(words) > _LONGEST_HEADING:
            return ()
        known = (column for column, pattern in _headings() if pattern.search(words))
        columns.append(next(known, Column.OTHER))
    is_heading = len(columns) - columns.count(Column.OTHER) >= _LEAST_KNOWN
    return tuple(columns) if is_heading else ()


@cache
def _headings() -> tuple[tuple[Column, re.Pattern[str]], ...]:
    table: dict[str, list[str]] = load_words("column_words")["columns"]
    return tuple((Column(code), re.compile("|".join(words))) for code, words in table.items())
