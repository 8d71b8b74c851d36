"""The outline of plans: their numbers, headings and depths."""

from collections.abc import Iterable, Iterator

import pytest

from unionplan.model import Section, SectionRole
from unionplan.reading import read

_LONG = "坚持服务职工的方针" * 20


def _sections(text: str) -> tuple[Section, ...]:
    (plan,) = read("2026年工会工作计划\n" + text).plans
    return plan.sections


def _walk(sections: Iterable[Section], depth: int) -> Iterator[tuple[int, str, str]]:
    for section in sections:
        if section.marker or section.heading:
            yield depth, section.marker, section.heading
        yield from _walk(section.sections, depth + 1)


def _outline(text: str) -> list[tuple[int, str, str]]:
    return list(_walk(_sections(text), 1))


def test_styles_below_each_other_are_levels() -> None:
    assert _outline("一、甲事\n（一）乙事\n1.丙事\n（1）丁事\n①戊事\n2.己事\n二、庚事") == [
        (1, "一、", "甲事"),
        (2, "（一）", "乙事"),
        (3, "1.", "丙事"),
        (4, "（1）", "丁事"),
        (5, "①", "戊事"),
        (3, "2.", "己事"),
        (1, "二、", "庚事"),
    ]


def test_numbers_that_run_on_skip_or_repeat_change_no_depth() -> None:
    found = _outline("一、甲事\n1、乙事\n2、丙事\n三、丁事\n3、戊事\n3、己事\n7、庚事")
    assert [depth for depth, _, _ in found] == [1, 2, 2, 1, 2, 2, 2]


def test_parts_stand_above_sections() -> None:
    assert _outline("第一部分 回顾\n一、甲事\n第二部分 打算\n一、乙事") == [
        (1, "第一部分", "回顾"),
        (2, "一、", "甲事"),
        (1, "第二部分", "打算"),
        (2, "一、", "乙事"),
    ]


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("一、抓学习", "抓学习", ""),
        ("一、抓学习。", "抓学习", ""),
        ("一、抓学习：", "抓学习", ""),
        ("一、抓学习。每周集中一次。", "抓学习", "每周集中一次。"),
        ("一、抓学习：每周集中一次。", "抓学习", "每周集中一次。"),
        ("一、抓学习；再落实", "抓学习", "再落实"),
        ("一、“甲。乙”活动。丙", "“甲。乙”活动", "丙"),
        ("一、上午9:30座谈。会后参观", "上午9:30座谈", "会后参观"),
        ("一、" + "抓" * 60 + "。完", "", "抓" * 60 + "。完"),
        ("一、" + "抓" * 300, "", "抓" * 300),
        ("**一、** 抓学习", "抓学习", ""),
        ("## 一、抓学习", "抓学习", ""),
    ],
)
def test_a_heading_ends_at_its_first_stop(line: str, heading: str, text: str) -> None:
    (section,) = _sections(line)
    assert (section.heading, section.text) == (heading, text)


@pytest.mark.parametrize(
    ("line", "role", "heading", "text"),
    [
        ("指导思想", SectionRole.GUIDANCE, "指导思想", ""),
        ("指导思想：以服务职工为主线。", SectionRole.GUIDANCE, "指导思想", "以服务职工为主线。"),
        ("# 我们的打算", SectionRole.OTHER, "我们的打算", ""),
        ("我们的打算", SectionRole.PREAMBLE, "", "我们的打算"),
        ("今年要做：三件事。", SectionRole.PREAMBLE, "", "今年要做：三件事。"),
    ],
)
def test_a_line_without_number_is_a_heading_where_its_words_are_known(
    line: str, role: SectionRole, heading: str, text: str
) -> None:
    (section,) = _sections(line)
    assert (section.role, section.heading, section.text) == (role, heading, text)


def test_numbers_stand_below_a_heading_without_one() -> None:
    assert [depth for depth, _, _ in _outline("主要工作\n一、甲事\n二、乙事")] == [1, 2, 2]


def test_numbers_stand_beside_a_heading_of_guidance() -> None:
    assert [depth for depth, _, _ in _outline("指导思想\n服务职工。\n一、甲事\n二、乙事")] == [
        1,
        1,
        1,
    ]


def test_months_are_headings_and_their_items_stand_below() -> None:
    assert _outline("一、月度安排\n一、二月份：\n1、甲事\n三月份\n1、乙事\n二、要求") == [
        (1, "一、", "月度安排"),
        (2, "", "一、二月份"),
        (3, "1、", "甲事"),
        (2, "", "三月份"),
        (3, "1、", "乙事"),
        (1, "二、", "要求"),
    ]


def test_a_month_may_bear_a_number() -> None:
    assert _outline("1、三月份：慰问女职工\n2、四月份：植树") == [
        (1, "1、", "三月份"),
        (1, "2、", "四月份"),
    ]


def test_items_in_one_long_line_are_found_again() -> None:
    line = f"一、指导思想。{_LONG}。二、主要工作。1、走访职工；2、组织培训。三、要求。{_LONG}。"
    assert [marker for _, marker, _ in _outline(line)] == ["一、", "二、", "1、", "2、", "三、"]


def test_the_first_item_behind_a_colon_is_found_in_a_short_line() -> None:
    assert [marker for _, marker, _ in _outline("主要做：一、走访。二、培训。")] == ["一、", "二、"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("做到三专合一、三位一体、齐抓共管。" + _LONG, id="a list of words"),
        pytest.param("围绕“一、学习；二、落实”开展。" + _LONG, id="in quotes"),
        pytest.param("（见一、二两节）" + _LONG, id="in brackets"),
        pytest.param("增长1.5、2.5两档。" + _LONG, id="figures"),
        pytest.param("共3、4人。" + _LONG, id="a list of figures"),
        pytest.param("甲事。3、乙事。" + _LONG, id="a number that follows none"),
        pytest.param("甲事。1、乙事。" + _LONG * 40 + "。2、丙事。", id="the next one far away"),
        pytest.param("做好一、二月份的工作，" + _LONG + "。1、2月份：慰问。", id="two months"),
    ],
)
def test_what_is_no_item_opens_none_in_a_long_line(line: str) -> None:
    assert _outline("一、总则\n" + line) == [(1, "一、", "总则")]


def test_a_quotation_that_a_line_break_cut_is_joined() -> None:
    (section,) = _sections("1、组织“庆五\n一、迎新春”拔河赛")
    assert section.heading == "组织“庆五一、迎新春”拔河赛"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1、组织“庆五\n一、拔河赛\n二、演讲赛", id="never closes"),
        pytest.param("1、组织“庆五\n“一”、拔河赛”", id="opens again"),
        pytest.param("1、组织“庆五", id="at the end"),
    ],
)
def test_other_lines_stay_apart(text: str) -> None:
    first, *_ = _sections(text)
    assert first.heading == "组织“庆五"


def test_numerals_that_lost_their_marks_are_numbers_in_a_list() -> None:
    assert _outline("一、工作\n一积极参加各项活动\n二认真组织业务学习\n二、要求") == [
        (1, "一、", "工作"),
        (2, "一", "积极参加各项活动"),
        (2, "二", "认真组织业务学习"),
        (1, "二、", "要求"),
    ]


def test_one_numeral_alone_is_a_word() -> None:
    assert _outline("一、工作\n一积极参加各项活动") == [(1, "一、", "工作")]


def test_a_series_of_paragraphs_is_a_list() -> None:
    assert _outline("一是抓学习。\n二是抓作风。") == [(1, "一是", "抓学习"), (1, "二是", "抓作风")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一是抓学习，二是抓作风。\n二是抓落实。", id="in one paragraph"),
        pytest.param("二是抓作风。", id="without the first"),
        pytest.param("一是抓学习。", id="alone"),
        pytest.param("一是抓学习。\n三是抓作风。", id="with a gap"),
        pytest.param(
            "".join(f"{'今年要把服务职工的各项工作往实里做' * 2}。\n" for _ in range(20))
            + "一是抓学习。\n二是抓作风。",
            id="one sentence a line",
        ),
    ],
)
def test_another_series_is_prose(text: str) -> None:
    assert _outline(text) == []


@pytest.mark.parametrize(
    "signoff",
    [
        ["实验小学工会委员会", "2026年1月9日"],
        ["2026年1月9日"],
        ["二〇二六年一月"],
        ["20xx年_月_日"],
        ["xx公司工会"],
        ["某厂工会", "共青团某厂委员会", "2026年1月9日"],
    ],
)
def test_the_last_lines_may_be_a_signoff(signoff: list[str]) -> None:
    *_, last = _sections("\n".join(["一、慰问职工。", *signoff]))
    assert last.role is SectionRole.SIGNOFF
    assert last.paragraphs == tuple(signoff)


def test_a_sentence_at_the_end_is_no_signoff() -> None:
    *_, last = _sections("一、慰问职工。\n请各分会执行，有事找工会")
    assert last.role is not SectionRole.SIGNOFF


def test_prose_before_the_first_heading_is_a_preamble() -> None:
    first, second = _sections("为做好工作，制定本计划。\n请遵照执行。\n一、慰问职工。")
    assert first.role is SectionRole.PREAMBLE
    assert first.paragraphs == ("为做好工作，制定本计划。", "请遵照执行。")
    assert second.marker == "一、"


def test_the_author_s_marker_is_kept_as_written() -> None:
    assert [marker for _, marker, _ in _outline("（一）甲事\n１．乙事\n⒉丙事")] == [
        "（一）",
        "１．",
        "⒉",
    ]
