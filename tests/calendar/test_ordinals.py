"""第31个教师节, 建党105周年: from number to year and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar.observances import ObservanceEntry, ObservanceTable, observances
from unionplan.calendar.ordinals import OrdinalKind, ordinal_of, year_of

counted = st.sampled_from(
    [entry.code for entry in observances().values() if entry.count_from or entry.anniversary_of]
)
codes = st.sampled_from(list(observances()))
kinds = st.sampled_from(OrdinalKind) | st.none()


@given(counted, st.integers(1, 10_000))
def test_a_number_becomes_a_year_and_the_number_again(code: str, ordinal: int) -> None:
    year = year_of(code, ordinal)
    assert year is not None
    assert ordinal_of(code, year) == ordinal


@given(codes, st.integers(), kinds)
def test_every_number_is_from_one_on(code: str, year: int, kind: OrdinalKind | None) -> None:
    ordinal = ordinal_of(code, year, kind=kind)
    assert ordinal is None or ordinal >= 1
    assert ordinal is None or year_of(code, ordinal, kind=kind) == year


@given(codes, st.integers(max_value=0), kinds)
def test_no_year_has_a_number_below_one(code: str, ordinal: int, kind: OrdinalKind | None) -> None:
    assert year_of(code, ordinal, kind=kind) is None


@given(codes)
def test_the_first_has_the_number_one(code: str) -> None:
    first = observances()[code].count_from
    if first is not None:
        assert ordinal_of(code, first, kind=OrdinalKind.COUNT) == 1
        assert ordinal_of(code, first - 1, kind=OrdinalKind.COUNT) is None


@pytest.mark.parametrize(
    ("code", "ordinal", "kind", "year"),
    [
        ("teachers_day", 31, OrdinalKind.COUNT, 2015),
        ("teachers_day", 29, None, 2013),
        ("teachers_day", 26, None, 2010),
        ("teachers_day", 31, OrdinalKind.ANNIVERSARY, None),
        ("party_day", 105, OrdinalKind.ANNIVERSARY, 2026),
        ("party_day", 105, OrdinalKind.COUNT, None),
        ("national_day", 77, None, 2026),
        ("army_day", 99, None, 2026),
        ("youth_day", 107, None, 2026),
        ("womens_day", 116, OrdinalKind.ANNIVERSARY, 2026),
        ("womens_day", 116, OrdinalKind.COUNT, 2026),
        ("womens_day", 116, None, 2026),
        ("nurses_day", 115, None, 2026),
        ("safety_month", 25, None, 2026),
        ("fire_safety_day", 18, None, 2009),
        ("patriotic_health_month", 38, None, 2026),
        ("journalists_day", 27, None, 2026),
        ("doctors_day", 9, None, 2026),
        ("constitution_day", 13, None, 2026),
        ("science_workers_day", 10, None, 2026),
        ("fitness_day", 18, None, 2026),
        ("acftu_founding", 101, None, 2026),
        ("labour_day", 140, None, None),
        ("nobody_knows", 1, None, None),
    ],
)
def test_known_numbers(code: str, ordinal: int, kind: OrdinalKind | None, year: int | None) -> None:
    assert year_of(code, ordinal, kind=kind) == year
    if year is not None:
        assert ordinal_of(code, year, kind=kind) == ordinal


def test_where_two_counts_differ_the_words_must_tell() -> None:
    entry = ObservanceEntry(
        code="factory_day",
        names=["厂庆日"],
        rule="fixed 05-20",
        count_from=1998,
        anniversary_of=1958,
    )
    table = ObservanceTable([entry])
    assert year_of("factory_day", 10, table=table) is None
    assert year_of("factory_day", 10, kind=OrdinalKind.COUNT, table=table) == 2007
    assert year_of("factory_day", 50, kind=OrdinalKind.ANNIVERSARY, table=table) == 2008
    assert ordinal_of("factory_day", 2008, table=table) is None
    assert ordinal_of("teachers_day", 2015, table=table) is None
