"""What python-docx writes is read as it was meant."""

import io

import docx
import pytest
from docx.document import Document as Written
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading import LeftOutKind, open_document, read_document

TITLE = "柳河小学工会2026年工作计划"


def _saved(document: Written) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


words = st.text("工会工作计划慰问，。：1234（）ab ", min_size=1, max_size=30)


@given(st.lists(words | st.just(""), min_size=1, max_size=8))
def test_paragraphs_are_read_back(lines: list[str]) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    found = open_document(_saved(document))
    assert found.text.split("\n") == lines
    assert found.left_out == ()


@given(
    st.lists(
        st.lists(words.map(str.strip).filter(lambda text: len(text) > 1), min_size=3, max_size=3),
        min_size=1,
        max_size=4,
    )
)
def test_rows_are_read_back(rows: list[list[str]]) -> None:
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=3)
    for row, cells in zip(rows, (row.cells for row in table.rows), strict=True):
        for text, cell in zip(row, cells, strict=True):
            cell.text = text
    assert open_document(_saved(document)).text.split("\n") == [" | ".join(row) for row in rows]


def test_lists_of_the_usual_styles_are_numbered() -> None:
    document = docx.Document()
    styles = ("List Number", "List Number", "List Number 2", "List Number", "List Bullet")
    for style in styles:
        document.add_paragraph("项", style=style)
    assert open_document(_saved(document)).text.split("\n") == [
        "1. 项",
        "2. 项",
        "1. 项",
        "3. 项",
        "• 项",
    ]


def test_what_surrounds_the_text_is_left_out() -> None:
    document = docx.Document()
    document.add_paragraph("正文\t一\n二")
    section = document.sections[0]
    section.header.paragraphs[0].text = "页眉"
    section.footer.paragraphs[0].text = "页脚"
    hidden = document.paragraphs[0].add_run("密")
    hidden.font.hidden = True
    found = open_document(_saved(document))
    assert found.text == "正文\t一\n二"
    assert [tuple(each) for each in found.left_out] == [
        (LeftOutKind.HIDDEN, "密"),
        (LeftOutKind.HEADER, "页眉"),
        (LeftOutKind.FOOTER, "页脚"),
    ]


@pytest.mark.parametrize("merged", [True, False])
def test_a_calendar_is_read(merged: bool) -> None:  # noqa: FBT001 - a case
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph("一、月度安排")
    rows = [
        ("月份", "内容", "责任人"),
        ("三月", "召开职代会\n慰问女职工", "王某"),
        ("三月", "举办健步走", "李某"),
        ("四月", "教职工体检", "校医室"),
    ]
    table = document.add_table(rows=len(rows), cols=3)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    if merged:
        table.cell(2, 0).text = ""
        table.cell(1, 0).merge(table.cell(2, 0))
    (plan,) = read_document(_saved(document)).plans
    assert plan.title == TITLE
    assert [(str(each.when), each.title, each.parties[0].name) for each in plan.activities] == [
        ("XXXX-03", "召开职代会", "王某"),
        ("XXXX-03", "慰问女职工", "王某"),
        ("XXXX-03", "举办健步走", "李某"),
        ("XXXX-04", "教职工体检", "校医室"),
    ]
