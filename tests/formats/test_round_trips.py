"""Every plan survives every format, and its text is always the same."""

from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from unionplan.errors import EncodeError
from unionplan.formats import from_plain, to_plain
from unionplan.model import Activity, Extra, Goal, Metric, Plan, Section, Target
from unionplan.testing import plans

# a fixture that is the same for every example may be shared by them
shared = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
fewer = settings(shared, max_examples=max(20, settings().max_examples // 4))


def without_null(plan: Plan) -> Plan:
    """The same plan with no null under the application's keys, for TOML has none."""

    def replaced(value: Any) -> Any:  # noqa: ANN401 - plain data
        if isinstance(value, dict):
            return {key: replaced(item) for key, item in value.items()}
        if isinstance(value, list):
            return [replaced(item) for item in value]
        return "null" if value is None else value

    return from_plain(replaced(to_plain(plan)))


@shared
@given(plan=plans().map(without_null))
@example(plan=Plan())
@example(plan=Plan(extra={"x-empty": [{}, []], "x-": {"": "", "#": 1, "a b": True}}))
@example(plan=Plan(metrics=[Metric(name="m", targets=[Target(at_least="123e30")])]))
@example(plan=Plan(metrics=[Metric(name="m", targets=[Target(at_most="-0")])]))
def test_a_plan_is_read_back_as_it_was_written(plan: Plan, text_format: ModuleType) -> None:
    again = text_format.loads(text_format.dumps(plan))
    assert again == plan
    assert hash(again) == hash(plan)


@fewer
@given(plan=plans().map(without_null))
def test_the_same_plan_gives_the_same_text(plan: Plan, text_format: ModuleType) -> None:
    text = text_format.dumps(plan)
    assert text_format.dumps(text_format.loads(text)) == text


@fewer
@given(plan=plans())
def test_a_plan_is_read_back_from_plain_data(plan: Plan) -> None:
    assert from_plain(to_plain(plan)) == plan


def nested(levels: int) -> Plan:
    section = Section(id="leaf")
    for number in range(levels - 1):
        section = Section(id=f"s{number}", sections=[section])
    return Plan(sections=[section])


def test_sections_as_deep_as_the_model_takes_survive(text_format: ModuleType) -> None:
    plan = nested(49)
    assert text_format.loads(text_format.dumps(plan)) == plan


def array(levels: int) -> list[object]:
    value: list[object] = []
    for _ in range(levels - 1):
        value = [value]
    return value


def test_values_of_the_application_nest_as_deep_as_a_document_may(text_format: ModuleType) -> None:
    plan = Plan(extra={"x-deep": array(99)})
    assert text_format.loads(text_format.dumps(plan)) == plan


@pytest.mark.parametrize(
    ("plan", "where"),
    [
        pytest.param(
            Plan(goals=[Goal(statement="g", extra={"x-deep": array(98)})]),
            "/goals/0/x-deep" + "/0" * 97,
            id="arrays",
        ),
        pytest.param(
            Plan(sections=[Section(extra=Extra({"x-o": {"a": array(97)}}))]),
            "/sections/0/x-o/a" + "/0" * 96,
            id="objects",
        ),
    ],
)
def test_what_nests_too_deep_is_not_written(
    text_format: ModuleType, plan: Plan, where: str
) -> None:
    with pytest.raises(EncodeError) as caught:
        text_format.dumps(plan)
    assert [fault.where for fault in caught.value.faults] == [where]
    assert "nested deeper" in str(caught.value)


HALF = "half a \ud800 pair"


@pytest.mark.parametrize(
    ("plan", "where"),
    [
        (Plan(title=HALF), "/title"),
        (Plan(activities=[Activity(title="a", after=["a", HALF])]), "/activities/0/after/1"),
        (Plan(extra={"x-a": {"b": HALF}}), "/x-a/b"),
        (Plan(extra={f"x-{HALF}": 1}), "/x-half a ? pair"),
    ],
    ids=["field", "array", "value", "key"],
)
def test_half_a_surrogate_pair_is_not_written(
    text_format: ModuleType, plan: Plan, where: str
) -> None:
    with pytest.raises(EncodeError, match="surrogate") as caught:
        text_format.dumps(plan)
    assert [fault.where for fault in caught.value.faults] == [where]


@pytest.mark.parametrize(
    "plan",
    [
        Plan(extra={"x-a": 1}),
        Plan(sections=[Section(id="s", extra={"x-a": {"b": [1, {"c": "d"}]}})]),
        Plan(activities=[Activity(title="t", id="a", extra={"x-b": False, "x-a": "否"})]),
    ],
    ids=["plan", "section", "activity"],
)
def test_keys_of_the_application_keep_their_order(text_format: ModuleType, plan: Plan) -> None:
    again = text_format.loads(text_format.dumps(plan))
    assert repr(again.extra) == repr(plan.extra)
    assert again == plan
