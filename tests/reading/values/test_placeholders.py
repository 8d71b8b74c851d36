"""Masks, and marks that mask nothing."""

import pytest

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.placeholders import find_placeholders


def _masks(words: str) -> list[str]:
    page = Page(words)
    return [page.words(mask) for mask in find_placeholders(page, Span(0, len(page.folded)))]


@pytest.mark.parametrize(
    ("words", "mask"),
    [
        ("在20xx年里", "20xx年"),
        ("20XX年度", "20XX年度"),
        ("20__年计划", "20__年"),
        ("201x年", "201x年"),
        ("20××学年", "20××学年"),
        ("xx届三次会议", "xx届"),
        ("×市工会", "×市"),
        ("xxx公司工会", "xxx公司"),
        ("***公司工会", "***公司"),
        ("**镇", "**镇"),
        ("__公司", "__公司"),
        ("慰问___户", "___户"),
        ("共__人", "__人"),
        ("某某同志", "某某同志"),
        ("某县总工会", "某县"),
        ("□□学校", "□□学校"),
        ("○○学校", "○○学校"),
        ("20xx-20xx学年", "20xx-20xx学年"),
        ("党的xx大", "xx大"),
    ],
)
def test_a_mask_bears_its_noun(words: str, mask: str) -> None:
    assert _masks(words) == [mask]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("2026年", id="a year"),
        pytest.param("二○○八年", id="zeros of a year"),
        pytest.param("x-ray", id="a word of letters"),
        pytest.param("6x4米", id="a product"),
        pytest.param("3 × 5", id="a product with blanks"),
        pytest.param("box", id="a letter in a word"),
        pytest.param("**重点工作**", id="Markdown"),
        pytest.param("某些单位", id="some"),
    ],
)
def test_what_masks_nothing_is_no_mask(words: str) -> None:
    assert _masks(words) == []


def test_asterisks_around_the_name_of_a_town_mask_it() -> None:
    assert _masks("在**镇和**乡") == ["**镇", "**乡"]


def test_masks_stand_in_the_order_of_the_text() -> None:
    assert _masks("xx公司20xx年_月_日") == ["xx公司", "20xx年", "_月", "_日"]
