"""Reading costs time in proportion to the text, however hostile it is."""

import time

import pytest

from unionplan.reading import read

_LENGTH = 1500
_MOST = 3.5  # 2 would be proportional, 4 quadratic; the rest is for a busy machine
_ROUNDS = 3


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(
    "run",
    [
        pytest.param("一、二", id="markers"),
        pytest.param("3月", id="months"),
        pytest.param("a一、", id="numbers in one line"),
        pytest.param("每3个", id="figures"),
        pytest.param("“a\n", id="quotations that never close"),
        pytest.param("|a", id="cells of one row"),
        pytest.param("**a** ", id="emphasis"),
        pytest.param("工会计划\n" + "工" * 70 + "\n", id="titles"),
        pytest.param("人 1", id="figures and blanks"),
    ],
)
def test_a_text_twice_as_long_costs_twice_as_much(run: str) -> None:
    once, twice = (run * (length // len(run)) for length in (2 * _LENGTH, 4 * _LENGTH))
    read(once)
    assert _seconds(twice) <= _MOST * _seconds(once)


def test_blanks_before_a_title_cost_nothing_much() -> None:
    once, twice = (" " * length + "\n工会计划\n一、慰问。" for length in (20_000, 40_000))
    assert _seconds(twice) <= _MOST * _seconds(once)
