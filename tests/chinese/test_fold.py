"""Folding keeps every offset, comes to an end, and leaves simplified text alone."""

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionplan.chinese
from unionplan.chinese import fold

EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))
DATA = Path(unionplan.chinese.__file__).parent / "data"


def _pairs(name: str) -> list[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [pair for line in lines if not line.startswith("#") for pair in line.split()]


def _gb2312_ideographs() -> str:
    rows = range(0xB0, 0xF8)
    codes = (bytes([row, cell]) for row in rows for cell in range(0xA1, 0xFF))
    return b"".join(codes).decode("gb2312", errors="ignore")


@given(st.text() | st.text(st.characters(categories=["Cs", "Lo", "So", "Zs"])))
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(fold(old) == new for old, new in zip(text, folded, strict=True))


def test_every_character_there_is_becomes_one_character() -> None:
    assert len(fold(EVERY_CHARACTER)) == len(EVERY_CHARACTER)


def test_folding_again_changes_nothing() -> None:
    folded = fold(EVERY_CHARACTER)
    assert fold(folded) == folded


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_is_left_alone(text: str) -> None:
    assert fold(text) == text


def test_simplified_text_is_left_alone() -> None:
    # Four characters of GB 2312 that no simplified text has in their own right.
    ours = set("後徵於夥")
    changed = {old for old in _gb2312_ideographs() if fold(old) != old}
    assert changed == ours


@pytest.mark.parametrize("name", ["traditional.txt", "radicals.txt"])
def test_tables_are_pairs_each_once_and_in_order(name: str) -> None:
    pairs = _pairs(name)
    sources = [pair[0] for pair in pairs]
    assert all(len(pair) == 2 for pair in pairs)
    assert sources == sorted(set(sources))


def test_traditional_characters_become_common_simplified_ones() -> None:
    for source, target in map(tuple, _pairs("traditional.txt")):
        assert fold(source) == target
        assert 0xB0 <= target.encode("gb2312")[0] <= 0xD7


def test_radicals_become_simplified_characters() -> None:
    for source, target in map(tuple, _pairs("radicals.txt")):
        assert unicodedata.name(source).startswith("CJK RADICAL")
        assert fold(source) == target
        assert target.encode("gb2312")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("第３８届（草案）：Ａ＋", "第38届(草案):A+", id="full-width"),
        pytest.param("一\u3000二\u00a0三\u2003四", "一 二 三 四", id="blanks"),
        pytest.param("二○二◯", "二〇二〇", id="zeros"),
        pytest.param("￥500", "¥500", id="yen"),
        pytest.param(
            "職工代表大會、勞動競賽、送溫暖", "职工代表大会、劳动竞赛、送温暖", id="traditional"
        ),
        pytest.param("臺灣爲衆啓裏綫", "台湾为众启里线", id="variant forms"),
        pytest.param("⼯会⺠主⾨⾦", "工会民主门金", id="radicals of PDF files"),
        pytest.param("\uf9b4導", "领导", id="compatibility ideograph"),
        pytest.param("①⒈㈠Ⅰ、。“”‘’《》【】「」——…·", None, id="marks with a meaning"),
        pytest.param("乾坤 瞭望 著名 覆盖 狼藉", None, id="simplified words"),
        pytest.param("\t\n\r\u2028", None, id="line ends"),
    ],
)
def test_what_reads_the_same_folds_to_the_same(text: str, folded: str | None) -> None:
    assert fold(text) == (text if folded is None else folded)
