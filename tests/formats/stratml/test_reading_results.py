"""Targets and measurements are read out of results, and what is no number stays."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from unionplan.model import (
    Measurement,
    Metric,
    Target,
)

from .conftest import kept, results


def number(value: object) -> str:
    return f"<NumberOfUnits>{value}</NumberOfUnits>"


def bound(value: object, words: str) -> str:
    descriptor = f"<Descriptor><DescriptorValue>{words}</DescriptorValue></Descriptor>"
    return f"<TargetResult>{number(value)}{descriptor}</TargetResult>"


@pytest.mark.parametrize(
    ("content", "targets"),
    [
        (f"<TargetResult>{number(90)}</TargetResult>", [Target.exactly(90)]),
        (bound(90, "确保不低于"), [Target(at_least=90, strength="firm")]),
        (bound(90, " &gt;= "), [Target(at_least=90)]),
        (bound(90, "No more than"), [Target(at_most=90)]),
        (bound(90, "约"), [Target.exactly(90)]),
        (bound(90, "≥") + bound(95, "≤"), [Target(at_least=90, at_most=95)]),
        (bound(95, "≥") + bound(90, "≤"), [Target(at_least=95), Target(at_most=90)]),
        (bound(90, "≥") * 2, [Target(at_least=90)] * 2),
        (bound(90, "≤") + bound(80, "≥"), [Target(at_most=90), Target(at_least=80)]),
        (
            bound(90, "≥") + bound(95, "力争≤"),
            [Target(at_least=90), Target(at_most=95, strength="strive")],
        ),
        (
            f"<TargetResult>{number(90)}<EndDate>2026-06-30T00:00:00</EndDate></TargetResult>",
            [Target(at_least=90, at_most=90, by="2026-06-30")],
        ),
        (
            f"<TargetResult>{number(90)}<Description>期限：2026-Q2</Description></TargetResult>",
            [Target(at_least=90, at_most=90, by="2026-Q2")],
        ),
    ],
)
def test_targets_are_read_by_the_words_to_their_numbers(
    content: str, targets: list[Target]
) -> None:
    found = results(content).targets
    assert [(each.at_least, each.at_most, each.strength, each.by) for each in found] == [
        (each.at_least, each.at_most, each.strength, each.by) for each in targets
    ]


def test_words_that_mean_nothing_to_us_stay() -> None:
    (target,) = results(bound(90, "约")).targets
    assert (
        target.extra
        == Target(at_least=1, extra=kept({"Descriptor": {"DescriptorValue": "约"}})).extra
    )
    metric = results("<TargetResult><Description>发布</Description></TargetResult>")
    assert metric == Metric(
        name="m",
        id="m1",
        goal="g1",
        extra=kept({"MeasurementInstance": {"TargetResult": {"Description": "发布"}}}),
    )


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        ("<EndDate>2026-03-31</EndDate>", {"on": date(2026, 3, 31)}),
        ("<StartDate>2026-03-31</StartDate>", {"on": date(2026, 3, 31)}),
        ("<StartDate>2026-01-01</StartDate><EndDate>2026-03-31</EndDate>", {"over": "2026-Q1"}),
        (
            "<StartDate>2026-01-01Z</StartDate><EndDate>2026-01-01+08:00</EndDate>",
            {"over": "2026-01-01"},
        ),
        (
            "<StartDate>2026-04-01</StartDate><EndDate>2026-03-31</EndDate>",
            {"on": date(2026, 3, 31), "extra": kept({"StartDate": "2026-04-01"})},
        ),
        ("<EndDate>明年</EndDate>", {"extra": kept({"EndDate": "明年"})}),
        ("<Description>分子：19\n分母：20</Description>", {"numerator": 19, "denominator": 20}),
        (
            "<Description>分母：0\n说明</Description>",
            {"extra": kept({"Description": "分母：0\n说明"})},
        ),
    ],
)
def test_measurements_have_a_day_or_a_period(content: str, fields: dict[str, Any]) -> None:
    metric = results(f"<ActualResult>{content}{number('90.50')}</ActualResult>")
    assert metric.measurements == (Measurement(value="90.5", **fields),)


def test_of_two_baselines_the_first_is_one() -> None:
    result = (
        "<ActualResult>{}<Descriptor><DescriptorName>基期</DescriptorName>"
        "</Descriptor></ActualResult>"
    )
    metric = results(result.format(number(1)) + result.format(number(2)))
    assert metric.baseline == Measurement(value=1)
    assert metric.measurements == (Measurement(value=2),)


@pytest.mark.parametrize(
    "text", ["", "五", "1e3", "NaN", "1_000", "--1", "9" * 41, f"0.{'1' * 41}", "9" * 401]
)
def test_what_is_no_number_stays(text: str) -> None:
    metric = results(f"<ActualResult>{number(text)}<Description>说明</Description></ActualResult>")
    assert metric.measurements == ()
    rest = {"NumberOfUnits": text, "Description": "说明"} if text else {"Description": "说明"}
    assert (
        metric.extra
        == Metric(name="m", extra=kept({"MeasurementInstance": {"ActualResult": rest}})).extra
    )


def test_numbers_with_many_zeros_are_held() -> None:
    (found,) = results(f"<ActualResult>{number('12' + '0' * 50)}</ActualResult>").measurements
    assert found.value == Decimal("12e50")
