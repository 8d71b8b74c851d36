"""Shares of a whole, compared by value."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.rules.amounts import NUMBER, SHARE, parse_amount, parse_share


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("三分之二", Fraction(2, 3)),
        ("2/3", Fraction(2, 3)),
        ("２/３", None),
        ("百分之六十", Fraction(3, 5)),
        ("60%", Fraction(3, 5)),
        ("60％", Fraction(3, 5)),
        ("66.7%", Fraction(667, 1000)),
        ("百分之零点五", Fraction(1, 200)),
        ("千分之五", Fraction(1, 200)),
        ("5‰", Fraction(1, 200)),
        ("六成", Fraction(3, 5)),
        ("半数", Fraction(1, 2)),
        ("过半", Fraction(1, 2)),
        ("一半", Fraction(1, 2)),
        ("二分之一", Fraction(1, 2)),
        ("百分之二百", Fraction(2)),
        ("三四%", None),
        ("零分之一", None),
        ("多数", None),
        ("", None),
    ],
)
def test_shares_are_read_by_value(text: str, share: Fraction | None) -> None:
    assert parse_share(text) == share


@given(st.integers(0, 100), st.sampled_from("%％"))
def test_what_reads_as_a_share_is_found_as_one(percent: int, sign: str) -> None:
    match = re.search(SHARE, f"不低于{percent}{sign}的代表")
    assert match is not None
    assert parse_share(match[0]) == Fraction(percent, 100)


@pytest.mark.parametrize("words", ["分之", "第2届", "成立", "3人"])
def test_other_words_are_no_shares(words: str) -> None:
    assert re.search(SHARE, words) is None


@given(st.integers(0, 99_999))
def test_a_number_is_found_whole(number: int) -> None:
    match = re.search(NUMBER, f"共{number}元")
    assert match is not None
    assert parse_amount(match[0]) == Decimal(number)


def test_a_point_behind_a_number_is_no_part_of_it() -> None:
    assert parse_amount("20.") == 20
    assert parse_amount("1,200") == 1200
    assert parse_amount("三四") is None
