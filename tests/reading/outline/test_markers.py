"""Numbers at the head of an item, and what only looks like one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.chinese import fold
from unionplan.reading.outline.marker_styles import FIRST, PATTERNS, Style
from unionplan.reading.outline.markers import find_bare, find_marker, skip_decoration


def _marker(words: str) -> tuple[Style, int, str] | None:
    folded = fold(words)
    found = find_marker(folded, 0, len(folded))
    return None if found is None else (found.style, found.number, words[found.start : found.end])


@pytest.mark.parametrize(
    ("words", "style", "number", "written"),
    [
        ("一、指导思想", Style.CHINESE, 1, "一、"),
        ("十二、加强领导", Style.CHINESE, 12, "十二、"),
        ("二，加强领导", Style.CHINESE, 2, "二，"),
        ("三．加强领导", Style.CHINESE, 3, "三．"),
        ("四:加强领导", Style.CHINESE, 4, "四:"),
        ("一、3月底前完成", Style.CHINESE, 1, "一、"),
        ("一、二月底前完成", Style.CHINESE, 1, "一、"),
        ("（一）组织建设", Style.CHINESE_BRACKETS, 1, "（一）"),
        ("(十一)组织建设", Style.CHINESE_BRACKETS, 11, "(十一)"),
        ("（二）、组织建设", Style.CHINESE_BRACKETS, 2, "（二）、"),
        ("三）组织建设", Style.CHINESE_BRACKETS, 3, "三）"),
        ("㈣组织建设", Style.CHINESE_BRACKETS, 4, "㈣"),
        ("1、慰问职工", Style.ARABIC, 1, "1、"),
        ("1.慰问职工", Style.ARABIC, 1, "1."),
        ("１２．慰问职工", Style.ARABIC, 12, "１２．"),
        ("3，慰问职工", Style.ARABIC, 3, "3，"),
        ("1.3月8日慰问", Style.ARABIC, 1, "1."),
        ("1.4—5月教师篮球赛", Style.ARABIC, 1, "1."),
        ("7.2026年5月召开表彰会", Style.ARABIC, 7, "7."),
        ("⒈慰问职工", Style.ARABIC, 1, "⒈"),
        ("⒛慰问职工", Style.ARABIC, 20, "⒛"),
        ("（1）慰问职工", Style.ARABIC_BRACKETS, 1, "（1）"),
        ("⑵慰问职工", Style.ARABIC_BRACKETS, 2, "⑵"),
        ("1）慰问职工", Style.ARABIC_CLOSED, 1, "1）"),
        ("1.1 慰问职工", Style.DECIMAL, 1, "1.1 "),
        ("2.3慰问职工", Style.DECIMAL, 2, "2.3"),
        ("2.3.1 慰问职工", Style.DECIMAL_BELOW, 2, "2.3.1 "),
        ("①慰问职工", Style.CIRCLED, 1, "①"),
        ("⑳慰问职工", Style.CIRCLED, 20, "⑳"),
        ("第一，提高认识", Style.ORDINAL, 1, "第一，"),
        ("第二、提高认识", Style.ORDINAL, 2, "第二、"),
        ("第一部分 回顾", Style.PART, 1, "第一部分 "),
        ("第2章 总则", Style.CHAPTER, 2, "第2章 "),
        ("一是抓学习", Style.SERIES, 1, "一是"),
        ("二要抓作风", Style.SERIES, 2, "二要"),
    ],
)
def test_a_number_goes_by_its_style(words: str, style: Style, number: int, written: str) -> None:
    assert _marker(words) == (style, number, written)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("一、二月份", id="two months"),
        pytest.param("六、七月份：", id="two later months"),
        pytest.param("一、二季度", id="two quarters"),
        pytest.param("三、八妇女节", id="a festival"),
        pytest.param("五、一国际劳动节", id="a festival with 国际"),
        pytest.param("三、八”活动", id="a festival in quotes"),
        pytest.param("3.5万元", id="an amount"),
        pytest.param("12.5%", id="a share"),
        pytest.param("10.26日", id="a day"),
        pytest.param("2026年", id="a year"),
        pytest.param("第一，月度安排", id="an ordinal before a month"),
        pytest.param("一是否", id="whether"),
        pytest.param("一要求", id="a demand"),
        pytest.param("一定要", id="a word"),
        pytest.param("工会", id="no number"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_only_looks_like_a_number_is_none(words: str) -> None:
    assert _marker(words) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [("一积极参加活动", 1), ("二认真组织学习", 2), ("一个好的集体", None), ("工会", None)],
)
def test_a_numeral_may_have_lost_its_mark(words: str, number: int | None) -> None:
    found = find_bare(words, 0, len(words))
    assert (None if found is None else found.number) == number


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("## 一、思路", "一、思路"),
        ("- 慰问", "慰问"),
        ("● 慰问", "慰问"),
        ("> 慰问", "慰问"),
        ("**1.** 慰问", "1.** 慰问"),
        ("-慰问", "-慰问"),
        ("慰问", "慰问"),
    ],
)
def test_marks_that_decorate_are_passed_over(words: str, rest: str) -> None:
    assert words[skip_decoration(words, 0, len(words)) :] == rest


@pytest.mark.parametrize("pattern", [pattern for _, pattern in PATTERNS])
@given(data=st.data())
def test_every_number_begins_with_one_of_the_first_characters(
    pattern: str, data: st.DataObject
) -> None:
    number = data.draw(st.from_regex(pattern))
    match = re.search(pattern, number)
    assert match is None or re.match(FIRST, match[0])
