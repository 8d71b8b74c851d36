"""Numbers that lost their marks within a list."""

import pytest

from unionplan.model import Section
from unionplan.reading import read

_HEAD = "2026年工会工作计划\n"


def _numbers(text: str) -> list[tuple[str, list[str]]]:
    (plan,) = read(_HEAD + text).plans
    return [
        (section.marker, [each.marker for each in section.sections])
        for section in plan.sections
        if section.marker
    ]


def _sections(text: str) -> tuple[Section, ...]:
    (plan,) = read(_HEAD + text).plans
    return plan.sections


def test_a_list_with_marks_may_lose_them_on_its_way() -> None:
    text = "一、任务\n1. 召开例会\n2. 慰问职工\n3 9月10日庆祝教师节\n4 组织体检\n二、要求"
    assert _numbers(text) == [("一、", ["1.", "2.", "3", "4"]), ("二、", [])]


def test_a_list_without_marks_may_have_items_that_begin_with_a_day() -> None:
    text = "一、任务\n1 召开例会\n2 3月8日慰问女职工\n3 2026年5月换届"
    assert _numbers(text) == [("一、", ["1", "2", "3"])]


def test_a_plan_that_writes_its_lists_so_may_leave_out_a_number() -> None:
    text = "一 工作任务\n1 召开例会\n2 慰问职工\n3 组织体检\n二 保障措施\n1 加强领导\n3 落实经费"
    assert _numbers(text) == [("一", ["1", "2", "3"]), ("二", ["1", "3"])]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("6 名职工受到表彰", id="a count"),
        pytest.param("3 月慰问女职工", id="a month"),
        pytest.param("8 组织体检", id="too far on"),
        pytest.param("2 组织体检", id="no further"),
        pytest.param("组织体检", id="no number"),
        pytest.param("三组织职工体检", id="another kind of number"),
    ],
)
def test_other_numbers_at_the_head_of_a_line_open_no_item(line: str) -> None:
    assert _numbers(f"一、任务\n1. 召开例会\n2. 慰问职工\n{line}") == [("一、", ["1.", "2."])]


def test_one_number_alone_is_no_list_in_a_plan_that_has_none_of_the_kind() -> None:
    assert _numbers("一、任务\n1 召开例会\n二、要求") == [("一、", []), ("二、", [])]


@pytest.mark.parametrize("marker", ["一", "一、"])
def test_a_known_heading_may_run_into_its_text_behind_a_blank(marker: str) -> None:
    text = f"{marker} 指导思想 坚持服务大局，围绕中心，团结带领全体职工建功立业。\n"
    text += f"{marker.replace('一', '二')} 工作任务\n做好慰问。"
    section = _sections(text)[0]
    assert (section.heading, str(section.role)) == ("指导思想", "guidance")
    assert section.text.startswith("坚持服务大局")


def test_a_blank_within_a_heading_opens_no_text() -> None:
    assert _sections("一、工作任务 与分工\n做好慰问。")[0].heading == "工作任务 与分工"
