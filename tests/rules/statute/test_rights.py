"""Statute: labour relations, rest, women's protection and safety."""

from collections.abc import Callable

import pytest

from unionplan.rules import Report

CheckSentence = Callable[..., Report]

FOUND = [
    ("WP561", "enterprise", {}, "公司裁员25人，提前十天告知工会"),
    ("WP561", "enterprise", {"employees": 120}, "公司裁减人员15名，提前20日向工会说明"),
    ("WP561", "enterprise", {}, "公司裁员须提前15天通知工会"),
    ("WP562", "enterprise", {}, "辞退职工后三日内告知工会"),
    ("WP562", "enterprise", {}, "解除劳动合同无需事先通知工会"),
    ("WP563", "enterprise", {}, "调解委员会主任由副总经理兼任"),
    ("WP563", "enterprise", {}, "劳动争议调解委员会全部由行政管理人员组成"),
    ("WP564", "enterprise", {"employees": 300}, "取消劳动争议调解委员会"),
    ("WP565", "enterprise", {}, "加强劳动法律监督"),
    ("WP566", "school", {}, "履行法定职责，法律援助是工会的法定义务"),
    ("WP567", "enterprise", {}, "事故调查小组由设备科和安环科负责"),
    ("WP567", "enterprise", {}, "今后工会不参加工伤事故调查"),
    ("WP568", "enterprise", {}, "旺季加班每天不超过四小时"),
    ("WP568", "enterprise", {}, "延长工作时间每月控制在四十小时以内"),
    ("WP568", "enterprise", {}, "加班每月不得超过48小时"),
    ("WP569", None, {}, "累计工作满二十年的，年休假10天"),
    ("WP569", "enterprise", {}, "工作满1年的职工年休假3天"),
    ("WP570", "enterprise", {}, "讨论薪酬方案的会议无需通知工会参加"),
    ("WP570", "hospital", {}, "今后工会主席不列席工资福利会议"),
    ("WP571", "school", {}, "建立校内劳动关系三方协商机制"),
    ("WP581", None, {}, "落实产假九十天"),
    ("WP581", "school", {}, "女教师享受三个月产假"),
    ("WP582", None, {}, "哺乳时间每天四十分钟"),
    ("WP582", None, {}, "安排哺乳时间半小时"),
    ("WP583", None, {}, "怀孕7个月以上的女职工安排夜班"),
    ("WP584", None, {}, "“三八”妇女节女职工放假一天"),
    ("WP584", None, {}, "妇女节全体职工放假"),
    ("WP586", "enterprise", {}, "技改项目建设期间开展竞赛"),
    ("WP587", "enterprise", {}, "事故隐患清单不对职工公开"),
    ("WP587", "enterprise", {}, "重大隐患只报公司领导"),
    ("WP588", "enterprise", {}, "修订安全生产规章无需征求工会意见"),
    ("WP589", "enterprise", {}, "打磨岗位接触职业病危害因素"),
    ("WP590", "enterprise", {}, "发生险情时，未经领导同意不得停止作业"),
]
NEAR_MISSES = [
    ("WP561", "enterprise", {}, "公司裁员25人，提前三十天告知工会"),
    ("WP561", "enterprise", {"employees": 400}, "公司裁减人员15名，提前20日向工会说明"),
    ("WP561", "enterprise", {}, "纠正裁员只提前15天通知工会的做法"),
    ("WP561", "enterprise", {}, "职代会提前5天通知代表，做好裁员职工的帮扶"),
    ("WP562", "enterprise", {}, "解除劳动合同前将理由通知工会，事后将处理结果书面通知工会"),
    ("WP562", "enterprise", {}, "督促行政解除合同前先通知工会"),
    ("WP563", "enterprise", {}, "调解委员会主任由工会主席担任"),
    ("WP563", "enterprise", {}, "调解委员会主任由双方推举的行政部经理担任"),
    ("WP564", "enterprise", {"employees": 299}, "取消劳动争议调解委员会"),
    ("WP564", "enterprise", {"employees": 9999}, "建立劳动争议调解委员会"),
    ("WP565", "enterprise", {}, "聘请监督员8名，加强劳动法律监督"),
    ("WP565", "school", {}, "加强劳动法律监督"),
    ("WP566", "enterprise", {}, "协助职工申请法律援助"),
    ("WP566", "county", {}, "法律援助是工会的法定职责"),
    ("WP567", "enterprise", {}, "事故调查组由安环科和工会组成"),
    ("WP567", "enterprise", {}, "参加工伤事故调查，提出处理意见"),
    ("WP567", "enterprise", {}, "事故调查由安环科负责。工会参加事故调查并提出意见"),
    ("WP568", "enterprise", {}, "加班每月不超过36小时、每日不超过3小时"),
    ("WP568", "enterprise", {}, "加班每日不超过三小时"),
    ("WP568", "enterprise", {}, "每天工作八小时，少加班"),
    ("WP568", "enterprise", {}, "检查企业每月加班超过60小时的情况"),
    ("WP568", "enterprise", {}, "对加班每月超过60小时的车间发出意见书"),
    ("WP569", None, {}, "累计工作满十年不满二十年的，年休假10天"),
    ("WP569", None, {}, "工作满1年不满10年的，年休假5天"),
    ("WP569", None, {}, "工作满三年的职工剩余年休假2天"),
    ("WP569", None, {}, "工会工作满十年的干部表彰3天"),
    ("WP570", "enterprise", {}, "讨论薪酬方案的会议通知工会参加"),
    ("WP570", "enterprise", {}, "工会不参加商业会展"),
    ("WP571", "enterprise", {}, "参加市里劳动关系三方机制，健全三方协商联络"),
    ("WP571", "county", {}, "健全劳动关系三方机制"),
    ("WP581", None, {}, "落实产假98天"),
    ("WP581", None, {}, "落实产假158天"),
    ("WP581", None, {}, "怀孕未满4个月流产的，产假15天"),
    ("WP581", None, {}, "难产的增加产假15天"),
    ("WP581", None, {}, "产假期间代课30天"),
    ("WP581", None, {}, "产假由90天改为98天"),
    ("WP581", None, {}, "慰问休产假的女职工，全年走访30天"),
    ("WP582", None, {}, "每天两次哺乳时间，各30分钟"),
    ("WP582", None, {}, "哺乳时间每天六十分钟"),
    ("WP583", None, {}, "不得安排哺乳期女职工加班"),
    ("WP583", None, {}, "哺乳期女职工免上夜班"),
    ("WP583", None, {}, "对哺乳期女职工减少夜班"),
    ("WP584", None, {}, "三八妇女节女职工放假半天，开展一天的读书活动"),
    ("WP584", None, {}, "三八妇女节组织全体职工观影"),
    ("WP586", "enterprise", {}, "围绕新建厂房，监督安全设施三同时"),
    ("WP586", "enterprise", {}, "新建职工活动室工程"),
    ("WP586", "county", {}, "围绕新建厂房开展竞赛"),
    ("WP587", "enterprise", {}, "隐患排查情况每月公示"),
    ("WP587", "enterprise", {}, "隐患不公开的单位要整改"),
    ("WP588", "enterprise", {}, "修订安全生产规章听取工会意见"),
    ("WP588", "enterprise", {}, "外出采购无需征求工会意见"),
    ("WP589", "enterprise", {}, "接触职业病危害的职工每年体检"),
    ("WP589", "enterprise", {}, "防治职业病"),
    ("WP590", "enterprise", {}, "遇有险情立即撤离"),
    ("WP590", "enterprise", {}, "消防演练模拟险情，不得擅自离开队伍"),
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
    ("code", "words"),
    [
        ("WP561", "公司裁减人员15名，提前20日向工会说明"),
        ("WP564", "不设调解委员会"),
    ],
)
def test_without_the_fact_it_is_not_checked(
    check_sentence: CheckSentence, code: str, words: str
) -> None:
    report = check_sentence(code, words, kind="enterprise")
    assert report.findings == ()
    assert [each.needs for each in report.not_checked] == [("employees",)]


def test_ninety_days_were_right_until_2012(check_sentence: CheckSentence) -> None:
    assert check_sentence("WP581", "落实产假90天", period="2011").findings == ()
    assert len(check_sentence("WP581", "落实产假90天", period="2013").findings) == 1
    assert len(check_sentence("WP581", "落实产假90天", period=None).findings) == 1
