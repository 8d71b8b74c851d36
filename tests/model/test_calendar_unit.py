import calendar
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import ModelError
from unionplan.model import CalendarUnit
from unionplan.testing import calendar_units


class TestNotation:
    @given(calendar_units())
    def test_what_is_written_is_read_again(self, unit: CalendarUnit) -> None:
        assert CalendarUnit.parse(str(unit)) == unit

    @given(st.text())
    @example("2026-13")
    @example("2026-02-29")
    @example("2026\n")
    @example("٢٠٢٦")
    def test_any_text_is_a_unit_or_refused(self, text: str) -> None:
        try:
            unit = CalendarUnit.parse(text)
        except ModelError:
            return
        assert CalendarUnit.parse(str(unit)) == unit

    @pytest.mark.parametrize(
        ("text", "unit"),
        [
            ("2026", CalendarUnit(2026)),
            ("0001", CalendarUnit(1)),
            ("2026-H1", CalendarUnit(2026, half=1)),
            ("2026-Q3", CalendarUnit(2026, quarter=3)),
            ("2026-03", CalendarUnit(2026, month=3)),
            ("2024-02-29", CalendarUnit(2024, month=2, day=29)),
            ("XXXX", CalendarUnit()),
            ("XXXX-03", CalendarUnit(month=3)),
            ("XXXX-02-29", CalendarUnit(month=2, day=29)),
        ],
    )
    def test_each_form_of_the_table(self, text: str, unit: CalendarUnit) -> None:
        assert CalendarUnit.parse(text) == unit
        assert str(unit) == text

    @pytest.mark.parametrize("year", ["2026", "XXXX"])
    def test_quarters_and_halves_of_the_standard_are_read(self, year: str) -> None:
        for code in range(33, 37):
            assert str(CalendarUnit.parse(f"{year}-{code}")) == f"{year}-Q{code - 32}"
        for code in (40, 41):
            assert str(CalendarUnit.parse(f"{year}-{code}")) == f"{year}-H{code - 39}"

    @pytest.mark.parametrize("code", [0, *range(13, 33), 37, 38, 39, *range(42, 100)])
    def test_other_codes_of_the_standard_are_refused(self, code: int) -> None:
        with pytest.raises(ModelError):
            CalendarUnit.parse(f"2026-{code:02}")

    def test_a_code_of_the_standard_takes_no_day(self) -> None:
        with pytest.raises(ModelError, match="month goes from 1 to 12, found 33"):
            CalendarUnit.parse("2026-33-01")


class TestDays:
    @given(calendar_units(open_year=False))
    def test_its_days_are_named_by_it_and_its_neighbours_are_not(self, unit: CalendarUnit) -> None:
        assert unit.first <= unit.last
        months = range(unit.first.month, unit.last.month + 1)
        if unit.day is not None:
            assert unit.first == unit.last == date(unit.first.year, months[0], unit.day)
        else:
            assert unit.first.day == 1
            assert unit.last == date.max or (unit.last + timedelta(1)).day == 1
        length = {"half": 6, "quarter": 3, "month": 1}
        named = [size for name, size in length.items() if getattr(unit, name) is not None]
        assert len(months) == (named[0] if named else 12)

    @given(st.dates())
    def test_a_day_is_its_own_unit(self, day: date) -> None:
        unit = CalendarUnit.of(day)
        assert unit.first == unit.last == day
        assert str(unit) == day.isoformat()

    @given(calendar_units(open_year=True), st.integers(1, 9999))
    def test_an_open_year_is_filled_in(self, unit: CalendarUnit, year: int) -> None:
        if unit.month == 2 and unit.day == 29 and not calendar.isleap(year):
            with pytest.raises(ModelError, match="day goes from 1 to 28, found 29"):
                unit.in_year(year)
        else:
            assert str(unit.in_year(year)) == str(unit).replace("XXXX", f"{year:04}")

    def test_a_known_year_stays(self) -> None:
        unit = CalendarUnit(2026, month=3)
        assert unit.in_year(2027) is unit

    def test_an_open_year_has_no_days(self) -> None:
        for end in ("first", "last"):
            with pytest.raises(ModelError, match="XXXX-03 has no year of its own"):
                getattr(CalendarUnit(month=3), end)


def test_repr_shows_the_notation() -> None:
    assert repr(CalendarUnit(2026, quarter=3)) == "<CalendarUnit 2026-Q3>"
