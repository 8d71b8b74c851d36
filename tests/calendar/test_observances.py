"""Observances: the built-in table, and tables of the user's own."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar.observance_rule import FixedDays
from unionplan.calendar.observances import (
    ObservanceEntry,
    ObservanceKind,
    ObservanceTable,
    Standing,
    observances,
)
from unionplan.errors import DecodeError, InputError, ModelError
from unionplan.model import Observance, Period, WorkArea

TABLE = observances()
FACTORY_DAY = ObservanceEntry(code="factory_day", names=["厂庆日"], rule="fixed 05-20", since=1998)

entries = st.sampled_from(list(TABLE.values()))


@given(entries, st.integers())
def test_an_observance_has_days_or_none_in_any_year(entry: ObservanceEntry, year: int) -> None:
    span = entry.span(year)
    if span is not None:
        assert entry.since is None or year >= entry.since
        assert span.last.year in (year, year + 1)
    assert entry.is_uncertain(year) in (True, False)


@given(entries, st.integers(2027, 2100))
def test_every_observance_has_days_in_the_years_to_come(entry: ObservanceEntry, year: int) -> None:
    assert entry.span(year) is not None


@given(entries, st.integers(1950, 2100))
def test_an_observance_lies_in_its_year_but_for_the_turn(entry: ObservanceEntry, year: int) -> None:
    span = entry.span(year)
    early = {"laba_festival", "little_new_year", "new_year_comfort", "winter_warmth"}
    assert span is None or span.last.year == year or entry.code in early
    assert span is None or span.first.year == year or entry.code in early


@given(entries)
def test_an_entry_is_found_by_its_code_and_every_name(entry: ObservanceEntry) -> None:
    assert TABLE.find(entry.code) is TABLE[entry.code] is entry
    assert all(TABLE.named(name) is entry for name in entry.names)
    assert TABLE.named(f" “{entry.name}” ") is entry


@given(st.text(max_size=10))
def test_no_other_text_is_found(text: str) -> None:
    assert TABLE.find(text) is TABLE.get(text)
    found = TABLE.named(text)
    assert found is None or found in TABLE.values()


@given(entries)
def test_a_plan_can_name_every_observance(entry: ObservanceEntry) -> None:
    assert Observance(festival=entry.code).festival == entry.code


def test_the_first_year_is_that_of_the_first() -> None:
    for entry in TABLE.values():
        assert entry.count_from is None or entry.since in (None, entry.count_from)


def test_every_entry_has_a_source_an_area_and_an_english_name() -> None:
    for entry in TABLE.values():
        assert entry.source
        assert entry.en
        assert entry.area is not None
        assert entry.standing is not Standing.OWN


def test_what_was_not_looked_up_says_so() -> None:
    for entry in TABLE.values():
        assert (entry.standing is Standing.GENERAL) == entry.source.startswith("general knowledge")


def test_there_are_twelve_holidays_of_the_law() -> None:
    count = Counter(entry.kind for entry in TABLE.values())
    assert count[ObservanceKind.HOLIDAY] == 12
    assert sum(count.values()) == len(TABLE) == len(TABLE.entries) == 90


def test_the_codes_that_documents_use_are_there() -> None:
    codes = (
        "new_year spring_festival lantern womens_day leifeng_day arbor_day qingming labour_day"
        " youth_day nurses_day mothers_day childrens_day dragon_boat party_day army_day"
        " teachers_day mid_autumn national_day double_ninth doctors_day winter_solstice"
        " safety_month"
    )
    assert set(codes.split()) <= set(TABLE)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("“三、八”", "womens_day"),
        ("三·八国际妇女节", "womens_day"),
        ("“五、一”", "labour_day"),
        ("五一国际劳动节", "labour_day"),
        ("十一", "national_day"),
        ("除夕", "spring_festival_eve"),
        ("過年", "spring_festival"),
        ("敬老节", "double_ninth"),
        ("5·12", "nurses_day"),
        ("５．１２", "nurses_day"),
        ("“安康杯”月", "safety_month"),
        ("《职业病防治法》宣传周", "occupational_disease_week"),
        ("十一月", None),
        ("七一班", None),
        ("", None),
    ],
)
def test_variants_of_a_name(name: str, code: str | None) -> None:
    found = TABLE.named(name)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2024, "02-09 02-10 02-24 04-04 06-10 08-10 09-17 10-11 12-21"),
        (2025, "01-28 01-29 02-12 04-04 05-31 08-29 10-06 10-29 12-21"),
        (2026, "02-16 02-17 03-03 04-05 06-19 08-19 09-25 10-18 12-22"),
        (2027, "02-05 02-06 02-20 04-05 06-09 08-08 09-15 10-08 12-22"),
        (2028, "01-25 01-26 02-09 04-04 05-28 08-26 10-03 10-26 12-21"),
        (2029, "02-12 02-13 02-27 04-04 06-16 08-16 09-22 10-16 12-21"),
        (2030, "02-02 02-03 02-17 04-05 06-05 08-05 09-12 10-05 12-22"),
    ],
)
def test_festivals_from_2024_to_2030(year: int, days: str) -> None:
    codes = (
        "spring_festival_eve spring_festival lantern qingming dragon_boat qixi_festival mid_autumn"
        " double_ninth winter_solstice"
    )
    found = [TABLE[code].span(year) for code in codes.split()]
    assert [span and str(span) for span in found] == [f"{year}-{day}" for day in days.split()]


FEASTS = {
    "spring_festival": (1, 1),
    "lantern": (1, 15),
    "dragon_boat": (5, 5),
    "qixi_festival": (7, 7),
    "mid_autumn": (8, 15),
    "double_ninth": (9, 9),
    "laba_festival": (12, 8),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_lunar_festival_equals_sxtwl() -> None:
    sxtwl = pytest.importorskip("sxtwl", reason="sxtwl is not installed")
    for year in range(1950, 2101):
        for code, (month, day) in FEASTS.items():
            theirs = sxtwl.fromLunar(year - 1 if month == 12 else year, month, day)
            found = date(theirs.getSolarYear(), theirs.getSolarMonth(), theirs.getSolarDay())
            assert TABLE[code].span(year) == Period(found, found)


def test_every_lunar_festival_equals_tyme_or_is_uncertain() -> None:
    lunar = pytest.importorskip("tyme4py.lunar", reason="tyme4py is not installed")
    different: list[tuple[str, int]] = []
    for year in range(1950, 2101):
        for code, (month, day) in FEASTS.items():
            theirs = lunar.LunarDay.from_ymd(year - 1 if month == 12 else year, month, day)
            solar = theirs.get_solar_day()
            found = date(solar.get_year(), solar.get_month(), solar.get_day())
            if TABLE[code].span(year) != Period(found, found):
                different.append((code, year))
    assert different == [("double_ninth", 2057)]


def test_the_eve_is_the_day_before_the_spring_festival() -> None:
    for year in range(1950, 2101):
        eve, festival = TABLE["spring_festival_eve"].span(year), TABLE["spring_festival"].span(year)
        assert eve is not None
        assert festival is not None
        assert (festival.first - eve.first).days == 1


@pytest.mark.parametrize(
    ("code", "year"),
    [("mid_autumn", 2089), ("double_ninth", 2057), ("qixi_festival", 2097)],
)
def test_the_uncertain_festivals_say_so(code: str, year: int) -> None:
    assert [each for each in range(1950, 2101) if TABLE[code].is_uncertain(each)] == [year]


def test_no_uncertain_solar_term_is_a_festival() -> None:
    for code in ("qingming", "winter_solstice", "farmers_harvest_festival", "national_day"):
        assert not any(TABLE[code].is_uncertain(year) for year in range(1950, 2101))


@pytest.mark.parametrize(
    ("code", "year", "days"),
    [
        ("teachers_day", 1984, None),
        ("teachers_day", 1985, "1985-09-10"),
        ("reading_week", 2025, None),
        ("new_year", 1, None),
        ("new_year", 9999, None),
        ("spring_festival", 1949, None),
        ("new_year_comfort", 2026, "2025-12/2026-02"),
        ("safety_month", 2026, "2026-06"),
        ("laba_festival", 1966, "1965-12-30"),
        ("labour_day", 2026, "2026-05-01"),
    ],
)
def test_days_in_a_year(code: str, year: int, days: str | None) -> None:
    assert TABLE[code].span(year) == (None if days is None else Period.parse(days))


def test_bounds_are_told_from_exact_days() -> None:
    assert TABLE["teachers_day"].is_exact
    assert not TABLE["reading_week"].is_exact
    assert not TABLE["summer_cooling"].is_exact


def test_a_table_is_a_mapping_of_codes() -> None:
    assert dict(TABLE) == {entry.code: entry for entry in TABLE.entries}
    assert observances() is TABLE
    assert ObservanceTable(TABLE.entries) == TABLE
    assert hash(ObservanceTable(TABLE.entries)) == hash(TABLE)


def test_users_add_entries_without_touching_the_library() -> None:
    table = TABLE.with_entries([FACTORY_DAY])
    assert table.named("厂庆日") is FACTORY_DAY
    assert FACTORY_DAY.span(1997) is None
    assert FACTORY_DAY.span(2026) == Period.parse("2026-05-20")
    assert FACTORY_DAY.standing is Standing.OWN
    assert "factory_day" not in TABLE
    assert len(table) == len(TABLE) + 1


def test_two_entries_with_one_code_are_refused_naming_both() -> None:
    other = ObservanceEntry(code="teachers_day", names=["教工节"], rule="fixed 09-11")
    problem = "two observances have the code 'teachers_day': 教师节 and 教工节"
    with pytest.raises(ModelError, match=problem):
        TABLE.with_entries([other])
    assert TABLE.with_entries([other], override=True)["teachers_day"] is other
    with pytest.raises(ModelError, match="教工节 and 教工节"):
        TABLE.with_entries([other, other], override=True)


@pytest.mark.parametrize("override", [False, True])
def test_two_entries_with_one_name_are_refused_naming_both(*, override: bool) -> None:
    other = ObservanceEntry(code="factory_day", names=["厂庆", "“五·一”"], rule="fixed 05-20")
    problem = re.escape("two observances have the name '“五·一”': labour_day and factory_day")
    with pytest.raises(ModelError, match=problem):
        TABLE.with_entries([other], override=override)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"code": "Factory"}, "a code such as 'mid_autumn', found 'Factory'"),
        ({"code": 7}, "code must be text, found 7"),
        ({"names": "厂庆"}, "one name or several, found '厂庆'"),
        ({"names": []}, "one name or several"),
        ({"names": 7}, "one name or several"),
        ({"names": ["厂庆", 7]}, "one name or several"),
        ({"names": ["“”"]}, "one name or several"),
        ({"rule": "on 5 May"}, "expected a rule such as"),
        ({"en": None}, "en must be text"),
        ({"since": "1998"}, "since must be a year, found '1998'"),
        ({"since": True}, "since must be a year"),
        ({"count_from": 0}, "count_from must be a year, found 0"),
        ({"anniversary_of": 10_000}, "anniversary_of must be a year"),
        ({"area": "sport"}, "expected one of .*, found 'sport'"),
        ({"kind": []}, "expected one of holiday"),
        ({"standing": "V3"}, "expected one of V"),
    ],
)
def test_an_entry_that_means_nothing_is_refused(change: dict[str, object], problem: str) -> None:
    values = {"code": "factory_day", "names": ["厂庆"], "rule": "fixed 05-20", **change}
    with pytest.raises(ModelError, match=problem):
        ObservanceEntry(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "own.toml",
            '[[observances]]\ncode = "factory_day"\nnames = ["厂庆日"]\nrule = "fixed 05-20"\n'
            'since = 1998\narea = "culture_sports"\n',
            id="TOML",
        ),
        pytest.param(
            "own.json",
            '{"source": "notice of 1998", "observances": [{"code": "factory_day", "names":'
            ' ["厂庆日"], "rule": "fixed 05-20", "since": 1998, "area": "culture_sports"}]}',
            id="JSON",
        ),
    ],
)
def test_a_file_adds_entries(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    entry = ObservanceTable.load(path)["factory_day"]
    assert (entry.rule, entry.area) == (FixedDays((5, 20), (5, 20)), WorkArea.CULTURE_SPORTS)
    assert len(ObservanceTable.load(path)) == len(TABLE) + 1
    own = ObservanceTable.load(path, base=ObservanceTable(()))
    assert list(own) == ["factory_day"]
    assert ObservanceTable.load(path, base=own, override=True) == own
    with pytest.raises(ModelError, match="two observances have the code"):
        ObservanceTable.load(path, base=own)


def test_a_file_names_all_its_faults_and_their_places(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text(
        '{"observances": [7, {"code": "a", "rul/e": "month 6"}, {"code": "b", "names": ["b"],'
        ' "rule": "month 13"}]}',
        "utf-8",
    )
    with pytest.raises(DecodeError) as caught:
        ObservanceTable.load(path)
    assert [fault.where for fault in caught.value.faults] == [
        "/observances/0",
        "/observances/1/rul~1e",
        "/observances/1",
        "/observances/1",
        "/observances/2",
    ]
    assert "unknown key 'rul/e'; known are code, names, rule" in str(caught.value)
    assert "the key 'names' is missing" in str(caught.value)


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        ObservanceTable.load(tmp_path / "none.json")
