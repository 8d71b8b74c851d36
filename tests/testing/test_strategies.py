"""The public strategies give what they promise, and shrink to something small."""

import importlib
import io
import subprocess
import sys
import zipfile
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from unionplan import model, rules, testing
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
OTHERS = {
    *("any_texts", "dates", "documents", "hostile_bytes", "ids", "known_texts"),
    *("near_valid_documents", "near_valid_plans", "numbers", "texts", "whens"),
}
NO_STRATEGIES = {
    *("Holding", "KnownText", "check_format", "check_reader", "check_rule", "find_holdings"),
    *("full_plan", "hostile_documents", "kind_of_place"),
}
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
    assert set(testing.__all__) == {*CLASSES, *OTHERS, *NO_STRATEGIES}


@pytest.mark.parametrize("name", CLASSES)
def test_a_strategy_gives_values_of_its_class(name: str) -> None:
    kind = getattr(model, CLASSES[name])

    @few
    @given(getattr(testing, name)())
    def holds(value: object) -> None:
        assert isinstance(value, kind)

    holds()


@pytest.mark.parametrize("name", sorted({*CLASSES, *OTHERS}))
def test_a_strategy_is_built_once_and_prints_short(name: str) -> None:
    strategy = getattr(testing, name)
    assert strategy() is strategy()
    assert strategy.__doc__
    if name not in {"texts", "ids", "extras", "numbers"}:  # they are many, and small
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


@few
@given(testing.near_valid_plans(year=2030, max_faults=0))
def test_plans_without_faults_have_nothing_that_is_an_error(plan: model.Plan) -> None:
    assert plan.period == Period.year(2030)
    report = rules.check(plan).filter(least=rules.Severity.ERROR)
    assert report.findings == ()


def test_near_valid_plans_have_the_faults_that_offices_make() -> None:
    from unionplan.testing.near_valid_plans import _FAULTS

    asked = ["WP101", "WP105", "WP201", "WP315", "WP401", "WP402", "WP403", "WP601"]
    thorough = settings(max_examples=1000, deadline=None, database=None, phases=[Phase.generate])
    sound = testing.near_valid_plans(max_faults=0)
    plan = find(sound, lambda found: bool(found.activities), settings=thorough)
    assert not rules.check(plan, select=asked).findings
    spoiled = [fault(plan) for fault in _FAULTS]
    found = {each.code for one in spoiled for each in rules.check(one, select=asked).findings}
    assert found == set(asked)
    assert find(testing.near_valid_plans(), lambda found: not found.title, settings=thorough)


@pytest.mark.parametrize("sources", [False, True])
def test_in_a_full_plan_every_field_has_a_value(*, sources: bool) -> None:
    plan = testing.full_plan(sources=sources)
    filled: set[tuple[type, str]] = set()
    known: set[tuple[type, str]] = set()
    for _, node in plan.walk():
        if attrs.has(type(node)) and hasattr(node, "extra"):
            for field in attrs.fields(type(node)):
                known.add((type(node), field.name))
                if getattr(node, field.name) != field.default:
                    filled.add((type(node), field.name))
    missing = {(kind.__name__, name) for kind, name in known - filled}
    kinds = {kind for kind in vars(model).values() if isinstance(kind, type)}
    written = {kind for kind in kinds if attrs.has(kind) and hasattr(kind, "extra")}
    assert {kind for kind, _ in known} | {model.Source} == written
    assert missing == (
        set()
        if sources
        else {(kind, "source") for kind in ("Section", "Goal", "Activity", "Metric", "Placeholder")}
    )


@few
@given(testing.known_texts(min_year=2024, max_year=2026))
def test_known_texts_say_what_they_are_known_for(known: testing.KnownText) -> None:
    assert known.text.startswith(known.title)
    assert str(known.period) in {"2024", "2025", "2026"}
    for words, _ in known.activities + known.rates:
        assert words in known.text


@few
@given(testing.hostile_bytes(documents=(b"a plan",)))
def test_damaged_documents_are_no_longer_than_twice(data: bytes) -> None:
    assert len(data) <= 200


def test_documents_are_damaged_in_every_way() -> None:
    document = b"abcd"
    quick = settings(max_examples=500, phases=[Phase.generate], deadline=None)
    for way in (
        lambda data: data.startswith(b"a") and data.endswith(b"d") and len(data) < 4,  # out of it
        lambda data: data and document.startswith(data) and data != document,  # its end
        lambda data: data.startswith(document[:2]) and set(data) <= set(document) and len(data) > 4,
        lambda data: data.startswith(b"a") and not set(data) <= set(document),  # written over
    ):
        find(testing.hostile_bytes(documents=(document,)), way, settings=quick)


def test_hostile_documents_are_small_and_grow_large() -> None:
    documents = testing.hostile_documents()
    assert max(map(len, documents)) < 2_000_000
    bomb = next(data for data in documents if b"xl/workbook.xml" in data)
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        assert sum(part.file_size for part in archive.infolist()) > 190_000_000


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"'unionplan\.testing' has no attribute 'plam'"):
        getattr(testing, "plam")  # noqa: B009 - type checkers know that it is not there
    assert {"check_format", "plans"} <= set(dir(testing))


def test_strategies_load_neither_rules_nor_readers() -> None:
    code = (
        "import sys, unionplan.testing as t; t.plans(); "
        "print([name for name in ('unionplan.rules', 'unionplan.reading') if name in sys.modules])"
    )
    argv = [sys.executable, "-c", code]
    done = subprocess.run(argv, check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    module: ModuleType = testing
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError, match=r'pip install "unionplan\[strategies\]"'):
        importlib.reload(module)
