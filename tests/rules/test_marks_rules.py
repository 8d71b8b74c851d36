"""Marks: what copying and the wrong keyboard do to punctuation, dates and long sentences."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.model import Plan, Section
from unionplan.rules import Finding, apply, check


def plan(words: str) -> Plan:
    return Plan(sections=[Section(text=words)])


def findings(words: str, code: str) -> tuple[Finding, ...]:
    return check(plan(words), select=[code]).findings


def mended(words: str, code: str) -> str:
    before = plan(words)
    for finding in check(before, select=[code]).findings:
        before = apply(before, finding.fix)
    return before.sections[0].text


@pytest.mark.parametrize(
    ("code", "words", "right"),
    [
        ("WP616", "落实市工发(2026)46号文件", "落实市工发〔2026〕46号文件"),
        ("WP616", "落实县工办[20xx]6号文件", "落实县工办〔20xx〕6号文件"),
        ("WP616", "落实总工办发〔2021〕第09号文件", "落实总工办发〔2021〕9号文件"),
        ("WP617", "2026年05月01日前", "2026年5月1日前"),
        ("WP617", "2026年5月01日前", "2026年5月1日前"),
        ("WP617", "2026年05月前", "2026年5月前"),
        ("WP617", "二00六年和二○○七年", "2006年和2007年"),
        ("WP617", "二〇二六年一月十日，2026年02月03日", "2026年1月10日，2026年2月3日"),
        ("WP617", "一九九八年十月一日", "1998年10月1日"),
        ("WP619", "劳动法规的`实施", "劳动法规的实施"),
        ("WP619", "按季检查，，年底总结。。", "按季检查，年底总结。"),
        ("WP619", "加强领导！。落实责任", "加强领导！落实责任"),
        ("WP619", "筹集资金13、02万元", "筹集资金13.02万元"),
        ("WP619", "筹集资金2、35万元，增长7、4%", "筹集资金2.35万元，增长7.4%"),
        ("WP619", "走访2、3万元以下的，筹集13、02万元", "走访2、3万元以下的，筹集13.02万元"),
        ("WP619", "职工队伍。(4)\n二是学习", "职工队伍。\n二是学习"),
        ("WP619", "感受到家的温暖.", "感受到家的温暖。"),
        (
            "WP620",
            "完善教代会,做好提案;坚持公开(校务),办好",
            "完善教代会，做好提案；坚持公开（校务），办好",
        ),
        ("WP620", "每天9:30开始,到10:30;共计:三项", "每天9:30开始，到10:30；共计：三项"),
        ("WP618", "让“快乐工作“的理念深入", "让“快乐工作”的理念深入"),
        ("WP618", "学习《《工作条例》》全文", "学习《工作条例》全文"),
    ],
)
def test_marks_are_found_and_put_right(code: str, words: str, right: str) -> None:
    assert findings(words, code)
    assert mended(words, code) == right
    assert findings(right, code) == ()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("WP616", "落实总工发〔2012〕12号文件，国务院令第619号，3号楼"),
        ("WP617", "二〇二六年工作计划，2026年5月1日，十一月份，2026年10月"),
        ("WP617", "十年，连续二年，每年05月"),
        ("WP619", "走访2、3万元以下的职工"),
        ("WP619", "庆祝“三.八”妇女节，六.一前慰问"),
        ("WP619", "开通`工会信箱`并公开，填写`申请表`"),
        ("WP619", "怎么办?我们有办法；职工满意吗?要调查"),
        ("WP619", "第1、2、3万人次"),
        ("WP619", "完成3.5万元；见附件.doc"),
        ("WP619", "工作扎实的。职工满意"),
        ("WP619", "准备期末考试。(十五周)"),
        ("WP620", "登录www.example.com, 两项(一)"),
        ("WP620", "Go, go, go; (ok)!"),
        ("WP620", ""),
    ],
)
def test_marks_that_are_right_are_accepted(code: str, words: str) -> None:
    assert findings(words, code) == ()


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("年满18岁的。农民工参加培训", 1),
        ("职工三十余人?共提建议?采纳十条", 1),
    ],
)
def test_damage_that_only_the_author_can_mend_has_no_fix(words: str, count: int) -> None:
    found = findings(words, "WP619")
    assert [finding.fix for finding in found] == [()] * count


def test_damage_of_one_kind_is_one_finding() -> None:
    before = Plan(title="温暖.", sections=[Section(text="`温暖.关心."), Section(text="支持.")])
    dots = [
        finding
        for finding in check(before, select=["WP619"]).findings
        if finding.parameters["count"] == 4
    ]
    assert [finding.related for finding in dots] == [("/sections/0/text", "/sections/1/text")]


@pytest.mark.parametrize(
    ("words", "quote", "fault"),
    [
        ("做好检查，推动劳动法规的`实施，落实", "推动劳动法规的`实施", "反引号"),
        ("按季检查，，年底总结", "按季检查，，年底总结", "两个标点"),
        ("筹集资金13、02万元", "筹集资金13、02万元", "顿号"),
        ("年满18岁的。农民工参加培训", "年满18岁的。农民工参加培训", "断在"),
        ("职工三十余人?共提建议", "职工三十余人?共提建议", "丢了字"),
        ("让职工感到温暖.", "让职工感到温暖.", "西文"),
        ("职工队伍。(4)\n二是学习", "(4)", "页码"),
        (
            "坚持组织坚持广泛动员全体职工积极参加全市安全生产月活动.各个班组对照标准逐项查找并且及时整改各类安全隐患和问题",
            "…织坚持广泛动员全体职工积极参加全市安全生产月活动.各个班组对照标准逐项查找并且及时整改各类安全隐患…",
            "西文",
        ),
    ],
)
def test_damage_is_quoted_with_its_clause_and_named(words: str, quote: str, fault: str) -> None:
    (finding,) = findings(words, "WP619")
    assert f"“{quote}”处的标点有误：" in finding.message("zh")
    assert fault in finding.message("zh")
    assert f"at {quote} is damaged: " in finding.message("en")


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("开展“安康杯竞赛", ["“"]),
        ("开展安康杯”竞赛", ["”"]),
        ("学习《工会法和《劳动法》", ["《"]),
        ("（一）办好“（二）开好会", ["“"]),
        ("开展“甲“乙”活动", ["“"]),
        ("围绕“提高质量、安全生产等方面，组织职工开展”竞赛", ["“"]),
        ("1）开好会；2)办好事", []),
        ("做好厂（场)务公开", []),
        ("“‘五五’普法”，《〈工会法〉释义》，【通知】「教工之家」", []),
        ("在“质量、安全”等方面，组织“开展”", []),
        ("都好了）", ["）"]),
    ],
)
def test_marks_without_a_partner_are_named(words: str, marks: list[str]) -> None:
    assert [finding.parameters["mark"] for finding in findings(words, "WP618")] == marks


LONG = "、".join(["组织职工开展技能培训"] * 25)


def test_the_longest_sentence_is_named_and_all_are_counted() -> None:
    before = Plan(sections=[Section(text=f"好。{LONG}；{LONG}"), Section(text=f"要{LONG}")])
    (finding,) = check(before, select=["WP623"]).findings
    assert finding.where == "/sections/1/text"
    assert finding.parameters["count"] == 3
    assert finding.parameters["length"] == len(LONG) + 1
    assert str(finding.parameters["quote"]).startswith("要组织职工")
    assert findings(LONG[:199], "WP623") == ()


DONE = "坚持职代会制度，按期召开会议。"
CUT = (
    "重视工会干部的学习提高。组织学习政策法规，增强依法维权的自觉性，"
    "坚持从提高职工素质入手，服务中心工作"
)


@pytest.mark.parametrize(
    ("texts", "flagged"),
    [
        pytest.param([DONE, DONE, DONE, CUT], [3], id="one of four"),
        pytest.param([DONE, DONE, CUT], [], id="too few to compare with"),
        pytest.param([DONE, DONE, DONE, CUT, CUT], [], id="a style of its own"),
        pytest.param([DONE, DONE, DONE, "办好球赛，丰富职工生活"], [], id="short"),
        pytest.param([DONE, DONE, DONE, CUT.replace("。", "，")], [], id="no sentence"),
        pytest.param([DONE, DONE, DONE, f"{CUT}如下"], [], id="a colon was cut"),
        pytest.param([DONE, DONE, DONE, f"{CUT} | {CUT}"], [], id="table"),
        pytest.param([DONE, DONE, DONE, f"{CUT}。\n2026年1月8日", ""], [], id="date"),
    ],
)
def test_a_paragraph_that_breaks_off_is_an_exception(texts: list[str], flagged: list[int]) -> None:
    before = Plan(sections=[Section(text=text) for text in texts])
    found = check(before, select=["WP621"]).findings
    assert [finding.where for finding in found] == [f"/sections/{n}/text" for n in flagged]


CODES = ("WP616", "WP617", "WP618", "WP619", "WP620")


@given(st.text("二〇○0年05月日，。、；,;:?`.()（）“”《》13万元的了会", max_size=24))
@example("。(4)")
@example("二00三年、、，“a“b”")
@example("会,会,会,。(4)")
def test_putting_marks_right_twice_changes_nothing_more(words: str) -> None:
    for code in CODES:
        once = mended(words, code)
        for _ in range(4):
            once = mended(once, code)
        assert mended(once, code) == once
