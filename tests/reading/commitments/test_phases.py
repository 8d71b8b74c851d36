"""Phases, weeks of term, and what speaks of a paper and not of work."""

import pytest

from unionplan.model import Plan
from unionplan.reading import read


def _plan(*lines: str) -> Plan:
    (plan,) = read("\n".join(("某校2026年工会工作计划", *lines))).plans
    return plan


def _timed(*lines: str) -> list[tuple[str, str]]:
    return [(str(activity.when), activity.title) for activity in _plan(*lines).activities]


def test_what_stands_behind_the_heading_of_a_phase_is_done_in_its_time() -> None:
    assert _timed("1．动员（3月20日前）。召开动员会，印发方案。") == [
        ("../XXXX-03-20", "召开动员会，印发方案")
    ]


def test_a_clause_with_a_time_of_its_own_keeps_it() -> None:
    assert _timed("1．总结（12月）。评选先进6个，2027年1月15日前召开大会。") == [
        ("XXXX-12", "评选先进6个"),
        ("../2027-01-15", "召开大会"),
    ]


def test_a_phase_may_be_all_timed() -> None:
    assert _timed("1．总结（12月）。12月15日前评选先进。") == [("../XXXX-12-15", "评选先进")]


def test_a_bracket_that_is_no_time_opens_no_phase() -> None:
    assert _timed("1．动员（全体职工）。召开动员会。") == []


def test_weeks_with_their_days_are_times() -> None:
    assert _timed("第1周（2.23—3.1）　拟订计划；更新信息", "第3周　植树") == [
        ("XXXX-02-23/XXXX-03-01", "拟订计划"),
        ("XXXX-02-23/XXXX-03-01", "更新信息"),
        ("week 3", "植树"),
    ]


def test_days_in_brackets_behind_a_season_are_those_of_what_follows() -> None:
    assert _timed("一、汛期（5月1日至9月30日）对值守人员送清凉。") == [
        ("XXXX-05-01/XXXX-09-30", "对值守人员送清凉")
    ]


def test_a_week_inside_of_a_line_has_its_days() -> None:
    assert _timed("天天做操。第3周（3月9日）：植树造林。")[-1] == ("XXXX-03-09", "植树造林")


def test_weeks_below_a_month_keep_the_month() -> None:
    assert _timed("三月", "第2周：元宵灯谜会", "第3周：植树") == [
        ("XXXX-03", "元宵灯谜会"),
        ("XXXX-03", "植树"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("第9周召开会议", id="no label"),
        pytest.param("第40周：会议", id="no week of a term"),
        pytest.param("第2周（周三下午）：会议", id="a bracket that is no time"),
    ],
)
def test_other_weeks_give_no_days(line: str) -> None:
    assert not [when for when, _ in _timed(line) if when.startswith("XXXX")]


@pytest.mark.parametrize(
    "line",
    [
        "填表日期：2026年1月16日",
        "本学期自2月23日起上课，共19周。",
        "原合同7月31日到期。",
    ],
)
def test_a_day_of_a_paper_is_no_time_of_work(line: str) -> None:
    assert _timed("一、其他", line) == []


def test_what_ends_on_a_day_has_it_as_its_deadline() -> None:
    assert _timed("十一月", "换发职工互助证，11月30日截止") == [("../XXXX-11-30", "换发职工互助证")]
