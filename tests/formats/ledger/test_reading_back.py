"""What a ledger claims to hold is read back from it as it was, and the rest is said to be lost."""

from types import ModuleType

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings

from unionplan.errors import EncodeError
from unionplan.formats import csv
from unionplan.limits import using
from unionplan.model import Activity, Extra, Metric, Organization, Party, Plan, Record, Target
from unionplan.testing import plans

BESIDE = ("x-指标", "x-目标")  # what a table of tasks alone shows of the metrics of a plan

slow = settings(
    max_examples=max(10, settings().max_examples // 2),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(params=["csv", "xlsx"])
def ledger_format(request: pytest.FixtureRequest) -> ModuleType:
    """Give the module of each format in turn, if what it needs is installed."""
    if request.param == "csv":
        return csv
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    from unionplan.formats import xlsx

    return xlsx


def held(plan: Plan, losses: tuple[object, ...]) -> Plan:
    """A plan without what its ledger does not hold."""
    for loss in reversed(losses):
        plan = plan.drop(loss.where)  # type: ignore[attr-defined]
    return plan


def without_metrics_beside(found: Plan, plan: Plan) -> Plan:
    """The plan that was read, without what its tasks say of metrics and the plan's do not."""
    activities = [
        attrs.evolve(
            activity,
            extra={
                key: value
                for key, value in activity.extra.items()
                if key not in BESIDE or key in own.extra
            },
        )
        for activity, own in zip(found.activities, plan.activities, strict=True)
    ]
    return attrs.evolve(found, activities=activities)


TRAPS = Plan(
    title="  \n",
    organization=Organization(),
    activities=[
        Activity(title=" ", records=[Record(), Record(note="—")]),
        Activity(title="合计", id="合计"),
        Activity(title="甲、乙", parties=[Party(name="甲、乙"), Party(name=" ", role="audience")]),
        Activity(title="a", extra={"x-工作任务": "b", "x-状态": "部分完成", "x-完成时限": "以后"}),
        Activity(title="a", extra={"x-备注": "\n", "x-a\nb": "c", "x-": "d", "x-e": 1}),
        Activity(title="=1+1", when="../2026-03-08", budget="0.10"),
        Activity(title="_x0041_", when="1899-12-31"),
    ],
    metrics=[
        Metric(name="\0", unit="%", targets=[Target(at_least=5), Target.exactly("-0")]),
        Metric(name="合计"),
    ],
)


@slow
@given(plan=plans(max_items=3))
@example(plan=Plan())
@example(plan=TRAPS)
def test_a_ledger_gives_back_all_that_it_does_not_call_lost(
    plan: Plan, ledger_format: ModuleType
) -> None:
    written = ledger_format.write(plan)
    found = ledger_format.read(written.data)
    want = held(plan, written.losses)
    assert without_metrics_beside(found, want) == want


@slow
@given(plan=plans())
def test_equal_plans_give_equal_bytes(plan: Plan, ledger_format: ModuleType) -> None:
    again = attrs.evolve(plan, title=plan.title)
    assert ledger_format.write(plan) == ledger_format.write(again)


@slow
@given(plan=plans(max_items=3))
def test_a_ledger_that_nobody_touched_changes_nothing(
    plan: Plan, ledger_format: ModuleType
) -> None:
    from unionplan.formats.ledger import merge_progress

    ids = [item.id for item in (*plan.activities, *plan.metrics)]
    if len(set(ids)) == len(ids):
        merged = merge_progress(plan, ledger_format.write(plan).data)
        assert merged.plan == plan
        assert merged.changes == ()


def test_losses_come_in_the_order_of_the_plan() -> None:
    plan = Plan(
        title="t",
        activities=[
            Activity(title="a", section="s1", extra={"x-n": 1}),
            Activity(title="b" * 40_000, goals=["g"], after=["a1"]),
        ],
        extra={"x-a": None},
    )
    assert [loss.where for loss in csv.write(plan).losses] == [
        "/title",
        "/activities/0/section",
        "/activities/0/x-n",
        "/activities/1/title",
        "/activities/1/goals",
        "/activities/1/after",
        "/x-a",
    ]


def test_a_memo_that_has_no_room_is_given_up_field_by_field() -> None:
    activity = Activity(
        title="慰问", parties=[Party(name="、" * 20_000)], records=[Record(note=" 甲")]
    )
    written = csv.write(Plan(activities=[activity]))
    assert [loss.where for loss in written.losses] == ["/activities/0/parties"]
    assert csv.read(written.data).activities[0].records == activity.records


@pytest.mark.parametrize(
    "plan",
    [
        Plan(activities=[Activity(title="a \ud800")]),
        Plan(activities=[Activity(title="a", extra=Extra({"x-a": "\udfff"}))]),
    ],
)
def test_half_a_surrogate_pair_is_not_written(plan: Plan, ledger_format: ModuleType) -> None:
    with pytest.raises(EncodeError, match="surrogate"):
        ledger_format.write(plan)


def test_more_tasks_than_a_ledger_holds_are_refused() -> None:
    plan = Plan(activities=[Activity(title="a"), Activity(title="b")])
    with using(ledger_rows=1), pytest.raises(EncodeError, match="at most 1 rows"):
        csv.write(plan)


def test_more_columns_of_ones_own_than_a_ledger_shows_are_kept_aside() -> None:
    extra = {f"x-{number}": f"{number}." for number in range(70)}
    plan = Plan(activities=[Activity(title="a", id="a", extra=extra)])
    written = csv.write(plan)
    assert written.losses == ()
    assert csv.read(written.data) == plan
    assert len(written.text.splitlines()[0].split(",")) < 90
