"""Statute: committees, terms, elections, chairs."""

from collections.abc import Callable
from datetime import date

import pytest

from unionplan.model import (
    Activity,
    Organization,
    Period,
    Plan,
    PlanKind,
    Section,
    TermOfOffice,
)
from unionplan.rules import Profile, Report, Severity, check

CheckSentence = Callable[..., Report]

FOUND = [
    ("WP501", "enterprise", {"members": 25}, "本单位仅设组织员一名"),
    ("WP501", "agency", {"members": 300}, "今年不再设立工会委员会"),
    ("WP502", "enterprise", {}, "年内筹建工会委员会，选举第一届委员"),
    ("WP502", "school", {}, "4月组建学校工会"),
    ("WP503", "school", {}, "本届工会委员会任期为四年"),
    ("WP503", "township", {}, "镇总工会委员会每届任期4年"),
    ("WP503", "hospital", {}, "工会委员会两年一届，今年期满"),
    ("WP504", "county", {}, "县总工会委员会任期三年"),
    ("WP506", "enterprise", {}, "按期完成工会换届选举，选好配强班子"),
    ("WP506", "school", {}, "9月组织召开工会换届选举大会"),
    ("WP507", "enterprise", {"women": 1}, "按期完成工会换届选举，同时选举经审委员"),
    ("WP508", "hospital", {"women_members": 10, "region": "江苏"}, "仅设女职工委员一名"),
    ("WP508", "school", {"women": 25}, "今年不成立女职工委员会"),
    ("WP508", "school", {"women": 25, "region": "北京市海淀区"}, "不设女职工委员会"),
    ("WP509", "enterprise", {"employees": 200}, "工会主席由副总经理兼任"),
    ("WP509", "school", {"employees": 260}, "设兼职工会主席1名"),
    ("WP510", "enterprise", {}, "推荐厂长的弟弟作为工会主席候选人"),
    ("WP510", "enterprise", {}, "董事长配偶担任工会委员"),
    ("WP511", "school", {"members": 99}, "3月召开六届二次教代会暨会员代表大会"),
    ("WP511", "village", {"members": 30}, "举行会员代表大会"),
    ("WP512", "school", {}, "召开第八届第七次教职工代表大会"),
    ("WP512", "enterprise", {}, "筹备三届六次职代会"),
    ("WP513", "enterprise", {}, "上半年撤销工会，人员分流"),
    ("WP513", None, {}, "把工会办公室并入党群部"),
    ("WP514", "enterprise", {}, "5月调离工会主席"),
    ("WP514", None, {}, "工会副主席年中调任车间主任"),
    ("WP515", "enterprise", {}, "每周三占用工作时间开展合唱训练"),
    ("WP517", "enterprise", {}, "会员大会每三年召开一次"),
    ("WP517", "school", {}, "每两年召开一次会员代表大会"),
]
NEAR_MISSES = [
    ("WP501", "enterprise", {"members": 24}, "本单位仅设组织员一名"),
    ("WP501", "enterprise", {"members": 60}, "会员不足25人的门店只设组织员"),
    ("WP501", "enterprise", {"members": 60}, "选举工会委员会，配齐组织员"),
    ("WP502", "enterprise", {}, "经上一级工会批准，4月成立公司工会"),
    ("WP502", "school", {}, "成立工会志愿服务队，组建工会羽毛球协会"),
    ("WP502", "enterprise", {}, "指导子公司组建工会，全年组建工会5家"),
    ("WP502", "agency", {}, "庆祝机关工会成立三十周年"),
    ("WP502", "enterprise", {}, "成立工会经费审查委员会和工会小组"),
    ("WP503", "school", {}, "工会委员会任期五年，教代会每届任期三年"),
    ("WP503", "school", {}, "教代会每届任期四年"),
    ("WP503", "enterprise", {}, "签订任期四年的经理聘任合同"),
    ("WP503", "village", {}, "村党支部委员会任期四年"),
    ("WP503", "enterprise", {}, "今年是本届工会任期的第四年"),
    ("WP503", "enterprise", {}, "第四年一届一次职代会"),
    ("WP503", "enterprise", {}, "本届工会委员会任期已满四年"),
    ("WP503", "enterprise", {}, "参加市总工会四年一届的职工运动会"),
    ("WP504", "city", {}, "市总工会委员会任期五年"),
    ("WP504", "school", {}, "工会委员会任期三年"),
    ("WP506", "enterprise", {}, "按期完成工会换届选举，选好委员会和经费审查委员会"),
    ("WP506", "enterprise", {}, "指导各分公司工会按期完成换届选举"),
    ("WP506", "school", {}, "做好教代会换届选举工作"),
    ("WP506", "enterprise", {}, "做好党支部换届选举"),
    ("WP506", "county", {}, "完成县总工会换届选举"),
    ("WP507", "enterprise", {"women": 0}, "按期完成工会换届选举，同时选举经审委员"),
    ("WP508", "hospital", {"women_members": 9}, "仅设女职工委员一名"),
    ("WP508", "school", {"women": 24, "region": "上海"}, "不设女职工委员会"),
    ("WP508", "school", {"women": 60}, "选举女职工委员会，设女职工委员5名"),
    ("WP509", "enterprise", {"employees": 199}, "工会主席由副总经理兼任"),
    ("WP509", "enterprise", {"employees": 900, "full_time_chair": True}, "设兼职工会主席1名"),
    ("WP509", "enterprise", {"employees": 900}, "工会主席不兼任行政职务"),
    ("WP510", "enterprise", {}, "企业主要负责人的近亲属不得担任工会委员"),
    ("WP510", "enterprise", {}, "慰问经理和职工的子女"),
    ("WP511", "school", {"members": 100}, "召开会员代表大会"),
    ("WP511", "school", {"members": 60}, "学习贯彻市工会会员代表大会精神"),
    ("WP511", "school", {"members": 60}, "召开会员大会"),
    ("WP512", "school", {}, "召开第八届第五次教职工代表大会"),
    ("WP512", "school", {}, "召开十届七次工会委员会全体会议"),
    ("WP512", "school", {}, "召开八届五次教代会，全年开展活动六次"),
    ("WP513", None, {}, "任何部门不得随意撤销工会"),
    ("WP513", None, {}, "经会员大会讨论并报批准，将工会并入联合工会"),
    ("WP513", None, {}, "撤销工会小组2个，将工会活动办得更好"),
    ("WP514", None, {}, "任期未满不得随意调动工会主席"),
    ("WP514", None, {}, "召开工会主席联席会议，调整工会主席办公会议时间"),
    ("WP515", "school", {}, "文体活动不占用工作时间，安排在业余时间组织"),
    ("WP515", "enterprise", {}, "征得行政同意，利用工作时间组织安全培训"),
    ("WP517", "enterprise", {}, "会员代表大会每年召开一次，每五年换届"),
]


@pytest.mark.parametrize(("code", "kind", "facts", "words"), FOUND)
def test_the_fault_is_found(
    check_sentence: CheckSentence, code: str, kind: str, facts: dict[str, object], words: str
) -> None:
    report = check_sentence(code, words, kind=kind, **facts)
    assert [finding.code for finding in report.findings] == [code]


@pytest.mark.parametrize(("code", "kind", "facts", "words"), NEAR_MISSES)
def test_a_near_miss_is_accepted(
    check_sentence: CheckSentence, code: str, kind: str, facts: dict[str, object], words: str
) -> None:
    report = check_sentence(code, words, kind=kind, **facts)
    assert report.findings == ()
    assert report.not_checked == ()


@pytest.mark.parametrize(
    ("code", "words", "facts", "needs"),
    [
        ("WP501", "不设工会委员会", {"kind": "enterprise"}, ("members",)),
        ("WP501", "不设工会委员会", {"members": 90}, ("kind",)),
        ("WP501", "不设工会委员会", {}, ("kind", "members")),
        ("WP508", "不设女职工委员会", {"kind": "school"}, ("women",)),
        ("WP508", "不设女职工委员会", {"kind": "school", "women": 12}, ("region",)),
        ("WP511", "召开会员代表大会", {"kind": "school"}, ("members",)),
        ("WP509", "设兼职工会主席", {"kind": "school"}, ("employees",)),
    ],
)
def test_without_the_fact_it_is_not_checked(
    check_sentence: CheckSentence,
    code: str,
    words: str,
    facts: dict[str, object],
    needs: tuple[str, ...],
) -> None:
    report = check_sentence(code, words, **facts)
    assert report.findings == ()
    assert [each.needs for each in report.not_checked] == [needs]


def test_twenty_five_counts_members_and_not_women(check_sentence: CheckSentence) -> None:
    few = check_sentence("WP501", "不设工会委员会", kind="school", members=24, women=25)
    assert few.findings == ()


def test_a_full_time_chair_is_advice(check_sentence: CheckSentence) -> None:
    (finding,) = check_sentence(
        "WP509", "工会主席由副书记兼任", kind="school", employees=3000
    ).findings
    assert finding.severity is Severity.ADVICE
    assert "可以" in finding.message()


def test_a_stated_term_is_found_in_the_plan_s_own_facts() -> None:
    said = Plan(organization=Organization(kind="school", term=TermOfOffice(years=4)))
    (finding,) = check(said, select=["WP503"]).findings
    assert finding.where == "/organization/term/years"
    (finding,) = check(
        Plan(), profile=Profile(kind="school", term_years=4), select="WP503"
    ).findings
    assert finding.where == ""


@pytest.mark.parametrize(
    ("elected", "years", "due"),
    [
        (date(2021, 12, 31), 5, date(2026, 12, 31)),
        (date(2022, 1, 1), 5, None),
        (date(2023, 6, 1), 3, date(2026, 6, 1)),
        (date(2018, 6, 1), 3, date(2021, 6, 1)),
        (date(2024, 2, 29), 2, date(2026, 2, 28)),
        (date(2024, 2, 29), 9999, None),
    ],
)
def test_an_election_falls_due_within_the_plan(elected: date, years: int, due: date | None) -> None:
    plan = Plan(
        period=Period.year(2026),
        organization=Organization(term=TermOfOffice(elected_on=elected, years=years)),
        activities=[Activity(title="春季健步走")],
    )
    findings = check(plan, select=["WP505"]).findings
    assert [finding.parameters["due"] for finding in findings] == ([due] if due else [])


def test_a_planned_election_is_accepted_without_any_fact() -> None:
    plan = Plan(period=Period.year(2026), activities=[Activity(title="召开换届大会")])
    report = check(plan, select=["WP505"])
    assert (report.findings, report.not_checked) == ((), ())
    others = Plan(period=Period.year(2026), activities=[Activity(title="指导基层工会换届")])
    assert check(others, select=["WP505"]).needs == ("elected_on",)
    unsaid = check(Plan(period=Period.year(2026)), select=["WP505"])
    assert unsaid.needs == ("elected_on",)
    assert check(Plan(), select=["WP505"]).not_checked == ()


BARE = [Section(text="组织读书会")] * 3


def parts(plan: Plan, **facts: object) -> list[str]:
    report = check(plan, profile=Profile(**facts), select=["WP516", "WP518"])  # type: ignore[arg-type]
    return [str(finding.parameters["parts"]) for finding in report.findings]


def test_customary_parts_are_one_piece_of_advice() -> None:
    plan = Plan(period=Period.year(2026), sections=BARE)
    assert parts(plan, kind="school", women=0) == [
        (
            "the workers' or staff congress, the member congress or general meeting, open"
            " administration, budget, accounts and audit of the union's funds"
        )
    ]
    assert parts(plan, kind="village") == []
    assert parts(plan, kind="county") == ["budget, accounts and audit of the union's funds"]


def test_a_part_can_depend_on_what_else_the_plan_says() -> None:
    texts = "召开职代会和会员大会，厂务公开，编制经费预算，维护女职工权益，各车间开展竞赛。"
    plan = Plan(period=Period.year(2026), sections=[*BARE, Section(text=texts)])
    assert parts(plan, kind="enterprise", women=0) == [
        "work safety (the Ankang Cup, the safety month), prevention of sexual harassment"
    ]


@pytest.mark.parametrize(
    "plan",
    [
        Plan(sections=BARE),
        Plan(period=Period.parse("2026-H1"), sections=BARE),
        Plan(period=Period.year(2026), sections=BARE[:2]),
        Plan(period=Period.year(2026), sections=BARE, kind=PlanKind.REPORT),
    ],
)
def test_only_the_plan_of_a_year_misses_parts(plan: Plan) -> None:
    assert parts(plan, kind="school", women=500) == []


def test_women_s_parts_depend_on_how_many_they_are() -> None:
    plan = Plan(period=Period.year(2026), activities=[Activity(title="读书会")] * 6)
    rooms = "a lactation or rest room"
    committee = "a women workers' committee"
    for women, region, expected in [
        (9, "", []),
        (10, "江苏", [committee]),
        (24, "上海", []),
        (25, "上海", [committee]),
        (100, "", [f"{committee}, {rooms}"]),
    ]:
        facts = {"kind": "hospital", "women": women, "region": region}
        report = check(plan, profile=Profile(**facts), select=["WP518"])  # type: ignore[arg-type]
        assert [str(each.parameters["parts"]) for each in report.findings] == expected
    unknown = check(plan, profile=Profile(kind="hospital"), select=["WP518"])
    assert unknown.needs == ("women",)
    told = Plan(period=Period.year(2026), sections=[*BARE, Section(text="女职工在哺乳室休息")])
    assert check(told, select=["WP518"]).not_checked == ()
