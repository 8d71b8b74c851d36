"""Ledgers that offices made themselves: other headings, other orders, rows that are no tasks."""

from datetime import date
from decimal import Decimal

import pytest

from unionplan.errors import DecodeError
from unionplan.formats.ledger import Ledger, read_ledger
from unionplan.model import (
    Activity,
    Deadline,
    Party,
    PartyRole,
    Record,
    Status,
    Unscheduled,
    Window,
    WorkArea,
)


def ledger(*lines: str) -> Ledger:
    return read_ledger("\n".join(lines).encode())


def only(*lines: str) -> Activity:
    [activity] = ledger(*lines).plan.activities
    return activity


def test_headings_are_known_by_the_words_of_offices() -> None:
    activity = only(
        "序号,工作类别,重点工作,时间安排,牵头部门,责任人,协办单位,参与对象,经费（元）,进度,落实情况,证明材料",
        '1,女职工工作,妇女节座谈会,3月8日,工会,张三、李四,女工委,全体女职工,"1,200.5",已办结,很好,照片',
    )
    assert activity == Activity(
        title="妇女节座谈会",
        id="a1",
        when="XXXX-03-08",
        area="women",
        parties=[
            Party(name="工会"),
            Party(name="张三", role="responsible"),
            Party(name="李四", role="responsible"),
            Party(name="女工委", role="support"),
            Party(name="全体女职工", role="audience"),
        ],
        budget="1200.5",
        status="done",
        records=[Record(note="很好", evidence="照片")],
    )


def test_two_columns_of_those_responsible_are_one_list() -> None:
    activity = only("任务,责任部门,责任人,完成时限", "体检,校医室,王五,2026/6/30")
    assert [party.name for party in activity.parties] == ["校医室", "王五"]
    assert {party.role for party in activity.parties} == {PartyRole.RESPONSIBLE}
    assert activity.when == Deadline.parse("../2026-06-30")


def test_columns_that_nobody_knows_are_kept_under_their_heading() -> None:
    activity = only("任务,状态,备注,备 注,,任务,系统数据\n甲,计划,一,二,三,四,")
    assert dict(activity.extra) == {
        "x-备注": "一",
        "x-备 注": "二",
        "x-第5列": "三",
        "x-任务 6": "四",
    }


def test_the_same_heading_twice_gives_two_columns() -> None:
    assert dict(only("任务,状态,备注,备注", "甲,计划,一,二").extra) == {
        "x-备注": "一",
        "x-备注 4": "二",
    }


def test_the_title_stands_above_the_headings() -> None:
    found = ledger("2026年工作台账,,", ",,", "任务,时间,状态", "甲,3月,计划")
    assert found.plan.title == "2026年工作台账"
    assert found.remarks == ()


def test_of_two_rows_of_headings_the_better_known_one_counts() -> None:
    activity = only("项目,时间,责任分工,", "任务,时间,牵头单位,配合单位", "甲,3月,乙,丙")
    assert [party.name for party in activity.parties] == ["乙", "丙"]


@pytest.mark.parametrize(
    "row", ["合计,,,5", ",合计,,5", "总计：,总计：,,", "小计,共2项,,", ",,,", ",,, ,,"]
)
def test_totals_and_empty_rows_are_no_tasks(row: str) -> None:
    found = ledger("序号,任务,时间,备注", row, "1,甲,3月,乙")
    assert [activity.title for activity in found.plan.activities] == ["甲"]


def test_a_heading_between_rows_names_the_area_of_those_below() -> None:
    found = ledger(
        "任务类别,任务,时间,状态",
        "一、民主管理,,,",
        ",甲,3月,计划",
        "女职工工作,乙,3月,计划",
        "（二）文体活动,,,",
        ",丙,4月,计划",
    )
    assert [activity.area for activity in found.plan.activities] == [
        WorkArea.DEMOCRATIC_MANAGEMENT,
        WorkArea.WOMEN,
        WorkArea.CULTURE_SPORTS,
    ]
    assert found.remarks == ()


def test_a_month_between_rows_is_the_time_of_those_below() -> None:
    found = ledger("序号,任务,牵头单位", "三月份,,", "1,甲,乙", "2,丙,乙", "四月,,", "1,丁,乙")
    assert [str(activity.when) for activity in found.plan.activities] == [
        "XXXX-03",
        "XXXX-03",
        "XXXX-04",
    ]


def test_words_between_rows_that_name_nothing_are_not_lost() -> None:
    found = ledger(
        "序号,任务,牵头单位", "第一批,,", "第二批,,", "1,甲,乙", "填表人：丁,,审核人：戊", "备注,,"
    )
    assert [activity.extra["x-工作领域"] for activity in found.plan.activities] == ["第二批"]
    assert [str(remark) for remark in found.remarks] == [
        "row 2: no task stands here, so that '第一批' is left out",
        "row 5: no task stands here, so that '填表人：丁' is left out",
        "row 6: no task stands here, so that '备注' is left out",
        "row 4, 工作领域: no work area is called '第二批'",
    ]


def test_numbers_of_rows_are_no_ids() -> None:
    found = ledger("编号,任务,时间", "1,甲,3月", "GH-2,乙,3月", "2026-03,丙,3月")
    assert [activity.id for activity in found.plan.activities] == ["a1", "GH-2", "a2"]
    assert found.plan.activities[2].extra["x-编号"] == "2026-03"
    [remark] = found.remarks
    assert remark.place.heading == "编号"


def test_what_cannot_be_read_is_kept_as_words_and_said() -> None:
    found = ledger(
        "任务,类别,时间,完成时限,状态,预算,完成日期,参加人数",
        "甲,综合,春节前后,再议,部分完成,若干,过两天,不少",
    )
    [activity] = found.plan.activities
    assert activity.when == Unscheduled(words="春节前后")
    assert activity.status is Status.PLANNED
    assert activity.area is activity.budget is None
    assert activity.records == (Record(),)
    assert dict(activity.extra) == {
        "x-工作领域": "综合",
        "x-完成时限": "再议",
        "x-状态": "部分完成",
        "x-预算（元）": "若干",
        "x-完成日期": "过两天",
        "x-参加人数": "不少",
    }
    assert [remark.place.heading for remark in found.remarks] == [
        "时间",
        "类别",
        "预算",
        "状态",
        "完成日期",
    ]


@pytest.mark.parametrize(
    ("time", "deadline", "when"),
    [
        ("3月", "2026-03-31", "XXXX-03"),
        ("3月", "3月底前", "XXXX-03"),
        ("3月至5月", "5月", "XXXX-03/XXXX-05"),
        ("2026-03", "2026/3/31", "2026-03"),
        ("2026年3月", "2026年3月底前", "2026-03"),
        ("", "9月", "../XXXX-09"),
        ("", "46295", "../2026-09-30"),
        ("", "3月至5月", "XXXX-03/XXXX-05"),
    ],
)
def test_time_and_deadline_that_agree_are_one_time(time: str, deadline: str, when: str) -> None:
    found = ledger("任务,时间,完成时限", f"甲,{time},{deadline}")
    assert str(found.plan.activities[0].when) == when
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("time", "deadline"),
    [("3月", "2026-04-30"), ("3月", "每月"), ("3月", "4月底前"), ("每月", "9999-12-31")],
)
def test_time_and_deadline_that_contradict_each_other_are_reported(
    time: str, deadline: str
) -> None:
    found = ledger("任务,时间,完成时限", f"甲,{time},{deadline}")
    [remark] = found.remarks
    assert "is not where" in remark.problem
    assert found.plan.activities[0].extra["x-完成时限"] == deadline


def test_a_deadline_that_cannot_be_read_is_left_open_in_its_words() -> None:
    found = ledger("任务,完成时限", "甲,尽快")
    assert found.plan.activities[0].when == Unscheduled(words="尽快")
    assert "no day can be told" in found.remarks[0].problem


@pytest.mark.parametrize(
    ("heading", "cell", "yuan"),
    [
        ("经费", "3600", 3600),
        ("经费（万元）", "1.5", 15000),
        ("预算(万元)", "1.5万元", 15000),
        ("经费", "2万", 20000),
        ("经费", "￥1200元", 1200),
        ("经费", "-5", None),
        ("经费", "1" * 41, None),
    ],
)
def test_money_is_in_yuan(heading: str, cell: str, yuan: int | None) -> None:
    budget = only(f"任务,时间,{heading}", f"甲,3月,{cell}").budget
    assert budget == (None if yuan is None else Decimal(yuan))


def test_several_records_stand_in_lines() -> None:
    activity = only(
        "任务,完成日期,完成情况,参加人数,佐证材料",
        '甲,"2026-03-08\n—\n2026/9/9","一\n二\n—","60人\n—\n1,200","—\n—\n照片"',
    )
    assert activity.records == (
        Record(on=date(2026, 3, 8), note="一", participants=60),
        Record(note="二"),
        Record(on=date(2026, 9, 9), participants=1200, evidence="照片"),
    )


def test_without_several_days_all_lines_are_one_record() -> None:
    activity = only("任务,完成情况,佐证材料", '甲,"一\n二",照片')
    assert activity.records == (Record(note="一\n二", evidence="照片"),)


def test_more_lines_than_days_are_reported() -> None:
    found = ledger("任务,完成日期,完成情况", '甲,"2026-03-08\n2026-03-09","一\n二\n三"')
    assert found.plan.activities[0].records == ()
    assert found.plan.activities[0].extra["x-完成情况"] == "一\n二\n三"
    assert "2 days, but more lines" in found.remarks[0].problem


def test_a_list_of_metrics_beside_tasks_is_kept_as_words() -> None:
    activity = only("任务,考核指标,目标值", "甲,办结率,100%")
    assert dict(activity.extra) == {"x-指标": "办结率", "x-目标": "100%"}


def test_a_memo_that_somebody_changed_counts_no_more() -> None:
    found = ledger("任务,时间,系统数据（请勿修改）", "甲,3月,乱改", '乙,4月,"{""unionplan"": 1}"')
    assert [str(activity.when) for activity in found.plan.activities] == ["XXXX-03", "XXXX-04"]
    [remark] = found.remarks
    assert remark.place.heading == "系统数据（请勿修改）"


@pytest.mark.parametrize("text", ["", "甲,乙\n丙,丁", "任务\n甲", "状态,时间\n计划,3月"])
def test_a_table_without_tasks_is_no_ledger(text: str) -> None:
    with pytest.raises(DecodeError, match="found no table of tasks"):
        read_ledger(text.encode())


def test_a_table_of_metrics_alone_is_no_ledger() -> None:
    with pytest.raises(DecodeError, match="found no table of tasks"):
        ledger("指标,单位,目标值", "入会率,%,95")


def test_a_time_of_two_ends_in_words_is_a_window() -> None:
    assert only("任务,时间", "甲,3-5月").when == Window.parse("XXXX-03/XXXX-05")
