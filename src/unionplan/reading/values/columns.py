"""What the columns of a table hold, as the words at their head say."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from unionplan.model.code import Code
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import load_words

_LONGEST_HEADING = 10
_LEAST_KNOWN = 2
_FIGURE = re.compile("[0-9](?![0-9]{0,3}年)")  # 1.9万人 is a cell, 2030年目标 the head of a column
_CELL_END = re.compile(r" ?[|\t] ?")


class Column(Code):
    """What a column of a table holds."""

    NUMBER = "number"  # of the row
    WHEN = "when"
    WHAT = "what"
    INDICATOR = "indicator"  # what the values beside it count
    BASE = "base"  # a figure of the year before
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
    """What the columns hold, if these *cells* are their headings; empty if they are not."""
    columns: list[Column] = []
    headings: list[str] = []
    for cell in cells:
        words = page.match_words(cell).replace(" ", "")
        if len(words) > _LONGEST_HEADING:
            return ()
        headings.append(words)
        columns.append(column_of(words) or Column.OTHER)
    columns = _with_indicators(columns, headings)
    return tuple(columns) if is_heading_row(columns) else ()


def _with_indicators(columns: list[Column], headings: list[str]) -> list[Column]:
    """Where 指标 stands before 目标值 or 目标 it names what these count; alone it is the value."""
    words = _value_words()
    named = next((i for i, heading in enumerate(headings) if words.indicator.search(heading)), None)
    if named is None:
        return columns
    values = [
        index
        for index in range(named + 1, len(headings))
        if columns[index] is Column.VALUE or words.aim.fullmatch(headings[index])
    ]
    found = list(columns)
    for index in values:
        found[index] = Column.VALUE
        found[named] = Column.INDICATOR
    return found


def is_heading_row(columns: Sequence[Column]) -> bool:
    """Whether enough of the headings of a table are known."""
    known = [column for column in columns if column not in (Column.OTHER, Column.NUMBER)]
    return len(known) >= _LEAST_KNOWN


def column_of(heading: str) -> Column | None:
    """What the column with this folded heading holds; None where its words do not tell.

    The words are in ``reading/data/column_words.json``.
    """
    if len(heading) > _LONGEST_HEADING or _FIGURE.search(heading):
        return None
    return next((column for column, pattern in _headings() if pattern.search(heading)), None)


class _ValueWords(NamedTuple):
    indicator: re.Pattern[str]
    aim: re.Pattern[str]


@cache
def _value_words() -> _ValueWords:
    table: dict[str, list[str]] = load_words("column_words")
    return _ValueWords(
        re.compile("|".join(table["indicators"])), re.compile("|".join(table["aims"]))
    )


@cache
def _headings() -> tuple[tuple[Column, re.Pattern[str]], ...]:
    table: dict[str, list[str]] = load_words("column_words")["columns"]
    return tuple((Column(code), re.compile("|".join(words))) for code, words in table.items())
