"""The workbook of a ledger: a sheet each for tasks, metrics, months, and words of guidance."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

import attrs
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

from unionplan.formats._ledger.cell import text_of
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.months import MonthRow
from unionplan.formats._ledger.reading import FACTS_SHEET
from unionplan.formats._ledger.writing import WrittenTable
from unionplan.formats._words import STATUSES
from unionplan.formats._xlsx.look import DATES, NUMBERS, ROW_HEIGHT, Look, height_of, width_of
from unionplan.model import Status, WorkArea

__all__ = ["WorkbookParts", "write_workbook"]

_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same for every ledger, so that equal plans give equal bytes."""

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
_FIRST_DAY: Final = date(1900, 3, 1)  # before it Excel counts a day that never was
_MOST_DIGITS: Final = 15  # of a number that Excel keeps exact
_SPARE_ROWS: Final = 500
_A4: Final = 9
_LONGEST_PROPERTY: Final = 255
_FOOTER: Final = "&C第 &P 页，共 &N 页"
_GUIDANCE: Final = (
    "填写说明",
    "1. “台账”每行一项任务；新增任务在末尾另起一行填写，“编号”可以不填。",
    "2. “工作领域”“状态”从下拉菜单中选择；完成日期按 2026-03-08 的样式填写。",
    "3. 一项任务有多次记录时，在同一单元格内用 Alt+Enter 换行，每次一行，各栏对应；没有的填“—”。",
    "4. 可以增加自己的列，列名写在表头；“指标”“目标”两栏由“指标”表生成，请在“指标”表中修改。",
    "5. “月历”由计划生成，仅供查看。隐藏的“系统数据”栏请勿修改。",
)
_MONTH_HEADINGS: Final = ("月份", "日期", "工作任务", "牵头、责任", "状态")
_MONTH_COLUMNS: Final = (Column.STATUS, Column.TITLE, Column.LEAD, Column.STATUS)  # look like these
_MONTH_WIDTHS: Final = (12, 20, 50, 24, 10)


@attrs.frozen
class WorkbookParts:
    """What stands in a workbook.

    Attributes:
        title: The words above the table.
        subtitle: The words below the title; may be empty.
        author: The union; may be empty.
        tasks: The table of tasks.
        metrics: The table of metrics.
        facts: The facts of the plan.
        months: What falls into which month.
    """

    title: str
    subtitle: str
    author: str
    tasks: WrittenTable
    metrics: WrittenTable
    facts: WrittenTable
    months: Sequence[MonthRow]


def write_workbook(parts: WorkbookParts) -> bytes:
    """The bytes of a workbook; the same for the same parts."""
    data = io.BytesIO()
    book: Any = Workbook(data, _OPTIONS)
    book.set_properties(
        {
            "title": parts.title[:_LONGEST_PROPERTY],
            "author": parts.author[:_LONGEST_PROPERTY],
            "created": _CREATED,
        }
    )
    look = Look(book)
    _add_tasks(book, look, parts)
    _add_metrics(book, look, parts)
    _add_months(book, look, parts)
    _add_facts(book, look, parts)
    book.close()
    return data.getvalue()


def _add_tasks(book: Any, look: Look, parts: WorkbookParts) -> None:  # noqa: ANN401
    table = parts.tasks
    sheet = _new_sheet(book, "台账", repeated=len(_banners(parts)))
    head = _add_banners(sheet, look, _banners(parts), _visible(table))
    _add_table(sheet, look, table, head)
    frozen = [*table.columns].index(Column.TITLE) + 1
    sheet.freeze_panes(head + 1, frozen)
    first, last = head + 1, head + len(table.rows) + _SPARE_ROWS
    for column, words, title in (
        (Column.STATUS, list(STATUSES.values()), "状态"),
        (Column.AREA, [area.zh for area in WorkArea], "工作领域"),
    ):
        index = table.columns.index(column)
        message = {"error_title": title, "error_message": "请从下拉菜单中选择。"}
        rule = {"validate": "list", "source": words, **message}
        sheet.data_validation(first, index, last, index, rule)
    _colour(sheet, look, table, (first, last))


def _colour(sheet: Any, look: Look, table: WrittenTable, rows: tuple[int, int]) -> None:  # noqa: ANN401
    """What is overdue in red, what is done in green."""
    first, last = rows
    status, deadline = table.columns.index(Column.STATUS), table.columns.index(Column.DEADLINE)
    at_status, at_deadline = f"${_letter(status)}{first + 1}", f"${_letter(deadline)}{first + 1}"
    done, cancelled = STATUSES[Status.DONE], STATUSES[Status.CANCELLED]
    overdue = (
        f"=AND(ISNUMBER({at_deadline}),{at_deadline}<TODAY(),"
        f'{at_status}<>"{done}",{at_status}<>"{cancelled}")'
    )
    rule = {"type": "formula", "criteria": overdue, "format": look.overdue}
    sheet.conditional_format(first, deadline, last, deadline, rule)
    rule = {"type": "formula", "criteria": f'={at_status}="{done}"', "format": look.done}
    sheet.conditional_format(first, status, last, status, rule)


def _add_metrics(book: Any, look: Look, parts: WorkbookParts) -> None:  # noqa: ANN401
    sheet = _new_sheet(book, "指标", repeated=1)
    head = _add_banners(sheet, look, [f"{parts.title}　指标"], _visible(parts.metrics))
    _add_table(sheet, look, parts.metrics, head)
    sheet.freeze_panes(head + 1, 2)


def _add_months(book: Any, look: Look, parts: WorkbookParts) -> None:  # noqa: ANN401
    sheet = _new_sheet(book, "月历", repeated=1)
    head = _add_banners(sheet, look, [f"{parts.title}　月历"], len(_MONTH_HEADINGS))
    for index, (heading, width) in enumerate(zip(_MONTH_HEADINGS, _MONTH_WIDTHS, strict=True)):
        sheet.set_column(index, index, width)
        sheet.write_string(head, index, heading, look.head)
    sheet.freeze_panes(head + 1, 0)
    line = head + 1
    for month, group in groupby(parts.months, key=lambda row: row.month):
        start = line
        for row in group:
            sheet.write_string(line, 0, month, look.month)
            texts = (row.days, row.title, row.lead, row.status)
            for index, (column, text) in enumerate(zip(_MONTH_COLUMNS, texts, strict=True), 1):
                _write_cell(sheet, (line, index), column, text, look.of(column))
            _set_height(sheet, line, ((row.title, 50), (row.lead, 24), (row.days, 20)))
            line += 1
        if line - start > 1:
            sheet.merge_range(start, 0, line - 1, 0, month, look.month)


def _add_facts(book: Any, look: Look, parts: WorkbookParts) -> None:  # noqa: ANN401
    sheet = _new_sheet(book, FACTS_SHEET, repeated=0)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 70)
    sheet.set_column(2, 2, 10, None, {"hidden": True})
    for line, (name, words, memo) in enumerate(parts.facts.rows):
        sheet.write_string(line, 0, name, look.head)
        sheet.write_string(line, 1, words, look.of(Column.TITLE))
        if memo:
            sheet.write_string(line, 2, memo)
    start = len(parts.facts.rows) + 1
    for line, words in enumerate(_GUIDANCE, start):
        sheet.merge_range(line, 0, line, 1, words, look.note)


def _new_sheet(book: Any, name: str, *, repeated: int) -> Any:  # noqa: ANN401
    """A sheet that prints on A4, one page wide; *repeated* is the row of its headings."""
    sheet = book.add_worksheet(name)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(_FOOTER)
    sheet.set_default_row(ROW_HEIGHT)
    if repeated:
        sheet.repeat_rows(repeated)
    return sheet


def _banners(parts: WorkbookParts) -> list[str]:
    return [parts.title, parts.subtitle] if parts.subtitle else [parts.title]


def _add_banners(sheet: Any, look: Look, lines: Sequence[str], width: int) -> int:  # noqa: ANN401
    """Words over all of a table; gives the row of its headings."""
    for line, words in enumerate(lines):
        look_of_line = look.title if line == 0 else look.note
        sheet.merge_range(line, 0, line, width - 1, "", look_of_line)
        sheet.write_string(line, 0, words, look_of_line)
    sheet.set_row(0, 30)
    return len(lines)


def _visible(table: WrittenTable) -> int:
    return len(table.columns) - (Column.MEMO in table.columns)


def _add_table(sheet: Any, look: Look, table: WrittenTable, head: int) -> None:  # noqa: ANN401
    sheet.set_row(head, 32)
    widths: list[int] = []
    for index, (column, heading) in enumerate(zip(table.columns, table.headings, strict=True)):
        texts = [row[index] for row in table.rows]
        hidden = {"hidden": True} if column == Column.MEMO else {}
        width = width_of(column, heading, [] if hidden else texts)
        widths.append(width)
        sheet.set_column(index, index, width, look.of(column), hidden)
        sheet.write_string(head, index, heading, look.head)
        for line, text in enumerate(texts, head + 1):
            _write_cell(sheet, (line, index), column, text, look.of(column))
    visible = _visible(table)
    for line, row in enumerate(table.rows, head + 1):
        _set_height(sheet, line, zip(row[:visible], widths, strict=False))
    last = head + max(len(table.rows), 1)
    sheet.autofilter(head, 0, last, visible - 1)


def _set_height(sheet: Any, line: int, row: Iterable[tuple[str, int]]) -> None:  # noqa: ANN401
    height = height_of(row)
    if height is not None:
        sheet.set_row(line, height)


def _write_cell(
    sheet: Any,  # noqa: ANN401
    at: tuple[int, int],
    column: str,
    text: str,
    look: Any,  # noqa: ANN401
) -> None:
    """A text as the day or number that it is where that says the same; else as a text."""
    if not text:
        sheet.write_blank(*at, None, look)
    elif column in DATES and (day := _day(text)):
        sheet.write_datetime(*at, day, look)
    elif column in NUMBERS and _is_number(text):
        sheet.write_number(*at, float(text), look)
    else:
        sheet.write_string(*at, text, look)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY and str(day) == text else None


def _is_number(text: str) -> bool:
    try:
        number = Decimal(text)
    except ArithmeticError:
        return False
    digits = len(number.as_tuple().digits)
    return digits <= _MOST_DIGITS and text_of(float(number)) == text


def _letter(index: int) -> str:
    """The letters of a column: A to Z, AA and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
