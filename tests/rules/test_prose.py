"""Prose under check: its sentences, and the words of tables that stand in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.model import Activity, Plan, Section, Source
from unionplan.rules import Context, WordTable

ACTS = WordTable(
    topics={"congress": ("职代会", "教代会"), "body": ("职代会主席团",), "act": ("召开", "开")},
    parts={"month": ("三月", "十月"), "chair": ("主席",)},
)
pieces = st.text("职代会教主席团召开。；！\n 工", max_size=20)


def plan_of(*texts: str) -> Plan:
    return Plan(sections=[Section(text=text) for text in texts])


@given(st.lists(pieces, max_size=4))
def test_every_character_but_blanks_and_closing_marks_is_in_one_sentence(texts: list[str]) -> None:
    context = Context(plan_of(*texts))
    for index, text in enumerate(texts):
        here = [each for each in context.sentences if each.where == f"/sections/{index}/text"]
        for each in here:
            assert text[each.start : each.end] == each.words
            assert each.words
            assert each.words == each.words.strip()
        covered = {at for each in here for at in range(each.start, each.end)}
        assert sum(each.end - each.start for each in here) == len(covered)
        assert all(text[at] in "。；！\n " for at in set(range(len(text))) - covered)


@given(st.lists(pieces, max_size=4))
def test_words_are_found_where_sentences_have_them(texts: list[str]) -> None:
    context = Context(plan_of(*texts))
    for topic, words in ACTS.topics.items():
        expected = [each for each in context.sentences if any(word in each.words for word in words)]
        assert list(context.find(ACTS, topic)) == expected
        with_part = [each for each in expected if "主席" in each.words]
        assert context.find(ACTS, topic, "chair") == with_part


def test_a_long_run_is_cut_so_that_work_is_bounded() -> None:
    first, second = Context(plan_of("工" * 700)).sentences
    assert (first.start, first.end, second.end) == (0, 400, 700)


def test_a_blank_piece_of_a_long_run_is_no_sentence() -> None:
    first, second = Context(plan_of("工" + " " * 899 + "会")).sentences
    assert (first.words, second.words) == ("工", "会")


def test_sentences_stand_where_the_document_has_them() -> None:
    source = Source(start=0, end=4)
    plan = Plan(
        title="计划",
        sections=[Section(heading="职代会", text="三月召开。", sections=[Section(text="工")])],
        activities=[Activity(title="召开教代会"), Activity(title="三月召开", source=source)],
    )
    assert [(each.where, each.words) for each in Context(plan).sentences] == [
        ("/title", "计划"),
        ("/sections/0/heading", "职代会"),
        ("/sections/0/text", "三月召开"),
        ("/sections/0/sections/0/text", "工"),
        ("/activities/0/title", "召开教代会"),
    ]


def test_a_pattern_names_topics_and_parts() -> None:
    pattern = ACTS.pattern("<month>.{0,4}<act><congress>")
    assert pattern.search("十月前召开教代会")
    assert not pattern.search("十月前教代会召开")
    assert ACTS.pattern("<month>.{0,4}<act><congress>") is pattern
    with pytest.raises(KeyError):
        ACTS.pattern("<nothing>")
