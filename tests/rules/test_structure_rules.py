"""Structure: what is flagged, and what a careful reviewer would let pass."""

import pytest

from unionplan.model import Activity, Goal, Metric, Plan, PlanKind, Section, SectionRole
from unionplan.rules import check
from unionplan.rules.markers import Marker, parse_marker, write_marker
from unionplan.rules.months import is_month_heading


def places(plan: Plan, code: str) -> list[str]:
    return [finding.where for finding in check(plan, select=[code]).findings]


def numbered(*markers: str) -> list[Section]:
    return [
        Section(marker=marker, heading=f"第{n}部分", text="内容")
        for n, marker in enumerate(markers)
    ]


PARTS = [Section(role=role, text="办实事。") for role in ("goals", "tasks", "schedule")]


def test_a_blank_title_is_none() -> None:
    assert places(Plan(title=" 　"), "WP101") == ["/title"]
    assert places(Plan(title="工会计划"), "WP101") == []


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        pytest.param(Plan(sections=PARTS), True, id="three-parts"),
        pytest.param(Plan(sections=PARTS[:2]), False, id="short-plan"),
        pytest.param(Plan(sections=PARTS, kind=PlanKind.REPORT), False, id="report"),
        pytest.param(Plan(), False, id="empty"),
        pytest.param(
            Plan(sections=[Section(role="preamble", text="本校工会"), *PARTS]), False, id="preamble"
        ),
        pytest.param(
            Plan(sections=[*PARTS, Section(sections=[Section(role="guidance")])]),
            False,
            id="further-down",
        ),
        pytest.param(
            Plan(sections=[Section(text="以党的二十大精神为指导，"), *PARTS]), False, id="in-prose"
        ),
    ],
)
def test_guidance_is_missed_in_a_longer_plan(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert bool(places(plan, "WP102")) == flagged


GUIDANCE = Section(role="guidance", heading="指导思想", text="落实部署。")


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        pytest.param(Plan(sections=[GUIDANCE]), True, id="only-guidance"),
        pytest.param(Plan(sections=[GUIDANCE], kind=PlanKind.REPORT), False, id="report"),
        pytest.param(Plan(), False, id="no-document"),
        pytest.param(Plan(sections=[GUIDANCE, Section()]), False, id="part-of-unknown-role"),
        pytest.param(
            Plan(sections=[GUIDANCE], activities=[Activity(title="座谈")]), False, id="activities"
        ),
        pytest.param(Plan(sections=[GUIDANCE], metrics=[Metric(name="人数")]), False, id="metrics"),
    ],
)
def test_tasks_are_missed_where_nothing_is_to_be_done(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert bool(places(plan, "WP103")) == flagged


TEXT = Section(heading="民主管理", text="召开职代会。")
BARE = Section(id="bare", heading="文体活动")


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        pytest.param(Plan(sections=[TEXT, BARE]), ["/sections/1"], id="beside-text"),
        pytest.param(
            Plan(sections=[BARE, Section(heading="民主管理", sections=[TEXT])]),
            ["/sections/0"],
            id="beside-parts",
        ),
        pytest.param(
            Plan(sections=[Section(sections=[BARE, Section(sections=[TEXT])])]),
            ["/sections/0/sections/0"],
            id="further-down",
        ),
        pytest.param(Plan(sections=[Section(sections=[BARE, TEXT])]), [], id="items-of-a-list"),
        pytest.param(Plan(sections=[BARE, Section(heading="学习")]), [], id="list-at-the-top"),
        pytest.param(Plan(sections=[BARE]), [], id="alone"),
        pytest.param(
            Plan(sections=[TEXT, BARE], activities=[Activity(title="球赛", section="bare")]),
            [],
            id="activity",
        ),
        pytest.param(
            Plan(sections=[TEXT, BARE], metrics=[Metric(name="场次", section="bare")]),
            [],
            id="metric",
        ),
        pytest.param(
            Plan(sections=[TEXT, BARE], goals=[Goal(statement="活跃", section="bare")]),
            [],
            id="goal",
        ),
        pytest.param(
            Plan(sections=[TEXT, Section(heading="认真组织学习，不断提高素质")]), [], id="sentence"
        ),
        pytest.param(
            Plan(sections=[TEXT, Section(heading="加强" * 11)]), [], id="too-long-for-a-heading"
        ),
        pytest.param(
            Plan(sections=[TEXT, Section(heading="工会委员会", role=SectionRole.SIGNOFF)]),
            [],
            id="signoff",
        ),
        pytest.param(Plan(sections=[TEXT, Section(heading="八月份")]), [], id="month"),
        pytest.param(
            Plan(sections=[TEXT, BARE, Section(marker="三、", heading="办好重阳节，走访老人")]),
            [],
            id="mostly-a-list",
        ),
        pytest.param(Plan(sections=[TEXT, Section(marker="二、")]), [], id="no-heading"),
        pytest.param(
            Plan(sections=[TEXT, Section(heading="学习", text=" \n")]), ["/sections/1"], id="blank"
        ),
    ],
)
def test_a_heading_needs_content(plan: Plan, expected: list[str]) -> None:
    assert places(plan, "WP104") == expected


@pytest.mark.parametrize(
    ("markers", "skipped", "repeated"),
    [
        pytest.param("一、 二、 三、", [], [], id="complete"),
        pytest.param("一、 三、", [1], [], id="skipped"),
        pytest.param("二、 三、", [0], [], id="first-skipped"),
        pytest.param("一、 二、 二、 三、", [], [2], id="repeated"),
        pytest.param("一、 二、 三、 一、 二、", [], [], id="starts-again"),
        pytest.param("1. 2、 3．", [], [], id="marks-differ"),
        pytest.param("⒈ 2. ⒊", [], [], id="one-character"),
        pytest.param("1. 2. 5. 6.", [2], [], id="two-missing"),
        pytest.param("一、 （二） （三）", [], [], id="styles-are-apart"),
        pytest.param("一、 （一） （三） 二、", [2], [], id="skipped-in-a-style"),
        pytest.param("一、 附 三、", [2], [], id="one-has-no-number"),
        pytest.param("一、 三、 二、", [1], [], id="exchanged"),
        pytest.param("一、 2026、 二、", [], [], id="a-year-is-no-number"),
        pytest.param("一是 二是 二是", [], [2], id="words"),
        pytest.param("3. 5. 3.", [0, 1], [2], id="repeated-after-a-gap"),
    ],
)
def test_numbering_at_the_top(markers: str, skipped: list[int], repeated: list[int]) -> None:
    plan = Plan(sections=numbered(*markers.split()))
    assert places(plan, "WP105") == [f"/sections/{index}/marker" for index in skipped]
    assert places(plan, "WP106") == [f"/sections/{index}/marker" for index in repeated]


def test_numbering_may_run_on_below_the_top() -> None:
    first = Section(marker="一、", heading="民主", sections=numbered("1.", "2."))
    second = Section(marker="二、", heading="文体", sections=numbered("3.", "4.", "6."))
    assert places(Plan(sections=[first, second]), "WP105") == ["/sections/1/sections/2/marker"]


def test_a_repeated_number_names_the_first() -> None:
    (finding,) = check(Plan(sections=numbered("一、", "二、", "二、")), select=["WP106"]).findings
    assert finding.related == ("/sections/1/marker",)
    assert finding.parameters["number"] == 2


@pytest.mark.parametrize(
    ("marker", "style", "number"),
    [
        ("一、", "一", 1),
        ("十二、", "一", 12),
        ("（三）", "(一)", 3),
        ("(3)", "(1)", 3),
        ("3）", "1)", 3),
        ("３．", "1", 3),
        (" 4 . ", "1", 4),
        ("4、", "1", 4),
        ("⒋", "1", 4),
        ("④", chr(0x2460 - 1), 4),
        ("㈣", chr(0x3220 - 1), 4),
        ("第五，", "第一", 5),
        ("第五章", "第一章", 5),
        ("五是", "一是", 5),
        ("五要", "一要", 5),
        ("——", "", 0),
        ("", "", 0),
        ("零、", "", 0),
        ("百、", "", 0),
        ("2026.", "", 0),
        ("一百、", "", 0),
    ],
)
def test_markers_are_read(marker: str, style: str, number: int) -> None:
    assert parse_marker(marker) == (Marker(style, number) if number else None)


def test_one_section_object_may_stand_in_two_places() -> None:
    part = Section(id="s", heading="民主管理", sections=numbered("1.", "2."))
    plan = Plan(sections=[part, part])
    assert places(plan, "WP105") == places(plan, "WP106") == []
    assert places(plan, "WP108") == ["/sections/1/heading"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("会前由工会征集提案。会前由工会征集提案。", 1),
        ("会前由工会征集提案。\n会前由工会征集提案。", 1),
        ("会前由工会征集提案。 会前由工会征集提案", 1),
        ("会前由工会征集提案。" * 3, 2),
        ("会前由工会征集提案。会后答复。会前由工会征集提案。", 0),
        ("好好学。好好学。", 0),
        ("。。。\n\n。。。", 0),
        ("会前征集提案；会前征集提案。", 0),
        ("", 0),
    ],
)
def test_a_sentence_twice_in_a_row_is_found(text: str, count: int) -> None:
    plan = Plan(sections=[Section(heading="职代会", text=text)])
    assert places(plan, "WP107") == ["/sections/0/text"] * count


def test_a_sentence_may_end_one_part_and_begin_the_next() -> None:
    part = Section(text="会前由工会征集提案。")
    assert places(Plan(sections=[part, part]), "WP107") == []


def test_equal_headings_are_found_side_by_side_only() -> None:
    twin = Section(heading="加强民主管理")
    one, two = (
        Section(heading="一季度", sections=[twin]),
        Section(heading="二季度", sections=[twin]),
    )
    assert places(Plan(sections=[one, two]), "WP108") == []
    assert places(Plan(sections=[twin, one, twin, twin]), "WP108") == [
        "/sections/2/heading",
        "/sections/3/heading",
    ]
    assert places(Plan(sections=[Section(heading="学习")] * 2), "WP108") == []


@pytest.mark.parametrize(
    "heading",
    [
        "九月份",
        "九月",
        "9月",
        "元月份",
        "一、二月份",
        "七八月份",
        "七—八月份",
        "7-8月",
        "七月至八月",
        "七月、八月份",
        "20xx年一、二月份",
        "2026年3月份:",
        "三月份：",
        "次年一月份",
    ],
)
def test_month_headings_are_known(heading: str) -> None:
    assert is_month_heading(heading)


@pytest.mark.parametrize(
    "heading", ["月度安排", "三月份工作", "安全生产月", "八月一日", "第三季度", ""]
)
def test_other_headings_are_no_months(heading: str) -> None:
    assert not is_month_heading(heading)


@pytest.mark.parametrize(
    ("marker", "number", "written"),
    [
        ("一、", 12, "十二、"),
        ("（三）", 4, "（四）"),
        (" 4 . ", 5, " 5 . "),
        ("04.", 5, "05."),
        ("３．", 12, "１２．"),
        ("第五章", 6, "第六章"),
        ("④", 5, "⑤"),
        ("⒋", 5, "⒌"),
        ("⑳", 21, None),
        ("一、", 100, None),
        ("附", 1, None),
    ],
)
def test_a_marker_is_written_with_another_number(
    marker: str, number: int, written: str | None
) -> None:
    assert write_marker(marker, number) == written
