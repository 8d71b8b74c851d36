"""How messages quote values."""

from datetime import date
from decimal import Decimal

import pytest

from unionplan.model import (
    CalendarUnit,
    Deadline,
    Frequency,
    Observance,
    Period,
    Recurrence,
    Relation,
    TermWeek,
    Unscheduled,
    Window,
)
from unionplan.rules import Parameter, Words, phrase


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("职代会", "职代会", "职代会"),
        ("长" * 61, "长" * 59 + "…", "长" * 59 + "…"),
        (3, "3", "3"),
        (Decimal("1E+2"), "100", "100"),
        (Decimal("97.90"), "97.90", "97.90"),
        (date(2026, 3, 8), "2026年3月8日", "2026-03-08"),
        (Words("会员", "members"), "会员", "members"),
        (Period.year(2026), "2026年", "2026"),
        (Period.half(2026, 1), "2026年上半年", "2026-H1"),
        (Period.years(2026, 2030), "2026年至2030年", "2026/2030"),
        (Period.school_year(2025), "2025年9月至2026年8月", "2025-09/2026-08"),
        (Period.semester(2025, 2), "2026年2月至7月", "2026-02/2026-07"),
        (
            Period(date(2026, 1, 5), date(2026, 2, 3)),
            "2026年1月5日至2月3日",
            "2026-01-05/2026-02-03",
        ),
        (CalendarUnit(), "本年", "XXXX"),
        (CalendarUnit(2026, half=2), "2026年下半年", "2026-H2"),
        (CalendarUnit(quarter=3), "第三季度", "XXXX-Q3"),
        (Window.parse("XXXX-03"), "3月", "XXXX-03"),
        (Window.parse("XXXX-12/XXXX-02"), "12月至2月", "XXXX-12/XXXX-02"),
        (Window.parse("2026-12/2027-02"), "2026年12月至2027年2月", "2026-12/2027-02"),
        (Window.parse("2026/2027"), "2026年至2027年", "2026/2027"),
        (Deadline.parse("../2026-09-30"), "2026年9月30日前", "../2026-09-30"),
        (Deadline.parse("../XXXX-09"), "9月底前", "../XXXX-09"),
        (Observance(festival="mid_autumn"), "中秋节", "on mid_autumn"),
        (Observance(festival="teachers_day", ordinal=42), "第42个教师节", "on teachers_day"),
        (Observance(festival="no_such_day"), "no_such_day", "on no_such_day"),
        (
            Observance(festival="mid_autumn", relation=Relation.BEFORE, year=2026),
            "2026年中秋节前",
            "before mid_autumn",
        ),
        (Frequency(every="month", times=1), "每月1次", "1/month"),
        (Frequency(every="2 years"), "每2年", "every 2 years"),
        (Frequency(every="2 months", times=1, at_least=True), "每2个月至少1次", ">=1/2 months"),
        (TermWeek(term_week=3), "第3周", "week 3"),
        (TermWeek(term_week=3, until=5), "第3至5周", "week 3 to 5"),
        (Recurrence(rrule="FREQ=WEEKLY"), "每周", "FREQ=WEEKLY"),
        (Unscheduled(words="适时"), "适时", "适时"),
    ],
)
def test_a_value_is_quoted_in_the_language_of_the_message(
    value: Parameter, zh: str, en: str
) -> None:
    assert phrase(value, "zh") == zh
    assert phrase(value, "en") == en
