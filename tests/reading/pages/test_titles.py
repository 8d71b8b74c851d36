"""Titles, and the plans of a page that begin with them."""

import pytest

from unionplan.reading import read


def _titles(text: str) -> list[str]:
    return [plan.title for plan in read(text).plans]


@pytest.mark.parametrize(
    "title",
    [
        "2026年工会工作计划",
        "实验小学工会2026年工作要点",
        "某局机关工会二○二六年工作要点",
        "公司工会2025年工作总结及2026年工作安排意见",
        "2025-2026学年第二学期工会工作计划",
        "市总工会五年工作规划",
        "关于印发《2026年工会工作要点》的通知",
        "工会工作计划（草稿）",
        "工会职工文体活动方案",
        "工会女职工工作计划：",
        "20xx年学校工会活动安排",
    ],
)
def test_a_line_with_a_genre_and_a_subject_is_a_title(title: str) -> None:
    assert _titles(f"{title}\n一、走访职工。") == [title.rstrip("：")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("本年度工作打算如下，请遵照执行。", id="a sentence"),
        pytest.param("为做好全年工会工作，制定如下安排：", id="an announcement"),
        pytest.param("今天的天气报告", id="no subject"),
        pytest.param("工作计划", id="the heading of a section"),
        pytest.param("一、工会工作计划", id="an item"),
        pytest.param("三月份工作安排", id="a month"),
        pytest.param("工会计划大全10篇", id="the page's own title"),
    ],
)
def test_another_line_is_none(line: str) -> None:
    assert _titles(f"{line}\n一、走访职工。") == [""]


@pytest.mark.parametrize(
    "marks",
    [
        pytest.param(("篇一：甲工会计划", "篇二：乙工会计划"), id="篇一"),
        pytest.param(("第一篇", "第二篇"), id="第一篇"),
        pytest.param(("【第一篇】", "【第二篇】"), id="brackets"),
        pytest.param(("工会工作计划（一）", "工会工作计划（二）"), id="a number behind"),
        pytest.param(("工会工作计划1", "工会工作计划2"), id="an Arabic number behind"),
        pytest.param(("工会工作计划 篇1", "工会工作计划 篇2"), id="篇1"),
        pytest.param(("范文一", "范文二"), id="samples"),
    ],
)
def test_a_collection_is_split_at_its_numbers(marks: tuple[str, str]) -> None:
    first, second = marks
    text = f"工会计划大全\n{first}\n一、走访职工。\n{second}\n一、看望会员。"
    assert _titles(text) == [first, second]
    assert [plan.sections[0].heading for plan in read(text).plans] == ["走访职工", "看望会员"]


def test_a_collection_without_line_breaks_is_split() -> None:
    text = "【第一篇】" + "一、走访职工。" * 12 + "工会计划【第二篇】" + "一、看望会员。" * 12
    assert len(_titles(text)) == 2


def test_plans_with_titles_of_their_own_are_split() -> None:
    assert _titles("甲校工会工作计划\n一、走访。\n乙校工会工作计划\n一、看望。") == [
        "甲校工会工作计划",
        "乙校工会工作计划",
    ]


def test_a_title_that_is_repeated_at_once_is_one() -> None:
    assert _titles("甲校工会工作计划\n\n甲校工会工作计划\n一、走访。") == ["甲校工会工作计划"]


def test_the_number_of_a_text_stands_above_its_title() -> None:
    text = "篇一\n甲校工会工作计划\n一、走访。\n篇二\n乙校工会工作计划\n一、看望。"
    assert _titles(text) == ["篇一", "篇二"]


def test_a_title_that_runs_into_the_text_is_known_again() -> None:
    title = "甲校工会2026年工作计划"
    reading = read(f"{title}\n{title}**{'为做好今年的工作制定本计划' * 6}。\n一、走访。")
    assert [plan.title for plan in reading.plans] == [title]
    assert reading.spans[0][0] == len(title) + 1


def test_marks_within_a_repeated_title_do_not_matter() -> None:
    line = "甲校工会“2026年”工作计划" + "为做好今年的工作制定本计划" * 6
    reading = read(f"甲校工会2026年工作计划\n{line}。\n一、走访。")
    assert [plan.title for plan in reading.plans] == ["甲校工会“2026年”工作计划"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("甲校工会2026年工作回顾与展望" + "为职工" * 30, id="other words behind"),
        pytest.param("甲校工会2026" + "“" * 60 + "年工作计划", id="nothing behind"),
        pytest.param("各位代表" + "为职工" * 30, id="no title"),
    ],
)
def test_a_long_line_that_repeats_no_title_is_prose(line: str) -> None:
    assert len(_titles(f"甲校工会2026年工作计划\n{line}\n一、走访。")) == 1


def test_a_part_that_the_title_promises_is_a_part() -> None:
    text = "甲校工会2025年工作总结和2026年工作思路\n一、回顾。\n2026年工会工作思路\n一、走访。"
    assert _titles(text) == ["甲校工会2025年工作总结和2026年工作思路"]


def test_a_text_before_the_first_title_is_a_plan_of_its_own() -> None:
    assert _titles("一、走访职工。\n二、看望会员。\n乙校工会工作计划\n一、培训。") == [
        "",
        "乙校工会工作计划",
    ]


_ITEMS = "一、学习。\n二、走访。"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("江岳银行工会“2026账本”来了",), "江岳银行工会“2026账本”来了"),
        (("麦坪县总工会2026年度重点工作",), "麦坪县总工会2026年度重点工作"),
        (
            ("青屿公司", "工会女职工委员会", "2026年工作要点"),
            "青屿公司工会女职工委员会2026年工作要点",
        ),
        (("双桥公司工会", "2026年工作要点"), "双桥公司工会2026年工作要点"),
        (("关于印发《某局工会", "2026年要点》的通知"), "关于印发《某局工会2026年要点》的通知"),
        (("**公司工会2026年工作计划",), "**公司工会2026年工作计划"),
        (("各位会员：",), ""),
        (("3月工会活动",), ""),
        (("工会计划大全10篇",), ""),
        (("请大家遵照执行。", "2026年工会工作计划"), "2026年工会工作计划"),
    ],
)
def test_a_title_is_known_by_its_place_too(lines: tuple[str, ...], title: str) -> None:
    assert _titles("\n".join((*lines, _ITEMS))) == [title]


def test_a_title_may_open_a_page_without_line_breaks() -> None:
    words = "把会员组织起来，走访每一户困难职工，做好服务和联络，办好实事。"
    assert _titles(f"石坪村工会2024年工作计划一、学习。{words}二、走访。{words}") == [
        "石坪村工会2024年工作计划"
    ]
    assert _titles(f"一、工会学习。{words}{words}二、走访。{words}") == [""]
