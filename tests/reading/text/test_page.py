"""A text and its twin for matching."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span

_PARTS = ("职工", "50", " ", "\u3000", "**", "要点", "\n", "# ", "。", "％", "條")
texts = st.lists(st.sampled_from(_PARTS), max_size=40).map("".join)


@given(texts)
def test_every_character_of_the_twin_has_its_place_in_the_text(text: str) -> None:
    page = Page(text)
    places = [page.place(Span(offset, offset + 1)) for offset in range(len(page.folded))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(texts)
def test_the_words_of_a_stretch_are_the_author_s(text: str) -> None:
    page = Page(text)
    words = page.words(Span(0, len(page.folded)))
    rest = iter(text)
    assert all(character in rest for character in words)


def test_words_are_matched_in_one_width_and_kept_as_written() -> None:
    page = Page("參檢率９５％")
    whole = Span(0, len(page.folded))
    assert page.match_words(whole) == "参检率95%"
    assert page.words(whole) == "參檢率９５％"


def test_a_text_that_was_wrapped_at_a_width_is_unwrapped() -> None:
    lines = [
        "本年度工会把服务职工的各项工作往实里做细里做",
        "让职工群众有更多的获得感幸福感和安全感再接再",
    ]
    page = Page("\n".join([*lines, "厉。"] * 4))
    assert [page.words(line) for line in page.lines] == ["".join([*lines, "厉。"])] * 4


def test_a_break_behind_emphasis_is_left_out_with_it() -> None:
    lines = [
        "工会要把服务职工的各项工作往实里做细里**做好**",
        "  让职工群众有更多的获得感幸福感和安全感再接再",
    ]
    page = Page("\n".join(["# 要点", *[*lines, "厉。"] * 4]))
    assert (
        page.folded.splitlines()[1]
        == "工会要把服务职工的各项工作往实里做细里做好" + lines[1].strip() + "厉。"
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("不少于 50 条", "不少于50条"),
        ("定于 4 月 23 日", "定于4月23日"),
        ("达到 95 % 以上", "达到95%以上"),
        ("1.2 年度目标", "1.2 年度目标"),
        ("甲\n3 慰问", "甲\n3 慰问"),
        ("评选 5.表彰", "评选 5.表彰"),
        ("第一句话说了很多很多很多内容以后写 3 次", "第一句话说了很多很多很多内容以后写3次"),
    ],
)
def test_spaces_around_figures_are_left_out(text: str, folded: str) -> None:
    assert Page(text).folded == folded


def test_emphasis_is_left_out() -> None:
    page = Page("# 要点\n***重点***和**难点**")
    assert page.folded == "# 要点\n重点和难点"


def test_lines_come_without_blanks_and_empty_ones_not_at_all() -> None:
    page = Page("\u3000甲 \r\n\r\n\t\n 乙\u200b\r丙")
    assert [page.words(line) for line in page.lines] == ["甲", "乙", "丙"]


def test_noise_is_blank_to_the_reader_and_left_out_of_the_words() -> None:
    page = Page("组织广告培训")
    page.blank_out([Span(2, 4)])
    assert page.folded == "组织  培训"
    assert page.words(Span(0, 6)) == "组织培训"
    assert page.words(Span(0, 2)) == "组织"
    assert page.words(Span(4, 6)) == "培训"


def test_an_empty_stretch_stands_at_one_offset_and_has_no_words() -> None:
    page = Page("慰问 50 人")
    assert page.place(Span(5, 5)) == Span(7, 7)
    assert page.words(Span(5, 5)) == ""
