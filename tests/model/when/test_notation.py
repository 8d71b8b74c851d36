"""Window, Deadline and Every: the values that are written as one string."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.errors import ModelError
from unionplan.model import CalendarUnit, Deadline, Every, TimeUnit, Window, parse_when
from unionplan.testing import deadlines, windows

everies = st.builds(Every, st.sampled_from(TimeUnit), st.integers(1, 1000))


@given(windows())
def test_a_window_is_read_as_written(window: Window) -> None:
    assert Window.parse(str(window)) == window == parse_when(str(window))


@given(deadlines())
def test_a_deadline_is_read_as_written(deadline: Deadline) -> None:
    assert Deadline.parse(str(deadline)) == deadline == parse_when(str(deadline))


@given(everies)
def test_a_unit_of_time_is_read_as_written(every: Every) -> None:
    assert Every.parse(str(every)) == every


@given(st.text())
def test_any_text_is_a_time_or_refused(text: str) -> None:
    for parse in (parse_when, Window.parse, Deadline.parse, Every.parse):
        try:
            value = parse(text)
        except ModelError:
            continue
        assert parse(str(value)) == value


def test_two_ends_that_are_one_unit_are_one_end() -> None:
    march = CalendarUnit(2026, month=3)
    assert Window(march, march) == Window(march)
    assert str(Window.parse("2026-03/2026-03")) == "2026-03"


def test_with_open_years_a_window_runs_over_the_turn_of_the_year() -> None:
    assert str(Window.parse("XXXX-12/XXXX-02")) == "XXXX-12/XXXX-02"


@pytest.mark.parametrize(("unit", "count"), list(product(TimeUnit, (1, 2, 1000))))
def test_every_unit_has_its_plural(unit: TimeUnit, count: int) -> None:
    text = str(Every(unit, count))
    assert text == (unit.value if count == 1 else f"{count} {unit.value}s")


def test_one_may_be_written() -> None:
    assert Every.parse("1 month") == Every(TimeUnit.MONTH)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        pytest.param(lambda: Window.parse("2026-05/2026-03"), "cannot end", id="backwards"),
        pytest.param(lambda: Window.parse("2026-05/XXXX-06"), "or none", id="half-open"),
        pytest.param(lambda: Window.parse("XXXX-05/2026-06"), "or none", id="open-half"),
        pytest.param(lambda: Window.parse("2026-05/"), "found ''", id="no-end"),
        pytest.param(lambda: Deadline.parse("2026-05"), "such as ../2026-09-30", id="no-deadline"),
        pytest.param(lambda: Deadline.parse("../"), "found ''", id="no-day"),
        pytest.param(lambda: Every.parse("months"), "found 'months'", id="plural-of-one"),
        pytest.param(lambda: Every.parse("2 month"), "found '2 month'", id="singular-of-two"),
        pytest.param(lambda: Every.parse("fortnight"), "half_year, semester", id="no-unit"),
        pytest.param(lambda: Every.parse("1001 days"), "1 to 1000, found 1001", id="too-many"),
    ],
)
def test_what_is_no_time_is_refused(make: Callable[[], object], problem: str) -> None:
    with pytest.raises(ModelError, match=problem):
        make()


def test_repr_shows_the_notation() -> None:
    assert repr(Window.parse("2026-03/2026-05")) == "<Window 2026-03/2026-05>"
    assert repr(Deadline.parse("../2026-09")) == "<Deadline ../2026-09>"
    assert repr(Every(TimeUnit.YEAR, 2)) == "<Every 2 years>"
