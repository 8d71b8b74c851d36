"""What an office fills into its ledger is taken up into the plan, and what is not is said."""

import csv as csv_text
import io
from collections.abc import Mapping
from datetime import date

import attrs
import pytest

from unionplan.formats import csv
from unionplan.formats.ledger import Change, Merged, Outcome, merge_progress
from unionplan.model import (
    Activity,
    Deadline,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Party,
    Plan,
    Record,
    Section,
    Status,
    Target,
    Unscheduled,
    WorkArea,
)

PLAN = Plan(
    title="实验小学工会2026年工作计划",
    period="2026",
    sections=[Section(id="s1", text="……")],
    goals=[Goal(id="g1", statement="民主管理规范")],
    activities=[
        Activity(
            title="召开教代会",
            id="a1",
            when="2026-03",
            area="democratic_management",
            parties=[Party(name="工会委员会", extra={"x-tel": "1"})],
            goals=["g1"],
            section="s1",
            records=[Record(on=date(2026, 3, 1), note="筹备", extra={"x-n": 1})],
        ),
        Activity(title="教职工体检", id="a2", when="../XXXX-06-30", budget=5000),
        Activity(title="工会委员会例会", id="a3", when=Frequency(every="month", times=1)),
    ],
    metrics=[
        Metric(name="提案办结率", id="m1", unit="%", goal="g1", targets=[Target(at_least=95)])
    ],
)


def changed(edits: Mapping[tuple[int, str], str], plan: Plan = PLAN) -> bytes:
    """The plan's ledger with other words in some cells; a row is a number from 0, or new."""
    rows = list(csv_text.reader(io.StringIO(csv.write(plan).text)))
    for (row, heading), words in edits.items():
        if heading not in rows[0]:
            rows[0].append(heading)
        while len(rows) <= row + 1:
            rows.append([])
        line = rows[row + 1]
        line += [""] * (len(rows[0]) - len(line))
        line[rows[0].index(heading)] = words
    text = io.StringIO()
    csv_text.writer(text).writerows(rows)
    return text.getvalue().encode()


def merged(edits: Mapping[tuple[int, str], str], plan: Plan = PLAN) -> Merged:
    return merge_progress(plan, changed(edits, plan))


def one(edits: Mapping[tuple[int, str], str]) -> tuple[Plan, Change]:
    found = merged(edits)
    [change] = found.changes
    assert (change in found.left) == (change.outcome is Outcome.LEFT)
    return found.plan, change


def test_progress_is_taken_up_by_id() -> None:
    found = merged(
        {
            (1, "状态"): "已完成",
            (1, "完成日期"): "6月20日",
            (1, "完成情况"): "62人参加",
            (1, "佐证材料"): "体检名册",
        }
    )
    assert found.plan == PLAN.put("/activities/1/status", Status.DONE).put(
        "/activities/1/records",
        [Record(on=date(2026, 6, 20), note="62人参加", evidence="体检名册")],
    )
    assert [str(change) for change in found.changes] == [
        "row 3, 状态: taken: /activities/1/status 计划 → 已完成",
        "row 3, 完成日期: taken: /activities/1/records — → 6月20日 / 62人参加 / 体检名册",
    ]


def test_rows_may_be_sorted_and_left_out() -> None:
    rows = csv.write(PLAN).text.splitlines(keepends=True)
    found = merge_progress(PLAN, (rows[0] + rows[3] + rows[1]).encode())
    assert found.plan == PLAN
    assert found.changes == ()


@pytest.mark.parametrize(
    ("edit", "pointer", "value"),
    [
        ((0, "工作领域", "文体活动"), "/activities/0/area", WorkArea.CULTURE_SPORTS),
        ((0, "时间", "4月"), "/activities/0/when", "XXXX-04"),
        ((1, "完成时限", "2026-07-15"), "/activities/1/when", Deadline.parse("../2026-07-15")),
        ((2, "时间", "每季度1次"), "/activities/2/when", Frequency(every="quarter", times=1)),
        ((1, "预算（元）", "6000"), "/activities/1/budget", 6000),
        ((1, "牵头单位", "校医室、工会"), "/activities/1/parties", "two"),
    ],
)
def test_plans_that_changed_are_taken_up(
    edit: tuple[int, str, str], pointer: str, value: object
) -> None:
    row, heading, words = edit
    plan, change = one({(row, heading): words})
    if value == "two":
        value = [Party(name="校医室"), Party(name="工会")]
    assert plan == PLAN.put(pointer, value)
    assert (change.outcome, change.where) == (Outcome.TAKEN, pointer)


def test_what_the_plan_knows_beyond_the_ledger_stays() -> None:
    found = merged(
        {
            (0, "牵头单位"): "校办、工会委员会",
            (0, "完成日期"): "2026-03-01\n2026-03-12",
            (0, "完成情况"): "筹备\n召开",
        }
    )
    activity = found.plan.activities[0]
    assert activity.parties == (
        Party(name="校办"),
        Party(name="工会委员会", extra={"x-tel": "1"}),
    )
    assert activity.records == (
        Record(on=date(2026, 3, 1), note="筹备", extra={"x-n": 1}),
        Record(on=date(2026, 3, 12), note="召开"),
    )
    assert (activity.goals, activity.section) == (("g1",), "s1")
    assert found.plan.sections == PLAN.sections


def test_a_new_row_is_a_new_task() -> None:
    found = merged({(3, "工作任务"): "秋季运动会", (3, "时间"): "10月", (3, "备注"): "待定"})
    assert found.plan.activities[:3] == PLAN.activities
    assert found.plan.activities[3] == Activity(
        title="秋季运动会", id="a4", when="XXXX-10", extra={"x-备注": "待定"}
    )
    [change] = found.changes
    assert (change.outcome, change.where) == (Outcome.ADDED, "/activities/3")


def test_a_new_row_keeps_an_id_that_nothing_else_has() -> None:
    edits = {
        (3, "编号"): "b1",
        (3, "工作任务"): "甲",
        (4, "编号"): "g1",
        (4, "工作任务"): "乙",
        (5, "编号"): "b1",
        (5, "工作任务"): "丙",
    }
    found = merged(edits)
    assert [activity.id for activity in found.plan.activities[3:]] == ["b1", "a4", "a5"]


def test_cells_of_a_new_row_that_cannot_be_read_are_said() -> None:
    found = merged({(3, "工作任务"): "甲", (3, "时间"): "春节前后", (3, "状态"): "一半"})
    added, when, status = found.changes
    assert found.plan.activities[3].when == Unscheduled(words="春节前后")
    assert found.plan.activities[3].extra["x-状态"] == "一半"
    assert added.outcome is Outcome.ADDED
    assert (when.outcome, when.where) == (Outcome.LEFT, "/activities/3/when")
    assert (status.after, status.where) == ("一半", "/activities/3/status")


@pytest.mark.parametrize("day", ["6月20日", "6月", "6月1日至3日", "第一季度", "2月30日"])
def test_a_day_without_a_year_counts_where_the_period_has_one_such_day(day: str) -> None:
    plan = attrs.evolve(PLAN, period="2025/2026")
    found = merge_progress(plan, changed({(1, "完成日期"): day}, plan))
    assert found.plan == plan
    assert "expected a day" in found.changes[0].reason


@pytest.mark.parametrize(
    ("row", "heading", "words", "reason"),
    [
        (0, "工作任务", "召开教代会预备会", "own words"),
        (0, "状态", "部分完成", "expected one of"),
        (0, "牵头单位", "", "an empty cell"),
        (0, "工作领域", "其他", "no work area"),
        (0, "时间", "春节前后", "no time can be told"),
        (0, "完成时限", "2026-05-31", "is not where"),
        (2, "完成时限", "2026-05-31", "is not where"),
        (1, "时间", "5月", "is not where"),
        (0, "完成日期", "过两天", "expected a day"),
        (0, "目标", "不低于90%", "only shows"),
        (0, "编号", "a2", "two different items"),
    ],
)
def test_what_is_left_is_said_and_the_plan_stays(
    row: int, heading: str, words: str, reason: str
) -> None:
    found = merged({(row, heading): words})
    assert found.plan == PLAN
    assert found.left == found.changes
    assert reason in found.changes[0].reason


def test_a_second_row_about_a_task_is_left() -> None:
    text = csv.write(PLAN).text
    found = merge_progress(PLAN, (text + text.splitlines()[2] + "\r\n").encode())
    assert found.plan == PLAN
    [change] = found.changes
    assert (change.where, "another row" in change.reason) == ("/activities/1", True)


def test_words_that_the_plan_could_not_read_before_are_no_news() -> None:
    taken = merged({(3, "工作任务"): "甲", (3, "时间"): "春节前后", (3, "状态"): "一半"}).plan
    assert merge_progress(taken, csv.write(taken).data).changes == ()


def test_words_that_could_not_be_read_give_way_to_others() -> None:
    taken = merged({(3, "工作任务"): "甲", (3, "状态"): "一半"}).plan
    found = merged({(3, "状态"): "已完成"}, taken)
    assert found.plan.activities[3] == Activity(title="甲", id="a4", status="done")


def test_columns_of_ones_own_are_taken_up() -> None:
    plan, change = one({(0, "备注"): "改在礼堂"})
    assert plan == PLAN.put("/activities/0/x-备注", "改在礼堂")
    assert change.where == "/activities/0/x-备注"
    again = merge_progress(plan, changed({(0, "备注"): "改在操场"}, plan))
    assert again.plan.activities[0].extra["x-备注"] == "改在操场"
    assert again.changes[0].before == "改在礼堂"


def test_what_is_no_text_in_the_plan_is_not_overwritten() -> None:
    plan = PLAN.put("/activities/0/x-n", 5)
    found = merged({(0, "n"): "6"}, plan)
    assert found.plan == plan
    assert "something else than a text" in found.changes[0].reason


def test_a_foreign_table_is_matched_by_words() -> None:
    table = (
        "序号,工作内容,责任人,完成情况\n1, 召开 教代会,,开了\n2,慰问,张三,\n3,工会委员会例会,,\n"
    )
    found = merge_progress(PLAN, table.encode())
    assert found.plan.activities[0].records == (Record(note="开了"),)
    assert found.plan.activities[0].parties == PLAN.activities[0].parties
    assert found.plan.activities[2] == PLAN.activities[2]
    assert found.plan.activities[3].title == "慰问"
    assert [change.outcome for change in found.changes] == [Outcome.TAKEN, Outcome.ADDED]


def test_of_tasks_with_the_same_words_the_number_tells() -> None:
    plan = Plan(activities=[Activity(title="例会"), Activity(title="例会")])
    found = merge_progress(plan, "序号,任务,状态\n2,例会,完成\n".encode())
    assert [activity.status for activity in found.plan.activities] == [Status.PLANNED, Status.DONE]
    found = merge_progress(plan, "任务,状态\n例会,完成\n".encode())
    assert len(found.plan.activities) == 3


def test_of_tasks_with_the_same_id_the_words_tell() -> None:
    plan = Plan(activities=[Activity(title="甲", id="a"), Activity(title="乙", id="a")])
    found = merge_progress(plan, "编号,任务,状态\na,乙,完成\na,丙,完成\n".encode())
    assert [activity.status for activity in found.plan.activities] == [Status.PLANNED, Status.DONE]
    [taken, left] = found.changes
    assert (taken.outcome, "several items" in left.reason) == (Outcome.TAKEN, True)


def test_rows_that_are_no_tasks_are_said() -> None:
    found = merge_progress(PLAN, csv.write(PLAN).data + "填表人：甲,,,乙".encode())
    assert found.plan == PLAN
    assert "no task stands here" in str(found.changes[0])


def test_metrics_are_taken_up_from_a_workbook() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    from unionplan.formats import xlsx

    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(PLAN).data))
    sheet = book["指标"]
    columns = {cell.value: cell.column for cell in sheet[2]}
    sheet.cell(3, columns["实际值"], 97.5)
    sheet.cell(3, columns["统计时间"], date(2026, 6, 30))
    sheet.cell(4, columns["指标"], "入会率")
    sheet.cell(4, columns["单位"], "%")
    sheet.cell(4, columns["目标"], "确保100%")
    saved = io.BytesIO()
    book.save(saved)
    found = merge_progress(PLAN, saved.getvalue())
    measured = Measurement(value="97.5", on=date(2026, 6, 30))
    assert found.plan.metrics == (
        attrs.evolve(PLAN.metrics[0], measurements=[measured]),
        Metric(
            name="入会率",
            id="m2",
            unit="%",
            targets=[Target(at_least=100, at_most=100, strength="firm")],
        ),
    )
    assert found.plan.activities == PLAN.activities


def test_the_ledger_of_another_plan_is_noticed() -> None:
    table = "别的计划,,\n任务,时间,状态\n召开教代会,,完成\n"
    found = merge_progress(PLAN, table.encode())
    assert [change.where for change in found.left] == ["/title"]
    assert str(found.left[0]).startswith("计划名称: left")
    assert found.plan.activities[0].status is Status.DONE
