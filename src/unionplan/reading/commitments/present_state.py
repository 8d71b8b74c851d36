"""Figures of a plan that say how things stand: 已入会180人, 现有基层工会27个，会员864人."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.reading.commitments.figures import Figure
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import load_words

_RATE = "%"
_STOPS = ",;:。"


class _Words(NamedTuple):
    now: re.Pattern[str]
    counted: re.Pattern[str]
    ahead: re.Pattern[str]
    sign: re.Pattern[str]  # of the first two


def present_figures(page: Page, sentence: Span, figures: list[Figure]) -> frozenset[int]:
    """Which figures of a plan's sentence are there already, and are not to be reached.

    The words are in ``reading/data/state_words.json``.

    Returns:
        Their indices; a figure with a bound is never one.
    """
    words = _words()
    if not words.sign.search(page.folded, *sentence):  # nearly all sentences
        return frozenset()
    found: set[int] = set()
    position, is_state = sentence.start, False
    for index, figure in enumerate(figures):
        quantity = figure.quantity
        between = page.folded[position : quantity.start]
        position = quantity.end
        if quantity.at_least != quantity.at_most or quantity.strength is not None:
            is_state = False
            continue
        is_state = _says_state(between, is_rate=quantity.unit == _RATE, was_state=is_state)
        if is_state:
            found.add(index)
    return frozenset(found)


def _says_state(between: str, *, is_rate: bool, was_state: bool) -> bool:
    """Whether the words between two figures make the second one of the present."""
    words = _words()
    opening = max((match.end() for match in words.now.finditer(between)), default=None)
    if opening is not None:
        return words.ahead.search(between, opening) is None
    if not is_rate and words.counted.search(between):  # 已建会企业签订率达94% is to be reached
        return True
    return was_state and words.ahead.search(between) is None


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("state_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    return _Words(
        now=re.compile(joined["now"]),
        counted=re.compile(f"(?:{joined['counted']})[^{_STOPS}]{{0,8}}$"),
        ahead=re.compile(joined["ahead"]),
        sign=re.compile(f"{joined['now']}|{joined['counted']}"),
    )
