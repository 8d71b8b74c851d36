"""A Word document says what the plan says, in its order and by its numbers, and nothing twice."""

from datetime import date

import pytest

from unionplan.formats import docx
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Observance,
    Party,
    Plan,
    Section,
    Source,
    Target,
    Unscheduled,
)

from .conftest import Line, lines, texts

PLAN = Plan(
    title="2026年柳河小学工会工作计划",
    sections=[
        Section(text="今年是换届之年。\n\n　　现制定计划如下。"),
        Section(
            marker="一、",
            heading="重点工作",
            sections=[
                Section(
                    marker="（一）",
                    heading="民主管理",
                    text="按期召开教代会。",
                    sections=[Section(marker="1.", heading="征集提案")],
                ),
                Section(marker="（二）", text="关心教职工。\n走访病困会员。"),
            ],
        ),
        Section(role="signoff", text="柳河小学工会\n2026年1月10日"),
    ],
)


def test_a_document_says_what_the_plan_says_in_its_order() -> None:
    assert lines(docx.write(PLAN).data) == [
        Line("Title", "2026年柳河小学工会工作计划"),
        Line("Normal", "今年是换届之年。"),
        Line("Normal", "现制定计划如下。"),
        Line("Heading1", "一、重点工作"),
        Line("Heading2", "（一）民主管理"),
        Line("Normal", "按期召开教代会。"),
        Line("Heading3", "1.征集提案"),
        Line("Normal", "（二）关心教职工。"),
        Line("Normal", "走访病困会员。"),
        Line("Signoff", "柳河小学工会"),
        Line("Signoff", "2026年1月10日"),
    ]


def test_both_layouts_say_the_same() -> None:
    assert texts(docx.write(PLAN, layout="plain").data) == texts(docx.write(PLAN).data)


def test_another_layout_is_refused() -> None:
    with pytest.raises(ValueError, match="layouts are official and plain, found 'red'"):
        docx.write(PLAN, layout="red")  # type: ignore[arg-type]


def test_nothing_makes_an_empty_document() -> None:
    assert lines(docx.write(Plan()).data) == []
    assert docx.write(Plan()).losses == ()


@pytest.mark.parametrize(
    ("marker", "heading", "said"),
    [
        ("一、", "总体要求", "一、总体要求"),
        ("第一部分", "总体要求", "第一部分　总体要求"),
        ("一是", "抓好学习", "一是抓好学习"),
        (" （一） ", " 抓好学习 ", "（一）抓好学习"),
        ("", "总体要求", "总体要求"),
        ("三、", "", "三、"),
    ],
)
def test_a_number_is_text_and_ends_by_itself_or_with_a_gap(
    marker: str, heading: str, said: str
) -> None:
    plan = Plan(sections=[Section(marker=marker, heading=heading)])
    assert texts(docx.write(plan).data) == [said]


@pytest.mark.parametrize(
    ("section", "style"),
    [
        (Section(marker="一、", heading="甲"), "Heading1"),
        (Section(marker="（二）", heading="甲"), "Heading2"),
        (Section(marker="(十二)", heading="甲"), "Heading2"),
        (Section(marker="3.", heading="甲"), "Heading3"),
        (Section(marker="４、", heading="甲"), "Heading3"),
        (Section(marker="⒌", heading="甲"), "Heading3"),
        (Section(marker="（6）", heading="甲"), "Heading4"),
        (Section(marker="⑦", heading="甲"), "Heading4"),
        (Section(marker="第八章", heading="甲"), "Heading1"),
        (Section(marker="1、", heading="甲", text="乙"), "Heading1"),
        (Section(sections=[Section(sections=[Section(heading="甲")])]), "Heading3"),
        (
            Section(
                sections=[
                    Section(
                        sections=[Section(sections=[Section(sections=[Section(heading="甲")])])]
                    )
                ]
            ),
            "Heading4",
        ),
        (Section(marker="第一编", sections=[Section(marker="一、", heading="甲")]), "Heading1"),
    ],
)
def test_a_heading_looks_like_its_number_else_like_its_depth(section: Section, style: str) -> None:
    found = lines(docx.write(Plan(sections=[section])).data)
    assert [line.style for line in found if line.text.endswith("甲")] == [style]


def test_items_of_a_section_follow_its_prose() -> None:
    plan = Plan(
        sections=[Section(id="x", heading="工作", text="如下。"), Section(id="y", heading="其他")],
        activities=[
            Activity(title="春游", section="x", when="2026-03"),
            Activity(title="秋游。", section="x"),
            Activity(title="读自文中", section="x", source=Source(start=0, end=4)),
        ],
    )
    assert texts(docx.write(plan).data) == [
        "工作",
        "如下。",
        "春游。时间：2026年3月。",
        "秋游。",
        "其他",
    ]


def test_items_are_numbered_where_nothing_else_is() -> None:
    plan = Plan(
        sections=[
            Section(id="x", heading="工作"),
            Section(sections=[Section(sections=[Section(id="y", heading="细项")])]),
        ],
        activities=[
            *(Activity(title=name, section="x") for name in "甲乙"),
            *(Activity(title=name, section="y") for name in "丙丁"),
            Activity(title="独", section="z"),
        ],
    )
    said = texts(docx.write(plan).data)
    assert said == [
        "工作",
        "1.甲。",
        "2.乙。",
        "细项",
        "（1）丙。",
        "（2）丁。",
        "工作安排",
        "独。",
    ]


def test_what_has_no_section_goes_on_from_the_numbers_before() -> None:
    plan = Plan(
        sections=[
            Section(marker="十、", heading="总则", text="略。"),
            Section(role="closing", text="特此计划。"),
        ],
        goals=[Goal(statement="建成职工之家")],
        metrics=[Metric(name="入会率", unit="%", targets=[Target(at_least=95)])],
    )
    assert texts(docx.write(plan).data) == [
        "十、总则",
        "略。",
        "十一、工作目标",
        "建成职工之家。",
        "十二、工作指标",
        "入会率：不低于95%。",
        "特此计划。",
    ]


def test_items_alone_need_no_heading_unless_they_differ_in_kind() -> None:
    activities = [Activity(title="甲"), Activity(title="乙")]
    assert texts(docx.write(Plan(activities=activities)).data) == ["1.甲。", "2.乙。"]
    both = Plan(activities=activities, goals=[Goal(statement="丙")])
    assert texts(docx.write(both).data) == [
        "一、工作目标", "丙。", "二、工作安排", "1.甲。", "2.乙。",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            Activity(
                title="走访；",
                when="XXXX-02",
                parties=[
                    Party(name="女工委", role="support"),
                    Party(name="工会"),
                    Party(name="各组"),
                    Party(name="张三", role="responsible"),
                    Party(name="会员", role="audience"),
                ],
                budget="2000.50",
                status="done",
            ),
            "走访。时间：2月；牵头：工会、各组；责任：张三；配合：女工委；参加：会员；经费：2000.50元；状态：已完成。",
        ),
        (Activity(title="好！", budget=5), "好！经费：5元。"),
        (Activity(title="例会", when=Observance(festival="no_such_day")), "例会。"),
        (Activity(title="开展“送清凉。”"), "开展“送清凉。”"),
        (Activity(title="开展“送清凉”"), "开展“送清凉”。"),
        (Activity(title="例会", when=Frequency(every="month", times=1)), "例会。时间：每月1次。"),
        (Activity(title="例会", when=Unscheduled(words="适时")), "例会。时间：适时。"),
        (Goal(statement=" 建家。 "), "建家。"),
        (Metric(name="提案"), "提案。"),
        (
            Metric(
                name="办结率",
                unit="%",
                scope="教代会",
                targets=[
                    Target(at_least=90, by="2026-06"),
                    Target(at_least=95, strength="strive"),
                ],
                baseline=Measurement(value="88.5", over="2025"),
                measurements=[Measurement(value=91, on=date(2026, 6, 30))],
            ),
            (
                "办结率（教代会）：2026年6月底前不低于90%，力争不低于95%，基数88.5%（2025年），"
                "实际91%（2026年6月30日）。"
            ),
        ),
    ],
)
def test_an_item_is_a_sentence_with_all_that_is_known_of_it(
    item: Activity | Goal | Metric, said: str
) -> None:
    plan = Plan(**{{Activity: "activities", Goal: "goals", Metric: "metrics"}[type(item)]: [item]})
    assert texts(docx.write(plan).data) == [said]


def test_the_year_goes_without_saying_where_the_title_names_it() -> None:
    plan = Plan(period="2026", activities=[Activity(title="春游", when="2026-03")])
    assert texts(docx.write(plan).data)[-1] == "春游。时间：2026年3月。"
    titled = plan.put("/title", "2026年计划")
    assert texts(docx.write(titled).data)[-1] == "春游。时间：3月。"
    longer = titled.put("/period", "2026/2027")
    assert texts(docx.write(longer).data)[-1] == "春游。时间：2026年3月。"


def test_ends_of_lines_and_tabs_stay_within_their_paragraph() -> None:
    plan = Plan(title="上\n下", sections=[Section(heading="甲\u2028乙", text="丙\t丁\r戊\v己")])
    assert texts(docx.write(plan).data) == ["上\n下", "甲\n乙", "丙\t丁\n戊\n己"]


def test_long_texts_are_cut_into_pieces_that_parsers_take() -> None:
    text = "<工会&>" * 300_000
    plan = Plan(sections=[Section(text=text)])
    assert texts(docx.write(plan).data) == [text]
