"""Metrics: what is flagged, and what a careful reviewer would let pass."""

import decimal
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from unionplan.model import (
    Aggregation,
    Direction,
    Measurement,
    Membership,
    Metric,
    Organization,
    Plan,
    Strength,
    Target,
)
from unionplan.rules import check
from unionplan.rules.shares import is_share


def places(plan: Plan, code: str) -> list[str]:
    return [finding.where for finding in check(plan, select=[code]).findings]


def measuring(**fields: object) -> Plan:
    return Plan(period="2026", metrics=[Metric(**{"name": "职工入会率", "unit": "%", **fields})])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "unit", "indicator", "expected"),
    [
        ("职工入会率", "%", None, True),
        ("职工入会率", "％", None, True),
        ("死亡占比", "‰", None, True),
        ("入会情况", "%", "membership_rate", True),
        ("入会率", "", None, False),
        ("会员增长率", "%", None, False),
        ("计划完成率", "%", "task_completion", False),
        ("新增会员", "人", "members_new", False),
    ],
)
def test_shares_are_known_by_indicator_or_name(
    name: str,
    unit: str,
    indicator: str | None,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_share(Metric(name=name, unit=unit, indicator=indicator)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"targets": [Target(at_least=110)]}, ["/targets/0/at_least"]),
        ({"targets": [Target(at_most=101)]}, ["/targets/0/at_most"]),
        ({"targets": [Target.exactly(101)]}, ["/targets/0/at_least"]),
        (
            {"targets": [Target(at_least=-1, at_most=101)]},
            ["/targets/0/at_least", "/targets/0/at_most"],
        ),
        ({"baseline": Measurement(value="100.1")}, ["/baseline/value"]),
        (
            {"measurements": [Measurement(value=100), Measurement(value=-1)]},
            ["/measurements/1/value"],
        ),
        ({"targets": [Target(at_least=0, at_most=100)]}, []),
        ({"unit": "‰", "targets": [Target(at_most=101)]}, []),
        ({"unit": "‰", "targets": [Target(at_most=1001)]}, ["/targets/0/at_most"]),
        ({"unit": "家", "targets": [Target(at_least=110)]}, []),
        ({"name": "同比增长率", "targets": [Target(at_least=110)]}, []),
    ],
)
def test_a_share_lies_between_nothing_and_its_whole(
    fields: dict[str, object], expected: list[str]
) -> None:
    assert places(measuring(**fields), "WP301") == [f"/metrics/0{place}" for place in expected]


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([Target(at_least=90), Target(at_most=80)], [1]),
        ([Target(at_most=80), Target(at_least=90)], [1]),
        ([Target.exactly(5), Target.exactly(6), Target.exactly(5)], [1]),
        ([Target(at_least=90), Target(at_least=95)], []),
        ([Target(at_most=90), Target(at_most=95)], []),
        ([Target(at_least=90), Target(at_most=90)], []),
        ([Target(at_least=90, by="2026-06"), Target(at_most=80)], []),
        ([Target(at_least=95, strength="strive"), Target.exactly(90)], []),
        (
            [
                Target(at_least=95, strength=Strength.FIRM),
                Target(at_most=90, strength=Strength.FIRM),
                Target(at_least=9, by="2026-06"),
                Target(at_most=8, by="2026-06"),
            ],
            [1, 3],
        ),
        ([Target(at_least=90)], []),
        ([], []),
    ],
)
def test_targets_that_no_value_meets_are_found(targets: list[Target], expected: list[int]) -> None:
    plan = measuring(targets=targets)
    assert places(plan, "WP302") == [f"/metrics/0/targets/{number}" for number in expected]


NOW = Measurement(value="97.9")


@pytest.mark.parametrize(
    ("fields", "flagged"),
    [
        ({"targets": [Target(at_least=90)]}, True),
        ({"targets": [Target(at_most=90)]}, True),
        ({"targets": [Target(at_least=90, at_most=99)]}, True),
        ({"targets": [Target(at_least="97.9")]}, False),
        ({"targets": [Target(at_least=98)]}, False),
        ({"direction": Direction.DOWN, "targets": [Target(at_most=99)]}, True),
        ({"direction": Direction.DOWN, "targets": [Target.exactly(99)]}, True),
        ({"direction": Direction.DOWN, "targets": [Target(at_least=99)]}, True),
        ({"direction": Direction.DOWN, "targets": [Target(at_most=90)]}, False),
        ({"direction": Direction.NEUTRAL, "targets": [Target(at_least=90)]}, False),
        ({"name": "新建工会", "unit": "家", "targets": [Target(at_least=9)]}, False),
        (
            {"name": "书屋", "unit": "家", "direction": "up", "targets": [Target(at_least=9)]},
            True,
        ),
        ({"aggregation": Aggregation.SUM, "targets": [Target(at_least=90)]}, False),
        ({"aggregation": Aggregation.RATIO, "targets": [Target(at_least=90)]}, True),
        ({"baseline": None, "targets": [Target(at_least=90)]}, False),
    ],
)
def test_a_target_worse_than_now_is_found(fields: dict[str, object], flagged: bool) -> None:  # noqa: FBT001
    plan = measuring(**{"baseline": NOW, **fields})
    assert places(plan, "WP303") == (["/metrics/0/targets/0"] if flagged else [])


@pytest.mark.parametrize(
    ("value", "part", "whole", "unit", "ratio"),
    [
        ("97.9", 17915, 18299, "%", None),
        ("97.90", 17915, 18299, "%", None),
        ("98", 17915, 18299, "%", None),
        ("97.5", 39, 40, "%", None),
        ("98", 39, 40, "%", None),
        ("97", 39, 40, "%", None),
        ("99.7", 17915, 18299, "%", "97.90"),
        ("97.91", 17915, 18299, "%", "97.902"),
        ("61.1", 44, 72, "%", None),
        ("0.97", 97, 100, "%", "97.000"),
        ("33", 1, 3, "%", None),
        ("34", 1, 3, "%", "33.3"),
        ("3.3", 1, 300, "‰", None),
        ("1E+2", 96, 100, "%", None),
        ("1E+2", 40, 100, "%", "4E+1"),
        ("9" * 40, 1, 3, "%", "33.3"),
        ("5", 5, 7, "家", None),
        ("50", -1, -2, "%", None),
        ("50", 1, -2, "%", "-50.0"),
    ],
)
def test_a_rate_is_what_its_numbers_give(
    value: str, part: int, whole: int, unit: str, ratio: str | None
) -> None:
    measurement = Measurement(value=value, numerator=part, denominator=whole)
    plan = measuring(unit=unit, measurements=[measurement])
    findings = check(plan, select=["WP304"]).findings
    assert [finding.where for finding in findings] == (
        [] if ratio is None else ["/metrics/0/measurements/0/value"]
    )
    if ratio is not None:
        assert findings[0].parameters["ratio"] == Decimal(ratio)


def test_a_rate_without_its_numbers_is_accepted() -> None:
    half = Measurement(value=50)
    for baseline in (
        half,
        evolve(half, numerator=Decimal(1)),
        evolve(half, denominator=Decimal(3)),
    ):
        assert places(measuring(baseline=baseline), "WP304") == []


def test_arithmetic_does_not_depend_on_the_context_of_the_caller() -> None:
    measurement = Measurement(value="97.9", numerator=17915, denominator=18299)
    narrow = decimal.Context(prec=2, traps=[decimal.Inexact])
    with decimal.localcontext(narrow):
        report = check(measuring(baseline=measurement))
        wrong = check(measuring(baseline=Measurement(value=9, numerator=17915, denominator=18299)))
    assert "WP001" not in {finding.code for finding in report.findings}
    assert "WP304" not in {finding.code for finding in report.findings}
    assert {"WP304"} <= {finding.code for finding in wrong.findings}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"baseline": Measurement(value=90, numerator=10, denominator=9)}, ["/baseline/numerator"]),
        ({"baseline": Measurement(value=90, numerator=9, denominator=9)}, []),
        ({"baseline": Measurement(value=90, numerator=9)}, []),
        ({"baseline": Measurement(value=90, denominator=9)}, []),
        (
            {"name": "增长率", "baseline": Measurement(value=90, numerator=10, denominator=9)},
            [],
        ),
    ],
)
def test_a_part_is_no_greater_than_its_whole(
    fields: dict[str, object], expected: list[str]
) -> None:
    assert places(measuring(**fields), "WP305") == [f"/metrics/0{place}" for place in expected]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"employees": 9, "members": 10}, ["members"]),
        ({"employees": 9, "members": 9}, []),
        ({"members": 10}, []),
        ({"employees": 10}, []),
        ({"women": 3, "women_members": 4, "members": 9, "employees": 9}, ["women_members"]),
    ],
)
def test_members_are_part_of_the_employees(counts: dict[str, Any], expected: list[str]) -> None:
    plan = Plan(organization=Organization(membership=Membership(**counts)))
    assert places(plan, "WP305") == [f"/organization/membership/{name}" for name in expected]
    assert places(Plan(organization=Organization(name="工会")), "WP305") == []


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([Target(at_least=98, by="2026-06"), Target(at_least=95, by="2026-12")], [1]),
        ([Target(at_least=95, by="2026-12"), Target(at_least=98, by="2026-06")], [0]),
        ([Target(at_least=98, by="XXXX-06"), Target(at_least=95)], [1]),
        ([Target(at_least=95, by="2026-06"), Target(at_least=98, by="2026-12")], []),
        ([Target(at_least=95, by="2026-06"), Target(at_least=95, by="2026-12")], []),
        ([Target(at_most=98, by="2026-06"), Target(at_least=95, by="2026-12")], []),
        (
            [
                Target(at_least=98, by="2026-06", strength="strive"),
                Target(at_least=95, by="2026-12", strength="firm"),
            ],
            [],
        ),
        ([Target(at_least=98, by="XXXX-02-29"), Target(at_least=95)], []),
        (
            [
                Target(at_least=98, by="2026-03"),
                Target(at_least=97, by="2026-06"),
                Target(at_least=96, by="2026-09"),
            ],
            [1, 2],
        ),
        ([Target(at_least=98)], []),
    ],
)
def test_a_rate_does_not_fall_back(targets: list[Target], expected: list[int]) -> None:
    plan = measuring(targets=targets)
    assert places(plan, "WP306") == [f"/metrics/0/targets/{number}" for number in expected]
    counts = measuring(name="新建工会", unit="家", targets=targets)
    assert places(counts, "WP306") == []


def test_milestones_without_a_period_are_compared_where_they_have_days() -> None:
    targets = [Target(at_least=98, by="2026-06"), Target(at_least=95)]
    metric = Metric(name="入会率", unit="%", targets=targets)
    assert places(Plan(metrics=[metric]), "WP306") == []
