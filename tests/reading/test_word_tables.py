"""Tables of words: data that can be looked at without reading code."""

import json
from importlib import resources

import pytest

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
