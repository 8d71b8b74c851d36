"""Tables that were copied out with each cell on a line of its own."""

import pytest

from unionplan.model import Plan
from unionplan.reading import read


def _plan(*lines: str) -> Plan:
    (plan,) = read("\n".join(("2026年工会工作任务表", *lines))).plans
    return plan


def _timed(plan: Plan) -> list[tuple[str, str]]:
    return [(str(activity.when), activity.title) for activity in plan.activities]


_NUMBERED = ("序号", "工作任务", "完成时间", "牵头人")
_PLAIN = ("工作内容", "时间", "责任部门")


def test_a_row_goes_from_one_number_to_the_next() -> None:
    plan = _plan(*_NUMBERED, "1", "召开职代会", "3月20日前", "周敏", "2", "技能竞赛", "5月", "李芳")
    assert _timed(plan) == [("../XXXX-03-20", "召开职代会"), ("XXXX-05", "技能竞赛")]
    assert [activity.parties[0].name for activity in plan.activities] == ["周敏", "李芳"]


def test_a_row_may_lack_its_last_cells() -> None:
    plan = _plan(*_NUMBERED, "1", "召开职代会", "3月", "2", "技能竞赛", "5月", "李芳")
    assert _timed(plan) == [("XXXX-03", "召开职代会"), ("XXXX-05", "技能竞赛")]


def test_without_numbers_a_row_has_as_many_cells_as_columns() -> None:
    plan = _plan(
        *_PLAIN, "召开职代会", "3月", "工会", "技能竞赛", "5月", "生产部", "以上请落实", "。"
    )
    assert _timed(plan) == [("XXXX-03", "召开职代会"), ("XXXX-05", "技能竞赛")]


def test_a_table_without_numbers_ends_where_no_time_stands() -> None:
    plan = _plan(*_PLAIN, "召开职代会", "3月", "工会", "一、保障措施", "二、经费", "三、宣传")
    assert [section.marker for section in plan.sections][-3:] == ["一、", "二、", "三、"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((*_PLAIN, "工会统一安排活动"), id="no row with a time"),
        pytest.param(("序号", "工作任务", "牵头人", "甲", "乙", "丙"), id="no column of times"),
        pytest.param(("工作内容", "时间", "3月召开职代会"), id="two columns are no such table"),
        pytest.param(
            ("工作内容", "责任部门", "备注", "甲", "乙", "丙"), id="neither time nor number"
        ),
        pytest.param(("一 工作任务", "二 时间安排", "三 责任分工"), id="numbered headings"),
    ],
)
def test_lines_that_only_look_like_heads_of_columns_stay_lines(lines: tuple[str, ...]) -> None:
    plan = _plan(*lines)
    assert not [line for section in plan.all_sections() for line in [section.text] if "|" in line]
    assert not [activity for activity in plan.activities if len(activity.title) < len("召开")]


def test_the_author_s_words_have_no_bars() -> None:
    text = "2026年工会工作任务表\n" + "\n".join((*_NUMBERED, "1", "召开职代会", "3月", "周敏"))
    reading = read(text)
    activity = reading.plans[0].activities[0]
    assert activity.source is not None
    assert reading.quote(activity.source) == "召开职代会"


def test_two_tables_may_stand_side_by_side() -> None:
    plan = _plan(
        "月份 | 内容 | 月份 | 内容", "2月 | 慰问 | 5月 | 排球赛；歌会", "常规 | 做操 | 机动 | 无"
    )
    assert _timed(plan) == [("XXXX-02", "慰问"), ("XXXX-05", "排球赛"), ("XXXX-05", "歌会")]


def test_one_task_in_two_months_is_counted_once() -> None:
    plan = _plan("工作内容 | 时间", "疗休养，每批25人 | 6月、11月")
    assert [when for when, _ in _timed(plan)] == ["XXXX-06", "XXXX-11"]
    assert [metric.unit for metric in plan.metrics] == ["人"]


def test_a_column_of_the_year_before_is_the_baseline() -> None:
    plan = _plan("指标名称 | 上年基数 | 目标值", "入会率 | 91.2% | 95%以上", "结对 | — | 30对")
    first, second = plan.metrics
    assert first.baseline is not None
    assert str(first.baseline.value) == "91.2"
    assert (first.indicator, second.baseline) == ("membership_rate", None)


def test_figures_under_a_base_alone_are_what_the_row_says() -> None:
    (metric,) = _plan("指标名称 | 现状", "入会率 | 91.2%").metrics
    assert (metric.name, metric.baseline) == ("入会率", None)


def test_a_cell_with_a_figure_is_no_head_of_a_column() -> None:
    plan = _plan("指标名称 | 目标值", "高技能人才 | 2.6万人")
    assert [(metric.name, f"{metric.targets[0].at_least}") for metric in plan.metrics] == [
        ("高技能人才", "26000")
    ]


def test_a_week_of_term_in_a_row_is_its_time() -> None:
    assert _timed(_plan("周次时间 | 活动内容", "第3周 | 植树")) == [("week 3", "植树")]
