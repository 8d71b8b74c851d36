"""Slips: words that are wrong as they stand, and where the same words are right."""

import json
from importlib import resources
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.model import Activity, Goal, Metric, Plan, Section, Source
from unionplan.rules import Finding, apply, check
from unionplan.rules.slips import Slip, SlipTable, find_slips, put_right


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
        ("WP607", "限度地关心职工", "最大限度地关心职工"),
        ("WP607", "尽努力解决困难", "尽最大努力解决困难"),
        ("WP607", "职工最关、最直接的利益", "职工最关心、最直接的利益"),
        ("WP608", "切实覆行基本职责", "切实履行基本职责"),
        ("WP608", "健立困难职工档案", "建立困难职工档案"),
        ("WP608", "开展技能竟赛", "开展技能竞赛"),
        ("WP608", "推行面达90%上,并逐步提高", "推行面达90%以上,并逐步提高"),
        ("WP608", "做好各项式作", "做好各项工作"),
        ("WP608", "“五一”国庆劳动节", "“五一”国际劳动节"),
        ("WP609", "二是要要开好会", "二是要开好会"),
        ("WP609", "劳动竞赛竞赛", "劳动竞赛"),
        ("WP609", "其他组织的组织的活动", "其他组织的活动"),
        ("WP609", "😀劳动竞赛竞赛", "😀劳动竞赛"),
        ("WP614", "中国总工会的部署", "中华全国总工会的部署"),
        ("WP615", "学习党的十九精神", "学习党的十九大精神"),
        ("WP615", "学习党的20大报告", "学习党的二十大报告"),
    ],
)
def test_slips_are_found_and_put_right(code: str, words: str, right: str) -> None:
    assert [finding.where for finding in findings(words, code)] == ["/sections/0/text"]
    assert mended(words, code) == right
    assert findings(right, code) == ()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("WP607", "最大限度地关心职工，尽最大努力办好事"),
        ("WP607", "有限度地放开"),
        ("WP607", "竭尽努力"),
        ("WP607", "最关心、最直接的利益"),
        ("WP608", "颠覆行业惯例，强健立身"),
        ("WP608", "负责职工书屋，负责职称评定"),
        ("WP608", "成本上升，增长5%上下"),
        ("WP608", "究竟争取什么"),
        ("WP608", "公布署名文章"),
        ("WP608", "一种新式作业"),
        ("WP609", "主要要求、重要要素、重要要点"),
        ("WP609", "人人参与，扎扎实实，一条一条落实，研究研究"),
        ("WP609", "各乡镇镇工会"),
        ("WP609", "基层工会组织组织职工学习，职工代表代表职工发言，工会委员会委员"),
        ("WP609", "哈哈哈哈"),
        ("WP609", "abab、1212、，，，，"),
        ("WP609", "\u4e01\u4e00\u4e02\u4e00\u4f02"),  # equal from the middle of a character on
        ("WP609", ""),
        ("WP614", "中华全国总工会、全国总工会、全总"),
        ("WP615", "党的十九大精神，十九届四中全会精神，二十大精神"),
        ("WP605", "自以为指导得法"),
        ("WP605", "在党委的领导下，全年，我们"),
    ],
)
def test_what_only_looks_like_a_slip_is_accepted(code: str, words: str) -> None:
    assert findings(words, code) == ()


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("圆满完成公司年的奋斗目标和任务", "圆满完成公司年的奋斗目标和任务"),
        ("收到良好效果的基础上，年，将活动继续深入", "良好效果的基础上，年，将活动继续深入"),
        ("坚持以为指导", "坚持以为指导"),
    ],
)
def test_lost_words_are_quoted_with_what_is_around_them(words: str, quote: str) -> None:
    (finding,) = findings(words, "WP605")
    assert finding.parameters["quote"] == quote
    assert finding.fix == ()


def test_a_slip_is_reported_once_with_all_its_places() -> None:
    source = Source(start=0, end=4)
    before = Plan(
        title="覆行职责",
        sections=[Section(heading="覆行职责", text="覆行职责，覆行义务")],
        goals=[Goal(statement="覆行职责", source=source), Goal(statement="好", source=source)],
        activities=[Activity(title="覆行职责", source=source), Activity(title="座谈")],
        metrics=[Metric(name="覆行率", source=source), Metric(name="人数")],
    )
    (finding,) = check(before, select=["WP608"]).findings
    assert finding.where == "/title"
    assert finding.related == ("/sections/0/heading", "/sections/0/text")
    assert finding.safe
    after = apply(before, finding.fix)
    assert "覆行" not in str(after.title) + after.sections[0].text + after.sections[0].heading
    assert after.goals[0].statement == after.activities[0].title == "履行职责"
    assert after.metrics[0].name == "履行率"


REWRITTEN = "透过劳动竞赛调动职工的用心性，征集合理化推荐，增强职责感。"


def test_a_program_is_seen_by_several_words_only() -> None:
    (finding,) = findings(REWRITTEN, "WP606")
    assert finding.parameters["count"] == 4
    assert str(finding.parameters["words"]).startswith("透过→通过、用心性→积极性")
    assert not finding.safe
    assert (
        mended(REWRITTEN, "WP606") == "通过劳动竞赛调动职工的积极性，征集合理化建议，增强责任感。"
    )
    assert findings("透过劳动竞赛调动职工的用心性", "WP606") == ()
    assert findings("透过现象看本质，用心服务，讲礼貌，推荐先进", "WP606") == ()


SHORTER = Slip(
    "typos", "用心", "积极", safe=True, after=(), before=(), never_after=(), never_before=()
)
LONGER = SHORTER._replace(wrong="用心性", right="积极性")


def test_the_longer_of_two_slips_is_put_right() -> None:
    assert put_right("用心性、用心", [SHORTER, LONGER]) == "积极性、积极"
    assert put_right("用心性", [SHORTER._replace(never_before=("性",))]) == "用心性"


@given(st.text("用心性积极建议推荐合理化、，\n", max_size=30))
@example("用心性")
def test_putting_right_leaves_no_slip_of_a_table(words: str) -> None:
    slips = {hit.slip for hits in find_slips(words).values() for hit in hits}
    after = put_right(words, slips)
    assert {hit.slip for hits in find_slips(after).values() for hit in hits}.isdisjoint(slips)


@given(st.text(max_size=60))
@example("覆行覆行\ud800覆行")
@example("竞赛竞赛\ud83d竞赛竞赛")
def test_slips_are_found_where_they_stand(words: str) -> None:
    for hits in find_slips(words).values():
        for start, slip in hits:
            assert words[start:].startswith(slip.wrong)


@pytest.mark.parametrize("table", get_args(SlipTable))
def test_every_slip_of_a_table_is_found_and_mends_itself(table: SlipTable) -> None:
    data = resources.files("unionplan.rules").joinpath(f"data/slips/{table}.json")
    entries = json.loads(data.read_text("utf-8"))["slips"]
    assert len({(entry["wrong"], str(entry.get("before"))) for entry in entries}) == len(entries)
    for entry in entries:
        words = f"{entry.get('after', [''])[0]}{entry['wrong']}{entry.get('before', [''])[0]}"
        found = [hit.slip for hit in find_slips(words).get(table, [])]
        assert entry["wrong"] in [slip.wrong for slip in found], words
        assert entry["wrong"] != entry.get("right")
        wrongs = [slip.wrong for slip in found if slip.right]
        mended = put_right(words, found) if wrongs else ""
        assert entry["wrong"] not in [
            hit.slip.wrong for hit in find_slips(mended).get(table, [])
        ], mended
