"""The days that a plan is for."""

import pytest

from unionplan.reading import read


def _period(title: str, *lines: str) -> str | None:
    (plan,) = read("\n".join([title, *lines, "一、走访职工。"])).plans
    return None if plan.period is None else str(plan.period)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2026年工会工作计划", "2026"),
        ("二〇二六年工会工作要点", "2026"),
        ("二○二六年工会工作要点", "2026"),
        ("２０２６年工会工作计划", "2026"),
        ("2025年工会工作总结", "2025"),
        ("2025年工会工作总结及2026年工作安排意见", "2026"),
        ("2026年上半年工会工作计划", "2026-H1"),
        ("2026年下半年工作计划（工会）", "2026-H2"),
        ("2025-2026学年工会工作计划", "2025-09/2026-08"),
        ("2025—2026学年第一学期工会工作计划", "2025-09/2026-01"),
        ("2025至2026学年度第二学期工会工作计划", "2026-02/2026-07"),
        ("工会工作计划", None),
        ("20xx年工会工作计划", None),
    ],
)
def test_the_title_states_the_period(title: str, period: str | None) -> None:
    assert _period(title) == period


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("为做好2026年的工作，制定本计划。", "2026"),
        ("（2025年9月—2026年1月）", "2025-09/2026-01"),
        ("2026年以来形势很好。", None),
        ("2026年13月—2027年1月", "2026"),
        ("2026年9月—2026年1月", "2026"),
        ("（工会委员会2026-01-08讨论通过）", "2026"),
        ("“2026幸福账本”来了", "2026"),
        ("全体会员2026人参加。", None),
    ],
)
def test_the_first_words_state_it_where_the_title_does_not(line: str, period: str | None) -> None:
    assert _period("工会工作计划", line) == period


def test_the_signoff_states_it_last() -> None:
    (plan,) = read("工会工作计划\n一、走访职工。\n某厂工会\n2026年1月9日").plans
    assert str(plan.period) == "2026"
