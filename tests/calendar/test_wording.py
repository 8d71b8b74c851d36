"""Times in words, the same for documents, findings and the terminal."""

import pytest

from unionplan.calendar import describe_period, describe_unit, describe_when
from unionplan.model import (
    CalendarUnit,
    Every,
    Frequency,
    Observance,
    Period,
    Recurrence,
    Relation,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
    parse_when,
)


@pytest.mark.parametrize(
    ("notation", "zh", "en"),
    [
        ("2026", "2026年", "2026"),
        ("XXXX", "本年", "the year"),
        ("2026-H1", "2026年上半年", "H1 2026"),
        ("XXXX-Q3", "第三季度", "Q3"),
        ("2026-03", "2026年3月", "March 2026"),
        ("2026-03-08", "2026年3月8日", "8 March 2026"),
        ("XXXX-03-08", "3月8日", "8 March"),
        ("2026-03/2026-05", "2026年3月至5月", "March to May 2026"),
        ("XXXX-01/XXXX-02", "1月至2月", "January to February"),
        ("2026-12/2027-01", "2026年12月至2027年1月", "December 2026 to January 2027"),
        ("2026/2028", "2026年至2028年", "2026 to 2028"),
        ("../2026-09-30", "2026年9月30日前", "by 30 September 2026"),
        ("../XXXX-09", "9月底前", "by the end of September"),
    ],
)
def test_windows_and_deadlines_in_words(notation: str, zh: str, en: str) -> None:
    when = parse_when(notation)
    assert describe_when(when, "zh") == zh
    assert describe_when(when, "en") == en


@pytest.mark.parametrize(
    ("notation", "zh", "en"),
    [
        ("2026-03", "3月", "March"),
        ("2026", "2026年", "2026"),
        ("2026-03/2026-05", "3月至5月", "March to May"),
        ("2026-12/2027-01", "12月至2027年1月", "December 2026 to January 2027"),
        ("2025-03", "2025年3月", "March 2025"),
    ],
)
def test_a_year_can_go_without_saying(notation: str, zh: str, en: str) -> None:
    when = parse_when(notation)
    assert describe_when(when, "zh", year=2026) == zh
    assert describe_when(when, "en", year=2026) == en


@pytest.mark.parametrize(
    ("when", "zh", "en"),
    [
        (Observance(festival="mid_autumn"), "中秋节", "Mid-Autumn Festival"),
        (Observance(festival="mid_autumn", relation=Relation.BEFORE), "中秋节前", "before "),
        (Observance(festival="mid_autumn", relation=Relation.DURING), "中秋节期间", "around "),
        (Observance(festival="mid_autumn", relation=Relation.AFTER), "中秋节后", "after "),
        (Observance(festival="our_own_day"), "our_own_day", "our_own_day"),
        (Frequency(every="month", times=1), "每月1次", "once every month"),
        (Frequency(every="year", times=2), "每年2次", "twice every year"),
        (
            Frequency(every="quarter", times=3, at_least=True),
            "每季度至少3次",
            "at least 3 times every quarter",
        ),
        (Frequency(every="year"), "每年", "every year"),
        (
            Frequency(every=Every(TimeUnit.MONTH, 2), times=1),
            "每2个月1次",
            "once every 2 months",
        ),
        (Frequency(every=Every(TimeUnit.YEAR, 2)), "每2年", "every 2 years"),
        (TermWeek(term_week=3), "第3周", "week 3"),
        (TermWeek(term_week=3, until=5), "第3至5周", "weeks 3 to 5"),
        (Recurrence(rrule="FREQ=WEEKLY"), "每周", "FREQ=WEEKLY"),
        (Recurrence(rrule="FREQ=MONTHLY;BYDAY=-2TU"), "FREQ=MONTHLY;BYDAY=-2TU", "FREQ=MONTHLY;"),
        (Unscheduled(words="适时"), "适时", "适时"),
    ],
    ids=str,
)
def test_other_times_in_words(when: When, zh: str, en: str) -> None:
    assert describe_when(when, "zh", notation=True) == zh
    assert describe_when(when, "en", notation=True).startswith(en)


@pytest.mark.parametrize(
    ("ordinal", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (11, "11th"),
        (42, "42nd"),
        (112, "112th"),
        (113, "113th"),
    ],
)
def test_which_festival_is_meant_is_said(ordinal: int, words: str) -> None:
    day = Observance(festival="teachers_day", ordinal=ordinal, year=2026, relation=Relation.BEFORE)
    assert describe_when(day) == f"2026年第{ordinal}个教师节前"
    assert describe_when(day, "en") == f"before the {words} Teachers' Day 2026"


@pytest.mark.parametrize(
    "when",
    [Observance(festival="our_own_day"), Recurrence(rrule="FREQ=MONTHLY;BYDAY=-2TU")],
    ids=str,
)
def test_what_has_no_words_is_not_said_unless_its_notation_will_do(when: When) -> None:
    assert describe_when(when, "zh") == describe_when(when, "en") == ""
    assert describe_when(when, "zh", notation=True)


def test_units_by_themselves() -> None:
    assert describe_unit(CalendarUnit(2026, half=2)) == "2026年下半年"
    assert describe_unit(CalendarUnit(2026, half=2), "en", year=2026) == "H2"


@pytest.mark.parametrize(
    ("notation", "zh", "en"),
    [
        ("2026", "2026年", "2026"),
        ("2026-02/2026-07", "2026年2月至7月", "February to July 2026"),
        (
            "2026-09-01/2027-07-10",
            "2026年9月1日至2027年7月10日",
            "1 September 2026 to 10 July 2027",
        ),
    ],
)
def test_periods_in_words(notation: str, zh: str, en: str) -> None:
    period = Period.parse(notation)
    assert describe_period(period, "zh") == zh
    assert describe_period(period, "en") == en
