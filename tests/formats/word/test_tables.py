"""Tables on request, each an attachment of its own."""

from datetime import date

from unionplan.formats import docx
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Party,
    Plan,
    Recurrence,
    Section,
    Source,
    Target,
    Unscheduled,
)

from .conftest import W, part, rows, texts

PLAN = Plan(
    title="2026年计划",
    period="2026",
    sections=[Section(text="如下。"), Section(role="signoff", text="工会")],
    goals=[Goal(statement="建家")],
    activities=[
        Activity(title="没有时间"),
        Activity(title="例会", when=Frequency(every="month", times=1)),
        Activity(title="适时做", when=Unscheduled(words="适时")),
        Activity(title="九月底前", when="../2026-09", budget=500),
        Activity(title="周五", when=Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR")),
        Activity(title="春天", when="2026-03/2026-05", status="done"),
        Activity(title="三月", when="XXXX-03", parties=[Party(name="工会"), Party(name="女工委")]),
        Activity(title="读自文中", when="2026-02", source=Source(start=0, end=1)),
    ],
    metrics=[
        Metric(
            name="入会率",
            unit="%",
            targets=[Target(at_least=90, by="2026-06"), Target(at_least=95)],
            baseline=Measurement(value=88),
            measurements=[Measurement(value=91, on=date(2026, 6, 30))],
        ),
        Metric(name="新建", unit="家", targets=[Target.exactly(3)]),
    ],
)


def test_without_a_request_there_is_none() -> None:
    assert rows(docx.write(PLAN).data) == []


def test_activities_stand_by_time_and_metrics_by_name() -> None:
    calendar, figures = rows(docx.write(PLAN, tables=True).data)
    assert calendar[0] == ["序号", "时间", "工作内容", "牵头", "经费（元）", "状态"]
    assert [(row[0], row[2]) for row in calendar[1:]] == [
        ("1", "读自文中"),
        ("2", "三月"),
        ("3", "春天"),
        ("4", "九月底前"),
        ("5", "例会"),
        ("6", "周五"),
        ("7", "适时做"),
        ("8", "没有时间"),
    ]
    assert calendar[2] == ["2", "3月", "三月", "工会、女工委", "", ""]
    assert calendar[4] == ["4", "9月底前", "九月底前", "", "500", ""]
    assert figures == [
        ["序号", "指标", "目标", "基数", "实际"],
        ["1", "入会率", "2026年6月底前不低于90%\n不低于95%", "88%", "91%（2026年6月30日）"],
        ["2", "新建", "3家", "", ""],
    ]


def test_tables_are_named_before_the_sign_off_and_nothing_stands_twice() -> None:
    data = docx.write(PLAN, tables=True).data
    outside = texts(data)[:7]
    assert outside == [
        "2026年计划", "如下。", "工作目标", "建家。",
        "附件：1.2026年工作安排表", "2.2026年工作指标表", "工会",
    ]  # fmt: skip
    assert texts(data).count("例会") == 1
    assert [text for text in texts(data)[7:] if text.startswith(("附件", "2026年工作"))] == [
        "附件1", "2026年工作安排表", "附件2", "2026年工作指标表",
    ]  # fmt: skip


def test_one_table_has_no_number_and_a_plan_with_attachments_keeps_its_own() -> None:
    one = Plan(activities=[Activity(title="甲")])
    assert texts(docx.write(one, tables=True).data)[:3] == [
        "附件：工作安排表",
        "附件",
        "工作安排表",
    ]
    own = Plan(sections=[Section(text="附件：名单")], activities=[Activity(title="甲")])
    assert texts(docx.write(own, tables=True).data)[:3] == ["附件：名单", "附表", "工作安排表"]
    assert rows(docx.write(Plan(goals=[Goal(statement="甲")]), tables=True).data) == []


def test_a_table_fills_the_type_area_and_only_its_widest_columns_give_way() -> None:
    plan = Plan(
        activities=[
            Activity(title="开展职工技能竞赛" * 9, when="2026-03", parties=[Party(name="工会")])
        ]
    )
    document = part(docx.write(plan, tables=True).data, "word/document.xml")
    widths = [int(column.attrib[f"{W}w"]) for column in document.iter(f"{W}gridCol")]
    assert 8845 - len(widths) <= sum(widths) <= 8845
    assert widths[1] >= 4.5 * 12 * 20  # 2026年3月 in one line
    assert widths[3] < widths[1] < widths[2]
    heads = [
        row for row in document.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None
    ]
    assert len(heads) == 1
