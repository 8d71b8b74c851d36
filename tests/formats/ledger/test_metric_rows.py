"""Metrics in the cells of a workbook, as people change them."""

from datetime import date
from typing import Any

import pytest

from unionplan.formats._ledger.fields import Fields, read_fields
from unionplan.formats._ledger.metric_row import METRIC_GROUPS, show_metric
from unionplan.model import Measurement, Metric, Period, Target


def fields(**cells: str) -> Fields:
    columns = {
        "unit": "单位",
        "targets": "目标",
        "baseline": "基数",
        "value": "实际值",
        "when": "统计时间",
        "evidence": "佐证材料",
    }
    named = {columns[name]: text for name, text in cells.items()}
    return read_fields(METRIC_GROUPS, {"指标": "办结率", **named}, None, None)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("不低于95%", Target(at_least=95)),
        ("95%以上", Target(at_least=95)),
        ("≥95", Target(at_least=95)),
        ("不超过3", Target(at_most=3)),
        ("3以内", Target(at_most=3)),
        ("100%", Target.exactly(100)),
        ("90%至95%", Target(at_least=90, at_most=95)),
        ("90~95", Target(at_least=90, at_most=95)),
        ("确保 1,200", Target(at_least=1200, at_most=1200, strength="firm")),
        ("12月底前力争不低于95%", Target(at_least=95, strength="strive", by="XXXX-12")),
        ("2026年6月30日前达标", None),
        ("3月前95%", None),
        ("不低于95%以上", None),
        ("不低于90%至95%", None),
        ("95%至90%", None),
        ("大幅提高", None),
        ("至", None),
    ],
)
def test_targets_are_read_where_their_words_mean_one_thing(
    words: str, target: Target | None
) -> None:
    found = fields(targets=words, unit="%")
    if target is None:
        assert found.values.get("targets", ()) == ()
        assert found.unreadable.keys() == {"targets"}
        assert found.kept == {"x-目标": words}
    else:
        assert found.values["targets"] == (target,)


@pytest.mark.parametrize(
    ("words", "baseline"),
    [
        ("", None),
        ("92.5%（2025年）", Measurement(value="92.5", over=Period.year(2025))),
        ("92.5（2025-12-31）", Measurement(value="92.5", on=date(2025, 12, 31))),
        ("1.2万", Measurement(value=12000)),
        ("-3", Measurement(value=-3)),
        ("较高", None),
        ("92.5%（去年）", None),
        ("（）", None),
    ],
)
def test_a_baseline_is_a_value_and_its_time(words: str, baseline: Measurement | None) -> None:
    found = fields(baseline=words, unit="%")
    assert found.values["baseline"] == baseline
    assert bool(found.unreadable) == (baseline is None and words != "")


@pytest.mark.parametrize(
    ("cells", "measurements"),
    [
        ({"value": ""}, ()),
        ({"value": "97%", "unit": "%"}, (Measurement(value=97),)),
        (
            {"value": "60\n97", "when": "2026年6月\n—", "evidence": "台账\n—"},
            (
                Measurement(value=60, over=Period.parse("2026-06"), evidence="台账"),
                Measurement(value=97),
            ),
        ),
        ({"value": "60", "evidence": "一\n二"}, (Measurement(value=60, evidence="一\n二"),)),
        ({"value": "60", "when": "2026年6月30日"}, (Measurement(value=60, on=date(2026, 6, 30)),)),
        ({"value": "", "when": "2026年"}, None),
        ({"value": "60", "when": "年中"}, None),
        ({"value": "许多"}, None),
        ({"value": "60\n70", "when": "2025年\n2026年\n2027年"}, None),
        ({"value": "1" * 41}, None),
    ],
)
def test_measurements_stand_in_lines(cells: dict[str, str], measurements: Any) -> None:  # noqa: ANN401
    found = fields(**cells)
    if measurements is None:
        assert found.unreadable.keys() == {"measurements"}
        assert set(found.kept.values()) <= set(cells.values())
    else:
        assert found.values["measurements"] == measurements


def test_a_table_without_a_column_says_nothing_of_it() -> None:
    assert fields(unit="%").values == {"name": "办结率", "unit": "%"}


def test_a_period_of_one_day_is_shown_as_a_day() -> None:
    day = Period(date(2026, 6, 30), date(2026, 6, 30))
    cells = show_metric(Metric(name="a", measurements=[Measurement(value=1, over=day)]))
    assert cells["统计时间"] == "2026年6月30日"
