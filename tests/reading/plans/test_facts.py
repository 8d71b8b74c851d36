"""What a plan says of itself."""

import pytest

from unionplan.model import Organization, OrganizationKind, Plan, PlanKind
from unionplan.reading import read


def _plan(title: str, *lines: str) -> Plan:
    (plan,) = read("\n".join([title, *(lines or ("一、走访职工。",))])).plans
    return plan


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2026年工会工作计划", PlanKind.PLAN),
        ("2026年工会工作要点", PlanKind.PLAN),
        ("2025年工会工作总结", PlanKind.REPORT),
        ("工会主席述职报告", PlanKind.REPORT),
        ("2025年工会工作总结及2026年工作安排意见", PlanKind.MIXED),
        ("2025年工会工作总结和2026年工作思路", PlanKind.MIXED),
    ],
)
def test_the_title_tells_the_kind_of_document(title: str, kind: PlanKind) -> None:
    assert _plan(title).kind is kind


def test_a_text_without_title_may_say_that_it_is_a_report() -> None:
    assert read("现将工作总结如下。\n一、走访了职工。").plans[0].kind is PlanKind.REPORT
    assert read("现将工作总结和计划汇报如下。\n一、走访了职工。").plans[0].kind is PlanKind.PLAN


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("我校教职工代表大会在三月召开，校务公开按月进行。", OrganizationKind.SCHOOL),
        ("我院护士节评优，各科室推荐医务人员。", OrganizationKind.HOSPITAL),
        ("公司各班组参加劳动竞赛，车间职代会照常。", OrganizationKind.ENTERPRISE),
        ("局机关干部职工参加活动，局党组支持。", OrganizationKind.AGENCY),
        ("我村村民和村委干部参加。", OrganizationKind.VILLAGE),
        ("全镇非公企业建会，镇党委支持。", OrganizationKind.TOWNSHIP),
        ("全县各乡镇（街道）总工会落实，县委支持。", OrganizationKind.COUNTY),
        ("全市各县市工会落实，市委支持。", OrganizationKind.CITY),
        ("全省产业工会落实。", OrganizationKind.FEDERATION),
    ],
)
def test_the_body_tells_the_kind_of_union(line: str, kind: OrganizationKind) -> None:
    organization = _plan("2026年工会工作计划", f"一、{line}").organization
    assert organization is not None
    assert organization.kind is kind


def test_the_title_of_a_collection_does_not_tell_it() -> None:
    text = "篇一：医院工会计划\n一、我校教代会。\n篇二：医院工会计划\n一、我院护士节。"
    kinds = [plan.organization and plan.organization.kind for plan in read(text).plans]
    assert kinds == [OrganizationKind.SCHOOL, OrganizationKind.HOSPITAL]


@pytest.mark.parametrize(
    ("title", "signoff", "name"),
    [
        ("枫溪小学工会2026年工作计划", "", "枫溪小学工会"),
        ("柏河镇总工会2026年工作要点", "", "柏河镇总工会"),
        ("枫溪小学2026年工会工作计划", "枫溪小学工会委员会", "枫溪小学工会委员会"),
        ("2026年工会工作计划", "", ""),
    ],
)
def test_the_union_s_name_stands_in_the_signoff_or_the_title(
    title: str, signoff: str, name: str
) -> None:
    organization = _plan(title, "一、走访职工。", signoff).organization or Organization()
    assert organization.name == name


def test_a_plan_that_tells_nothing_of_its_union_has_none() -> None:
    assert _plan("2026年工会工作计划", "一、认真学习。").organization is None
