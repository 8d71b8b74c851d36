"""Entries of calendars."""

import pytest

from unionplan.reading import read


def _entries(text: str, heading: str = "三月份") -> list[tuple[str, str]]:
    (plan,) = read(f"2026年工会工作计划\n一、月度安排\n{heading}\n{text}").plans
    return [(str(found.when), found.title) for found in plan.activities]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("1、召开职代会。", [("XXXX-03", "召开职代会")]),
        ("1.3月8日座谈。", [("XXXX-03-08", "座谈")]),
        ("1、5月慰问劳模。", [("XXXX-05", "慰问劳模")]),
        ("1、征集提案，3月底前立案。", [("XXXX-03", "征集提案"), ("../XXXX-03", "立案")]),
        ("1、座谈会（3月8日）。", [("XXXX-03-08", "座谈会")]),
        (
            "1、座谈会（3月8日），看望职工。",
            [("XXXX-03-08", "座谈会"), ("XXXX-03-08", "看望职工")],
        ),
        ("1、座谈会（3月", [("XXXX-03", "座谈会（3月")]),
        ("1、总结上半年工作。", [("XXXX-03", "总结上半年工作")]),
        ("1、8日座谈。", [("XXXX-03-08", "座谈")]),
        ("1、8日前报名。", [("../XXXX-03-08", "报名")]),
        ("1、座谈会（8日）", [("XXXX-03-08", "座谈会")]),
        ("1、读书会（8日—15日）", [("XXXX-03-08/XXXX-03-15", "读书会")]),
        ("1、32日座谈。", [("XXXX-03", "32日座谈")]),
        ("1、3月8日", []),
        ("1、每周检查一次。", [("XXXX-03", "每周检查一次"), ("1/week", "每周检查一次")]),
    ],
)
def test_an_entry_stands_under_its_month_or_its_own_time(
    text: str, entries: list[tuple[str, str]]
) -> None:
    assert _entries(text) == entries


@pytest.mark.parametrize("heading", ["二月份", "二、三月份", "第一季度"])
def test_a_day_that_the_block_does_not_have_stays_in_the_title(heading: str) -> None:
    assert [title for _, title in _entries("1、看望职工（30日）", heading)] == ["看望职工（30日）"]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("三月份\n1、召开职代会。\n2、慰问女职工。", id="a line each"),
        pytest.param("三月份：召开职代会；慰问女职工。", id="behind the colon"),
        pytest.param("三月份：1、召开职代会；2、；3、慰问女职工。", id="an empty number"),
        pytest.param("三月份：\n召开职代会；慰问女职工", id="semicolons"),
        pytest.param("三月份\n召开职代会。慰问女职工。", id="sentences"),
        pytest.param("三月份 1.召开职代会 2.慰问女职工", id="numbers in one line"),
        pytest.param("三月份：（1）召开职代会；（2）慰问女职工。", id="numbers and semicolons"),
        pytest.param("三月份\n召开职代会\n慰问女职工", id="lines without numbers"),
    ],
)
def test_a_block_of_the_calendar_may_be_laid_out_in_many_ways(block: str) -> None:
    (plan,) = read(f"2026年工会工作计划\n一、月度安排\n{block}").plans
    assert [(str(found.when), found.title) for found in plan.activities] == [
        ("XXXX-03", "召开职代会"),
        ("XXXX-03", "慰问女职工"),
    ]


def test_a_calendar_may_run_over_the_turn_of_the_year() -> None:
    assert _entries("1、看望职工。", "12月、1月") == [("XXXX-12/XXXX-01", "看望职工")]


def test_figures_and_parties_of_an_entry_are_read() -> None:
    (plan,) = read("工会工作计划\n三月份\n1、表彰教师6名。牵头：教导处").plans
    assert [metric.name for metric in plan.metrics] == ["表彰教师"]
    assert [party.name for party in plan.activities[0].parties] == ["教导处"]


def test_an_entry_that_runs_on_is_cut() -> None:
    assert len(_entries("1、" + "走访职工，" * 200)) == 3
