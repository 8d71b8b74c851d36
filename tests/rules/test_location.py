"""Where the words of a finding stand in the text that the plan was read from."""

from unionplan import check, read
from unionplan.model import Plan

TEXT = "柳河小学工会2026年工作计划\r\n一、目标\r\n落实部署。\r\n三、措施\r\n为xx公司送清凉。\r\n"


def test_a_finding_of_a_text_has_line_column_and_words() -> None:
    report = check(read(TEXT).plans[0], select=["WP105", "WP601"])
    located = {each.finding.code: each.location for each in report.located(TEXT)}
    number, gap = located["WP105"], located["WP601"]
    assert number is not None
    assert gap is not None
    assert (number.line, number.column, number.quote) == (4, 1, "三、")
    assert (gap.line, gap.column, gap.end_line, gap.end_column) == (5, 2, 5, 6)
    assert TEXT[gap.start : gap.end] == gap.quote == "xx公司"


def test_a_finding_without_a_place_in_the_text_has_none() -> None:
    (located,) = check(Plan(), select=["WP101"]).located("")
    assert located.location is None


def test_of_another_text_no_place_is_made_up() -> None:
    report = check(read(TEXT).plans[0], select=["WP105"])
    assert [each.location for each in report.located("短")] == [None]


def test_without_quoted_words_the_whole_stretch_is_meant() -> None:
    text = "柳河小学工会2026年工作计划\n一、目标\n落实部署。\n二、八月份\n三、措施\n送清凉。\n"
    report = check(read(text).plans[0])
    for finding, location in report.located(text):
        if finding.span is not None:
            assert location is not None
            assert finding.span.start <= location.start <= location.end <= finding.span.end
