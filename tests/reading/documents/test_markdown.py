"""Markdown reads as its words; what the reader of plans knows already stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading import Document, LeftOut, LeftOutKind, open_document, read_document


def _open(source: str) -> Document:
    return open_document(source.encode(), kind="markdown")


plain = st.text("工会工作计划，。：123（）、—“” ")


@given(st.lists(plain, min_size=1))
def test_text_without_marks_is_itself(lines: list[str]) -> None:
    document = _open("\n".join(lines))
    assert document.text.split("\n") == lines
    assert document.left_out == ()


marks = st.sampled_from(
    [
        *("**", "*", "~~", "`", "```", "[", "](", ")", "![", "<!--", "-->", "\\", "<b>", "<br>"),
        *("&amp;", "---", "===", "|", "- [ ] ", "# ", "[a]: b", "工", " ", "\n", "<http://a>"),
    ]
)


@given(st.lists(marks | st.characters(exclude_categories=["Cs"]), max_size=60).map("".join))
def test_any_text_is_read(source: str) -> None:
    if "\0" not in source and not source.startswith("%PDF"):
        assert _open(source) == _open(source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("**一**、*二***三**", "一、二三", id="emphasis"),
        pytest.param("2 * 3 * 4", "2 * 3 * 4", id="stars between numbers"),
        pytest.param("20__年 ___", "20__年 ___", id="gaps"),
        pytest.param("`a*b*`与``c``", "a*b*与c", id="code"),
        pytest.param(r"1\. 工会 \*慰问\*", "1. 工会 *慰问*", id="escapes"),
        pytest.param("&lt;三八&gt;&#65;", "<三八>A", id="references"),
        pytest.param("<u>工会</u><font color='red'>计划</font>", "工会计划", id="tags"),
        pytest.param("一<br>二<br/>三", "一\n二\n三", id="line breaks"),
        pytest.param("| 3月 | 植树<br>慰问 |", "| 3月 | 植树；慰问 |", id="line break in a row"),
        pytest.param("入会率<90%且>80%", "入会率<90%且>80%", id="less than"),
        pytest.param("- [ ] 慰问\n* [x] 体检\n1. [X] 换届", "- 慰问\n* 体检\n1. 换届", id="tasks"),
        pytest.param("[甲]不是链接", "[甲]不是链接", id="brackets"),
        pytest.param("标题\n===\n副题\n---", "# 标题\n## 副题", id="underlined"),
        pytest.param("# 标题\n---\n- 项\n---", "# 标题\n---\n- 项\n---", id="rules"),
        pytest.param("---\n工会\n---", "---\n## 工会", id="rules around a text"),
        pytest.param("---\n", "---\n", id="one rule"),
        pytest.param(
            "```\n**甲**\n```\n~~~~ x\n乙\n~~~\n~~~~~\n丙", "**甲**\n乙\n~~~\n丙", id="blocks"
        ),
        pytest.param("```\n<!-- 甲 -->\n```", "<!-- 甲 -->", id="no comment in code"),
        pytest.param("一\r\n二\r三", "一\n二\n三", id="line ends"),
    ],
)
def test_marks_inside_of_lines_are_resolved(source: str, text: str) -> None:
    document = _open(source)
    assert document.text == text
    assert document.left_out == ()


@pytest.mark.parametrize(
    ("source", "text", "left_out"),
    [
        ("---\ntitle: 甲\n---\n文", "文", [("front_matter", "title: 甲")]),
        ("---\na: b\n...\n文", "文", [("front_matter", "a: b")]),
        ("一<!-- 二 -->三<!--四\n五-->六", "一三\n六", [("comment", "二"), ("comment", "四\n五")]),
        ("一<!-- 二\n三", "一\n", [("comment", "二\n三")]),
        ("![合影](a.png)文![](b.png)", "文", [("picture", "合影"), ("picture", "")]),
        ("~~旧~~新", "新", [("deleted", "旧")]),
        ('[**甲**](http://a.cn/x_(y) "题")', "甲", [("link", "http://a.cn/x_(y)")]),
        ("[甲][1]乙[丙][]\n[1]: http://a.cn", "甲乙丙", [("link", "http://a.cn")]),
        ("**[甲](u)**", "甲", [("link", "u")]),
        ("<http://a.cn>", "http://a.cn", []),
    ],
)
def test_what_is_no_part_of_the_text_is_left_out(
    source: str, text: str, left_out: list[tuple[str, str]]
) -> None:
    document = _open(source)
    assert document.text == text
    assert document.left_out == tuple(LeftOut(LeftOutKind(what), words) for what, words in left_out)


def test_a_plan_in_markdown_is_read() -> None:
    source = """---
title: 某站
---
# 柳河小学工会2026年工作计划
## 一、**工作目标**
1\\. 教职工入会率达到98%以上。
## 二、月度安排
| 月份 | 内容 | 责任人 |
|:---|:---:|---|
| 3月 | [植树](http://a.cn)<br>慰问女职工 | 王某 |
"""
    (plan,) = read_document(source.encode(), kind="markdown").plans
    assert plan.title == "柳河小学工会2026年工作计划"
    assert [section.heading for section in plan.sections] == ["工作目标", "月度安排"]
    assert [metric.targets[0].at_least for metric in plan.metrics] == [98]
    assert [(str(each.when), each.title, each.parties[0].name) for each in plan.activities] == [
        ("XXXX-03", "植树", "王某"),
        ("XXXX-03", "慰问女职工", "王某"),
    ]
