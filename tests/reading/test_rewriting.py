"""Changing a value in the text that it was read from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan import read
from unionplan.model import Activity, Plan, Section, Source
from unionplan.reading.rewriting import Splice, find_splice, splice

TEXT = (
    "某校工会计划\r\n一、目标\r\n　　会前征集\r\n提案。会前征集提案。\r\n二、措施\r\n送清凉。\r\n"
)
PLAN = Plan(
    title="某校工会计划",
    sections=[
        Section(
            marker="一、",
            heading="目标",
            text="会前征集提案。会前征集提案。",
            source=Source(start=8, end=TEXT.index("\r\n二、")),
        ),
        Section(marker="二、", source=Source(start=TEXT.index("二、"), end=len(TEXT))),
    ],
    activities=[Activity(title="座谈", source=Source(start=0, end=len(TEXT)))],
)


def changed(pointer: str, words: str) -> str | None:
    found = find_splice(TEXT, PLAN, pointer, words)
    return None if found is None else splice(TEXT, [found])


@pytest.mark.parametrize(
    ("pointer", "words", "old", "new"),
    [
        ("/sections/1/marker", "三、", "二、措施", "三、措施"),
        ("/sections/0/heading", "总目标", "一、目标", "一、总目标"),
        ("/sections/0/heading", "目标和任务", "一、目标", "一、目标和任务"),
        ("/sections/0/heading", "", "一、目标\r\n", "一、\r\n"),
        ("/sections/0/text", "会前征集提案。", "提案。会前征集提案。", "提案。"),
        ("/sections/0/text", "会前征集提案。会后征集提案。", "提案。会前", "提案。会后"),
    ],
)
def test_only_what_differs_is_changed(pointer: str, words: str, old: str, new: str) -> None:
    assert changed(pointer, words) == TEXT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("/title", "没有出处"),
        ("/activities/0/title", "不在文中"),
        ("/sections/0", "不是文字"),
        ("/nowhere", "没有"),
        ("/sections/1/heading", "空的"),
    ],
)
def test_what_does_not_stand_in_the_text_is_not_changed(pointer: str, words: str) -> None:
    assert changed(pointer, words) is None


def test_a_line_that_is_left_empty_goes() -> None:
    assert splice("甲\n　乙。\n丙", [Splice(3, 5, "")]) == "甲\n丙"
    assert splice("甲\n乙", [Splice(2, 3, "")]) == "甲\n"
    assert splice("甲乙丙", [Splice(0, 1, "一"), Splice(2, 3, "三")]) == "一乙三"


def test_a_letter_that_stands_everywhere_costs_no_more_than_a_few_looks() -> None:
    text = "工" * 10_000
    plan = Plan(sections=[Section(text="工" * 50 + "会", source=Source(start=0, end=len(text)))])
    assert find_splice(text, plan, "/sections/0/text", "会") is None


words = st.lists(st.sampled_from(["会", "前", "征集", "。", " ", "　", "\n"]), max_size=8).map(
    "".join
)


@given(words, words)
def test_blanks_aside_the_text_says_afterwards_what_was_asked(old: str, new: str) -> None:
    text = f"甲{old}乙"
    source = Source(start=1, end=len(text) - 1)
    plan = Plan(sections=[Section(text=old.replace("\n", ""), source=source)])
    found = find_splice(text, plan, "/sections/0/text", new)
    if found is not None:
        said = splice(text, [found])
        assert "".join(said.split()) == "".join(f"甲{new}乙".split())


def test_what_was_read_can_be_changed_and_is_read_again() -> None:
    text = "柳河小学工会2026年工作计划\n一、目标\n落实部署。\n三、措施\n送清凉。\n"
    found = find_splice(text, read(text).plans[0], "/sections/1/marker", "二、")
    assert found is not None
    after = splice(text, [found])
    assert [each.marker for each in read(after).plans[0].sections] == ["一、", "二、"]
