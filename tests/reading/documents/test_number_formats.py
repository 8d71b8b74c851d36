"""Numbers as lists show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.documents.number_formats import FORMS, format_number


@given(st.integers(-5, 2**31), st.sampled_from([*FORMS, "unknown"]))
def test_every_number_is_written_in_few_characters(number: int, form: str) -> None:
    written = format_number(number, form)
    assert 0 < len(written) <= 20


@given(st.integers(1, 10), st.sampled_from(sorted(FORMS)))
def test_the_first_numbers_of_a_form_differ(number: int, form: str) -> None:
    assert format_number(number, form) != format_number(number + 1, form)


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (0, "chineseCounting", "0"),
        (21, "decimalEnclosedCircle", "21"),
        (11, "ideographTraditional", "11"),
        (27, "lowerLetter", "aa"),
        (78, "upperLetter", "ZZZ"),
        (79, "upperLetter", "79"),
        (1994, "upperRoman", "MCMXCIV"),
        (4000, "lowerRoman", "4000"),
        (99, "chineseCounting", "九十九"),
        (105, "chineseCounting", "一〇五"),
        (105, "chineseCountingThousand", "一百零五"),
        (10_000, "chineseCountingThousand", "10000"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (236, "trad-chinese-formal", "貳佰參拾陸"),
        (3, "cjk-ideographic", "三"),
        (3, "i", "iii"),
        (3, "A", "C"),
        (3, "constructor", "3"),
    ],
)
def test_numbers_are_written_as_the_form_says(number: int, form: str, written: str) -> None:
    assert format_number(number, form) == written
