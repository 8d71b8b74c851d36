"""Tables that lost their lines."""

import pytest

from unionplan.model import Plan
from unionplan.reading import read


def _plan(*rows: str) -> Plan:
    (plan,) = read("\n".join(["2026年工会工作计划", "一、安排", *rows])).plans
    return plan


def test_rows_with_a_month_are_entries_of_the_calendar() -> None:
    plan = _plan(
        "时间 | 内容 | 责任人", "3月 | 召开职代会；慰问女职工 | 王某", "四月份 | 植树 | 李某"
    )
    assert [(str(a.when), a.title, a.parties[0].name) for a in plan.activities] == [
        ("XXXX-03", "召开职代会", "王某"),
        ("XXXX-03", "慰问女职工", "王某"),
        ("XXXX-04", "植树", "李某"),
    ]


def test_a_table_without_headings_has_its_time_in_front() -> None:
    plan = _plan("3月 | 召开职代会 | 植树")
    assert [(str(a.when), a.title) for a in plan.activities] == [
        ("XXXX-03", "召开职代会"),
        ("XXXX-03", "植树"),
    ]


def test_a_row_may_have_a_day_or_a_deadline() -> None:
    plan = _plan("时间 | 内容", "3月8日 | 组织座谈", "9月底前 | 完成换届", "待定 | 植树活动")
    assert [(str(a.when), a.title) for a in plan.activities] == [
        ("XXXX-03-08", "组织座谈"),
        ("../XXXX-09", "完成换届"),
    ]


def test_cells_may_hold_numbered_entries() -> None:
    plan = _plan("月份 | 工作内容", "3月 | 1.召开职代会 2.； 3.慰问女职工；4.3月12日植树")
    assert [(str(a.when), a.title) for a in plan.activities] == [
        ("XXXX-03", "召开职代会"),
        ("XXXX-03", "慰问女职工"),
        ("XXXX-03-12", "植树"),
    ]


def test_offices_that_help_are_told_from_those_that_answer() -> None:
    plan = _plan("时间 | 内容 | 责任部门 | 配合部门", "3月 | 植树 | 工会 | 团委、办公室")
    assert [(str(party.role), party.name) for party in plan.activities[0].parties] == [
        ("responsible", "工会"),
        ("support", "团委"),
        ("support", "办公室"),
    ]


def test_rows_with_a_value_are_metrics() -> None:
    plan = _plan("项目 | 目标值", "入会率 | 98%以上", "培训 | 2-3期", " | 5家")
    assert [(m.name, m.unit, str(m.targets[0].at_least)) for m in plan.metrics][:2] == [
        ("入会率", "%", "98"),
        ("培训", "期", "2"),
    ]


def test_other_rows_are_prose() -> None:
    plan = _plan("序号 | 备注", "一 | 3月底前完成换届 | 入会率达到98%")
    assert [(str(a.when), a.title) for a in plan.activities] == [("../XXXX-03", "完成换届")]
    assert [m.name for m in plan.metrics] == ["入会率"]


@pytest.mark.parametrize(
    "row",
    [
        "--- | ---",
        "| :--- | ---: |",
        "月份 | 内容",
        "时间 | 项目 | " + "很长的一栏说明文字写在这里",
    ],
)
def test_rules_and_headings_commit_to_nothing(row: str) -> None:
    plan = _plan(row)
    assert plan.activities == ()
    assert plan.metrics == ()


def test_a_row_may_have_more_cells_than_its_table() -> None:
    plan = _plan("月份 | 内容", "3月 | 植树 | 另有安排")
    assert [a.title for a in plan.activities] == ["植树"]


def test_a_heading_across_a_table_leaves_its_columns_as_they_are() -> None:
    plan = _plan(
        "时间 | 内容 | 责任人",
        "二、组织建设",
        "3月 | 换届选举 | 王某",
        "三、权益保障",
        "5月 | 集体协商 | 李某",
    )
    assert [(str(a.when), a.title, a.parties[0].name) for a in plan.activities] == [
        ("XXXX-03", "换届选举", "王某"),
        ("XXXX-05", "集体协商", "李某"),
    ]


def test_a_table_of_another_width_in_the_next_section_has_columns_of_its_own() -> None:
    plan = _plan("时间 | 内容 | 责任人", "3月 | 植树 | 王某", "二、其他", "4月 | 健步走")
    assert [(str(a.when), a.title, len(a.parties)) for a in plan.activities] == [
        ("XXXX-03", "植树", 1),
        ("XXXX-04", "健步走", 0),
    ]


def test_names_in_a_cell_may_be_parted_by_semicolons() -> None:
    plan = _plan("时间 | 内容 | 责任部门", "3月 | 植树 | 团委；办公室")
    assert [party.name for party in plan.activities[0].parties] == ["团委", "办公室"]


def _indicators(plan: Plan) -> list[tuple[str, str, str, str, str]]:
    return [
        (m.name, m.unit, str(t.at_least), str(t.at_most), str(t.by))
        for m in plan.metrics
        for t in m.targets
    ]


_INDICATORS = [
    ("指标", "目标值", "完成时间", "责任单位"),
    ("新建职工书屋", "6家", "2026年9月底", "宣教部"),
    ("职工参保率", "≥92%", "年底", "各镇工会"),
    ("轻伤事故", "≤2起", "全年", "安全部"),
]


@pytest.mark.parametrize(
    "rows",
    [
        [" | ".join(row) for row in _INDICATORS],
        ["\t".join(row) for row in _INDICATORS],
        [f"| {' | '.join(row)} |" for row in (*_INDICATORS[:1], ("---",) * 4, *_INDICATORS[1:])],
    ],
    ids=["bars", "tabs", "markdown"],
)
def test_rows_of_indicators_are_metrics_with_bound_and_due(rows: list[str]) -> None:
    plan = _plan(*rows)
    assert _indicators(plan) == [
        ("新建职工书屋", "家", "6", "6", "2026-09"),
        ("职工参保率", "%", "92", "None", "XXXX-12"),
        ("轻伤事故", "起", "None", "2", "None"),
    ]
    assert [metric.scope for metric in plan.metrics] == ["", "各镇工会", ""]
    assert [(str(a.when), a.title, a.parties[0].name) for a in plan.activities] == [
        ("2026-09", "新建职工书屋", "宣教部")
    ]


def test_indicators_without_times_are_metrics_only() -> None:
    plan = _plan("指标 | 目标", "新建工会 | 5家", "入会率 | 95%以上", "制度 | 全部建立")
    assert _indicators(plan) == [
        ("新建工会", "家", "5", "5", "None"),
        ("入会率", "%", "95", "None", "None"),
    ]
    assert plan.activities == ()


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("工作目标 | 指标 | 责任人", "会员入会 | 95%以上 | 王某"),
        ("工作项目 | 考核指标 | 目标值", "组建 | 会员入会 | 95%以上"),
    ],
)
def test_an_indicator_is_a_name_before_its_value_and_a_value_behind_a_name(
    head: str, row: str
) -> None:
    assert _indicators(_plan(head, row)) == [("会员入会", "%", "95", "None", "None")]


def test_a_frame_of_bars_may_lack_its_last_bar() -> None:
    plan = _plan("| 时间 | 内容 |", "| 3月 | 植树", "| 4月 | 健步走 |")
    assert [(str(a.when), a.title) for a in plan.activities] == [
        ("XXXX-03", "植树"),
        ("XXXX-04", "健步走"),
    ]


def test_a_frame_of_bars_needs_no_known_headings() -> None:
    plan = _plan("| 3月 | 植树活动 |")
    assert [(str(a.when), a.title) for a in plan.activities] == [("XXXX-03", "植树活动")]


def test_a_span_of_months_is_due_at_its_end() -> None:
    assert _indicators(_plan("指标 | 目标值 | 时限", "体检率 | 100% | 4—6月"))[0][-1] == "XXXX-06"
