"""The example, which LibreOffice wrote, is read like the page that it shows."""

from pathlib import Path

from unionplan.reading import LeftOutKind, open_document, read_document

NAME = "school_term.docx"


def test_its_text_is_that_of_the_page(examples: Path) -> None:
    lines = open_document(examples / NAME).text.split("\n")
    assert [lines[number] for number in (1, 4, 5, 8, 10)] == [
        "一、指导思想",
        "1. 3月底前吸收2名新入职教师入会，入会率达到100%。",
        "2. 教职工健康体检参检率达到98%以上。",
        "月份 | 工作内容 | 责任人 | 配合部门",
        "三月 | 征集教代会提案；3月31日前完成立案 | 提案组 | 校长办公室",
    ]


def test_what_is_under_review_is_left_out(examples: Path) -> None:
    left_out = open_document(examples / NAME).left_out
    assert [each.what for each in left_out] == [
        LeftOutKind.DELETED,
        LeftOutKind.HEADER,
        LeftOutKind.COMMENT,
    ]


def test_its_plan_is_read_whole(examples: Path) -> None:
    reading = read_document(examples / NAME)
    (plan,) = reading.plans
    assert reading.coverage == 1
    assert plan.title == "云屏区枫溪小学工会2026年春季学期工作计划"
    calendar = [each for each in plan.activities if each.section == plan.sections[2].id]
    assert [(str(each.when), [party.name for party in each.parties]) for each in calendar][:7] == [
        ("XXXX-03", ["女职工委员会", "总务处"]),
        ("XXXX-03", ["提案组", "校长办公室"]),
        ("../XXXX-03-31", ["提案组", "校长办公室"]),
        ("XXXX-04-17", ["校工会", "校长办公室", "总务处"]),
        ("XXXX-04", ["教导处", "校工会"]),
        ("XXXX-05", ["校工会"]),
        ("XXXX-06", ["校医室", "校工会"]),
    ]
