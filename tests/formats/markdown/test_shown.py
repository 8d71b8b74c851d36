"""What a page shows, told by a CommonMark library that is not ours."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings

from unionplan.formats import md
from unionplan.model import Activity, Goal, Metric, Organization, Party, Plan, Section
from unionplan.testing import plans

markdown_it = pytest.importorskip("markdown_it", reason="the test extra is not installed")

PARSER = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
GOLDEN = Path(__file__).with_name("school.md")
OURS = re.compile(r"(?:<!-- (?s:(?!-->).)* -->\n?)|<br>")
LABELS = ("单位", "上级工会", "地区", "类型", "时间", "职工", "会员", "女职工", "女会员", "分工会")


def tokens(text: str) -> Iterator[Any]:
    """Every token, those within others too."""
    for token in PARSER.parse(text):
        yield token
        yield from token.children or ()


def words_of(inline: Any) -> str:  # noqa: ANN401 - a token
    """What an inline token shows."""
    shown = {"softbreak": "\n", "html_inline": "\n"}
    said = (shown.get(token.type) or token.content for token in inline.children)
    return blanks("".join(said))


def blanks(text: str) -> str:
    """As a page shows it: blanks fold into one, and what no page shows is a mark of its own."""
    seen = re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "\ufffd", text)
    return " ".join(seen.split())


def cells(text: str) -> list[list[str]]:
    """The rows of all tables, those of headings too."""
    rows: list[list[str]] = []
    inside = False
    for token in PARSER.parse(text):
        inside = {"th_open": True, "td_open": True}.get(token.type, inside and token.nesting != -1)
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and inside:
            rows[-1].append(words_of(token))
    return rows


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans())
@example(plan=Plan(title="<script>alert(1)</script>", activities=[Activity(title="<img src=x>")]))
@example(plan=Plan(extra={"x-a": "--><script>alert(1)</script>"}))
@example(plan=Plan(sections=[Section(text="a\n===\n***\n    x\n[a]: b\n<!-- @s9 -->")]))
def test_a_page_holds_no_more_than_the_plan(plan: Plan) -> None:
    allowed = {"text", "softbreak", "strong_open", "strong_close", "html_inline", "inline"}
    blocks = {"heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody"}
    blocks |= {"tr", "th", "td"}
    for token in tokens(md.dumps(plan)):
        if token.type in {"html_inline", "html_block"}:
            assert OURS.fullmatch(token.content)
        else:
            assert token.type in allowed or token.type.rpartition("_")[0] in blocks


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans())
def test_a_page_shows_the_words_of_the_plan(plan: Plan) -> None:
    text = md.dumps(plan)
    parsed = PARSER.parse(text)
    headings = [
        (int(token.tag[1]), words_of(parsed[index + 1]))
        for index, token in enumerate(parsed)
        if token.type == "heading_open"
    ]
    expected = [(1, blanks(plan.title))] if plan.title else []
    for level, section in walk(plan.sections, 2):
        is_item = not section.text and not section.sections
        is_item = is_item and (level > 3 or len(section.heading) > 30)
        if section.heading and not is_item and level <= 6:
            expected.append((level, compact(section.marker + section.heading)))
    found = [(level, words if level == 1 else compact(words)) for level, words in headings]
    tables = [name for name in ("goals", "activities", "metrics") if getattr(plan, name)]
    assert found[: len(expected)] == expected
    assert len(found) == len(expected) + len(tables)
    shown = {cell for row in cells(text) for cell in row}
    for activity in plan.activities:
        assert blanks(activity.title) in shown
    for goal in plan.goals:
        assert blanks(goal.statement) in shown
    for metric in plan.metrics:
        assert {blanks(metric.name), blanks(metric.unit)} <= shown
    rows = len(plan.goals) + len(plan.activities) + len(plan.metrics) + len(tables)
    assert len(cells(text)) == rows


def walk(sections: tuple[Section, ...], level: int) -> Iterator[tuple[int, Section]]:
    for section in sections:
        yield level, section
        yield from walk(section.sections, level + 1)


def compact(text: str) -> str:
    return "".join(blanks(text).split())


def emphasized(text: str) -> list[str]:
    """What is shown in bold."""
    found: list[str] = []
    for token in PARSER.parse(text):
        inside = False
        for child in token.children or ():
            if child.type == "strong_open":
                found.append("")
            inside = {"strong_open": True, "strong_close": False}.get(child.type, inside)
            if inside:
                found[-1] += child.content
    return found


@pytest.mark.parametrize(
    "heading",
    ["“三八”妇女节", "办好“职工之家”", "“安康杯”竞赛（第三届）", "《工会法》", "*重点*", " 甲 "],
)
def test_emphasis_beside_chinese_marks_is_shown(heading: str) -> None:
    section = Section(marker="（1）", heading=heading, text="围绕“中心”工作。")
    for _ in range(5):
        section = Section(heading="上", sections=[section])
    plan = Plan(organization=Organization(name="“模范”之家工会"), sections=[section])
    document = md.dumps(plan)
    assert emphasized(document) == ["单位", f"（1）{heading}"]
    assert md.loads(document) == plan


def test_what_an_office_prints(plan: Plan, document: str) -> None:
    assert document == GOLDEN.read_text(encoding="utf-8")
    assert [row[:2] for row in cells(document)][2:6] == [
        ["时间", "工作内容"],
        ["3月8日", "庆祝“三八”妇女节"],
        ["6月", "召开教职工代表大会"],
        ["9月25日前", "体检"],
    ]
    assert attrs.asdict(md.loads(document)) == attrs.asdict(plan)


def test_bars_and_backslashes_stay_in_their_cells() -> None:
    names = ["a|b", "a\\", "a\\|b", "|", "\\\\|", "a、b", "c;d", "<br>", "&#124;"]
    plan = Plan(
        activities=[Activity(title=name, parties=[Party(name=name)]) for name in names],
        goals=[Goal(statement=name) for name in names],
        metrics=[Metric(name=name, unit=name) for name in names],
    )
    document = md.dumps(plan)
    assert [row[0] for row in cells(document)[1 : 1 + len(names)]] == names
    assert md.loads(document) == plan
