"""Headings that open a block of the calendar."""

import pytest

from unionplan.reading.outline.month_headings import find_month_heading
from unionplan.reading.text.page import Page


def _when(words: str) -> str | None:
    folded = Page(words).folded
    heading = find_month_heading(folded, 0, len(folded))
    return None if heading is None else str(heading.when)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("三月份", "XXXX-03"),
        ("三月份：", "XXXX-03"),
        ("三月：", "XXXX-03"),
        ("3月", "XXXX-03"),
        ("03月份", "XXXX-03"),
        ("３月份：", "XXXX-03"),
        ("元月份", "XXXX-01"),
        ("正月", "XXXX-01"),
        ("十二月份", "XXXX-12"),
        ("十二份：", "XXXX-12"),
        ("2026年3月", "2026-03"),
        ("二〇二六年三月份", "2026-03"),
        ("20xx年三月份:", "XXXX-03"),
        ("20xx年一、二月份:", "XXXX-01/XXXX-02"),
        ("一、二月份", "XXXX-01/XXXX-02"),
        ("六、七月份：", "XXXX-06/XXXX-07"),
        ("八、九月份：", "XXXX-08/XXXX-09"),
        ("七—八月份", "XXXX-07/XXXX-08"),
        ("七八月份", "XXXX-07/XXXX-08"),
        ("7-8月", "XXXX-07/XXXX-08"),
        ("7月—8月：", "XXXX-07/XXXX-08"),
        ("十、十一月", "XXXX-10/XXXX-11"),
        ("12月、1月", "XXXX-12/XXXX-01"),
        ("2026年12月-1月", "2026-12/2027-01"),
        ("【三月】", "XXXX-03"),
        ("三月份工作安排", "XXXX-03"),
        ("三月 慰问女职工", "XXXX-03"),
        ("三月份：慰问女职工", "XXXX-03"),
        ("第一季度", "XXXX-Q1"),
        ("二季度：", "XXXX-Q2"),
        ("2026年第4季度", "2026-Q4"),
        ("上半年", "XXXX-H1"),
        ("下半年：", "XXXX-H2"),
    ],
)
def test_a_heading_names_its_months(words: str, when: str) -> None:
    assert _when(words) == when


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("三月底前完成换届", id="a deadline"),
        pytest.param("3月8日座谈", id="a day"),
        pytest.param("13月", id="no such month"),
        pytest.param("一、认真学习", id="an item"),
        pytest.param("月月有活动", id="no number"),
        pytest.param("第五季度", id="no such quarter"),
        pytest.param("三月的春风", id="a sentence"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_opens_no_block_is_no_heading(words: str) -> None:
    assert _when(words) is None


def test_a_heading_ends_behind_its_colon_and_its_words_before() -> None:
    heading = find_month_heading("三月份：慰问".replace("：", ":"), 0, 6)
    assert heading is not None
    assert (heading.words, heading.end) == (3, 4)
