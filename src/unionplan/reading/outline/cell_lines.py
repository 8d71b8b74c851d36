"""Tables that were copied out with each cell on a line of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.columns import Column, column_of, is_heading_row
from unionplan.reading.values.timings import find_timings

_FEWEST_CELLS = 3  # of two columns, months and what is done, each month is a heading
_MOST_CELLS = 10
_NUMBERED = re.compile("[(第]?[一二三四五六七八九十0-9]{1,3}[ 、.,)部章节]")


def find_cell_breaks(page: Page) -> list[Span]:
    """The line breaks between the cells of one row, where each cell has a line of its own.

    Such a table starts with the words at the head of its columns. With a column of numbers a row
    goes from one number to the next; otherwise it has as many lines as there are columns, and the
    table ends with the first row that has no time where the others have theirs.
    """
    lines = page.lines
    found: list[Span] = []
    position = 0
    while position < len(lines):
        columns = _columns_at(page, lines, position)
        if not columns:
            position += 1
            continue
        head = lines[position : position + len(columns)]
        position += len(columns)
        rows = list(_rows(page, lines, position, columns))
        position += sum(map(len, rows))
        for row in (head, *rows) if rows else ():
            found += _breaks(row)
    return found


def _columns_at(page: Page, lines: list[Span], position: int) -> tuple[Column, ...]:
    """The columns whose headings stand on the lines from *position*; empty if these are none."""
    columns: list[Column] = []
    for line in lines[position : position + _MOST_CELLS]:
        column = column_of(page.match_words(line))
        if column is None or _NUMBERED.match(page.folded, *line):  # 二 任务分解 stands above it
            break
        columns.append(column)
    is_table = len(columns) >= _FEWEST_CELLS and is_heading_row(columns)
    return tuple(columns) if is_table else ()


def _rows(
    page: Page, lines: list[Span], position: int, columns: tuple[Column, ...]
) -> Iterator[list[Span]]:
    if columns[0] is Column.NUMBER:
        yield from _numbered_rows(page, lines, position, len(columns))
    elif Column.WHEN in columns:
        when = columns.index(Column.WHEN)
        while position + len(columns) <= len(lines):
            row = lines[position : position + len(columns)]
            if not find_timings(page, row[when]):
                return
            yield row
            position += len(row)


def _numbered_rows(
    page: Page, lines: list[Span], position: int, width: int
) -> Iterator[list[Span]]:
    """The rows between the numbers 1, 2, 3; the last one has as many cells as the one before."""
    number = 1
    while position < len(lines) and page.match_words(lines[position]) == str(number):
        row = lines[position : position + width]
        following = next(
            (index for index, line in enumerate(row) if page.match_words(line) == str(number + 1)),
            width,
        )
        yield row[:following]
        position += following
        number += 1


def _breaks(row: list[Span]) -> Iterator[Span]:
    return (Span(cell.end, following.start) for cell, following in pairwise(row))
