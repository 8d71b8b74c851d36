import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.chinese import display_width, printable
from unionplan.cli.excerpt import Lines

TEXT = "第一行\r\n　　“入会率”达到100%。\r第三行\n"


@pytest.mark.parametrize(
    ("words", "line", "column"),
    [("第一行", 1, 1), ("入会率", 2, 4), ("第三行", 3, 1)],
)
def test_lines_end_at_cr_lf_and_both(words: str, line: int, column: int) -> None:
    lines = Lines(TEXT)
    offset = TEXT.index(words)
    assert lines.index.place(offset) == (line, column)
    assert lines.index.offset(line, column) == offset


def test_the_words_that_are_meant_are_marked() -> None:
    start = TEXT.index("入会率")
    shown, marks = Lines(TEXT).excerpt(start, start + 3, 60)
    assert shown == "“入会率”达到100%。"
    assert marks == " ^^^^^^"


def test_of_several_lines_only_the_first_is_shown() -> None:
    assert Lines("ab\ncd").excerpt(0, 5, 20) == ("ab", "^^")


def test_a_place_between_two_characters_gets_one_mark() -> None:
    assert Lines("ab").excerpt(1, 1, 20) == ("ab", " ^")


def test_a_long_line_is_shown_around_the_words() -> None:
    text = "前" * 50 + "错" + "后" * 50
    shown, marks = Lines(text).excerpt(50, 51, 21)
    assert shown == "…前前前前错后后后后…"
    assert marks == "         ^^"


def test_one_side_takes_what_the_other_leaves() -> None:
    shown, _ = Lines("前" * 50 + "错").excerpt(50, 51, 13)
    assert shown == "…前前前前前错"


CHARACTERS = st.sampled_from("工会，“”abc \t\x1b\u202e\r\n")


@given(st.text(CHARACTERS, max_size=2000), st.data(), st.integers(10, 60))
def test_marks_stand_below_the_words(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown, marks = Lines(text).excerpt(start, end, width)
    assert display_width(shown) <= width
    assert display_width(marks) <= width
    assert set(marks.lstrip()) == {"^"}
    assert shown == printable(shown)
