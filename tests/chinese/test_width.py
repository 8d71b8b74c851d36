"""What is cut fits, what is padded fills, and nothing printable can reorder or hide text."""

import unicodedata
from itertools import chain
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.chinese import cut, display_width, pad, printable

widths = st.integers(0, 40)
ambiguities = st.sampled_from([1, 2])
aligns = st.sampled_from(["left", "right", "center"])


@given(st.text(), st.text(), ambiguities)
def test_widths_add_up(left: str, right: str, ambiguous: Literal[1, 2]) -> None:
    both = display_width(left + right, ambiguous=ambiguous)
    parts = display_width(left, ambiguous=ambiguous) + display_width(right, ambiguous=ambiguous)
    assert both == parts


@given(st.text(), widths, ambiguities)
def test_what_is_cut_fits(text: str, width: int, ambiguous: Literal[1, 2]) -> None:
    assert display_width(cut(text, width, ambiguous=ambiguous), ambiguous=ambiguous) <= width


@given(st.text(), widths, ambiguities)
def test_cutting_keeps_as_much_as_fits(text: str, width: int, ambiguous: Literal[1, 2]) -> None:
    shown = cut(text, width, ambiguous=ambiguous)
    whole = display_width(text, ambiguous=ambiguous)
    if whole <= width:
        assert shown == text
    elif width >= ambiguous:
        assert shown.endswith("…")
        assert text.startswith(shown[:-1])
        # One more character is at most two columns wide.
        assert display_width(shown, ambiguous=ambiguous) >= width - 1
    else:
        assert shown == ""


@given(st.text(), widths, aligns, ambiguities)
def test_what_is_padded_fills_and_is_whole(
    text: str,
    width: int,
    align: Literal["left", "right", "center"],
    ambiguous: Literal[1, 2],
) -> None:
    padded = pad(text, width, align, ambiguous=ambiguous)
    wanted = max(width, display_width(text, ambiguous=ambiguous))
    assert display_width(padded, ambiguous=ambiguous) == wanted
    assert text in padded
    assert len(padded) - len(text) == wanted - display_width(text, ambiguous=ambiguous)


@given(st.text(st.characters()))
def test_printable_text_can_be_written_and_reorders_nothing(text: str) -> None:
    shown = printable(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert len(shown.splitlines()) <= 1
    assert all(
        unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"} for character in shown
    )
    assert not any(unicodedata.bidirectional(character) in _BIDI for character in shown)
    assert printable(shown) == shown


_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_every_character_is_left_alone_or_becomes_an_escape() -> None:
    for character in map(chr, chain(range(0x20000), range(0xE0000, 0xE0200))):
        shown = printable(character)
        if shown != character:
            assert shown.encode("ascii").decode("unicode_escape") == character


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("plan", 4, id="ascii"),
        pytest.param("工会plan", 8, id="mixed"),
        pytest.param("（１）", 6, id="full-width"),
        pytest.param("e\u0301", 1, id="combining"),
        pytest.param("a\u200bb", 2, id="zero-width"),
        pytest.param("a\u00adb", 3, id="soft hyphen"),
        pytest.param("\x1b[31m", 4, id="control"),
        pytest.param("“①”", 3, id="ambiguous"),
    ],
)
def test_width_is_counted_in_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


def test_ambiguous_characters_are_as_wide_as_asked() -> None:
    assert display_width("“①”", ambiguous=2) == 6
    assert cut("“①”二", 6, ambiguous=2) == "“①…"


@pytest.mark.parametrize(
    ("width", "shown"),
    [(8, "工作计划"), (7, "工作计…"), (6, "工作…"), (5, "工作…"), (1, "…"), (0, ""), (-1, "")],
)
def test_wide_text_is_cut_between_characters(width: int, shown: str) -> None:
    assert cut("工作计划", width) == shown


@pytest.mark.parametrize(
    ("align", "padded"),
    [("left", "计划   "), ("right", "   计划"), ("center", " 计划  ")],
)
def test_text_stands_where_asked(align: Literal["left", "right", "center"], padded: str) -> None:
    assert pad("计划", 7, align) == padded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("2026年　工会“计划”🎉", None, id="plain"),
        pytest.param("a\\x1b", None, id="backslash"),
        pytest.param("\u200d👩\u200c", None, id="joiners"),
        pytest.param("\x1b[2J", r"\x1b[2J", id="terminal control"),
        pytest.param("a\r\n\tb", r"a\r\n\tb", id="line end"),
        pytest.param("\x85\u2028\u2029", r"\x85\u2028\u2029", id="other line ends"),
        pytest.param("\u202e\u2066\ufeff\u200b", r"\u202e\u2066\ufeff\u200b", id="bidi and unseen"),
        pytest.param("\U000e0041", r"\U000e0041", id="tag"),
        pytest.param("\udce4", r"\udce4", id="lone surrogate"),
    ],
)
def test_what_is_unseen_is_shown(text: str, shown: str | None) -> None:
    assert printable(text) == (text if shown is None else shown)
