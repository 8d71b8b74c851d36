"""Tables of words: data that can be looked at without reading code."""

import json
import re
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.word_table import first_character_first, load_words

_FOLDER = resources.files("unionplan.reading").joinpath("data")
_TABLES = sorted(file.name for file in _FOLDER.iterdir() if file.name.endswith(".json"))


@pytest.mark.parametrize("name", _TABLES)
def test_every_table_says_where_its_words_are_from(name: str) -> None:
    table = json.loads(_FOLDER.joinpath(name).read_text("utf-8"))
    assert len(table["source"]) > 20


@pytest.mark.parametrize("name", _TABLES)
def test_no_list_of_a_table_names_a_word_twice(name: str) -> None:
    def check(part: object) -> None:
        if isinstance(part, dict):
            for value in part.values():
                check(value)
        elif isinstance(part, list):
            assert len(set(map(str, part))) == len(part)

    check(json.loads(_FOLDER.joinpath(name).read_text("utf-8")))


@pytest.mark.parametrize(
    ("word", "pattern"),
    [
        ("劳动节", "劳动节"),
        ("(?<!国际)劳动节", "劳(?<!国际劳)动节"),
        ("(?<=庆)(?<!国)五一", "五(?<=庆五)(?<!国五)一"),
        ("(?:及|或)?以上", "(?:及|或)?以上"),
    ],
)
def test_what_must_stand_before_a_word_is_looked_for_behind_its_first_character(
    word: str, pattern: str
) -> None:
    assert first_character_first(word) == pattern


@given(st.text("国际庆五一劳动节", max_size=12), st.sampled_from(["(?<!国际)劳动", "(?<=庆)五一"]))
def test_a_pattern_with_its_first_character_first_finds_the_same(text: str, word: str) -> None:
    found = [match.span() for match in re.finditer(first_character_first(word), text)]
    assert found == [match.span() for match in re.finditer(word, text)]


@pytest.mark.parametrize("pattern", load_words("noise")["inside"])
@given(data=st.data())
def test_all_noise_inside_of_a_line_has_one_of_its_signs(pattern: str, data: st.DataObject) -> None:
    noise = data.draw(st.from_regex(pattern, fullmatch=True))
    assert any(sign in noise for sign in load_words("noise")["inside_signs"])
