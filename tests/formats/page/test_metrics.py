"""The metrics: every value in words, and a bar that says the same."""

from datetime import date
from decimal import Decimal

import pytest

from unionplan.formats import html
from unionplan.formats._html.metric_bar import progress
from unionplan.model import Goal, Measurement, Metric, Period, Plan, Target

from .conftest import Page, rows


def row(metric: Metric, **options: str) -> list[str]:
    plan = Plan(goals=[Goal(id="g", statement="件件有答复")], metrics=[metric])
    (found,) = rows(Page.of(plan, **options), "metrics")
    return found


def test_every_value_of_a_metric_stands_in_its_row() -> None:
    metric = Metric(
        name="提案答复率",
        unit="%",
        scope="教代会提案",
        direction="up",
        goal="g",
        baseline=Measurement(value=90, over=Period.year(2025), evidence="总结"),
        targets=[Target(at_least=95, by="2026-06"), Target.exactly(100, by="2026-12")],
        measurements=[
            Measurement(value="82.4", on=date(2026, 5, 31), numerator=14, denominator=17),
            Measurement(value=100, denominator=17),
        ],
    )
    assert row(metric) == [
        "提案答复率范围：教代会提案方向：越高越好衡量目标：件件有答复",
        "90%（2025年）；佐证：总结",
        "2026年6月底前不低于95%2026年12月底前100%",
        "82.4%（2026年5月31日）（14 / 17）100%（? / 17）",
        "✓ 已达到",
    ]
    assert html.write(Plan(metrics=[metric])).losses == ()


def test_in_english_as_well() -> None:
    metric = Metric(
        name="困难职工",
        unit="人",
        direction="down",
        targets=[
            Target(at_most=5, strength="strive"),
            Target(at_least=1, at_most=3, strength="firm", by="2026-Q3"),
        ],
        measurements=[Measurement(value=8, on=date(2026, 1, 2))],
    )
    assert row(metric, lang="en") == [
        "困难职工Direction: lower is better",
        "strive for at most 5 人firm: 1 人 to 3 人 by the end of Q3 2026",
        "8 人 (2 January 2026)",
        "not met",
    ]


@pytest.mark.parametrize(
    ("metric", "verdict"),
    [
        (Metric(name="甲", measurements=[Measurement(value=9)]), "没有定目标"),
        (Metric(name="甲", targets=[Target(at_least=1)]), "尚无数据"),
        (
            Metric(
                name="甲",
                targets=[Target(at_least=1), Target(at_least=3)],
                measurements=[Measurement(value=9), Measurement(value=2)],
            ),
            "未达到",
        ),
    ],
)
def test_whether_the_last_target_is_met_is_told_in_words(metric: Metric, verdict: str) -> None:
    other = Metric(name="乙", measurements=[Measurement(value=0)])
    assert rows(Page.of(Plan(metrics=[metric, other])), "metrics")[0][-1] == verdict


def test_columns_in_which_nothing_would_stand_are_left_out() -> None:
    assert row(Metric(name="甲", targets=[Target(at_least=1)])) == ["甲", "不低于1"]


def test_a_unit_is_printed_where_no_value_says_it() -> None:
    assert row(Metric(name="甲", unit="%"))[0] == "甲单位：%"


@pytest.mark.parametrize(
    ("unit", "values", "bounds", "baseline", "expected"),
    [
        ("%", [50], [80], None, (0.5, (0.8,), None, 0.0)),
        ("%", [150], [75], None, (1.0, (0.5,), None, 0.0)),
        ("次", [3], [4, 12], 6, (0.25, (1 / 3, 1.0), 0.5, 0.0)),
        ("次", [-5], [5], None, (0.0, (1.0,), None, 0.5)),
        ("次", [0], [0], 0, (0.0, (0.0,), 0.0, 0.0)),
        ("次", [], [], None, (None, (), None, 0.0)),
    ],
)
def test_values_lie_on_a_scale_of_their_own(
    unit: str,
    values: list[int],
    bounds: list[int],
    baseline: int | None,
    expected: tuple[object, ...],
) -> None:
    metric = Metric(
        name="甲",
        unit=unit,
        baseline=None if baseline is None else Measurement(value=baseline),
        targets=[Target(at_least=bound) for bound in bounds],
        measurements=[Measurement(value=Decimal(value)) for value in values],
    )
    found = progress(metric)
    assert (found.value, found.bounds, found.baseline, found.zero) == expected


def test_the_bar_has_a_stroke_for_each_bound_and_one_for_the_baseline() -> None:
    metric = Metric(
        name="甲",
        baseline=Measurement(value=1),
        targets=[Target(at_least=2, at_most=4)],
        measurements=[Measurement(value=3)],
    )
    paths = Page.of(Plan(metrics=[metric])).all("svg[@class='progress']/path")
    assert [path.attrib["class"] for path in paths] == [
        *("track", "value met", "baseline", "target", "target")
    ]
    assert [path.attrib["d"] for path in paths[1:]] == [
        *("M0.0 6H150.0v12H0.0z", "M50.0 6v12", "M100.0 1v22", "M198.5 1v22")
    ]
