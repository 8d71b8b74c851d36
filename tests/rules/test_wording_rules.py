"""Wording: what a template or a web page left behind."""

import pytest

from unionplan.model import Activity, Goal, Metric, Placeholder, Plan, Section, Source
from unionplan.rules import check


def found(plan: Plan, code: str) -> list[tuple[str, object]]:
    return [
        (finding.where, next(iter(finding.parameters.values())))
        for finding in check(plan, select=[code]).findings
    ]


def text(words: str) -> Plan:
    return Plan(sections=[Section(text=words)])


@pytest.mark.parametrize(
    ("words", "masks"),
    [
        ("xx公司工会20xx年工作计划", ["xx公司", "20xx年"]),
        ("20__年、201x年、20××年、20_年", ["20__年", "20××年", "20_年"]),
        ("召开第×届第×次职工代表大会", ["第×届", "第×次"]),
        ("职工___人，入会率___%", ["___人", "___%"]),
        ("××市总工会，XX镇", ["××市", "XX镇"]),
        ("***公司、**镇", ["***公司", "**镇"]),
        ("听取总经理某某的报告，某某镇", ["某某", "某某镇"]),
        ("联系人：王某某，主席：某某", ["某某"]),
        ("由刘某某镇长主持", ["某某镇"]),
        ("填写□□□年", ["□□□年"]),
        ("{{单位名称}}工会", ["{{单位名称}}"]),
        ("慰问金___元，助学金___元", ["___元"]),
        ("3×4米展板", []),
        ("**重点工作**", []),
        ("某单位、某些职工", []),
        ("工会主席：刘某某，联系人：王某", []),
        ("XXL号工作服、maxx、a_b、snake__case", []),
        ("集合{一}", []),
        ("2026年3月", []),
    ],
)
def test_masks_are_found_in_prose(words: str, masks: list[str]) -> None:
    assert found(text(words), "WP601") == [("/sections/0/text", mask) for mask in masks]


def test_placeholders_of_the_plan_are_taken_as_they_are() -> None:
    plan = Plan(
        title="xx公司计划",
        placeholders=[Placeholder(text="xx公司"), Placeholder(text="__年")],
    )
    assert found(plan, "WP601") == [("/placeholders/0", "xx公司"), ("/placeholders/1", "__年")]


def test_a_person_whose_name_is_hidden_is_no_gap() -> None:
    plan = Plan(
        sections=[
            Section(text="联系人：王某，电话见通讯录", id="a"),
            Section(text="主席：刘某某", id="b"),
            Section(text="听取某某的报告，副主席：赵某某", id="c"),
        ],
        placeholders=[
            Placeholder(text="某", section="a"),
            Placeholder(text="某某", section="b"),
            Placeholder(text="某某", section="c"),
            Placeholder(text="某某", section="gone"),
            Placeholder(text="某", section="b"),
            Placeholder(text="xx公司"),
        ],
    )
    assert found(plan, "WP601") == [
        ("/placeholders/2", "某某"),
        ("/placeholders/4", "某"),
        ("/placeholders/5", "xx公司"),
    ]
    one = Plan(sections=[Section(text="联系人：王某。")], placeholders=[Placeholder(text="某")])
    assert found(one, "WP601") == []


def test_a_mask_is_reported_once_with_all_its_places() -> None:
    plan = Plan(
        title="xx公司工会计划",
        sections=[Section(heading="服务xx公司", text="xx公司和xx公司"), Section(text="20xx年")],
    )
    first, second = check(plan, select=["WP601"]).findings
    assert dict(first.parameters) == {"text": "xx公司", "count": 4}
    assert first.where == "/title"
    assert first.related == ("/sections/0/heading", "/sections/0/text")
    assert second.related == ()
    twice = check(Plan(title="xx公司、xx公司"), select=["WP601"]).findings
    assert [finding.related for finding in twice] == [()]
    assert "共2处" in twice[0].message("zh")


def test_all_prose_is_searched_and_what_was_read_from_it_is_not() -> None:
    source = Source(start=0, end=4)
    plan = Plan(
        title="xx公司",
        sections=[Section(heading="xx镇", text="xx村", sections=[Section(text="××厂")])],
        goals=[Goal(statement="xx局"), Goal(statement="xx局", source=source)],
        activities=[Activity(title="xx街道"), Activity(title="xx街道", source=source)],
        metrics=[Metric(name="xx人"), Metric(name="xx人", source=source)],
    )
    assert [where for where, _ in found(plan, "WP601")] == [
        "/title",
        "/sections/0/heading",
        "/sections/0/text",
        "/sections/0/sections/0/text",
        "/goals/0/statement",
        "/activities/0/title",
        "/metrics/0/name",
    ]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("小编为您整理", "小编为您整理"),
        ("开好职代会。公文汇,办公文档之家", "公文汇,办公文档之家"),
        ("更多请访问www.example.com/a 下载", "www.example.com/a 下载"),
        ("见https://example.com", "https://example.com"),
        ("一[bookmark: _Toc1]二", "[bookmark: _Toc1]二"),
        ("责任编辑：张三。小编", "责任编辑：张三。小编"),
        ("登录www.gz.gov.cn办理，或看www.fanwen.com", "www.fanwen.com"),
    ],
)
def test_remains_of_web_pages_are_quoted(words: str, quote: str) -> None:
    assert found(text(words), "WP602") == [("/sections/0/text", quote)]


@pytest.mark.parametrize(
    "words",
    [
        "登录www.gz.gov.cn办理",
        "见http://www.ACFTU.org.cn.",
        "登录https://gh.pku.edu.cn/info/1",
        "本站职工按时到岗，下载手机应用",
        "编辑工会简报",
        "",
    ],
)
def test_ordinary_words_and_public_addresses_are_accepted(words: str) -> None:
    assert found(text(words), "WP602") == []


def test_only_the_pieces_with_remains_are_flagged() -> None:
    bare = Section(heading="学习")
    plan = Plan(sections=[Section(text="办实事"), Section(heading="小编", text="办好事"), bare])
    assert found(plan, "WP602") == [("/sections/1/heading", "小编")]
