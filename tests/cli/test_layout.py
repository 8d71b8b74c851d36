from hypothesis import given
from hypothesis import strategies as st

from unionplan.chinese import display_width, printable
from unionplan.cli.layout import table, wrap

TEXTS = st.text(st.sampled_from("工会召开一次会议，。（）“”abc 12%\t\n\u202e…"), max_size=60)


@given(TEXTS, st.integers(20, 60))
def test_no_line_is_wider_than_was_asked(text: str, width: int) -> None:
    lines = wrap(text, width, indent="  ", hang="    ")
    assert max(map(display_width, lines)) <= width


@given(TEXTS, st.integers(20, 60))
def test_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width, indent="> ", hang="> ")
    joined = "".join(line.removeprefix(">") for line in lines)
    assert joined.replace(" ", "") == printable(text).replace(" ", "")


def test_closing_marks_do_not_start_a_line_nor_opening_ones_end_it() -> None:
    lines = wrap("工会工作会议召开了，（一次）工会工作会议。", 20)
    assert lines == ["工会工作会议召开了，", "（一次）工会工作会", "议。"]


def test_words_stay_whole_and_blanks_vanish_at_the_break() -> None:
    assert wrap("the union committee meets", 10) == ["the union", "committee", "meets"]


def test_a_word_that_has_no_room_is_broken() -> None:
    assert wrap("abcdefghij", 4, hang=" ") == ["abcd", " efg", " hij"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [""]


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table([["编号", "内容"], ["a", "b"]], 40) == ["编号  内容", "a     b"]


def test_a_cell_that_has_no_room_goes_on_below() -> None:
    assert table([["一", "工会委员会会议"], ["二", "x"]], 12) == [
        "一  工会委员",
        "    会会议",
        "二  x",
    ]


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=4), st.integers(20, 60))
def test_no_table_is_wider_than_was_asked(rows: list[tuple[str, str, str]], width: int) -> None:
    assert max(map(display_width, table(rows, width)), default=0) <= width
