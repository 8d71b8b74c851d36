"""Parts of a plan: titles, numbers, lists, what stands twice, is another's or missing."""

import pytest

from unionplan.model import (
    Activity,
    Goal,
    Metric,
    Organization,
    Placeholder,
    Plan,
    PlanKind,
    Section,
    SectionRole,
    Source,
)
from unionplan.rules import Words, apply, check


def places(plan: Plan, code: str) -> list[str]:
    return [finding.where for finding in check(plan, select=[code]).findings]


def parts(*texts: str, **fields: object) -> Plan:
    return Plan(sections=[Section(text=text) for text in texts], **fields)  # type: ignore[arg-type]


def mended(plan: Plan, code: str) -> Plan:
    for finding in check(plan, select=[code]).findings:
        plan = apply(plan, finding.fix)
    return plan


SIGNOFF = Section(role=SectionRole.SIGNOFF, text="恒砺公司工会委员会\n2026年1月10日")


@pytest.mark.parametrize(
    ("plan", "missing"),
    [
        pytest.param(parts("办实事。", title="工会年度工作计划"), "单位、年度", id="nothing"),
        pytest.param(
            parts("办实事。", title="镇总工会2026年工作要点"), "单位", id="a kind of unit"
        ),
        pytest.param(parts("办实事。", title="恒砺公司工会2026年"), "文种", id="no genre"),
        pytest.param(parts("办实事。", title="恒砺公司工会2026年工作计划"), "", id="all"),
        pytest.param(parts("办实事。", title="恒砺 公司工会20 26年工作 计划"), "", id="blanks"),
        pytest.param(parts("办实事。", title="恆礪公司工會2026年工作計劃"), "", id="traditional"),
        pytest.param(parts("办实事。", title="xx公司工会工作计划"), "年度", id="masked"),
        pytest.param(parts("办实事。", title="工会工作计划", period="2026"), "单位", id="period"),
        pytest.param(Plan(title="工作计划", sections=[SIGNOFF]), "", id="sign-off"),
        pytest.param(parts("栗坪镇总工会 印发", title="2026年工作通知"), "", id="line"),
        pytest.param(
            parts(
                "办实事。",
                title="2026年工作计划",
                organization=Organization(name="青石镇总工会"),
            ),
            "",
            id="organization",
        ),
        pytest.param(
            parts(
                "办实事。", title="恒砺公司计划", activities=[Activity(title="会", when="XXXX-03")]
            ),
            "",
            id="the year is asked for elsewhere",
        ),
        pytest.param(
            parts(
                "办实事。",
                title="恒砺公司计划",
                activities=[Activity(title="会", when="../XXXX-03")],
            ),
            "",
            id="the year of a deadline as well",
        ),
        pytest.param(parts("办实事。"), "", id="no title at all"),
        pytest.param(Plan(title="计划"), "", id="no text"),
    ],
)
def test_title_and_signoff_name_the_unit(plan: Plan, missing: str) -> None:
    found = check(plan, select=["WP109"]).findings
    said = [each.parameters["missing"] for each in found]
    assert [each.zh for each in said if isinstance(each, Words)] == ([missing] if missing else [])
    assert [each.where for each in found] == (["/title"] if missing else [])


def test_what_is_missing_has_a_name_in_each_language() -> None:
    (finding,) = check(parts("办实事。", title="工会计划"), select=["WP109"]).findings
    assert "单位、年度" in finding.message("zh")
    assert finding.message("en").endswith("the unit, the year")


def numbered(*markers: str, below: str = "") -> Plan:
    items = [Section(marker=marker, heading="办实事") for marker in markers]
    return Plan(sections=[Section(marker=below, sections=items)] if below else items)


def markers(plan: Plan) -> list[str]:
    return [section.marker for section in plan.all_sections()]


@pytest.mark.parametrize(
    ("written", "flagged", "right"),
    [
        pytest.param("一、 二、 三、", [], "一、 二、 三、", id="one way"),
        pytest.param("1、 2. 3、", [1], "1、 2、 3、", id="marks"),
        pytest.param("一、 二、 （三）", [2], "一、 二、 三、", id="brackets"),
        pytest.param("⒈ ⒉ 3.", [2], "⒈ ⒉ ⒊", id="one character"),
        pytest.param("一、 1. 2. 二、", [], "一、 1. 2. 二、", id="a list in between"),
        pytest.param("一、 附 三、", [], "一、 附 三、", id="no number"),
        pytest.param("①  2. 3.", [0], "1. 2. 3.", id="other kind"),
    ],
)
def test_numbers_of_a_list_are_written_in_one_way(
    written: str, flagged: list[int], right: str
) -> None:
    plan = numbered(*written.split())
    assert places(plan, "WP110") == [f"/sections/{index}/marker" for index in flagged]
    assert markers(mended(plan, "WP110")) == right.split()


def test_odd_numbers_of_one_list_are_one_finding() -> None:
    (finding,) = check(numbered("1.", "2、", "3.", "4、", "5."), select=["WP110"]).findings
    assert (finding.where, finding.related) == ("/sections/1/marker", ("/sections/3/marker",))
    assert finding.parameters["count"] == 2
    assert [step.value for step in finding.fix] == ["2.", "4."]


def test_a_number_that_cannot_be_written_so_has_no_fix() -> None:
    circled = [chr(0x2460 + n) for n in range(20)]
    (finding,) = check(numbered(*circled, "21."), select=["WP110"]).findings
    assert finding.fix == ()


@pytest.mark.parametrize(
    ("above", "below", "flagged"),
    [
        ("一、", "（一）", False),
        ("一、", "1.", False),
        ("（一）", "1.", False),
        ("1.", "（1）", False),
        ("一、", "（1）", True),
        ("（一）", "（1）", True),
        ("1.", "一、", True),
        ("一、", "一、", True),
        ("一、", "一是", False),
        ("①", "1.", False),
        ("一、", "", False),
    ],
)
def test_levels_follow_the_standard(above: str, below: str, flagged: bool) -> None:  # noqa: FBT001
    found = check(numbered(below, below, below=above), select=["WP111"]).findings
    assert [(each.where, each.parameters["count"]) for each in found] == (
        [("/sections/0/sections/0/marker", 2)] if flagged else []
    )


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("一、 （一） 1. （1）", "一、 （一） 1. （1）"),
        ("1． 2.", "1． 2."),
        ("1、 2，", "1. 2."),
        ("(一) (1) （二）、", "（一） （1） （二）"),
        ("一. 二．", "一、 二、"),
        ("⒈ ㈡ １、", "1. （二） 1."),
        ("① 1) 一是 第一、 附", "① 1) 一是 第一、 附"),
    ],
)
def test_marks_behind_numbers_follow_the_standard(written: str, right: str) -> None:
    plan = numbered(*written.split())
    assert markers(mended(plan, "WP112")) == right.split()
    assert len(places(plan, "WP112")) == (written != right)
    assert places(mended(plan, "WP112"), "WP112") == []


@pytest.mark.parametrize(
    ("marker", "words", "safe"),
    [("1、", "召开座谈会", True), ("1、", "5月召开座谈会", False), ("(一)", "5月召开座谈会", True)],
)
def test_a_mark_is_not_made_a_decimal_point(marker: str, words: str, safe: bool) -> None:  # noqa: FBT001
    plan = Plan(sections=[Section(marker=marker, text=words)])
    (finding,) = check(plan, select=["WP112"]).findings
    assert finding.safe is safe


def inside(parent: Section, *children: Section) -> Plan:
    return Plan(
        sections=[
            Section(
                marker=parent.marker, heading=parent.heading, text=parent.text, sections=children
            )
        ]
    )


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        pytest.param(parts("做好思想工作。二是加强检查。"), ["/sections/0/text"], id="lost"),
        pytest.param(parts("做好工作；二要加强检查。"), ["/sections/0/text"], id="二要"),
        pytest.param(parts("一是做好工作。二是加强检查。"), [], id="there"),
        pytest.param(parts("二是加强检查。一是做好工作。"), ["/sections/0/text"], id="behind"),
        pytest.param(parts("一要做好工作。二是加强检查。"), ["/sections/0/text"], id="other"),
        pytest.param(parts("其二是认真。十二是偶数，二是否可行。"), [], id="other words"),
        pytest.param(parts("第二次会议。", "好。二是好。"), ["/sections/1/text"], id="other part"),
        pytest.param(
            inside(Section(text="一是好。"), Section(text="二是好。")), [], id="in the part above"
        ),
        pytest.param(
            inside(Section(heading="一是好"), Section(text="二是好。")), [], id="in its heading"
        ),
        pytest.param(
            inside(
                Section(), Section(marker="一是", text="好。"), Section(marker="二是", text="好。")
            ),
            [],
            id="beside",
        ),
        pytest.param(
            inside(Section(text="好。"), Section(marker="二是", text="好。")),
            ["/sections/0/sections/0"],
            id="as a number",
        ),
        pytest.param(
            Plan(sections=[Section(heading="关心职工，一是好", text="二是好。")]), [], id="heading"
        ),
    ],
)
def test_a_series_starts_with_its_first(plan: Plan, flagged: list[str]) -> None:
    assert places(plan, "WP113") == flagged


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("一方面学习，另一方面培训。", 0),
        ("继续学习。另一方面培训。", 1),
        ("另一方面培训。一方面学习，另一方面练兵。", 1),
        ("一方面学习，另一方面培训，另一方面练兵。", 1),
        ("一方面学习。", 0),
        ("各方面学习。", 0),
    ],
)
def test_the_other_side_has_a_first(words: str, count: int) -> None:
    assert len(places(parts("好。", words), "WP114")) == count


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        pytest.param(parts("一要好。二要好。三要"), ["/sections/0/text"], id="item"),
        pytest.param(parts("一是，二是好。"), ["/sections/0/text"], id="first item"),
        pytest.param(parts("主要抓好以下工作："), ["/sections/0/text"], id="colon"),
        pytest.param(parts("学习、培训、"), ["/sections/0/text"], id="pause"),
        pytest.param(parts("主要抓好：", "好。"), [], id="goes on beside"),
        pytest.param(
            inside(Section(text="主要抓好："), Section(text="好。")), [], id="goes on below"
        ),
        pytest.param(
            Plan(
                sections=[
                    Section(marker="一、", heading="学习", text="抓好："),
                    Section(marker="二、", heading="培训", text="好。"),
                ]
            ),
            ["/sections/0/text"],
            id="the next number",
        ),
        pytest.param(numbered("一、"), [], id="number with words"),
        pytest.param(Plan(sections=[Section(marker="三、")]), ["/sections/0"], id="bare number"),
        pytest.param(Plan(sections=[Section(marker="附")]), [], id="no number"),
        pytest.param(parts("重要的，主要的，是，要。"), [], id="words"),
    ],
)
def test_a_list_comes_to_an_end(plan: Plan, flagged: list[str]) -> None:
    assert places(plan, "WP115") == flagged


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (numbered("1."), True),
        (numbered("1.", "2."), False),
        (numbered("1.", ""), True),
        (numbered("2."), False),
        (numbered("附"), False),
        (Plan(sections=[*numbered("一、").sections, *numbered("1.", below="二、").sections]), True),
    ],
)
def test_a_list_has_two_items(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert len(places(plan, "WP116")) == flagged


PASTED = "举办劳动保护监督检查员培训班和工会财务人员培训班"


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        pytest.param(
            parts(f"{PASTED}，为期三天。", f"好。{PASTED}，为期三天。"),
            ["/sections/1/text"],
            id="in another part",
        ),
        pytest.param(parts(f"{PASTED}，为期三天。", f"{PASTED}，为期两天。"), [], id="a phrase"),
        pytest.param(parts(PASTED * 2, f"好。{PASTED * 2}"), ["/sections/1/text"], id="long"),
        pytest.param(
            parts("法律法规知识培训班，法律法规知识培训班。"), ["/sections/0/text"], id="at once"
        ),
        pytest.param(parts("知情权、参与权、知情权。"), [], id="short"),
        pytest.param(parts(f"{PASTED}，好。{PASTED}，好。"), [], id="a sentence, said elsewhere"),
        pytest.param(
            parts(
                *["以新时代中国特色社会主义思想为指导，全面贯彻党的代表大会精神和各次全会精神。"]
                * 2
            ),
            [],
            id="formula",
        ),
        pytest.param(
            parts(f"{PASTED}，为期三天。", f"好。{PASTED}，为期三天。{PASTED}，为期三天"),
            ["/sections/1/text"],
            id="once for a part",
        ),
        pytest.param(
            parts(f"{PASTED}，为期三天", f"{PASTED}，为期三天"), ["/sections/1/text"], id="end"
        ),
    ],
)
def test_pasted_passages_are_found(plan: Plan, flagged: list[str]) -> None:
    assert places(plan, "WP117") == flagged


TITLE = "青石镇总工会2026年工作计划"


@pytest.mark.parametrize(
    ("plan", "right"),
    [
        pytest.param(parts(f"{TITLE}今年办实事。", title=TITLE), "今年办实事。", id="at the head"),
        pytest.param(parts(f"{TITLE}：", title=TITLE), None, id="nothing else"),
        pytest.param(parts("好。2026年青石镇总工会工作计划。好。"), None, id="inside"),
        pytest.param(parts("好,工作计划《2026年青石镇总工会工作计划》。"), None, id="by a page"),
    ],
)
def test_a_title_in_the_text_is_found(plan: Plan, right: str | None) -> None:
    (finding,) = check(plan, select=["WP118"]).findings
    assert finding.where == "/sections/0/text"
    if right is None:
        assert finding.fix == ()
    else:
        assert apply(plan, finding.fix).sections[0].text == right


@pytest.mark.parametrize(
    "plan",
    [
        parts(TITLE, title=TITLE),
        parts("讨论通过2026年工会工作计划。", title=TITLE),
        parts("制定2026年工会工作计划，报上级。"),
        parts("计划今年办实事。", title="计划"),
        Plan(title=TITLE),
    ],
)
def test_a_title_that_is_spoken_of_is_accepted(plan: Plan) -> None:
    assert places(plan, "WP118") == []


DONE = "走访了困难职工，建立了帮扶机制，明确了责任，落实了资金。"


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (parts(DONE), True),
        (parts(DONE, kind=PlanKind.REPORT), False),
        (parts("去年走访了困难职工，建立了机制。"), False),
        (parts("为了职工，除了学习，了解情况，好了再说。"), False),
        (Plan(sections=[Section(role=SectionRole.REVIEW, text=DONE)]), False),
        (parts("走访困难职工。"), False),
    ],
)
def test_what_was_done_is_no_plan(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert bool(places(plan, "WP119")) == flagged


@pytest.mark.parametrize(
    ("title", "kind", "flagged"),
    [
        ("仁和医院工会计划", "school", True),
        ("仁和醫院工會計劃", "enterprise", True),
        ("仁和医院工会计划", "hospital", False),
        ("仁和医院工会计划", None, False),
        ("医科大学附属医院工会计划", "enterprise", False),
        ("工会计划", "school", False),
        ("青石镇总工会计划", "village", True),
    ],
)
def test_title_and_kind_agree(title: str, kind: str | None, flagged: bool) -> None:  # noqa: FBT001
    organization = Organization(kind=kind)
    assert places(Plan(title=title, organization=organization), "WP120") == ["/title"] * flagged
    assert places(Plan(title=title), "WP120") == []


OTHER = (
    "组织女教职工参加插花沙龙，走访慰问困难教职工；开展青年教师教学基本功培训，组织新老教师结对；"
    "加强工会干部学习，做好会费收缴和财务公示，按时报送信息简报和通讯稿件。"
)


@pytest.mark.parametrize(
    ("section", "flagged"),
    [
        (Section(heading="抓好安全生产", text=OTHER), True),
        (Section(heading="抓好安全生产", sections=[Section(heading="一", text=OTHER)]), True),
        (Section(heading="抓好安全生产", text=f"{OTHER}排查隐患。"), False),
        (Section(heading="关心女教职工", text=OTHER), False),
        (Section(heading="加强自身建设", text=OTHER), False),
        (Section(heading="安全生产和文体活动", text=OTHER), False),
        (Section(heading="抓好安全生产", text="好。"), False),
        (Section(heading="抓好安全生产", text="好。" * 40), False),
        (Section(heading="抓好安全生产收缴和财务", text=OTHER), False),
        (Section(heading="安全生产", role="tasks", text=OTHER), False),
        (Section(heading="走访慰问", text=OTHER), False),
    ],
)
def test_a_heading_speaks_of_what_stands_below(section: Section, flagged: bool) -> None:  # noqa: FBT001
    assert places(Plan(sections=[section]), "WP122") == ["/sections/0/heading"] * flagged


LESSONS = "落实教学常规，认真备课，开展听课评课。"


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (parts(LESSONS, title="实验小学工会计划"), True),
        (parts("做好校舍维修、绿化和保洁。"), True),
        (parts(LESSONS, "工会服务教学。"), False),
        (parts(LESSONS, "服務職工。"), False),
        (parts("认真备课。"), False),
    ],
)
def test_work_of_others_is_no_union_work(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert places(plan, "WP123") == ["/sections"] * flagged


SCHOOL = Organization(kind="school")
COVERED = (
    "每学期召开教代会，加强师德建设，开展业务培训，举办运动会，走访困难教职工，三八节慰问女教职工，健全工作制度。"
    * 8
)


@pytest.mark.parametrize(
    ("plan", "areas"),
    [
        (parts(COVERED, organization=SCHOOL), ""),
        (parts(COVERED.replace("三八", "").replace("女", ""), organization=SCHOOL), "女职工工作"),
        (
            parts(COVERED.replace("女教", "女會").replace("三八", ""), organization=SCHOOL),
            "女职工工作",
        ),
        (parts(COVERED.replace("女教職", "").replace("运动会", "運動會"), organization=SCHOOL), ""),
        (parts("办实事。" * 200, organization=SCHOOL), ""),
        (parts(COVERED[:100], organization=SCHOOL), ""),
        (parts(COVERED), ""),
        (parts(COVERED, organization=Organization(kind="federation")), ""),
        (parts(COVERED.replace("女", ""), organization=SCHOOL, kind=PlanKind.MIXED), ""),
        (parts(COVERED.replace("女", ""), organization=SCHOOL, title="教职工运动会方案"), ""),
    ],
)
def test_areas_that_such_unions_deal_with(plan: Plan, areas: str) -> None:
    found = check(plan, select=["WP124"]).findings
    assert [str(finding.parameters["areas"]) for finding in found] == (
        ["Women workers"] if areas else []
    )
    assert all(areas in finding.message("zh") for finding in found)


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (parts("好。", "好。", "好。", organization=SCHOOL), True),
        (parts("好。", "好。", organization=SCHOOL), False),
        (parts("好。", "好。", "好。", organization=Organization(kind="agency")), False),
        (parts("好。", "好。", "好。"), False),
        (parts("好。", "好。", "好。", organization=SCHOOL, kind=PlanKind.REPORT), False),
        (
            parts(
                "好。",
                "好。",
                "好。",
                organization=SCHOOL,
                activities=[Activity(title="会", when="2026-03")],
            ),
            False,
        ),
        (
            parts("好。", "好。", "好。", organization=SCHOOL, activities=[Activity(title="会")]),
            True,
        ),
        (
            Plan(
                organization=SCHOOL,
                sections=[Section(), Section(), Section(sections=[Section(role="schedule")])],
            ),
            False,
        ),
    ],
)
def test_a_school_has_a_calendar(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert places(plan, "WP125") == ["/sections"] * flagged


@pytest.mark.parametrize(
    ("title", "words", "flagged"),
    [
        ("青山小学工会计划", "毓秀小学工会将组织学习。", True),
        ("青山小学工会计划", "青山小学工会将组织学习。", False),
        ("青山小学工会计划", "与毓秀小学工会联谊，参观毓秀小学工会将来的活动室。", False),
        ("青山小学工会计划", "我校小学工会将组织学习。", False),
        ("实验小学工会计划", "毓秀小学工会将组织学习。", False),
        ("青山小学工会计划", "毓秀中学工会将组织学习。", False),
        ("工会计划", "毓秀小学工会将组织学习。", False),
        ("计划", "自来水公司工会把好关。落实《亚光有限公司职工代表大会规范》。", True),
        ("计划", "自来水公司工会把好关。落实《自来水公司职代会规范》。", False),
        ("计划", "落实《亚光有限公司职工代表大会规范》。", False),
        ("计划", "公司工会。", False),
    ],
)
def test_another_unit_is_named(title: str, words: str, flagged: bool) -> None:  # noqa: FBT001
    assert places(parts(words, title=title), "WP126") == ["/sections/0/text"] * flagged
    named = Organization(name=title.removesuffix("计划"))
    assert places(parts(words, organization=named), "WP126") == ["/sections/0/text"] * flagged


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("商等方面知识的宣传。", 1),
        ("，好好学习。", 1),
        ("好。\n）的活动。", 1),
        ("学习法律等方面知识。", 0),
        ("平等协商。\n等额选举。", 0),
        ("“五一”期间举办球赛。", 0),
    ],
)
def test_a_paragraph_has_a_head(words: str, count: int) -> None:
    assert places(parts(words), "WP127") == ["/sections/0/text"] * count


ITEMS = (
    "完善职代会制度",
    "丰富文化生活",
    "关心困难职工",
    "提高安全意识",
    "发挥女工作用",
    "提高工作水平",
)


def items(*texts: str, **fields: object) -> Plan:
    sections = [
        Section(id=f"n{n}", marker=f"{n}.", heading=text) for n, text in enumerate(texts, 1)
    ]
    return Plan(sections=sections, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plan", "vague"),
    [
        (items(*ITEMS), 6),
        (items(*ITEMS[:5]), 0),
        (items(*ITEMS, kind=PlanKind.REPORT), 0),
        (items(*ITEMS[:4], "走访职工30户", "三月召开职代会"), 0),
        (items(*ITEMS[:5], "由女工委员负责"), 5),
        (items(*ITEMS[:5], "在201x年做好工作"), 6),
        (items(*ITEMS[:4], "庆“五一”球赛", "教师节庆祝"), 0),
        (
            items(
                *ITEMS,
                activities=[Activity(title="会", when="2026-03", section=f"n{n}") for n in (1, 2)],
            ),
            0,
        ),
        (Plan(sections=[Section(role="goals", marker="1.", heading=text) for text in ITEMS]), 0),
    ],
)
def test_items_say_who_when_or_how_much(plan: Plan, vague: int) -> None:
    found = check(plan, select=["WP622"]).findings
    assert [finding.parameters["vague"] for finding in found] == ([vague] if vague else [])


def masked(words: str, *masks: str) -> Plan:
    return Plan(
        sections=[Section(text=words)], placeholders=[Placeholder(text=mask) for mask in masks]
    )


@pytest.mark.parametrize(
    ("plan", "name"),
    [
        (masked("雁洋镇工会基础较好。以上是**镇工会的计划。", "**镇"), "雁洋镇"),
        (masked("落实《亚光有限公司职工代表大会规范》。", "__公司"), "亚光有限公司"),
        (masked("至10月底良渚镇党委。", "某某镇"), "良渚镇"),
        (masked("各乡镇工会、本镇工会、围绕镇党委、全镇职工。", "**镇"), None),
        (masked("自来水公司工会，同时公司工会。", "***公司"), None),
        (masked("和平镇工会。", "20xx年"), None),
        (masked("雁洋镇工会。"), None),
        (masked("大安镇工会。", "**镇"), None),
    ],
)
def test_a_masked_name_that_stands_elsewhere(plan: Plan, name: str | None) -> None:
    found = check(plan, select=["WP603"]).findings
    assert [finding.parameters["name"] for finding in found] == ([name] if name else [])


@pytest.mark.parametrize(
    ("words", "masks"),
    [
        ("201x年继续办好，20xx年总结", "201x年、20xx年"),
        ("201x年继续，201x我们将", "201x年、201x"),
        ("__年总结，20__年计划，20__年", "__年、20__年"),
        ("20xx年继续，20xx年总结", None),
        ("20xx-20xx学年", None),
        ("20xx年，县工办[20xx]6号", None),
        ("xx公司，20xx年", None),
    ],
)
def test_years_are_left_open_in_one_way(words: str, masks: str | None) -> None:
    found = check(masked(words, "20xx年"), select=["WP604"]).findings
    assert [finding.parameters["masks"] for finding in found] == ([masks] if masks else [])
    assert places(masked(words), "WP604") == []


DOUBT = Source(start=0, end=4, confidence="0.2")
SURE = Source(start=0, end=4, confidence="0.9")


def test_what_was_read_with_doubt_is_counted() -> None:
    plan = Plan(
        goals=[Goal(statement="好", source=SURE)],
        activities=[Activity(title="走访", source=SURE), Activity(title="座谈", source=DOUBT)],
        metrics=[Metric(name="人数")],
    )
    (finding,) = check(plan, select=["WP801"]).findings
    assert finding.where == "/activities/1"
    assert finding.parameters == {"count": 1, "words": "座谈"}


def read_from(words: str, period: str | None = "2026") -> Plan:
    source = Source(start=0, end=4)
    return Plan(period=period, sections=[Section(text=words, source=source)])


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (read_from("庆祝第42个教师节。"), True),
        (read_from("２０２６年计划"), False),
        (read_from("二〇二六年计划"), False),
        (read_from("二0二六年计划"), False),
        (read_from("26年计划"), False),
        (read_from("庆祝教师节", None), False),
        (read_from("2025至2026学年", "2025-09/2026-08"), False),
        (Plan(period="2026", sections=[Section(text="庆祝教师节")]), False),
    ],
)
def test_a_year_that_no_word_states_was_inferred(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert places(plan, "WP802") == ["/period"] * flagged


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (parts("今年办好球赛。", "明年办好球赛。"), True),
        (parts("明年办好球赛。", "明年办好会。"), False),
        (parts("今年办好球赛。"), False),
        (parts("今年办好球赛，明年再办。", period="2026"), False),
        (parts("今年办好球赛，明年再办。", kind=PlanKind.MIXED), False),
    ],
)
def test_this_year_and_next_year_are_not_one(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    found = check(plan, select=["WP803"]).findings
    assert [each.where for each in found] == ["/sections/0/text"] * flagged


QUAKE = "参加汶川抗震救灾。"


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (parts(QUAKE, period="2008", activities=[Activity(title="会", when="2008-01-01")]), True),
        (parts(QUAKE, period="2008", activities=[Activity(title="会", when="2008-10")]), False),
        (parts(QUAKE, period="2008", activities=[Activity(title="会")]), False),
        (parts(QUAKE, period="2008"), False),
        (parts(QUAKE, period="2009", activities=[Activity(title="会", when="2009-01-01")]), False),
        (parts(QUAKE, activities=[Activity(title="会", when="2008-01-01")]), False),
        (parts("好。", period="2008", activities=[Activity(title="会", when="2008-01-01")]), False),
        (
            parts(
                QUAKE,
                period="2008",
                kind=PlanKind.REPORT,
                activities=[Activity(title="会", when="2008-01-01")],
            ),
            False,
        ),
    ],
)
def test_nobody_knew_of_an_earthquake_before_it(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert places(plan, "WP804") == ["/activities/0"] * flagged
