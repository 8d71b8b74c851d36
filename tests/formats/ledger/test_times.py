"""Times as people type them into a ledger: read where they mean one thing, else left to people."""

from datetime import date

import pytest
from hypothesis import given

from unionplan.formats._ledger.times import read_day, read_period, read_time
from unionplan.formats._words import describe_period, describe_when
from unionplan.model import (
    Deadline,
    Frequency,
    Observance,
    Period,
    TermWeek,
    Unscheduled,
    When,
    parse_when,
)
from unionplan.testing import deadlines, periods, texts, windows


@given(windows())
def test_what_we_write_of_a_window_is_never_read_as_another(window: When) -> None:
    assert read_time(describe_when(window)) in {window, None}


@given(deadlines())
def test_what_we_write_of_a_deadline_is_never_read_as_another(deadline: When) -> None:
    assert read_time(describe_when(deadline)) in {deadline, None}


@given(periods())
def test_what_we_write_of_a_period_is_never_read_as_another(period: Period) -> None:
    assert read_period(describe_period(period)) in {period, None}


@given(texts(max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    read_time(text)
    read_day(text)


@pytest.mark.parametrize(
    ("words", "notation"),
    [
        ("3月", "XXXX-03"),
        ("三月份", "XXXX-03"),
        ("十二月", "XXXX-12"),
        ("2026年3月", "2026-03"),
        ("2026/3", "2026-03"),
        ("2026-03", "2026-03"),
        ("3月8日", "XXXX-03-08"),
        ("3 月 8 号", "XXXX-03-08"),
        ("2026/3/8", "2026-03-08"),
        ("2026.03.08", "2026-03-08"),
        ("2026年3月8日", "2026-03-08"),
        ("2026-03-08 14:30:00", "2026-03-08"),
        ("46089", "2026-03-08"),
        ("2026", "2026"),
        ("2026年", "2026"),
        ("全年", "XXXX"),
        ("第一季度", "XXXX-Q1"),
        ("二季度", "XXXX-Q2"),
        ("2026年下半年", "2026-H2"),
        ("3月至5月", "XXXX-03/XXXX-05"),
        ("3-5月", "XXXX-03/XXXX-05"),
        ("3月—5月", "XXXX-03/XXXX-05"),
        ("3月1日至5日", "XXXX-03-01/XXXX-03-05"),
        ("2026年3月至5月", "2026-03/2026-05"),
        ("2026年12月至2027年2月", "2026-12/2027-02"),
        ("3月底前", "../XXXX-03"),
        ("9月30日前", "../XXXX-09-30"),
        ("9月30日前完成", "../XXXX-09-30"),
        ("2026/9/30之前", "../2026-09-30"),
        ("年底前", "../XXXX"),
        ("2026年底前", "../2026"),
        ("../2026-03", "../2026-03"),
    ],
)
def test_days_and_months(words: str, notation: str) -> None:
    assert read_time(words) == parse_when(notation)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("每月", Frequency(every="month")),
        ("每季度1次", Frequency(every="quarter", times=1)),
        ("每季度至少一次", Frequency(every="quarter", times=1, at_least=True)),
        ("每两年一次", Frequency(every="2 years", times=1)),
        ("每年不少于100次", Frequency(every="year", times=100, at_least=True)),
        ("第15周", TermWeek(term_week=15)),
        ("第3至5周", TermWeek(term_week=3, until=5)),
        ("中秋节前", Observance(festival="mid_autumn", relation="before")),
        ("国庆节期间", Observance(festival="national_day", relation="during")),
        ("2026年第42个教师节", Observance(festival="teachers_day", year=2026, ordinal=42)),
        ("适时", Unscheduled(words="适时")),
    ],
)
def test_duties_weeks_festivals_and_open_times(words: str, when: When) -> None:
    assert read_time(words) == when


@pytest.mark.parametrize(
    "words",
    [
        "",
        "春节前后",  # before or after
        "3月前",  # by the end of February or of March
        "9月30日底前",
        "月底",
        "2月30日",
        "13月",
        "2026/13/1",
        "2026年5月至3月",
        "3月至2026年5月",
        "某日至5日",
        "每月至少",
        "每月一二次",
        "每一二月",
        "第周",
        "第九十周",
        "第十十周",
        "甲" * 61,
        "待学校通知后再定",
    ],
)
def test_what_could_mean_two_things_is_left_to_people(words: str) -> None:
    assert read_time(words) is None


def test_a_period_needs_a_year_and_two_ends() -> None:
    assert read_period("2026年上半年") == Period.half(2026, 1)
    assert read_period("3月") is None
    assert read_period("6月底前") is None


def test_a_day_needs_a_year() -> None:
    assert read_day("2026年3月8日") == date(2026, 3, 8)
    assert read_day("2026-03-08 00:00:00") == date(2026, 3, 8)
    assert read_day("3月8日") is None
    assert read_day("20000") is None


def test_a_deadline_of_days_says_its_day() -> None:
    assert describe_when(Deadline.parse("../XXXX-09-30")) == "9月30日前"
