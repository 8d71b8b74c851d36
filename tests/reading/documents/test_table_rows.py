"""Rows of tables as the reader of tables understands them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.documents.table_rows import Cell, Row, lay_out


def _cell(text: str, *, columns: int = 1, rows: int = 1, continues: bool = False) -> Cell:
    lines = tuple(text.split("\n")) if text else ()
    return Cell(lines, columns, rows, continues=continues)


def _lines(*rows: Sequence[str | Cell]) -> list[str]:
    return lay_out(
        [tuple(_cell(each) if isinstance(each, str) else each for each in row) for row in rows],
        repeat=lambda words: words,
    )


words = st.text("工会计划慰问职工", min_size=2, max_size=8)
tables = st.integers(2, 5).flatmap(
    lambda columns: st.lists(
        st.lists(words, min_size=columns, max_size=columns), min_size=1, max_size=6
    )
)


@given(tables)
def test_a_plain_table_is_a_line_a_row(table: list[list[str]]) -> None:
    assert _lines(*table) == [" | ".join(row) for row in table]


cells = st.builds(
    Cell,
    st.lists(st.text("工1 \t|、。；", min_size=1, max_size=12), max_size=4).map(tuple),
    st.integers(1, 70),
    st.integers(0, 4),
    continues=st.booleans(),
    holds_table=st.booleans(),
)


@given(st.lists(st.lists(cells, max_size=5).map(tuple), max_size=6))
def test_any_table_says_every_word_that_is_in_it(rows: list[Row]) -> None:
    lines = lay_out(rows, repeat=lambda words: words)
    assert not any("\n" in line for line in lines)
    said = "".join(lines)
    own = [cell for row in rows for cell in row if not cell.continues]
    assert said.count("工") >= sum("".join(cell.lines).count("工") for cell in own)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("召开职代会\n慰问", "召开职代会；慰问", id="entries"),
        pytest.param("1.召开职代会。\n2.慰问", "1.召开职代会。2.慰问", id="sentences"),
        pytest.param("内容：\n慰问", "内容： 慰问", id="after a colon"),
        pytest.param("三\n月\n份", "三月份", id="upright month"),
        pytest.param("12\n月", "12月", id="upright month in figures"),
        pytest.param("工\n会", "工会", id="upright word"),
        pytest.param("工会\n团委", "工会；团委", id="two names"),
        pytest.param("甲 | 乙\n丙\t丁", "甲 乙；丙 丁", id="rows of a table in the cell"),
    ],
)
def test_the_lines_of_a_cell_become_one(text: str, line: str) -> None:
    assert _lines(["5月", text, "工会"]) == [f"5月 | {line} | 工会"]


def test_a_month_over_several_rows_is_said_in_each() -> None:
    by_rows = _lines(["月份", "内容"], [_cell("3月", rows=2), "植树"], ["慰问"], ["4月", "体检"])
    below = _cell("", continues=True)
    by_mark = _lines(["月份", "内容"], ["3月", "植树"], [below, "慰问"], ["4月", "体检"])
    assert by_rows == by_mark == ["月份 | 内容", "3月 | 植树", "3月 | 慰问", "4月 | 体检"]


def test_a_cell_over_rows_and_columns_keeps_its_place() -> None:
    wide = _cell("丙丁", columns=2, rows=2)
    lines = _lines(["一", "二", "三", "四"], ["甲乙", wide, "戊"], ["己", "庚"])
    assert lines[1:] == ["甲乙 | 丙丁 |  | 戊", "己 | 丙丁 |  | 庚"]


def test_long_words_are_not_said_again() -> None:
    long = "很长的说明" * 7
    lines = _lines(["甲乙", "丙"], ["3月", _cell(long, rows=2), "丁"], ["4月", "戊"])
    assert lines[1:] == [f"3月 | {long} | 丁", "4月 |  | 戊"]


def test_the_lower_part_of_nothing_is_blank() -> None:
    assert _lines([_cell("", continues=True), "甲", "乙"]) == ["|  甲 | 乙".replace("  ", " ")]


def test_a_row_without_words_of_its_own_is_no_line() -> None:
    assert _lines(["3月", "植树", "工会"], ["", "", ""], []) == ["3月 | 植树 | 工会"]


def test_a_heading_over_columns_heads_each_of_them() -> None:
    lines = _lines([_cell("时间", columns=2), "内容"], ["3月", "上旬", "植树"])
    assert lines == ["时间 | 时间 | 内容", "3月 | 上旬 | 植树"]


def _two_heads(rows: int, below: list[Cell], longest: str) -> list[str]:
    head = [_cell("序号", rows=rows), _cell("工作内容", rows=rows), _cell("完成时限", columns=2)]
    return _lines(
        [*head, _cell("责任", columns=2)],
        [*below, "上半年", longest, "责任人", "部门"],
        ["1", "召开职代会", "3月", "", "王某", "工会"],
    )


@pytest.mark.parametrize(
    ("rows", "below"), [(2, []), (1, [_cell("", continues=True)] * 2)], ids=["rows", "marks"]
)
def test_two_rows_of_headings_become_one(rows: int, below: list[Cell]) -> None:
    assert _two_heads(rows, below, "下半年") == [
        "序号 | 工作内容 | 完成时限上半年 | 完成时限下半年 | 责任人 | 责任部门",
        "1 | 召开职代会 | 3月 |  | 王某 | 工会",
    ]


def test_two_rows_of_long_headings_stay_two() -> None:
    assert _two_heads(2, [], "下半年及以后各年")[:2] == [
        "序号 | 工作内容 | 完成时限 | 完成时限 | 责任 | 责任",
        "序号 | 工作内容 | 上半年 | 下半年及以后各年 | 责任人 | 部门",
    ]


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        pytest.param([_cell("一、组织建设", columns=3)], ["一、组织建设"], id="across the table"),
        pytest.param([_cell("甲\n乙", columns=3)], ["甲", "乙"], id="text across the table"),
        pytest.param(["合计", "", ""], ["合计"], id="only one cell"),
        pytest.param(["5", "", ""], ["5 |  |"], id="a number that nobody filled in"),
        pytest.param(["指导思想", "字" * 120], ["指导思想", "字" * 120], id="label and text"),
        pytest.param(["月度安排", "慰问\n体检"], ["月度安排", "慰问", "体检"], id="form"),
        pytest.param(["主题", "书香校园"], ["主题 | 书香校园"], id="label and words"),
        pytest.param(["3月", "慰问\n体检"], ["3月 | 慰问；体检"], id="month and entries"),
        pytest.param(["一、二月", "慰问\n体检"], ["一、二月 | 慰问；体检"], id="months"),
        pytest.param(["2", "慰问\n体检"], ["2 | 慰问；体检"], id="number and entries"),
        pytest.param(["甲" * 21, "慰问\n体检"], ["甲" * 21 + " | 慰问；体检"], id="two texts"),
        pytest.param(
            ["导航", "\n".join("文" * 21), "广告"],
            ["导航", *"文" * 21, "广告"],
            id="the table lays out the page",
        ),
    ],
)
def test_what_is_no_row_to_a_reader_is_plain_lines(row: list[str | Cell], lines: list[str]) -> None:
    head: list[str | Cell] = ["甲栏", "乙栏", "丙栏"]
    assert _lines(head, row)[1:] == lines


def test_a_small_table_in_a_cell_is_part_of_the_cell_and_a_large_one_of_the_page() -> None:
    small = Cell(("甲 | 乙", "丙 | 丁"), holds_table=True)
    large = Cell(("甲 | 乙",) * 6, holds_table=True)
    assert _lines(["3月", small, "工会"]) == ["3月 | 甲 乙；丙 丁 | 工会"]
    assert _lines(["3月", large, "工会"]) == ["3月", *["甲 | 乙"] * 6, "工会"]


def test_columns_that_a_last_cell_covers_are_not_counted() -> None:
    lines = _lines(["甲栏", "乙栏", "丙栏"], ["3月", _cell("植树", columns=2)])
    assert lines[1] == "3月 | 植树"


def test_spans_beyond_any_table_are_cut() -> None:
    wide = _cell("甲", columns=10_000, rows=2)
    (line, below) = _lines([wide, "乙"], ["丙"])
    assert line.count("|") == 63
    assert below.count("|") == 63
