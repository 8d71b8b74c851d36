"""The notation of times, against the public `edtf` package on every form that both know."""

import warnings
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar import Resolved, resolve
from unionplan.errors import ModelError
from unionplan.model import CalendarUnit, Deadline, Period, Window, parse_when

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of pyparsing, about the grammar in edtf
    edtf: Any = pytest.importorskip("edtf")

CENTURY = Period.years(1901, 2000)


def bounds(text: str) -> tuple[date, date]:
    """First and last day of an expression by the `edtf` package."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = edtf.parse_edtf(text)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


def standard(unit: CalendarUnit) -> str:
    """The unit as ISO 8601-2:2019 writes it: quarters are 33 to 36, half-years 40 and 41."""
    text = str(unit)
    for house, code in (("H1", 40), ("H2", 41), ("Q1", 33), ("Q2", 34), ("Q3", 35), ("Q4", 36)):
        text = text.replace(house, str(code))
    return text


@st.composite
def units(draw: st.DrawFn, *, plain: bool) -> CalendarUnit:
    """Units with a year; plain are those that the package takes in an interval."""
    day = draw(st.dates(date(1000, 1, 1)))
    kinds = ("year", "month", "day") if plain else ("year", "month", "day", "quarter", "half")
    match draw(st.sampled_from(kinds)):
        case "year":
            return CalendarUnit(day.year)
        case "month":
            return CalendarUnit(day.year, month=day.month)
        case "day":
            return CalendarUnit.of(day)
        case "quarter":
            return CalendarUnit(day.year, quarter=draw(st.integers(1, 4)))
        case _:
            return CalendarUnit(day.year, half=draw(st.integers(1, 2)))


@given(units(plain=False))
def test_a_unit_has_the_bounds_of_the_standard(unit: CalendarUnit) -> None:
    text = standard(unit)
    assert CalendarUnit.parse(text) == unit
    assert (unit.first, unit.last) == bounds(text)


@given(units(plain=True), units(plain=True))
def test_an_interval_has_the_bounds_of_the_standard(one: CalendarUnit, other: CalendarUnit) -> None:
    start, end = sorted((one, other), key=lambda unit: unit.first)
    text = f"{start}/{end}"
    found = resolve(Window.parse(text), None)
    assert isinstance(found, Resolved)
    assert (found.first.first, found.first.last) == bounds(text)


@given(units(plain=True))
def test_a_deadline_is_an_interval_with_an_open_start(unit: CalendarUnit) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = edtf.parse_edtf(f"../{unit}")
    assert parsed.lower_strict() == float("-inf")
    assert Deadline.parse(f"../{unit}").by.last == date(*parsed.upper_strict()[:3])


@pytest.mark.parametrize("text", ["XXXX", "XXXX-03", "XXXX-12", "XXXX-03-08", "XXXX-02-28"])
def test_an_open_year_is_any_year(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = edtf.parse_edtf(text)
    found = resolve(parse_when(text), CENTURY)
    assert isinstance(found, Resolved)
    assert tuple(parsed.lower_strict()[1:3]) == (found.first.first.month, found.first.first.day)
    assert tuple(parsed.upper_strict()[1:3]) == (found.last.last.month, found.last.last.day)
    assert len(found.spans) == 100


@pytest.mark.parametrize(
    "text",
    [
        "2026-13",
        "2026-00",
        "2026-02-30",
        "2026-1",
        "2026-3-8",
        "26",
        "2026-03/2026-04/2026-05",
        "",
        "x",
    ],
)
def test_what_the_standard_refuses_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        parse_when(text)
    with pytest.raises((ValueError, edtf.EDTFParseException)):
        bounds(text)


@pytest.mark.parametrize("text", ["2026-Q3", "2026-H1"])
def test_quarters_and_halves_have_a_house_form(text: str) -> None:
    with pytest.raises(edtf.EDTFParseException):
        bounds(text)
    assert str(CalendarUnit.parse(text)) == text
