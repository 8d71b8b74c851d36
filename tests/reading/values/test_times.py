"""Times as plans write them in prose."""

import pytest

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.times import find_times
from unionplan.reading.values.timings import find_timings


def _times(words: str) -> list[tuple[str, str]]:
    page = Page(words)
    found = find_times(page, Span(0, len(page.folded)))
    return [(" ".join(map(str, whens)), page.folded[start:end]) for whens, start, end in found]


def _timings(words: str) -> list[list[str]]:
    page = Page(words)
    found = find_timings(page, Span(0, len(page.folded)))
    return [[str(when) for when in timing.whens] for timing in found]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("3月", "XXXX-03"),
        ("03月", "XXXX-03"),
        ("３月份", "XXXX-03"),
        ("三月份", "XXXX-03"),
        ("元月", "XXXX-01"),
        ("十月", "XXXX-10"),
        ("十二月", "XXXX-12"),
        ("2026年3月", "2026-03"),
        ("2026年 3月", "2026-03"),
        ("二〇二六年三月", "2026-03"),
        ("二○二六年三月", "2026-03"),
        ("20xx年3月", "XXXX-03"),
        ("今年3月", "XXXX-03"),
        ("3月8日", "XXXX-03-08"),
        ("3月8号", "XXXX-03-08"),
        ("三月二十八日", "XXXX-03-28"),
        ("2026年3月8日", "2026-03-08"),
        ("3月初", "XXXX-03"),
        ("3月中旬", "XXXX-03"),
        ("9月底", "XXXX-09"),
        ("2026-03-08", "2026-03-08"),
        ("2026/3/8", "2026-03-08"),
        ("2026.3.8", "2026-03-08"),
        ("3.8—3.15", "XXXX-03-08/XXXX-03-15"),
        ("3.8-15", "XXXX-03-08/XXXX-03-15"),
        ("9/1-9/5", "XXXX-09-01/XXXX-09-05"),
        ("一季度", "XXXX-Q1"),
        ("第四季度", "XXXX-Q4"),
        ("2026年第2季度", "2026-Q2"),
        ("上半年", "XXXX-H1"),
        ("2026年下半年", "2026-H2"),
    ],
)
def test_a_time_is_read_whole(words: str, when: str) -> None:
    assert _times(words) == [(when, Page(words).folded)]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("3月至5月", "XXXX-03/XXXX-05"),
        ("3月—5月", "XXXX-03/XXXX-05"),
        ("3-5月", "XXXX-03/XXXX-05"),
        ("3～5月份", "XXXX-03/XXXX-05"),
        ("六、七月份", "XXXX-06/XXXX-07"),
        ("七—八月份", "XXXX-07/XXXX-08"),
        ("4月1日至7月9日", "XXXX-04-01/XXXX-07-09"),
        ("5月1日—7日", "XXXX-05-01/XXXX-05-07"),
        ("5月下旬至6月上旬", "XXXX-05/XXXX-06"),
        ("12月至2月", "XXXX-12/XXXX-02"),
        ("2026年12月至2月", "2026-12/2027-02"),
        ("2026年9月至2027年1月", "2026-09/2027-01"),
    ],
)
def test_a_span_has_two_ends(words: str, when: str) -> None:
    assert _times(words) == [(when, Page(words).folded)]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("3、9月", "XXXX-03 XXXX-09"),
        ("3、6、9、12月份", "XXXX-03 XXXX-06 XXXX-09 XXXX-12"),
        ("5、11两月", "XXXX-05 XXXX-11"),
        ("三、六和九月", "XXXX-03 XXXX-06 XXXX-09"),
        ("2026年3、9月底前", "../2026-03 ../2026-09"),
        ("二、三季度", "XXXX-Q2 XXXX-Q3"),
        ("第一、第三季度", "XXXX-Q1 XXXX-Q3"),
        ("上、下半年", "XXXX-H1 XXXX-H2"),
        ("二、四季度末前", "../XXXX-Q2 ../XXXX-Q4"),
    ],
)
def test_several_times_may_share_a_word(words: str, when: str) -> None:
    assert " ".join(found for found, _ in _times(words)) == when


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("9月底前", "../XXXX-09"),
        ("9月30日前", "../XXXX-09-30"),
        ("9月30日之前", "../XXXX-09-30"),
        ("9月以前", "../XXXX-08"),
        ("2026年1月前", "../2025-12"),
        ("1月前", "../XXXX-01"),
        ("2026-09-30前", "../2026-09-30"),
        ("5、6月前", "../XXXX-06"),
        ("二季度末前", "../XXXX-Q2"),
        ("上半年前", "../XXXX-H1"),
        ("年内", "../XXXX-12"),
        ("年底前", "../XXXX-12"),
        ("年末之前", "../XXXX-12"),
        ("12月底前", "../XXXX-12"),
        ("到10月底", "../XXXX-10"),
        ("截止到6月", "../XXXX-06"),
        ("至年底前", "../XXXX-12"),
    ],
)
def test_a_deadline_has_only_an_end(words: str, when: str) -> None:
    assert [found for found, _ in _times(words)] == [when]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("13月", id="no such month"),
        pytest.param("2月30日", id="no such day"),
        pytest.param("2.30座谈", id="no such dotted day"),
        pytest.param("2026年3月5日至2025年3月1日", id="an end before its start"),
        pytest.param("第3月", id="an ordinal"),
        pytest.param("安全生产月", id="no number"),
        pytest.param("年底", id="left out on purpose"),
        pytest.param("今年", id="a bare year"),
        pytest.param("五四青年", id="a festival"),
        pytest.param("每月", id="a frequency"),
        pytest.param("3.5万元", id="an amount"),
        pytest.param("第五季度", id="no such quarter"),
    ],
)
def test_what_is_no_time_is_not_read(words: str) -> None:
    assert _times(words) == []


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("9月25日中秋节前", "XXXX-09-25"),
        ("9月中秋节", "XXXX-09"),
        ("9月初中部", "XXXX-09"),
        ("3月前往", "XXXX-03"),
        ("5月前夕", "XXXX-05"),
    ],
)
def test_a_time_ends_where_another_word_begins(words: str, when: str) -> None:
    assert [found for found, _ in _times(words)] == [when]


@pytest.mark.parametrize(
    ("words", "when"), [("10.26职工大会", "XXXX-10-26"), ("8/31报到", "XXXX-08-31")]
)
def test_a_day_in_figures_stands_right_before_a_word(words: str, when: str) -> None:
    assert [found for found, _ in _times(words)] == [when]


def test_the_number_of_an_item_is_no_part_of_a_time() -> None:
    page = Page("1.3月8日座谈")
    (time,) = find_times(page, Span(2, len(page.folded)))
    assert (" ".join(map(str, time.whens)), time.start) == ("XXXX-03-08", 2)


@pytest.mark.parametrize(
    ("words", "whens"),
    [
        ("3月底、5月底和7月底前各完成1家", [["../XXXX-03", "../XXXX-05", "../XXXX-07"]]),
        ("4月和9月各1期", [["XXXX-04", "XXXX-09"]]),
        ("3月8日、9月10日", [["XXXX-03-08", "XXXX-09-10"]]),
        ("9月底或10月中旬", [["XXXX-09/XXXX-10"]]),
        ("9月或者10月", [["XXXX-09/XXXX-10"]]),
        ("9月前或10月", [["../XXXX-08"], ["XXXX-10"]]),
        ("2026年9月或10月", [["2026-09"], ["XXXX-10"]]),
        ("3月检查，9月复查", [["XXXX-03"], ["XXXX-09"]]),
        ("3月底前以及9月底前", [["../XXXX-03", "../XXXX-09"]]),
    ],
)
def test_times_that_are_named_together_are_one_timing(words: str, whens: list[list[str]]) -> None:
    assert _timings(words) == whens
