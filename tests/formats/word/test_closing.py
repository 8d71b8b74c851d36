"""How a document ends: attachments, sign-off, day; and where a day on top goes."""

from datetime import date

import attrs
import pytest

from unionplan.formats import docx
from unionplan.model import Activity, Organization, Plan, Section

from .conftest import Line, W, lines, part, texts

CHARACTER = 8845 / 28  # twips: 156 mm by 28
UNION = Organization(name="柳河小学工会")


def indents(data: bytes) -> list[tuple[int, int]]:
    """Left and hanging indent of each paragraph that has its own, in tenths of a character."""
    found = [
        (int(each.attrib[f"{W}left"]), int(each.attrib[f"{W}hanging"]))
        for each in part(data, "word/document.xml").iter(f"{W}ind")
    ]
    return [(round(10 * left / CHARACTER), round(10 * hang / CHARACTER)) for left, hang in found]


def test_the_union_signs_where_the_plan_has_no_sign_off() -> None:
    data = docx.write(Plan(organization=UNION), issued=date(2026, 1, 10)).data
    assert lines(data) == [Line("Signoff", "柳河小学工会"), Line("Signoff", "2026年1月10日")]
    assert texts(docx.write(Plan(organization=UNION)).data) == ["柳河小学工会"]
    assert texts(docx.write(Plan(), issued=date(2026, 1, 10)).data) == ["2026年1月10日"]


def test_nobody_signs_twice() -> None:
    signed = Section(role="signoff", text="柳河小学工会委员会")
    said = Section(text="　　柳河小学工会　")
    assert texts(docx.write(Plan(organization=UNION, sections=[signed])).data) == [signed.text]
    assert texts(docx.write(Plan(organization=UNION, sections=[said])).data) == ["柳河小学工会"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # the unit ends two characters from the right edge, the day begins two further in
        ("柳河经济开发区总工会委员会\n2026年1月10日", [130, 150]),
        # the day is longer than the unit: it is the day that ends two from the edge
        ("工会\n二〇二六年十二月二十日", [130, 150]),
        ("2026年1月10日", [195]),
        ("柳河小学工会", [200]),
        ("工" * 40, [0]),
    ],
)
def test_the_sign_off_stands_as_the_standard_has_it(text: str, left: list[int]) -> None:
    data = docx.write(Plan(sections=[Section(role="signoff", text=text)])).data
    assert [indent for indent, _ in indents(data)] == left


def test_a_day_on_top_stands_below_the_title() -> None:
    day = Section(role="signoff", text="（2026年1月10日）")
    plan = Plan(title="计划", sections=[day, Section(text="正文。")], organization=UNION)
    assert lines(docx.write(plan).data) == [
        Line("Title", "计划"),
        Line("Dateline", "（2026年1月10日）"),
        Line("Normal", "正文。"),
        Line("Signoff", "柳河小学工会"),
    ]


def test_items_of_the_day_on_top_are_not_forgotten() -> None:
    day = Section(id="day", role="signoff", text="2026年1月10日")
    plan = Plan(
        sections=[day, Section(text="正文。")], activities=[Activity(title="甲", section="day")]
    )
    assert texts(docx.write(plan).data) == ["2026年1月10日", "甲。", "正文。"]
    numbered = attrs.evolve(day, marker="一、")
    assert texts(docx.write(Plan(sections=[numbered, Section(text="正文。")])).data) == [
        "一、2026年1月10日",
        "正文。",
    ]


def test_names_of_attachments_are_aligned_at_their_first_character() -> None:
    text = "特此计划。\n附件：1.预算表\n2.名单\n请遵照执行。\n附件2：办法"
    data = docx.write(Plan(sections=[Section(text=text)])).data
    assert lines(data) == [
        Line("Normal", "特此计划。"),
        Line("Attachments", "附件：1.预算表"),
        Line("Attachments", "2.名单"),
        Line("Normal", "请遵照执行。"),
        Line("Attachments", "附件2：办法"),
    ]
    assert indents(data) == [(60, 40), (60, 10), (55, 35)]


def test_nobody_signs_an_empty_page() -> None:
    plan = Plan(
        sections=[Section(text="甲。\n乙。"), Section(role="signoff", text="工会\n2026年1月")]
    )
    kept = [
        "".join(paragraph.itertext())
        for paragraph in part(docx.write(plan).data, "word/document.xml").iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept == ["乙。", "工会"]
