"""The page as a document: title, facts, prose, goals, and the way to them."""

from datetime import date

import pytest

from unionplan.errors import DecodeError, EncodeError
from unionplan.formats import FORMATS, LossError, html
from unionplan.limits import MAX_PAGE_CHARACTERS, MAX_PAGE_PARTS
from unionplan.model import (
    Activity,
    Goal,
    Membership,
    Organization,
    Placeholder,
    Plan,
    Section,
    Source,
    TermOfOffice,
    Waiver,
)

from .conftest import Page, said

SOURCE = Source(start=0, end=2)
PLAN = Plan(
    title="柳河小学工会2026年工作计划",
    period="2026",
    organization=Organization(
        name="柳河小学工会",
        kind="school",
        level="basic",
        region="江苏",
        superior="柳河区教育工会",
        membership=Membership(employees=128, members=126, women=94),
        term=TermOfOffice(number=6, elected_on=date(2024, 3, 1), years=5),
    ),
    sections=[
        Section(marker="一、", heading="指导思想", text="服务教职工。\n办好家门口的学校。"),
        Section(
            marker="二、",
            heading="重点工作",
            sections=[Section(id="c", marker="（一）", heading="民主管理", text="落实职权。")],
        ),
        Section(marker="三、", text="其他事项另行安排。"),
        Section(role="signoff", text="柳河小学工会\n2026年1月12日"),
    ],
    goals=[
        Goal(id="g", statement="教代会制度化", area="democratic_management", section="c"),
        Goal(statement="提案件件有答复", parent="g"),
    ],
    activities=[Activity(title="召开教代会", section="c", goals=["g"])],
)


def facts(page: Page) -> dict[str, str]:
    names, values = page.texts("header/dl/div/dt"), page.texts("header/dl/div/dd")
    return dict(zip(names, values, strict=True))


def test_the_head_says_whose_plan_it_is_and_for_when() -> None:
    page = Page.of(PLAN)
    assert page.root.attrib["lang"] == "zh-Hans"
    assert page.texts("title") == page.texts("h1") == [PLAN.title]
    assert facts(page) == {
        "单位": "柳河小学工会",
        "计划期": "2026年",
        "单位类型": "学校",
        "工会层级": "基层工会",
        "地区": "江苏",
        "上级工会": "柳河区教育工会",
        "人数": "职工128人、会员126人、女职工94人",
        "任期": "第6届、2024年3月1日选举、任期5年",
    }


def test_the_page_can_be_in_english_and_says_which_words_are_not() -> None:
    page = Page.of(PLAN, lang="en")
    assert page.root.attrib["lang"] == "en"
    assert page.one("h1").attrib["lang"] == "zh-Hans"
    assert facts(page)["Period"] == "2026"
    assert facts(page)["Term of office"] == "committee no. 6, elected on 1 March 2024, 5 years"
    assert [each.attrib["lang"] for each in page.all("header/dl//bdi")] == ["zh-Hans"] * 3
    assert not Page.of(PLAN).all("bdi[@lang]")


def test_a_report_says_so_and_a_plan_without_a_title_has_a_heading_all_the_same() -> None:
    page = Page.of(Plan(kind="report"))
    assert facts(page) == {"文种": "工作总结"}
    assert page.texts("h1") == page.texts("title") == ["（无标题）"]
    assert not Page.of(Plan()).all("header/dl")
    assert not Page.of(Plan()).all("nav/ul")


def test_prose_keeps_its_order_its_numbers_and_its_levels() -> None:
    page = Page.of(PLAN)
    part = page.one("section[@id='document']")
    assert [(each.tag, said(each)) for each in part.iter() if each.tag in ("h3", "h4", "p")] == [
        ("h3", "一、指导思想"),
        ("p", "服务教职工。"),
        ("p", "办好家门口的学校。"),
        ("h3", "二、重点工作"),
        ("h4", "（一）民主管理"),
        ("p", "落实职权。"),
        ("p", "三、其他事项另行安排。"),
        ("p", "柳河小学工会"),
        ("p", "2026年1月12日"),
    ]
    assert said(page.one("div[@class='section signoff']")) == "柳河小学工会2026年1月12日"


def test_what_cannot_be_seen_makes_no_heading_and_no_empty_link() -> None:
    plan = Plan(
        title="\0",
        sections=[Section(id="s", heading="\x07", marker="\0", text="慰问。")],
        activities=[Activity(title="\0", section="s")],
    )
    page = Page.of(plan)
    assert page.texts("h1") == page.texts("title") == ["（无标题）"]
    assert not page.all("h3")
    assert page.texts("ul[@class='items']/li") == ["activity-1"]


def test_a_number_alone_is_printed() -> None:
    page = Page.of(Plan(sections=[Section(marker="一、")]))
    assert page.texts("div[@class='section']/p") == ["一、"]


def test_headings_deeper_than_html_has_are_headings_all_the_same() -> None:
    section = Section(heading="八", text="到底了。")
    for heading in "七六五四三":
        section = Section(heading=heading, sections=[section])
    page = Page.of(Plan(sections=[section]))
    deep = [(each.attrib["aria-level"], said(each)) for each in page.all("p[@role='heading']")]
    assert page.texts("h6") == ["六"]
    assert deep == [("7", "七"), ("8", "八")]


def test_a_heading_below_which_nothing_stands_is_a_point() -> None:
    points = [Section(marker="1.", heading="举办灯谜会"), Section(marker="2.", heading="健步走")]
    page = Page.of(Plan(sections=[Section(heading="三月份", sections=points)]))
    assert page.texts("p[@class='point']") == ["1.举办灯谜会", "2.健步走"]
    assert page.texts("h3") == ["三月份"]
    assert not page.all("h4")


def test_the_contents_lead_to_the_parts_and_to_what_is_in_them() -> None:
    page = Page.of(PLAN)
    assert [(said(link), link.attrib["href"]) for link in page.all("nav//a")] == [
        ("计划正文", "#document"),
        ("一、指导思想", "#section-1"),
        ("二、重点工作", "#section-2"),
        ("月度安排", "#schedule"),
        ("未定时间", "#schedule-1"),
        ("工作目标", "#goals"),
    ]


def test_items_without_prose_are_links_in_their_section() -> None:
    page = Page.of(PLAN)
    links = page.all("ul[@class='items']/li/a")
    assert [(said(link), link.attrib["href"]) for link in links] == [
        ("教代会制度化", "#goal-1"),
        ("召开教代会", "#activity-1"),
    ]


def test_goals_are_printed_where_no_prose_says_them() -> None:
    goals = Page.of(PLAN).texts("ol[@class='goals']/li")
    assert goals == ["教代会制度化民主管理", "提案件件有答复属于：教代会制度化"]
    read = PLAN.put("/goals/0/source", SOURCE).put("/goals/1/source", SOURCE)
    page = Page.of(read)
    assert not page.all("ol[@class='goals']")
    assert "服务目标：教代会制度化" in page.texts("ul[@class='details']/li")
    assert len(Page.of(read, layout="wall").all("ol[@class='goals']/li")) == 2


def test_the_wall_has_no_prose() -> None:
    page = Page.of(PLAN, layout="wall")
    assert page.one("body").attrib["class"] == "wall"
    assert [part.attrib["id"] for part in page.all("main/section")] == ["schedule", "goals"]


# --- what is lost --------------------------------------------------------------------------------


def losses(plan: Plan, **options: str) -> list[str]:
    return [str(loss) for loss in FORMATS.named("html").write(plan, strict=False, **options).losses]


def test_what_the_page_does_not_show_is_told() -> None:
    plan = Plan(
        sections=[Section(role="tasks", heading="重点", text="慰问", source=SOURCE)],
        goals=[
            Goal(statement="慰问", section="s1", source=SOURCE, area="women"),
            Goal(statement="没写", source=SOURCE),
        ],
        activities=[Activity(title="甲\0", id="x", section="nowhere", extra={"x-a": 1})],
        placeholders=[Placeholder(text="20xx年"), Placeholder(text="某人", source=SOURCE)],
        waivers=[Waiver(rule="WP201", reason="已说明")],
        extra={"x-b": 2},
    )
    not_said = "is not printed, for it has a source, and the prose does not say it in these words"
    assert losses(plan) == [
        "/sections/0/role: what a section is for is not printed",
        "/sections/0/source: where something was read from is not printed",
        "/goals/0/area: area is not printed",
        "/goals/0/source: where something was read from is not printed",
        f"/goals/1/statement: {not_said}",
        "/goals/1/source: where something was read from is not printed",
        "/activities/0/title: holds characters that a page cannot hold; they are left out",
        "/activities/0/id: id is not printed",
        "/activities/0/section: section is not printed",
        "/activities/0/x-a: what an application keeps is not printed",
        "/placeholders/0/text: text is not printed",
        "/placeholders/1/source: where something was read from is not printed",
        "/waivers: rules that were set aside are not printed",
        "/x-b: what an application keeps is not printed",
    ]


def test_a_plan_that_is_all_shown_loses_nothing() -> None:
    plan = Plan(
        title="2026年工作计划",
        sections=[Section(heading="民主管理", sections=[Section(text="落实职权。")])],
        goals=[Goal(statement="教代会制度化"), Goal(statement="件件有答复", parent="g1")],
        activities=[Activity(title="召开教代会", section="s2", goals=["g1"], after=["a1"])],
    )
    assert losses(plan) == []
    assert losses(plan, layout="wall") == [
        "/sections: this layout shows no prose",
        "/activities/0/section: section is not printed",
    ]
    with pytest.raises(LossError):
        FORMATS.named("html").write(plan, layout="wall", strict=True)


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"lang": "fr"}, "languages are zh and en, found 'fr'"),
        ({"layout": "wide"}, "layouts are full and wall, found 'wide'"),
    ],
)
def test_other_languages_and_layouts_are_refused(options: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        FORMATS.named("html").write(Plan(), strict=False, **options)


@pytest.mark.parametrize(
    "plan",
    [
        Plan(title="甲" * (MAX_PAGE_CHARACTERS + 1)),
        Plan(sections=[Section(text="\n" * MAX_PAGE_PARTS)]),
    ],
    ids=["characters", "parts"],
)
def test_what_no_browser_could_show_is_refused(plan: Plan) -> None:
    with pytest.raises(EncodeError, match="a page has at most"):
        html.write(plan)


def test_a_page_is_no_plan_document() -> None:
    page = html.write(PLAN)
    with pytest.raises(DecodeError, match="plans cannot be read from html"):
        FORMATS.named("html").read(page.data)
    assert FORMATS.by_content(page.data) is None
