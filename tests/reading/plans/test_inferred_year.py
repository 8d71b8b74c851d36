"""The year of a plan that states none, by the observances that it counts."""

import pytest

from unionplan.reading import RemarkCode, read


def _year(text: str) -> int | None:
    (plan,) = read(f"工会工作计划\n一、{text}。").plans
    return None if plan.period is None else plan.period.first.year


def test_a_counted_observance_tells_the_year() -> None:
    assert _year("庆祝第42个教师节") == 2026


def test_what_was_inferred_is_remarked_on() -> None:
    reading = read("工会工作计划\n一、庆祝第42个教师节。")
    (remark,) = reading.remarks
    assert remark.code is RemarkCode.YEAR_INFERRED
    assert "第42个教师节" in remark.message()
    assert reading.text[remark.start : remark.end] == "第42个教师节"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("庆祝教师节", id="not counted"),
        pytest.param("庆祝第999个教师节", id="no year of our time"),
        pytest.param("庆祝第42个教师节、第41个教师节", id="two years"),
    ],
)
def test_other_words_tell_no_year(text: str) -> None:
    assert _year(text) is None


def test_a_year_that_is_stated_is_not_inferred() -> None:
    assert _year("2025年庆祝第42个教师节") == 2025
