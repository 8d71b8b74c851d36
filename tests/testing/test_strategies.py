"""The public strategies give what they promise, and shrink to something small."""

import importlib
import sys
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from unionplan import model, testing
from unionplan.errors import DecodeError, MissingExtraError
from unionplan.formats import from_plain
from unionplan.model import CalendarUnit, Extra, Period, Window

CLASSES = {
    "activities": "Activity",
    "calendar_units": "CalendarUnit",
    "deadlines": "Deadline",
    "extras": "Extra",
    "frequencies": "Frequency",
    "goals": "Goal",
    "measurements": "Measurement",
    "memberships": "Membership",
    "metrics": "Metric",
    "observances": "Observance",
    "organizations": "Organization",
    "parties": "Party",
    "periods": "Period",
    "placeholders": "Placeholder",
    "plans": "Plan",
    "records": "Record",
    "recurrences": "Recurrence",
    "sections": "Section",
    "sources": "Source",
    "targets": "Target",
    "term_weeks": "TermWeek",
    "terms_of_office": "TermOfOffice",
    "unscheduled": "Unscheduled",
    "waivers": "Waiver",
    "windows": "Window",
}
OTHERS = {"dates", "documents", "ids", "near_valid_documents", "numbers", "texts", "whens"}
few = settings(
    max_examples=20, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow]
)


def test_there_is_a_strategy_for_every_class_of_the_model() -> None:
    kinds = {
        name
        for name in model.__all__
        if isinstance(kind := getattr(model, name), type) and hasattr(kind, "__attrs_attrs__")
    }
    assert {*CLASSES.values(), "Every"} == {*kinds, "Extra"}
    assert set(testing.__all__) == {*CLASSES, *OTHERS}


@pytest.mark.parametrize("name", CLASSES)
def test_a_strategy_gives_values_of_its_class(name: str) -> None:
    kind = getattr(model, CLASSES[name])

    @few
    @given(getattr(testing, name)())
    def holds(value: object) -> None:
        assert isinstance(value, kind)

    holds()


@pytest.mark.parametrize("name", testing.__all__)
def test_a_strategy_is_built_once_and_prints_short(name: str) -> None:
    strategy = getattr(testing, name)
    assert strategy() is strategy()
    assert strategy.__doc__
    if name not in {"texts", "ids", "extras", "numbers"}:
        assert repr(strategy()) == f"{name}()"


@pytest.mark.parametrize(
    ("strategy", "smallest"),
    [
        (testing.texts(), ""),
        (testing.ids(allow_empty=False), "a"),
        (testing.extras(), Extra()),
        (testing.numbers(), 0),
        (testing.periods(), Period(date(2000, 1, 1), date(2000, 1, 1))),
        (testing.calendar_units(open_year=True), CalendarUnit()),
        (testing.windows(open_year=True), Window(CalendarUnit())),
    ],
    ids=["text", "id", "extra", "number", "period", "unit", "window"],
)
def test_a_strategy_shrinks_to_its_smallest_value(
    strategy: st.SearchStrategy[object], smallest: object
) -> None:
    thorough = settings(max_examples=1000, deadline=None)
    assert find(strategy, lambda _: True, settings=thorough) == smallest


@given(testing.periods(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31)))
def test_periods_keep_within_their_bounds(period: Period) -> None:
    assert date(2026, 1, 1) <= period.first <= period.last <= date(2026, 12, 31)


@given(testing.calendar_units(open_year=False, min_year=2020, max_year=2030))
def test_calendar_units_keep_within_their_years(unit: CalendarUnit) -> None:
    assert unit.year is not None
    assert 2020 <= unit.year <= 2030


@given(testing.windows(), testing.windows(open_year=False), testing.deadlines(open_year=True))
def test_windows_and_deadlines_have_the_years_that_are_asked_for(
    any_window: Window, dated: Window, deadline: model.Deadline
) -> None:
    assert model.parse_when(str(any_window)) == any_window
    assert dated.start.year is not None
    assert deadline.by.year is None


@given(testing.numbers(min_value=0, max_value=1), testing.numbers(min_value=5))
def test_numbers_keep_within_their_bounds(share: Decimal, more: Decimal) -> None:
    assert 0 <= share <= 1
    assert more >= 5


@given(testing.extras(max_size=1, allow_null=False), testing.dates(max_value=date(1999, 1, 1)))
def test_extras_and_dates_keep_to_what_is_asked_for(extra: Extra, day: date) -> None:
    assert len(extra) <= 1
    assert "None" not in repr(extra).replace("'", "")
    assert day <= date(1999, 1, 1)


@few
@given(testing.documents())
def test_documents_are_plans(document: dict[str, Any]) -> None:
    assert from_plain(document).title == document.get("title", "")


def test_near_valid_documents_are_of_both_kinds() -> None:
    def is_plan(document: dict[str, Any]) -> bool:
        try:
            from_plain(document)
        except DecodeError:
            return False
        return True

    quick = settings(
        max_examples=500, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow]
    )
    find(testing.near_valid_documents(), is_plan, settings=quick)
    find(testing.near_valid_documents(), lambda document: not is_plan(document), settings=quick)


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    module: ModuleType = testing
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError, match=r'pip install "unionplan\[strategies\]"'):
        importlib.reload(module)
