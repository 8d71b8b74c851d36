"""What a reading tells of a page as a whole."""

import pytest

from unionplan.reading import PieceKind, Reading, RemarkCode, read


def test_a_text_without_words_has_no_plan() -> None:
    reading = read(" \n\u3000\r\n")
    assert reading.plans == ()
    assert [remark.code for remark in reading.remarks] == [RemarkCode.NO_PLAN]


def test_a_text_of_a_page_alone_has_no_plan() -> None:
    reading = read("首页 > 范文\n上一篇：无\n下一页\n")
    assert reading.plans == ()
    assert reading.coverage == 1


def test_a_plan_without_title_is_read() -> None:
    (plan,) = read("一、指导思想\n以服务职工为主线。\n二、主要工作\n1、3月慰问。").plans
    assert plan.title == ""
    assert [section.heading for section in plan.sections] == ["指导思想", "主要工作"]


def test_what_stands_before_a_single_title_is_left_over() -> None:
    reading = read("各科室请阅\n2026年工会工作计划\n一、慰问职工。")
    (piece,) = reading.leftovers
    assert reading.quote(piece).strip() == "各科室请阅"
    (remark,) = reading.remarks
    assert (remark.code, remark.start, remark.end) == (RemarkCode.LEFTOVERS, piece.start, piece.end)
    assert remark.message() == f"有 {piece.end} 个字符没有归入任何部分"
    assert reading.coverage < 1


@pytest.fixture
def collection() -> Reading:
    """Give a page that announces three plans and holds two."""
    return read(
        "工会工作计划（精选3篇）\n"
        "篇一：中学工会工作计划\n一、慰问教职工。\n"
        "广告语\n"
        "篇二：公司工会工作计划\n一、慰问职工。\n"
    )


def test_a_page_that_announces_more_than_it_holds_is_remarked_on(collection: Reading) -> None:
    (remark,) = collection.remarks
    assert remark.code is RemarkCode.COUNT_DIFFERS
    assert collection.text[remark.start : remark.end] == "精选3篇"
    assert remark.message() == "页面称有 3 篇，读到 2 篇"
    assert remark.message("en") == "the page announces 3 texts, 2 were found"


def test_what_stands_before_the_first_text_of_a_collection_is_the_pages(
    collection: Reading,
) -> None:
    first = collection.pieces[0]
    assert first.kind is PieceKind.NOISE
    assert first.plan is None
    assert collection.quote(first).startswith("工会工作计划（精选3篇）")


def test_the_right_count_needs_no_remark() -> None:
    text = "工会计划（精选2篇）\n篇一：甲工会计划\n一、看望。\n篇二：乙工会计划\n一、看望。"
    assert read(text).remarks == ()


def test_a_count_inside_of_a_plan_announces_nothing() -> None:
    assert read("工会工作计划\n一、全年编发简报9篇。").remarks == ()
