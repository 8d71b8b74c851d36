"""Workdays and days off: the table against chinesecalendar, the law and itself."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.calendar.holidays import (
    REACH,
    Basis,
    DayKind,
    DayStatus,
    Holiday,
    HolidayTable,
    HolidayYear,
    day_kind,
    holiday_span,
    holidays,
)
from unionplan.calendar.observances import observances
from unionplan.errors import DecodeError, ModelError
from unionplan.model import Period

DAY = timedelta(days=1)
FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
TABLE = holidays()
OFFICIAL = range(2004, 2027)
HOLIDAYS_OF_2027 = HolidayYear(
    year=2027,
    notice="n",
    holidays=[
        Holiday(code="new_year", off=["2027-01-01/2027-01-03"], work=["2026-12-27"]),
        Holiday(code="spring_festival", off=["2027-02-05/2027-02-12"], work=["2027-02-20"]),
    ],
)

days = st.dates()


def each_day(first: date, last: date) -> Iterator[date]:
    return (first + offset * DAY for offset in range((last - first).days + 1))


@given(days)
@example(date.min)
@example(date.max)
@example(date(2000, 1, 1))
@example(date(2100, 12, 31))
def test_every_day_has_an_answer(day: date) -> None:
    found = day_kind(day)
    assert (found.basis is Basis.OFFICIAL) == (day.year in OFFICIAL)
    assert found.is_work == (found.kind in ("workday", "makeup_workday"))
    if found.kind is DayStatus.STATUTORY_HOLIDAY:
        assert found.name in observances()
    if found.kind is DayStatus.MAKEUP_WORKDAY:
        assert day.weekday() >= 5
        assert found.basis is Basis.OFFICIAL


@given(st.dates(date(2027, 1, 1)))
def test_a_year_not_announced_is_never_official(day: date) -> None:
    found = day_kind(day)
    assert found.basis is not Basis.OFFICIAL
    assert not found.notice
    if found.kind is not DayStatus.STATUTORY_HOLIDAY:
        assert found.kind == ("rest_day" if day.weekday() >= 5 else "workday")


@given(st.dates(date(2027, 1, 1), date(2100, 12, 31)))
def test_near_a_holiday_not_announced_nothing_is_known_but_the_holiday(day: date) -> None:
    around = each_day(day - REACH, day + REACH)
    near = any(other in TABLE.statutory_days(other.year) for other in around)
    found = day_kind(day)
    uncertain = observances()["mid_autumn"].span(2089)
    if day in TABLE.statutory_days(day.year) and Period(day, day) != uncertain:
        assert found.kind is DayStatus.STATUTORY_HOLIDAY
        assert found.basis is Basis.PROVISIONAL
    else:
        assert found.basis is (Basis.UNKNOWN if near else Basis.PROVISIONAL)


@given(st.dates(FIRST, LAST))
def test_an_official_day_without_a_name_is_what_the_week_makes_it(day: date) -> None:
    found = day_kind(day)
    if not found.name:
        assert found.kind == ("rest_day" if day.weekday() >= 5 else "workday")
    if found.is_work and day.weekday() >= 5:
        assert found.kind is DayStatus.MAKEUP_WORKDAY


@given(st.sampled_from(OFFICIAL), st.sampled_from(sorted(observances())))
def test_the_span_of_a_holiday_is_free_and_ends_at_workdays(year: int, code: str) -> None:
    span = holiday_span(code, year)
    if span is not None:
        assert not any(day_kind(day).is_work for day in each_day(span.first, span.last))
        assert day_kind(span.first - DAY).is_work
        assert day_kind(span.last + DAY).is_work


def test_every_day_equals_chinesecalendar_but_one() -> None:
    theirs = pytest.importorskip("chinese_calendar", reason="chinesecalendar is not installed")
    different = [
        day for day in each_day(FIRST, LAST) if day_kind(day).is_work != theirs.is_workday(day)
    ]
    # its notice (国办发明电〔2005〕35号) has this Saturday worked, in exchange for 3 January 2006
    assert different == [date(2005, 12, 31)]
    assert day_kind(different[0]).kind is DayStatus.MAKEUP_WORKDAY


def test_every_day_in_lieu_equals_chinesecalendar_but_one() -> None:
    theirs = pytest.importorskip("chinese_calendar", reason="chinesecalendar is not installed")
    in_lieu = [day for day in each_day(FIRST, LAST) if theirs.is_in_lieu(day)]
    different = [day for day in in_lieu if day_kind(day).kind is not DayStatus.REST_DAY]
    # the third day of the first lunar month, a holiday by the law of 2013
    assert different == [date(2022, 2, 3)]
    assert all(day_kind(day).name for day in in_lieu)


@pytest.mark.parametrize("year", OFFICIAL)
def test_days_off_in_the_week_are_paid_for(year: int) -> None:
    """A weekday off is made up for by a worked weekend, or makes up for a holiday on a weekend."""
    announced = TABLE.find(year)
    assert announced is not None
    off = [
        day
        for holiday in announced.holidays
        for run in holiday.off
        for day in each_day(run.first, run.last)
        if day.weekday() < 5 and day_kind(day).kind is DayStatus.REST_DAY
    ]
    worked = sum(len(holiday.work) for holiday in announced.holidays)
    by_law = TABLE.statutory_days(year).items()
    lost = sum(len(codes) - (day.weekday() < 5) for day, codes in by_law)
    given_away = {2020: 2}  # 31 January and what became of 30 January, in the epidemic
    assert len(off) == worked + lost + given_away.get(year, 0)


@pytest.mark.parametrize("year", OFFICIAL)
def test_every_holiday_by_law_is_off(year: int) -> None:
    for day, codes in TABLE.statutory_days(year).items():
        assert day_kind(day).kind is DayStatus.STATUTORY_HOLIDAY
        assert day_kind(day).name == codes[0]


@pytest.mark.parametrize(
    ("year", "count"),
    [(1999, 0), (2000, 10), (2007, 10), (2008, 11), (2014, 11), (2024, 11), (2025, 13), (2026, 13)],
)
def test_holidays_by_law_are_so_many(year: int, count: int) -> None:
    codes = [code for codes in TABLE.statutory_days(year).values() for code in codes]
    assert len(codes) == count
    assert set(codes) <= set(observances())


def test_no_notice_swapped_days_beyond_the_reach() -> None:
    by_law = {day for year in range(2003, 2028) for day in TABLE.statutory_days(year)}
    for day in each_day(FIRST, LAST):
        if day_kind(day).name not in ("", "victory_day"):
            assert min(abs(day - other) for other in by_law) <= timedelta(10) < REACH


def test_december_was_only_swapped_for_some_weekdays_of_the_new_year() -> None:
    for year in OFFICIAL:
        december = each_day(date(year, 12, 15), date(year, 12, 31))
        if any(day_kind(day).name for day in december):
            assert date(year + 1, 1, 1).weekday() in (6, 0, 1, 2)


def test_numbers_of_notices_are_known_from_2006_on() -> None:
    assert [year.year for year in TABLE.years if not year.notice] == [2004, 2005]
    numbers = [year.notice for year in TABLE.years if year.notice]
    assert all(number.startswith("国办发明电〔20") for number in numbers)
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    ("day", "kind", "basis", "name", "notice"),
    [
        ("2026-01-01", "statutory_holiday", "official", "new_year", "国办发明电〔2025〕7号"),
        ("2026-01-04", "makeup_workday", "official", "new_year", "国办发明电〔2025〕7号"),
        ("2026-02-15", "rest_day", "official", "spring_festival", "国办发明电〔2025〕7号"),
        ("2026-02-16", "statutory_holiday", "official", "spring_festival", "国办发明电〔2025〕7号"),
        ("2026-02-20", "rest_day", "official", "spring_festival", "国办发明电〔2025〕7号"),
        ("2026-03-07", "rest_day", "official", "", "国办发明电〔2025〕7号"),
        ("2026-03-09", "workday", "official", "", "国办发明电〔2025〕7号"),
        ("2026-12-31", "workday", "official", "", "国办发明电〔2025〕7号"),
        ("2025-10-06", "statutory_holiday", "official", "mid_autumn", "国办发明电〔2024〕12号"),
        ("2024-02-09", "workday", "official", "", "国办发明电〔2023〕7号"),
        ("2020-10-01", "statutory_holiday", "official", "national_day", "国办发明电〔2019〕16号"),
        ("2020-02-01", "rest_day", "official", "spring_festival", "国办发明电〔2020〕1号"),
        ("2018-12-29", "makeup_workday", "official", "new_year", "国办发明电〔2018〕15号"),
        ("2015-09-03", "statutory_holiday", "official", "victory_day", "国发明电〔2015〕1号"),
        ("2015-09-04", "rest_day", "official", "victory_day", "国发明电〔2015〕1号"),
        ("2007-05-03", "statutory_holiday", "official", "labour_day", "国办发明电〔2006〕49号"),
        ("2004-01-17", "makeup_workday", "official", "spring_festival", ""),
        ("2027-01-01", "statutory_holiday", "provisional", "new_year", ""),
        ("2027-02-05", "statutory_holiday", "provisional", "spring_festival", ""),
        ("2027-02-10", "workday", "unknown", "", ""),
        ("2027-10-09", "rest_day", "unknown", "", ""),
        ("2027-11-17", "workday", "provisional", "", ""),
        ("2027-11-20", "rest_day", "provisional", "", ""),
        ("2027-12-31", "workday", "unknown", "", ""),
        ("2089-09-18", "rest_day", "unknown", "", ""),
        ("2101-01-01", "rest_day", "unknown", "", ""),
        ("2003-05-01", "statutory_holiday", "provisional", "labour_day", ""),
        ("1999-05-01", "rest_day", "unknown", "", ""),
    ],
)
def test_what_a_day_is(day: str, kind: str, basis: str, name: str, notice: str) -> None:
    found = day_kind(date.fromisoformat(day))
    assert found == DayKind(DayStatus(kind), Basis(basis), name, notice)


@pytest.mark.parametrize(
    ("code", "year", "days"),
    [
        ("spring_festival", 2026, "2026-02-15/2026-02-23"),
        ("new_year", 2016, "2016-01-01/2016-01-03"),
        ("new_year", 2019, "2018-12-30/2019-01-01"),
        ("mid_autumn", 2025, "2025-10-01/2025-10-08"),
        ("mid_autumn", 2020, "2020-10-01/2020-10-08"),
        ("national_day", 2025, "2025-10-01/2025-10-08"),
        ("victory_day", 2015, "2015-09-03/2015-09-05"),
        ("victory_day", 2026, None),
        ("mid_autumn", 2007, None),
        ("new_year", 2027, None),
        ("nobody_knows", 2026, None),
    ],
)
def test_days_off_in_a_row(code: str, year: int, days: str | None) -> None:
    assert holiday_span(code, year) == (None if days is None else Period.parse(days))


def test_a_year_of_the_users_own_is_added() -> None:
    table = TABLE.with_year(HOLIDAYS_OF_2027)
    assert table.find(2027) == HOLIDAYS_OF_2027
    assert day_kind(date(2027, 2, 12), table=table) == DayKind(
        DayStatus.REST_DAY, Basis.OFFICIAL, "spring_festival", "n"
    )
    assert day_kind(date(2026, 12, 27), table=table).kind is DayStatus.MAKEUP_WORKDAY
    assert day_kind(date(2027, 7, 1), table=table).basis is Basis.OFFICIAL
    assert holiday_span("new_year", 2027, table=table) == Period.parse("2027-01-01/2027-01-03")
    assert TABLE.find(2027) is None
    assert table.with_year(HOLIDAYS_OF_2027) == table


def test_a_year_of_the_users_own_takes_the_place_of_another() -> None:
    closed = Holiday(code="factory_day", off=[date(2026, 5, 20)], work=["2026-05-22", "2026-05-23"])
    table = TABLE.with_year(HolidayYear(year=2026, holidays=[closed], basis="provisional"))
    assert len(table.years) == len(TABLE.years)
    assert day_kind(date(2026, 5, 20), table=table).basis is Basis.PROVISIONAL
    assert day_kind(date(2026, 5, 20), table=table).kind is DayStatus.REST_DAY
    assert day_kind(date(2026, 5, 22), table=table).kind is DayStatus.WORKDAY
    assert day_kind(date(2026, 5, 23), table=table).kind is DayStatus.MAKEUP_WORKDAY
    assert day_kind(date(2026, 10, 10), table=table).kind is DayStatus.REST_DAY


@pytest.mark.parametrize(
    ("day", "basis"),
    [
        pytest.param("2027-12-17", Basis.OFFICIAL, id="early enough"),
        pytest.param("2027-12-31", Basis.OFFICIAL, id="before a Saturday"),
        pytest.param("2029-12-17", Basis.OFFICIAL, id="beyond the reach"),
        pytest.param("2029-12-18", Basis.PROVISIONAL, id="before a Tuesday"),
        pytest.param("2029-11-30", Basis.OFFICIAL, id="November"),
    ],
)
def test_the_end_of_december_may_belong_to_the_next_notice(day: str, basis: Basis) -> None:
    table = TABLE
    for year in (2027, 2029):
        table = table.with_year(HolidayYear(year=year, holidays=()))
    assert day_kind(date.fromisoformat(day), table=table).basis is basis
    following = table.with_year(HolidayYear(year=2030, holidays=()))
    assert day_kind(date.fromisoformat(day), table=following).basis is Basis.OFFICIAL


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "own.toml",
            '[[years]]\nyear = 2027\nnotice = "n"\n'
            '[[years.holidays]]\ncode = "new_year"\noff = ["2027-01-01/2027-01-03"]\n'
            "work = [2026-12-27]\n"
            '[[years.holidays]]\ncode = "spring_festival"\noff = ["2027-02-05/2027-02-12"]\n'
            'work = ["2027-02-20"]\n',
            id="TOML",
        ),
        pytest.param(
            "own.json",
            '{"years": [{"year": 2027, "notice": "n", "holidays": ['
            '{"code": "new_year", "off": ["2027-01-01/2027-01-03"], "work": ["2026-12-27"]},'
            '{"code": "spring_festival", "off": ["2027-02-05/2027-02-12"],'
            ' "work": ["2027-02-20"]}]}]}',
            id="JSON",
        ),
    ],
)
def test_a_file_adds_years(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert HolidayTable.load(path) == TABLE.with_year(HOLIDAYS_OF_2027)
    only = HolidayTable.load(path, base=HolidayTable(()))
    assert [year.year for year in only.years] == [2027]
    assert only.statutory_days(2027) == {}
    assert day_kind(date(2027, 1, 1), table=only).kind is DayStatus.REST_DAY
    assert day_kind(date(2026, 1, 1), table=only).basis is Basis.UNKNOWN


def test_a_file_names_all_its_faults_and_their_places(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text(
        '{"years": [7, {"year": 2027}, {"year": 2028, "holidays": [{"code": "A"}, 7,'
        ' {"code": "new_year", "of": []}]}, {"year": 2029, "holidays": 7}]}',
        "utf-8",
    )
    with pytest.raises(DecodeError) as caught:
        HolidayTable.load(path)
    assert [fault.where for fault in caught.value.faults] == [
        "/years/2/holidays/0",
        "/years/2/holidays/1",
        "/years/2/holidays/2/of",
        "/years/0",
        "/years/1",
        "/years/3",
    ]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"code": "New Year"}, "a code such as"),
        ({"code": 7}, "expected a str, found 7"),
        ({"notice": None}, "expected a str, found None"),
        ({"off": "2027-01-01"}, "expected several items, found '2027-01-01'"),
        ({"off": 7}, "expected several items, found 7"),
        ({"off": [7]}, "expected a Period, found 7"),
        ({"off": ["1 January"]}, "found '1 January'"),
        ({"work": ["2027-01"]}, "expected one day such as 2027-01-04, found '2027-01'"),
        ({"work": [7]}, "expected a date, found 7"),
        ({"work": ["2027-01-02"]}, "2027-01-02 cannot be a day off and a workday"),
        ({"statutory": ["2027-01-05"]}, "2027-01-05 is to be a statutory holiday"),
    ],
)
def test_a_holiday_that_means_nothing_is_refused(change: dict[str, object], problem: str) -> None:
    values = {"code": "new_year", "off": ["2027-01-01/2027-01-03"], **change}
    with pytest.raises(ModelError, match=problem):
        Holiday(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"year": "2027"}, "from 2 to 9998, found '2027'"),
        ({"year": 9999}, "from 2 to 9998, found 9999"),
        ({"notice": 7}, "expected a str, found 7"),
        ({"basis": "sure"}, "expected one of official"),
        ({"holidays": [7]}, "expected a Holiday, found 7"),
        ({"year": 2028}, "new_year of 2028 names 2027-01-01, a day of another year"),
        ({"year": 2026}, "new_year of 2026 names 2027-01-01, a day of another year"),
    ],
)
def test_a_year_that_means_nothing_is_refused(change: dict[str, object], problem: str) -> None:
    holiday = Holiday(code="new_year", off=["2027-01-01"])
    with pytest.raises(ModelError, match=problem):
        HolidayYear(**{"year": 2027, "holidays": [holiday], **change})  # type: ignore[arg-type]
