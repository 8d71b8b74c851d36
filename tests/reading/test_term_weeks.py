"""Weeks of a term, as cells of school plans name them."""

import pytest

from unionplan.reading import times_of


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("第3周", ["week 3"]),
        ("第三周", ["week 3"]),
        ("第3-5周", ["week 3 to 5"]),
        ("第3教学周", ["week 3"]),
        ("第99周", []),
        ("第5-3周", []),
    ],
)
def test_a_week_of_a_term_has_its_number(words: str, times: list[str]) -> None:
    assert [str(when) for when in times_of(words)] == times
