import json
from collections.abc import Callable
from pathlib import Path

import pytest

from unionplan.chinese import display_width

from .conftest import Outcome

Run = Callable[..., Outcome]


@pytest.fixture
def show(tmp_path: Path, run: Run) -> Callable[..., str]:
    """Show a plan document with these keys."""

    def call(*options: object, **keys: object) -> str:
        path = tmp_path / "shown.json"
        path.write_text(json.dumps({"unionplan": 1, **keys}), "utf-8")
        outcome = run("show", path, *options)
        assert outcome.code == 0, outcome.err
        return outcome.out

    return call


def test_a_plan_without_anything(show: Callable[..., str]) -> None:
    assert show() == "（无标题）\n计划期不明，0个部分，0项活动\n"
    assert show("--lang", "en") == "(untitled)\nperiod unknown, 0 sections, 0 activities\n"


def test_the_head_says_whose_and_for_when(show: Callable[..., str]) -> None:
    head = show(
        title="工会2026年工作总结及计划",
        kind="mixed",
        organization={"name": "实验小学工会委员会", "kind": "school"},
        period="2026",
        goals=[{"statement": "x"}],
        placeholders=[{"text": "xx"}],
    )
    assert head == (
        "工会2026年工作总结及计划\n"
        "实验小学工会委员会，学校，总结及计划，2026年，0个部分，0项活动，1个目标，1处空白\n"
    )


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ({"heading": "指导思想", "text": "服务。"}, "（无标题）指导思想…"),
        ({"text": "\n服务职工。\n第二段"}, "（无标题）服务职工。…"),
        ({"text": " "}, "（无标题）"),
    ],
)
def test_a_plan_without_a_title_goes_by_its_first_words(
    section: dict[str, str], name: str, show: Callable[..., str]
) -> None:
    assert show(sections=[section]).splitlines()[0] == name


def test_the_outline_is_a_tree_with_markers(show: Callable[..., str]) -> None:
    shown = show(
        sections=[
            {"text": "为做好工作，制定本计划。"},
            {
                "id": "t",
                "marker": "二、",
                "heading": "重点工作",
                "sections": [
                    {"id": "t1", "marker": "1", "heading": "民主管理"},
                    {"id": "t2", "marker": "2", "heading": "长" * 60},
                ],
            },
            {},
        ],
        activities=[
            {"title": "a", "section": "t1"},
            {"title": "b", "section": "t2"},
            {"title": "c", "section": "t2"},
        ],
        metrics=[{"name": "m", "section": "t2"}],
    )
    outline = shown.split("\n\n")[1].splitlines()
    assert outline == [
        "提纲",
        "  为做好工作，制定本计划。",
        "  二、重点工作  3项活动，1项指标",
        "    1 民主管理",
        "    2 " + "长" * 27 + "…  2项活动，1项指标",
        "  -",
    ]


def test_the_items_of_a_calendar_stand_there_and_not_in_the_outline(
    show: Callable[..., str],
) -> None:
    item = {"id": "i", "marker": "1.", "heading": "慰问"}
    month = {"id": "m", "heading": "三月份", "sections": [item, {"heading": "备注"}]}
    schedule = {"id": "s", "role": "schedule", "heading": "安排", "sections": [month]}
    shown = show(
        period="2026",
        sections=[schedule],
        activities=[{"title": "慰问", "section": "i", "when": "2026-03"}],
    )
    outline = shown.split("\n\n")[1].splitlines()
    assert outline == ["提纲", "  安排  1项活动", "    三月份  1项活动", "      备注"]


def test_months_and_stretches_of_months(show: Callable[..., str]) -> None:
    shown = show(
        period="2026",
        activities=[
            {"title": "开会", "when": "2026-01/2026-02"},
            {"title": "三八活动", "when": "2026-03-08"},
            {"title": "立案", "when": "../2026-03-31"},
            {"title": "6月3日检查", "when": "2026-06-03"},
            {"title": "竞赛", "when": "2026-06/2026-09"},
            {"title": "去年的事", "when": "2025-11"},
        ],
    )
    assert shown.split("\n\n")[1].splitlines() == [
        "月历",
        "  2025年11月  - 去年的事",
        "  2025年12月  -",
        "    1月至2月  - 开会",
        "         3月  - 三八活动（3月8日）",
        "              - 立案（3月31日前）",
        "    4月至5月  -",
        "         6月  - 6月3日检查",
        "    6月至9月  - 竞赛",
        "  10月至12月  -",
    ]


def test_a_long_plan_shows_no_empty_months(show: Callable[..., str]) -> None:
    activities = [{"title": "a", "when": "2026-01"}, {"title": "b", "when": "2030-12"}]
    shown = show(period="2026/2030", activities=activities)
    assert shown.split("\n\n")[1] == "月历\n   2026年1月  - a\n  2030年12月  - b\n"


def test_a_calendar_without_a_year(show: Callable[..., str]) -> None:
    activities = [{"title": "a", "when": "XXXX-01"}, {"title": "b", "when": "XXXX-03"}]
    shown = show("--lang", "en", activities=activities)
    assert "\nCalendar\n   January  - a\n  February  -\n     March  - b\n" in shown


def test_duties_and_what_has_no_time(show: Callable[..., str]) -> None:
    shown = show(
        period="2026",
        activities=[
            {"title": "例会", "when": {"every": "month", "times": 1}},
            {"title": "走访", "when": {"words": "适时"}},
            {"title": "维权"},
        ],
    )
    assert shown.endswith(
        "\n\n经常性工作\n  每月1次  例会\n\n未定时间\n  - 走访（适时）\n  - 维权\n"
    )


def test_metrics_are_a_table_of_what_there_is(show: Callable[..., str]) -> None:
    shown = show(
        metrics=[
            {
                "name": "入会率",
                "unit": "%",
                "scope": "非公企业",
                "baseline": {"value": 92},
                "targets": [{"at_least": 94, "by": "2026-06"}, {"at_least": 95, "by": "2026"}],
            },
            {"name": "慰问户数"},
        ]
    )
    assert shown.split("\n\n")[1].splitlines() == [
        "指标",
        "  名称      范围      目标     期限           基数",
        "  入会率    非公企业  至少94%  2026年6月底前  92%",
        "                      至少95%  2026年底前",
        "  慰问户数",
    ]
    assert "范围" not in show(metrics=[{"name": "入会率", "targets": [{"at_most": 3}]}])


TIMELINE = {
    "period": "2026",
    "activities": [
        {"title": "例会", "when": {"every": "month", "times": 1}},
        {"title": "读书", "when": {"every": "week", "times": 1}},
        {"title": "慰问", "when": "2026-02-10"},
        {"title": "换届", "when": "../2026-05-20"},
        {"title": "竞赛", "when": "2026-05"},
        {"title": "走访", "when": {"words": "适时"}},
    ],
    "metrics": [{"name": "入会率", "targets": [{"at_least": 95, "by": "2026-06"}]}],
}


def test_the_timeline_is_in_the_order_of_days(show: Callable[..., str]) -> None:
    shown = show("--timeline", **TIMELINE)
    assert "\n  2026-01-01  2026-01-31  例会\n" in shown
    assert "读书（共5" in shown
    assert "\n  2026-02-10              慰问\n" in shown
    assert "\n              2026-05-20  换届\n" in shown
    assert "\n              2026-06-30  入会率（目标）\n" in shown
    assert shown.endswith("\n\n排不出日期\n  时间未定  走访\n")


def test_the_timeline_of_a_day(show: Callable[..., str]) -> None:
    shown = show("--timeline", "--on", "2026-05-15", "--lang", "en", **TIMELINE)
    overdue, now, soon = shown.split("\n\n")[1:]
    assert overdue.splitlines()[0] == "Overdue"
    assert "  2026-01-01  2026-04-30  例会 (4 times)" in overdue
    assert "  2026-02-10              慰问" in overdue
    assert "  2026-05-01  2026-05-31  竞赛" in now
    assert "              2026-05-20  换届" in soon
    assert "入会率" not in shown


def test_a_day_without_anything(show: Callable[..., str]) -> None:
    shown = show("--timeline", "--on", "2026-05-15", period="2026")
    assert shown.split("\n\n")[1:] == [
        "已过期未完成\n  （无）",
        "正在进行\n  （无）",
        "今后三十天\n  （无）\n",
    ]


def test_days_that_were_inferred_are_marked(show: Callable[..., str]) -> None:
    shown = show(
        "--timeline", period="2026", activities=[{"title": "x", "observances": ["womens_day"]}]
    )
    assert "\n  2026-03-08  x（推断）\n" in shown


def test_each_plan_of_a_page_is_shown_or_one_of_them(two_plans: Path, run: Run) -> None:
    both = run("show", two_plans).out
    assert both.count("\n提纲\n") == 2
    assert "\n\n\n" in both
    second = run("show", two_plans, "--plan", 2).out
    assert "第一医院" in second
    assert "实验小学" not in second
    outcome = run("show", two_plans, "--plan", 3)
    expected = f"unionplan: error: {two_plans}: expected a plan from 1 to 2, found --plan 3\n"
    assert outcome == (2, "", expected)


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("options", [(), ("--timeline",), ("--lang", "en")])
def test_no_line_is_wider_than_was_asked(
    width: int, options: tuple[str, ...], examples: Path, run: Run
) -> None:
    for file in sorted(examples.glob("*.txt")):
        outcome = run("show", file, "--width", width, *options)
        assert outcome.code == 0
        assert max(map(display_width, outcome.out.splitlines())) <= width


def test_lines_of_a_month_that_would_be_alike_are_one(show: Callable[..., str]) -> None:
    title = "做好元旦、春节、元宵节慰问"
    festivals = [
        {"title": title, "when": {"festival": name}, "id": f"a{n}"}
        for n, name in enumerate(["new_year", "spring_festival", "lantern"])
    ]
    keys = {"period": "2027", "activities": [*festivals, {"title": "送温暖", "when": "2027-02"}]}
    rows = [line.split() for line in show(**keys).splitlines()]
    assert ["2月", "-", f"{title}（共2次）"] in rows
    assert ["1月", "-", title] in rows
    assert rows.count(["-", "送温暖"]) == 1
    twice = [{"title": "座谈会", "when": "2027-05"}] * 2
    shown = show("--lang", "en", period="2027", activities=twice)
    assert "- 座谈会 (2 times)" in shown
