"""What people do to a document, and what becomes of the plan."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from unionplan.errors import DecodeError, EncodeError
from unionplan.formats import md
from unionplan.limits import using
from unionplan.model import (
    Activity,
    Goal,
    Measurement,
    Membership,
    Metric,
    Organization,
    Party,
    Period,
    Plan,
    Section,
    Status,
    Target,
    Unscheduled,
    parse_when,
)

HEAD = "<!-- unionplan 1 -->\n\n"
BREAK = "  "
DAY = "2026年6月30日"


def read(text: str) -> Plan:
    return md.loads(HEAD + text)


def test_a_document_can_be_written_by_hand() -> None:
    plan = read(
        f"""# 青溪小学工会2026年工作计划

- 单位：青溪小学工会
- **类型**: 工作总结和计划
* 时间：2026年2月至7月
- 会员：84人
- 工会小组：5个

为做好工作，
制定本计划。

## 一、重点工作

### （一）民主管理

开好教代会，
see our
plan。
- 做好**“提案”**工作
- 公开校务{BREAK}
并公示

## 工作安排 <!-- @ -->

| 时间 | 工作内容 | 牵头 | 配合 | 状态 |
|:--|---|---|--:|:-:|
3月 | 妇女节活动 | 甲、乙，丙 | | 进行中 |
| 9月底前 | 体检 |
| 暑假里 | 疗休养\\|看望 | | 丁 | 完成 |
|  |  | | |  |

| 指标 | 目标 | 单位 | 期限 | 基数 | 完成情况 |
| --- | --- | --- | --- | --- | --- |
| 入会率 | 95%以上<br/>100% | % | 6月<br>12月底前 | 90%（2025年） | 96（{DAY}）<br>97（2026年） |
| 走访 | 12月底前至少20人 | 人 | | | |

| 工作目标 | 领域 |
| --- | --- |
| 职工之家 | 民主管理 |
"""
    )
    assert plan == Plan(
        title="青溪小学工会2026年工作计划",
        kind="mixed",
        organization=Organization(name="青溪小学工会", membership=Membership(members=84, groups=5)),
        period=Period.parse("2026-02/2026-07"),
        sections=[
            Section(text="为做好工作，制定本计划。"),
            Section(
                marker="一、",
                heading="重点工作",
                sections=[
                    Section(
                        marker="（一）",
                        heading="民主管理",
                        text="开好教代会，see our plan。\n- 做好“提案”工作\n- 公开校务\n并公示",
                    )
                ],
            ),
        ],
        activities=[
            Activity(
                title="妇女节活动",
                when="XXXX-03",
                parties=[Party(name="甲"), Party(name="乙"), Party(name="丙")],
                status="in_progress",
            ),
            Activity(title="体检", when="../XXXX-09"),
            Activity(
                title="疗休养|看望",
                when=Unscheduled(words="暑假里"),
                parties=[Party(name="丁", role="support")],
                status="done",
            ),
        ],
        metrics=[
            Metric(
                name="入会率",
                unit="%",
                baseline=Measurement(value=90, over="2025"),
                targets=[
                    Target(at_least=95, by="XXXX-06"),
                    Target.exactly(100, by="XXXX-12"),
                ],
                measurements=[
                    Measurement(value=96, on=date(2026, 6, 30)),
                    Measurement(value=97, over="2026"),
                ],
            ),
            Metric(name="走访", unit="人", targets=[Target(at_least=20, by="XXXX-12")]),
        ],
        goals=[Goal(statement="职工之家", area="democratic_management")],
    )


def test_the_year_of_the_first_line_is_that_of_times_without_one() -> None:
    table = "| 时间 | 工作内容 |\n| - | - |\n| 3月 | 甲 |\n| 2月29日 | 乙 |\n| 5月底前 | 丙 |\n"
    plan = md.loads(f"<!-- unionplan 1 year 2026 -->\n{table}")
    times = [activity.when for activity in plan.activities]
    assert times == [parse_when("2026-03"), Unscheduled(words="2月29日"), parse_when("../2026-05")]


def test_items_are_added_to_a_list_of_items(plan: Plan, document: str) -> None:
    more = "2.公开校务 <!-- #### @s6 -->\n3.公开财务\n\n4.收集提案\n5、不是同类？\n"
    edited = document.replace("2.公开校务 <!-- #### @s6 -->\n", more)
    assert edited != document
    items = md.loads(edited).sections[2].sections[0].sections
    assert [(item.marker, item.heading) for item in items] == [
        ("1.", "召开教职工代表大会"),
        ("2.", "公开校务"),
        ("3.", "公开财务"),
        ("4.", "收集提案"),
        ("5、", "不是同类？"),
    ]
    with_text = document.replace("#### @s6 -->\n", "#### @s6 -->\n\n每月公布。\n\n3.仍是正文\n")
    items = md.loads(with_text).sections[2].sections[0].sections
    assert [item.text for item in items] == ["", "每月公布。\n3.仍是正文"]
    assert md.loads(document) == plan


def test_sections_are_put_in_another_order(plan: Plan, document: str) -> None:
    start = document.index("### （二）")
    end = document.index("<!-- ## @s8")
    moved = document[start:end]
    edited = document.replace(moved, "")
    place = edited.index("### （一）")
    edited = edited[:place] + moved + edited[place:]
    tasks = plan.sections[2]
    first, second = tasks.sections
    expected = plan.put("/sections/2", attrs.evolve(tasks, sections=(second, first)))
    assert md.loads(edited) == expected


def test_a_section_that_is_deleted_is_gone(plan: Plan, document: str) -> None:
    start, end = document.index("### （一）"), document.index("### （二）")
    assert md.loads(document[:start] + document[end:]) == plan.drop("/sections/2/sections/0")


def test_a_section_that_is_copied_is_a_new_one(plan: Plan, document: str) -> None:
    start, end = document.index("## 一、"), document.index("## 二、")
    section = document[start:end]
    edited = document.replace(section, section + section.replace("指导思想", "总体要求"))
    copy = Section(marker="一、", heading="总体要求", text=plan.sections[1].text)
    sections = (*plan.sections[:2], copy, *plan.sections[2:])
    assert md.loads(edited) == attrs.evolve(plan, sections=sections)


def test_rows_in_their_own_order_can_be_put_in_another_one() -> None:
    plan = Plan(activities=[Activity(title=title) for title in "甲乙丙"])
    *lines, first, second, third, end = md.dumps(plan).split("\n")
    moved = md.loads("\n".join([*lines, third, first, second, end]))
    assert [(item.title, item.id) for item in moved.activities] == [
        ("丙", "a3"),
        ("甲", "a1"),
        ("乙", "a2"),
    ]


def test_a_calendar_in_the_order_of_time_keeps_the_order_of_the_plan(
    plan: Plan, document: str
) -> None:
    assert document.index("| 庆祝“三八”") < document.index("| 召开教职工代表大会 |")
    rows = [line for line in document.split("\n") if line.startswith("|") and "@a" in line]
    shuffled = document.replace("\n".join(rows), "\n".join(reversed(rows)))
    assert md.loads(shuffled) == plan


def test_parties_keep_their_order_and_what_is_not_seen_of_them() -> None:
    parties = [
        Party(name="甲", extra={"x-a": 1}),
        Party(name="乙", role="support"),
        Party(name="丙", extra={"x-a": 2}),
    ]
    plan = Plan(activities=[Activity(title="t", parties=parties)])
    document = md.dumps(plan)
    assert "| 甲、丙 |" in document

    def after(lead: str, support: str) -> list[tuple[str, object]]:
        edited = document.replace("| 甲、丙 |", f"| {lead} |").replace("| 乙 <", f"| {support} <")
        return [(p.name, dict(p.extra)) for p in md.loads(edited).activities[0].parties]

    one, two = {"x-a": 1}, {"x-a": 2}
    assert after("甲、丁", "乙") == [("甲", one), ("乙", {}), ("丁", two)]
    assert after("丙", "乙") == [("乙", {}), ("丙", two)]
    assert after("甲、丁、丙", "乙") == [("甲", one), ("丁", {}), ("乙", {}), ("丙", two)]
    assert after("甲、丙", "乙、戊") == [("甲", one), ("乙", {}), ("戊", {}), ("丙", two)]
    assert after("", "") == []
    assert after("甲", "") == [("甲", one)]


def test_a_measurement_that_is_mended_keeps_what_it_was_counted_from(
    plan: Plan, document: str
) -> None:
    mended = document.replace("| 97.9 ", "| 98.1<br>99 ")
    assert mended != document
    old = plan.metrics[0].measurements[0]
    new = (attrs.evolve(old, value="98.1"), Measurement(value=99))
    assert md.loads(mended) == plan.put("/metrics/0/measurements", new)


def test_a_column_that_is_deleted_takes_its_values_along() -> None:
    plan = Plan(activities=[Activity(title="甲", status="done", when=Unscheduled(words="3月"))])
    document = md.dumps(plan)
    row = next(line for line in document.split("\n") if "@a1" in line)
    edited = "| 工作内容 |\n| --- |\n" + f"| 甲 {row[row.index('<!--') :]}"
    activity = md.loads(HEAD + edited).activities[0]
    assert activity == Activity(id="a1", title="甲")
    assert activity.status is Status.PLANNED


def test_a_time_of_the_same_kind_keeps_the_keys_of_the_application() -> None:
    head = HEAD + "| 时间 | 工作内容 |\n| --- | --- |\n"
    note = '<!-- @a1 {"when":{"every":"month","times":1,"x-a":1},"as":{"when":"每月1次"}} -->'
    same = md.loads(f"{head}| 每月2次 | 例会 {note} |").activities[0]
    assert same.when is not None
    assert dict(same.when.extra) == {"x-a": 1}  # type: ignore[union-attr]
    other = md.loads(f"{head}| 3月 | 例会 {note} |").activities[0]
    assert other.when == parse_when("XXXX-03")


def test_facts_stand_in_any_order() -> None:
    membership = Membership(members=84, extra={"x-a": 1})
    plan = Plan(organization=Organization(name="青溪小学工会", membership=membership))
    *head, first, second, end = md.dumps(plan).split("\n")
    assert second == "- **会员**：84人"
    assert md.loads("\n".join([*head, second, first, end])) == plan
    assert read("#\n\n- 单位：\n- 时间：\n") == Plan(organization=Organization())


def test_a_row_that_is_copied_is_a_new_item(plan: Plan, document: str) -> None:
    row = next(line for line in document.split("\n") if "@a2" in line)
    edited = document.replace(row, row + "\n" + row.replace("3月8日", "3月9日"))
    old = plan.activities[1]
    copy = Activity(title=old.title, when="2026-03-09", budget=old.budget, status=old.status)
    activities = (*plan.activities[:2], copy, plan.activities[2])
    assert md.loads(edited) == attrs.evolve(plan, activities=activities)
    assert read("| 工作内容 |\n|-|\n甲\n").activities == (Activity(id="a1", title="甲"),)


def test_what_words_cannot_say_gives_way_to_other_words() -> None:
    budget = f"{'9' * 40}e5"
    plan = Plan(
        sections=[Section(marker="*", heading="甲", text="乙")],
        activities=[Activity(title="丙", budget=budget)],
    )
    document = md.dumps(plan)
    assert md.loads(document) == plan
    edited = document.replace(f"| {'9' * 40}00000 ", "| 5 ").replace(r"## \*甲 ", "## 三、丁 ")
    expected = plan.put("/activities/0/budget", Decimal(5))
    expected = expected.put("/sections/0/marker", "三、").put("/sections/0/heading", "丁")
    assert md.loads(edited) == expected


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("# a\n\n# b", (5, 1), "one title"),
        ("## a\n\n# b", (5, 1), "one title"),
        ("a <!-- b", (3, 3), "no end"),
        ("a <!-- b\n\nc", (3, 3), "no end"),
        ("## a <!-- @s1 {x} -->", (3, 1), "damaged: Expecting property name"),
        ("## a <!-- @s1 s2 -->", (3, 1), "damaged: neither an id nor an object"),
        ('## a <!-- @s1 {"x-a":1,"x-a":2} -->', (3, 1), "twice in one object"),
        (f'## a <!-- @s1 {{"x-a":{"[" * 100_000}}} -->', (3, 1), "nested too deep"),
        ("## a <!-- @s1 --> <!-- @s2 -->", (3, 1), "2 things are marked in one line"),
        ("<!-- @s1 -->", (3, 1), "nothing stands beside the comment of s1"),
        ("| a | b |\n| - | - |", (3, 1), "one of the columns 工作目标、工作内容、指标"),
        ("| 工作内容 | 备注 |\n| - | - |", (3, 10), "no column is called '备注'; known are 时间"),
        ("| 工作内容 | 工作内容 |\n| - | - |", (3, 10), "two columns 工作内容"),
        ("|工作内容|\n|-|\n|a|b|", (5, 4), r"2 cells in a table of 1 columns; a bar is written \\"),
        ("|工作内容|领域|\n|-|-|\n|a| 音乐 |", (5, 5), "no work area is called '音乐'"),
        ("|工作内容|状态|\n|-|-|\n|a|好|", (5, 4), "expected one of"),
        ("|工作内容|经费（元）|\n|-|-|\n|a|很多|", (5, 4), "expected an amount"),
        ("|指标|目标|\n|-|-|\n|a|很多|", (5, 4), "expected a target"),
        ("|指标|目标|\n|-|-|\n|a|9至5|", (5, 4), "cannot be above"),
        ("|指标|目标|期限|\n|-|-|-|\n|a|9|秋天|", (5, 4), "expected a time such as 12月"),
        ("|指标|目标|期限|\n|-|-|-|\n|a|9|3月<br>4月|", (5, 4), "2 dates, but 1 targets"),
        ("|指标|基数|\n|-|-|\n|a|高|", (5, 4), "expected a value"),
        ("|指标|完成情况|\n|-|-|\n|a|高|", (5, 4), "expected a value"),
        ("|时间|工作内容|\n|-|-|\n|3月||", (5, 1), "the key 'title' is missing"),
        ("|工作内容|\n|-|\n|a <!-- @a1 {x} --> |", (5, 1), "damaged"),
        ("- 时间：春天", (3, 6), "expected a period"),
        ("- 类型：小说", (3, 6), "expected one of 工作计划、工作总结"),
        ("- 会员：许多", (3, 6), "expected a whole number"),
        ("- 会员：1\n- 会员：2", (4, 6), "会员 stands there twice"),
        ('## a <!-- @s1 {"role":"x"} -->', (3, 1), "expected one of preamble"),
        ('## a <!-- @s1 {"sections":[1]} -->', (3, 1), "expected"),
        ('<!-- @ {"waivers":[{}]} -->', (3, 1), "the key 'rule' is missing"),
        ('- 单位：甲 <!-- @ {"kind":"x"} -->', (3, 1), "expected one of enterprise"),
        ("- 职工：1\n- 女职工：2", (3, 1), "cannot be more than employees"),
        ("甲\ud800", (3, 1), "surrogate"),
        ("\n".join(f"<!-- {'#' * level} @ -->" for level in range(2, 61)), (52, 1), "levels"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, place: tuple[int, int], problem: str) -> None:
    with pytest.raises(DecodeError, match=problem) as caught:
        read(text)
    fault = caught.value.faults[0]
    assert (fault.line, fault.column) == place


def test_all_faults_are_told_in_the_order_of_the_text() -> None:
    with pytest.raises(DecodeError) as caught:
        read(
            '- 时间：春\n\n## a <!-- @s {"role":"x"} -->\n\n|工作内容|状态|\n|-|-|\n|a|好|\n|b|坏|'
        )
    assert [fault.line for fault in caught.value.faults] == [3, 5, 9, 10]


@pytest.mark.parametrize("text", ["", "# 工会计划\n", "---\na: 1\n---\n", "<!-- unionplan -->"])
def test_other_markdown_is_not_ours(text: str) -> None:
    with pytest.raises(DecodeError, match=r"1:1: .*unionplan read"):
        md.loads(text)


def test_a_newer_document_is_refused() -> None:
    with pytest.raises(DecodeError, match="of version 2 of the format"):
        md.loads("<!-- unionplan 2 -->\n")


@pytest.mark.parametrize(
    ("name", "problem"),
    [("CHARACTERS", "at most 10 characters, and this one 110"), ("LINES", "at most 10 lines")],
)
def test_a_larger_document_is_refused(name: str, problem: str) -> None:
    limit = {f"markdown_{name.lower()}": 10}
    with using(**limit), pytest.raises(DecodeError, match=problem):
        md.loads("甲甲甲甲甲甲甲甲甲\r\n" * 10 if name == "CHARACTERS" else "\n" * 11)
    with using(**limit), pytest.raises(EncodeError, match=problem[:20]):
        md.dumps(Plan(sections=[Section(text="甲")] * 12))
