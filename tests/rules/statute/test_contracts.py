"""Statute: collective contracts."""

from collections.abc import Callable
from datetime import date

import pytest

from unionplan.model import Activity, Period, Plan, Section, Unscheduled
from unionplan.rules import Profile, Report, check

CheckSentence = Callable[..., Report]

FOUND = [
    ("WP541", "enterprise", {}, "与行政直接签订新一轮集体合同"),
    ("WP541", "enterprise", {}, "集体合同签订后再提交职代会审议"),
    ("WP541", "enterprise", {}, "集体合同不提交职代会"),
    ("WP542", "enterprise", {}, "职代会讨论集体合同，半数以上代表出席即可召开"),
    ("WP542", "enterprise", {}, "集体合同草案经职代会到会代表过半数同意"),
    ("WP543", "enterprise", {}, "集体合同期限为五年"),
    ("WP543", "township", {}, "签订4年期区域集体合同"),
    ("WP544", "enterprise", {}, "集体合同将于9月底到期"),
    ("WP544", "enterprise", {"contract_ends_on": date(2026, 5, 31)}, "组织读书会"),
    ("WP545", "enterprise", {}, "工资集体协议有效期为四年"),
    ("WP545", "enterprise", {"region": "上海"}, "工资集体协商每两年进行一次"),
    ("WP546", "enterprise", {}, "发出要约书，对方三十日内答复"),
    ("WP547", "enterprise", {}, "工资集体合同签订后10日内报送审查"),
    ("WP548", "enterprise", {}, "集体合同签订之日起15日内报送审查"),
    ("WP549", "enterprise", {}, "集体合同自双方签字之日起生效"),
    ("WP550", "city", {"level": "city"}, "签订全市建筑行业集体合同"),
    ("WP551", "enterprise", {}, "学徒工资可低于当地最低工资标准"),
    ("WP551", "enterprise", {}, "岗位工资按最低工资标准的百分之九十执行"),
    ("WP552", "enterprise", {}, "5月续签集体合同"),
    ("WP553", "agency", {"managed_as_enterprise": False}, "与行政签订集体合同"),
]
NEAR_MISSES = [
    ("WP541", "enterprise", {}, "集体合同草案经职代会审议通过后签订"),
    ("WP541", "enterprise", {}, "防止未经职代会审议直接签订集体合同"),
    ("WP541", "school", {}, "与行政直接签订新一轮集体合同"),
    ("WP542", "enterprise", {}, "集体合同草案经职代会全体代表过半数同意"),
    ("WP542", "enterprise", {}, "职代会决议由到会代表过半数同意"),
    ("WP543", "enterprise", {}, "集体合同期限为三年"),
    ("WP543", "enterprise", {}, "连续五年签订集体合同，劳动合同期限五年"),
    ("WP543", "enterprise", {}, "工资专项集体合同期限一年"),
    ("WP544", "enterprise", {}, "集体合同9月到期，7月启动协商"),
    ("WP544", "enterprise", {"contract_ends_on": date(2027, 1, 1)}, "组织读书会"),
    ("WP545", "enterprise", {}, "工资集体协议有效期为一年"),
    ("WP545", "enterprise", {}, "原定工资集体协议有效期为四年"),
    ("WP545", "enterprise", {"region": "河南"}, "工资专项集体合同期限为三年"),
    ("WP545", "enterprise", {"region": "山东省济南市"}, "工资集体协议期限为两年"),
    ("WP546", "enterprise", {}, "发出要约书，对方二十日内答复"),
    ("WP546", "enterprise", {}, "开展要约行动，为期30天"),
    ("WP546", "enterprise", {}, "发出要约书，对方三四日内答复"),
    ("WP547", "enterprise", {}, "工资集体合同签订后七日内报送审查"),
    ("WP548", "enterprise", {}, "集体合同签订后10日内报送，15日内无异议即生效"),
    ("WP549", "enterprise", {}, "集体合同报送后15日内无异议即行生效"),
    ("WP549", "enterprise", {}, "劳动合同自签订之日起生效，集体合同另报"),
    ("WP550", "city", {"level": "county"}, "签订全市建筑行业集体合同"),
    ("WP550", "city", {"level": "city"}, "推动各县签订建筑行业集体合同"),
    ("WP551", "enterprise", {}, "岗位工资不低于最低工资标准的1.2倍"),
    ("WP551", "enterprise", {}, "病假工资不低于当地最低工资标准的80%"),
    ("WP551", "enterprise", {}, "岗位工资不得低于当地最低工资标准"),
    ("WP551", "enterprise", {}, "缴费基数不低于最低工资标准的60%"),
    ("WP551", "enterprise", {}, "排查工资低于最低工资标准的90%的岗位"),
    ("WP552", "enterprise", {}, "5月续签集体合同，另签女职工专项合同"),
    ("WP552", "enterprise", {}, "宣传集体合同"),
    ("WP553", "school", {"managed_as_enterprise": True}, "与学校签订集体合同"),
    ("WP553", "school", {}, "学习集体合同知识"),
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
        ("WP544", "组织读书会", {"kind": "enterprise"}, "contract_ends_on"),
        ("WP545", "工资集体协议期限为两年", {"kind": "enterprise"}, "region"),
        ("WP550", "签订全市餐饮行业集体合同", {"kind": "city"}, "level"),
        ("WP553", "与学校签订集体合同", {"kind": "school"}, "managed_as_enterprise"),
    ],
)
def test_without_the_fact_it_is_not_checked(
    check_sentence: CheckSentence, code: str, words: str, facts: dict[str, object], needs: str
) -> None:
    report = check_sentence(code, words, **facts)
    assert report.findings == ()
    assert [each.needs for each in report.not_checked] == [(needs,)]


def test_a_wage_agreement_too_long_everywhere_needs_no_region(
    check_sentence: CheckSentence,
) -> None:
    report = check_sentence("WP545", "工资集体协议期限为四年", kind="enterprise")
    assert len(report.findings) == 1


def plan(*activities: tuple[str, str | Unscheduled]) -> Plan:
    return Plan(
        period=Period.year(2026),
        sections=[Section(text="做好集体合同工作。")],
        activities=[Activity(title=title, when=when) for title, when in activities],
    )


@pytest.mark.parametrize(
    ("signed", "passed", "flagged"),
    [
        ("2026-03", "2026-05", True),
        ("2026-05", "2026-05", False),
        ("2026-06", "2026-05", False),
        ("XXXX-03", "../2026-06-30", False),
        ("2026-03", Unscheduled(words="适时"), False),
    ],
)
def test_a_contract_is_passed_before_it_is_signed(
    signed: str,
    passed: str | Unscheduled,
    flagged: bool,  # noqa: FBT001
) -> None:
    steps = plan(("签订集体合同", signed), ("职代会审议集体合同草案", passed))
    findings = check(steps, profile=Profile(kind="enterprise"), select=["WP541"]).findings
    assert [finding.where for finding in findings] == ["/activities/0/when"] * flagged
    one = plan(("签订集体合同", signed))
    assert check(one, profile=Profile(kind="enterprise"), select=["WP541"]).findings == ()


@pytest.mark.parametrize(
    ("ends", "renewed", "where"),
    [
        (date(2026, 6, 30), "2026-05", None),
        (date(2026, 6, 30), "2026-08", "/activities/0/when"),
        (date(2027, 6, 30), "2026-08", None),
    ],
)
def test_a_contract_is_renewed_before_it_ends(ends: date, renewed: str, where: str | None) -> None:
    known = Profile(kind="enterprise", contract_ends_on=ends)
    report = check(plan(("续签集体合同", renewed)), profile=known, select=["WP544"])
    assert [finding.where for finding in report.findings] == ([where] if where else [])


def test_a_plan_without_a_period_has_no_end_of_its_contract(check_sentence: CheckSentence) -> None:
    report = check_sentence("WP544", "集体合同6月到期", period=None, kind="enterprise")
    assert (report.findings, report.not_checked) == ((), ())
