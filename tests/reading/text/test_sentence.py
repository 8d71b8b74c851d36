"""Sentences and clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.text.clauses import find_clauses
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence, cut_long, find_sentences
from unionplan.reading.text.span import Span


def _sentences(text: str) -> list[str]:
    page = Page(text)
    return [page.words(found.span) for found in find_sentences(page, Span(0, len(page.folded)))]


def _clauses(text: str) -> list[str]:
    page = Page(text)
    return [page.words(clause) for clause in Sentence(page, Span(0, len(page.folded))).clauses]


def test_sentences_end_at_stops_semicolons_and_lines() -> None:
    assert _sentences("走访。 培训；慰问！\n检查？ 。总结") == [
        "走访",
        "培训",
        "慰问",
        "检查",
        "总结",
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("3月走访，4月培训", ["3月走访", "4月培训"]),
        ("目标：走访, 培训", ["目标", "走访", "培训"]),
        ("组织（合唱，朗诵）比赛，评奖", ["组织（合唱，朗诵）比赛", "评奖"]),
        ("学习《甲，乙》和“丙，丁”，讨论", ["学习《甲，乙》和“丙，丁”", "讨论"]),
        ("「甲，乙」，丙", ["「甲，乙」", "丙"]),
        ("（甲，乙，丙", ["（甲，乙，丙"]),
        ("甲）（，乙", ["甲）（", "乙"]),
        ("，，", []),
        ("甲， ，乙", ["甲", "乙"]),
    ],
)
def test_clauses_end_at_commas_outside_of_brackets(text: str, clauses: list[str]) -> None:
    assert _clauses(text) == clauses


def test_an_offset_lies_in_its_clause() -> None:
    sentence = Sentence(Page("甲乙，丙丁"), Span(0, 5))
    assert sentence.clause_at(1) == (0, 2)
    assert sentence.clause_at(4) == (3, 5)
    assert sentence.clause_at(2) == (0, 5)


def test_the_clause_before_an_offset_ends_there_at_the_latest() -> None:
    sentence = Sentence(Page("甲乙，丙丁"), Span(0, 5))
    assert sentence.clause_before(3) == (0, 2)
    assert sentence.clause_before(1) is None


@given(st.text("甲，", max_size=2000))
def test_no_piece_is_longer_than_any_sentence(text: str) -> None:
    page = Page(text)
    pieces = list(cut_long(page, Span(0, len(text))))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(0 < end - start <= 400 for start, end in pieces)


def test_a_long_sentence_is_cut_behind_a_comma() -> None:
    assert [len(words) for words in _sentences("甲" * 300 + "，" + "乙" * 300)] == [301, 300]
    assert [len(words) for words in _sentences("甲" * 500)] == [400, 100]


def test_clauses_of_blanks_are_none() -> None:
    page = Page("(甲), ,乙")
    clauses = find_clauses(page, Span(0, len(page.folded)))
    assert [page.match_words(clause) for clause in clauses] == ["(甲)", "乙"]
