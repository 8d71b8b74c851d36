"""What is true of reading any text at all."""

from itertools import pairwise
from typing import cast

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan import Plan
from unionplan.chinese import fold
from unionplan.model import Source
from unionplan.reading import PieceKind, read

_MARKS = tuple(
    '一二三四五六七八九十0123456789、。；，：,.;:!?()（）【】[]“”"《》「」|#*_xX×○-—~～…·①②⒈㈠'
)
_BLANKS = (
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    " ",
    "\u3000",
    "\t",
    "\ufeff",
    "\u200b",
    "\x00",
    "\x1b",
    "\u2028",
)
_WORDS = (
    *(
        "年",
        "月",
        "日",
        "号",
        "季度",
        "上半年",
        "每月",
        "每两年",
        "年底前",
        "年内",
        "3月",
        "6月6日至",
    ),
    *(
        "至少",
        "不少于",
        "以上",
        "以内",
        "%",
        "百分之",
        "八成",
        "万",
        "人",
        "次",
        "家",
        "场",
        "余",
        "千",
    ),
    *(
        "工会",
        "计划",
        "总结",
        "工作",
        "要点",
        "第一篇",
        "【第一篇】",
        "篇二：",
        "第二部分",
        "一是",
        "第一，",
    ),
    *(
        "一、二月份",
        "3月底、",
        "（一）",
        "1、",
        "1.1 ",
        "（1）",
        "——",
        "## ",
        "**",
        "- ",
        "> ",
        "4.19",
    ),
    *("春节", "“三八”", "第26个教师节", "五一劳动奖章", "20xx年", "某某", "***公司", "__"),
    *(
        "牵头：",
        "责任部门：",
        "配合单位：",
        "指导思想",
        "工作目标",
        "月度安排",
        "慰问",
        "举办",
        "职代会",
    ),
    *(
        "本站【www.a.cn】",
        "www.a.cn",
        "小编",
        "相关推荐",
        "下一页",
        "工会委员会",
        "2026年1月9日",
        "月份 | 内容",
    ),
)
_STRANGE = (
    "\ud800",
    "\udfff",
    "\U0001f600",
    "\U0010ffff",
    "e\u0301",
    "\u202e",
    "¥",
    "Ａ",
    "會",
    "⼯",
)
_PARTS = st.sampled_from((*_MARKS, *_BLANKS, *_WORDS, *_STRANGE))
texts = st.lists(_PARTS | st.characters(), max_size=60).map("".join)
_PROSE = st.sampled_from((*_MARKS[:28], *_WORDS, "慰问", "职工", "\n"))
prose = st.lists(_PROSE, max_size=40).map("".join)

awkward = pytest.mark.parametrize(
    "text", ["", "\n", "\r", "1", "一、", "|", "| |", "（3月", "每0次"]
)


def _without_sources(value: object) -> object:
    if attrs.has(type(value)):
        names = [
            field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        ]
        return {name: _without_sources(getattr(value, name)) for name in names if name != "source"}
    return [_without_sources(item) for item in value] if isinstance(value, tuple) else value


def _folded(value: object) -> object:
    if isinstance(value, str):
        return fold(value)
    if attrs.has(type(value)):
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return {field.name: _folded(getattr(value, field.name)) for field in fields}
    return [_folded(item) for item in value] if isinstance(value, tuple) else value


def _sources(plan: Plan) -> list[Source]:
    sources = (
        *(section.source for section in plan.all_sections()),
        *(goal.source for goal in plan.goals),
        *(activity.source for activity in plan.activities),
        *(metric.source for metric in plan.metrics),
        *(placeholder.source for placeholder in plan.placeholders),
    )
    assert None not in sources
    return [source for source in sources if source is not None]


def _is_subsequence(words: str, text: str) -> bool:
    rest = iter(text)
    return all(character in rest for character in words)


@awkward
def test_awkward_texts_are_read(text: str) -> None:
    assert read(text).text == text


@given(texts)
@example("工会计划\n2026年3月：\n1、看望（9日—3日）")
@example("工会计划\n3月\n1、x（4月1日、5月）y")
@example("工会计划\n二月：\n1、30日看望")
@example("工会计划\n2026年9月1日至2025年3月")
@example("工会计划\n3月或4月或")
@example("2026年13月—2027年1月工会计划")
def test_any_text_is_read(text: str) -> None:
    reading = read(text)
    assert reading.text == text
    assert len(reading.spans) == len(reading.plans)
    assert 0 <= reading.coverage <= 1


@given(texts)
@example("工会计划\n不少于 50 条，**重点**：\n## 一、x")
def test_pieces_lie_end_to_end_over_the_whole_text(text: str) -> None:
    pieces = read(text).pieces
    assert all(piece.start < piece.end for piece in pieces)
    assert all(before.end == after.start for before, after in pairwise(pieces))
    assert not text or (pieces[0].start, pieces[-1].end) == (0, len(text))


@given(texts)
def test_pieces_of_a_plan_lie_in_its_span(text: str) -> None:
    reading = read(text)
    for piece in reading.pieces:
        if piece.plan is not None and piece.kind not in (PieceKind.BLANK, PieceKind.LEFTOVER):
            start, end = reading.spans[piece.plan]
            assert start <= piece.start
            assert piece.end <= end


@given(texts)
def test_plans_follow_each_other(text: str) -> None:
    spans = read(text).spans
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(texts)
def test_every_source_lies_in_the_span_of_its_plan(text: str) -> None:
    reading = read(text)
    for plan, (start, end) in zip(reading.plans, reading.spans, strict=True):
        for source in _sources(plan):
            assert start <= source.start < source.end <= end


@given(texts)
@example("工会计划\n组织“庆五\n一、迎新”比赛，3月办结。")
def test_what_a_source_quotes_holds_the_words_that_were_read(text: str) -> None:
    reading = read(text)
    for plan in reading.plans:
        for activity in plan.activities:
            assert activity.source is not None
            assert _is_subsequence(activity.title, reading.quote(activity.source))
        for goal in plan.goals:
            assert goal.source is not None
            assert _is_subsequence(goal.statement, reading.quote(goal.source))
        for placeholder in plan.placeholders:
            assert placeholder.source is not None
            assert _is_subsequence(placeholder.text, reading.quote(placeholder.source))


@given(texts)
def test_registers_stand_in_sections_of_the_plan(text: str) -> None:
    for plan in read(text).plans:
        ids = {section.id for section in plan.all_sections()}
        assert ids.issuperset(goal.section for goal in plan.goals)
        assert ids.issuperset(activity.section for activity in plan.activities)
        assert ids.issuperset(metric.section for metric in plan.metrics)


@given(texts)
def test_reading_is_deterministic(text: str) -> None:
    assert read(text) == read(text)


@given(prose)
@example("工会计划\n组织“庆五\n一、迎新”比赛\n一是3月慰问\n牵头：甲\n配合：乙")
def test_line_ends_make_no_difference(text: str) -> None:
    found = [
        [_without_sources(plan) for plan in read(text.replace("\n", end)).plans]
        for end in ("\n", "\r\n", "\r")
    ]
    assert found[0] == found[1] == found[2]


@given(prose)
@example("工会计划\n3月8日慰问10人，参检率达95%以上；1、每月2次")
@example("工会计划\n不少于50条,４月")
def test_the_width_of_characters_makes_no_difference(text: str) -> None:
    half = fold(text)
    full = half.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    assert [_folded(plan) for plan in read(full).plans] == [
        _folded(plan) for plan in read(half).plans
    ]


@given(texts)
def test_remarks_speak_in_two_languages(text: str) -> None:
    for remark in read(text).remarks:
        assert 0 <= remark.start <= remark.end <= len(text)
        assert remark.message("zh")
        assert remark.message("en") != remark.message("zh")


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (None, "a text to read is a str, found NoneType$"),
        (12, "a text to read is a str, found int$"),
        ("工会计划".encode(), "found bytes: open_document"),
        (bytearray(b"a"), "found bytearray: open_document"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(other: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        read(other)  # type: ignore[arg-type]
