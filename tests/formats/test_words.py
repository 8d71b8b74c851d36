"""Times, people and values in the words of a Chinese office: all of a value, or no words."""

from datetime import date

import pytest

from unionplan.formats._words import (
    describe_measurement,
    describe_parties,
    describe_period,
    describe_target,
    describe_unit,
    describe_when,
)
from unionplan.model import (
    Activity,
    CalendarUnit,
    Frequency,
    Measurement,
    Metric,
    Observance,
    Party,
    PartyRole,
    Period,
    Recurrence,
    Target,
    TermWeek,
    Unscheduled,
    When,
    parse_when,
)

METRIC = Metric(name="入会率", unit="%")


@pytest.mark.parametrize(
    ("notation", "words", "within_2026"),
    [
        ("2026", "2026年", "2026年"),
        ("2026-03", "2026年3月", "3月"),
        ("2026-03-08", "2026年3月8日", "3月8日"),
        ("2026-H1", "2026年上半年", "上半年"),
        ("2026-Q3", "2026年第三季度", "第三季度"),
        ("2026-03/2026-05", "2026年3月至5月", "3月至5月"),
        ("2025-12/2026-02", "2025年12月至2026年2月", "2025年12月至2026年2月"),
        ("2026/2028", "2026年至2028年", "2026年至2028年"),
        ("XXXX", "本年", "本年"),
        ("XXXX-12/XXXX-02", "12月至2月", "12月至2月"),
        ("../2026-09", "2026年9月底前", "9月底前"),
        ("../XXXX-09-30", "9月30日前", "9月30日前"),
        ("../2026", "2026年底前", "2026年底前"),
    ],
)
def test_windows_and_deadlines(notation: str, words: str, within_2026: str) -> None:
    assert describe_when(parse_when(notation)) == words
    assert describe_when(parse_when(notation), year=2026) == within_2026


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Observance(festival="mid_autumn"), "中秋节"),
        (Observance(festival="mid_autumn", relation="before"), "中秋节前"),
        (Observance(festival="spring_festival", relation="during"), "春节期间"),
        (Observance(festival="mid_autumn", relation="after", year=2026), "2026年中秋节后"),
        (Observance(festival="teachers_day", ordinal=42), "第42个教师节"),
        (Observance(festival="day_of_nothing"), ""),
        (Frequency(every="month", times=1), "每月1次"),
        (Frequency(every="quarter", times=2, at_least=True), "每季度至少2次"),
        (Frequency(every="2 years", times=1), "每2年1次"),
        (Frequency(every="2 months", times=1), "每2个月1次"),
        (Frequency(every="year"), "每年"),
        (TermWeek(term_week=3), "第3周"),
        (TermWeek(term_week=3, until=5), "第3至5周"),
        (Unscheduled(words="适时"), "适时"),
    ],
)
def test_other_times(when: When, words: str) -> None:
    assert describe_when(when) == words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "每天"),
        ("FREQ=DAILY;INTERVAL=3", "每3天"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "每周周一、周五"),
        ("FREQ=WEEKLY;BYDAY=+MO;WKST=SU", "每周周一"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "每2周周三"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;WKST=SU", ""),  # WKST says which weeks are left out
        ("FREQ=MONTHLY;INTERVAL=2", "每2个月"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "每月最后一个周五"),
        ("FREQ=MONTHLY;BYDAY=+2TU", "每月第2个周二"),
        ("FREQ=MONTHLY;BYDAY=TU", ""),  # every Tuesday of the month
        ("FREQ=MONTHLY;BYDAY=-2TU", ""),
        ("FREQ=WEEKLY;BYDAY=2TU", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "每月1日、15日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "每月最后一日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=0", ""),
        ("FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", ""),
        ("FREQ=YEARLY", "每年"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "每年3月8日"),
        ("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=8", ""),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-8", ""),
        ("FREQ=YEARLY;BYMONTHDAY=8", ""),
        ("FREQ=MONTHLY;COUNT=3", "每月，共3次"),
        ("FREQ=MONTHLY;UNTIL=20261231", "每月，至2026年12月31日"),
    ],
)
def test_repetitions(rule: str, words: str) -> None:
    assert describe_when(Recurrence(rrule=rule)) == words


def test_a_repetition_says_when_it_begins() -> None:
    when = Recurrence(rrule="FREQ=MONTHLY", first=date(2026, 3, 6))
    assert describe_when(when) == "每月，自2026年3月6日起"


@pytest.mark.parametrize(
    ("period", "words"),
    [("2026", "2026年"), ("2026-02/2026-07", "2026年2月至7月"), ("2026/2027", "2026年至2027年")],
)
def test_periods(period: str, words: str) -> None:
    assert describe_period(Period.parse(period)) == words


def test_a_unit_without_a_year_is_the_plans() -> None:
    assert describe_unit(CalendarUnit(None, quarter=1)) == "第一季度"
    assert describe_unit(CalendarUnit(None)) == "本年"


def test_parties_of_some_roles_in_their_order() -> None:
    names = [("办公室", "support"), ("工会", "lead"), ("各组", "responsible"), ("团委", "lead")]
    activity = Activity(title="甲", parties=[Party(name=name, role=role) for name, role in names])
    assert describe_parties(activity, PartyRole.LEAD) == "工会、团委"
    assert describe_parties(activity, PartyRole.LEAD, PartyRole.RESPONSIBLE) == "工会、各组、团委"
    assert describe_parties(activity, PartyRole.AUDIENCE) == ""


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target.exactly(3), "3%"),
        (Target(at_least="95.50"), "不低于95.50%"),
        (Target(at_most="1E+2"), "不高于100%"),
        (Target(at_most=0), "不高于0%"),
        (Target(at_least=3, at_most=5), "3%至5%"),
        (Target(at_least=3, strength="firm"), "确保不低于3%"),
        (Target(at_least=3, strength="strive", by="2026-06"), "2026年6月底前力争不低于3%"),
        (Target(at_least=3, by="2026-06-30"), "2026年6月30日前不低于3%"),
    ],
)
def test_targets(target: Target, words: str) -> None:
    assert describe_target(METRIC, target) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Measurement(value="97.9"), "97.9%"),
        (Measurement(value=1, on=date(2026, 6, 30)), "1%（2026年6月30日）"),
        (Measurement(value=1, over="2026-H1"), "1%（2026年上半年）"),
    ],
)
def test_measurements(found: Measurement, words: str) -> None:
    assert describe_measurement(METRIC, found) == words
