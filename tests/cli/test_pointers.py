import pytest

from unionplan.cli.documents import choose_format
from unionplan.cli.excerpt import Lines
from unionplan.cli.pointers import find_pointers

JSON = """{
  "title": "工会\\"计划\\"",
  "activities": [{"title": "a"}, {"title": "b", "when": "2026-03"}]
}"""
YAML = """\
title: 工会计划
activities:
  - title: a
  - {title: 'b c', when: 2026-03}
"""
TOML = """\
title = "工会计划"
[[activities]]
title = "a"
[[activities]]
when = "2026-03"
"""


@pytest.mark.parametrize(
    ("form", "text", "pointer", "words"),
    [
        ("json", JSON, "", "{"),
        ("json", JSON, "/title", '"工会\\"计划\\""'),
        ("json", JSON, "/activities/1/when", '"2026-03"'),
        ("json", JSON, "/activities/0/when", "{"),
        ("yaml", YAML, "/title", "工会计划"),
        ("yaml", YAML, "/activities/1/title", "'b c'"),
        ("yaml", YAML, "/activities/1/when", "2026-03"),
        ("toml", TOML, "/activities/1/when", "when"),
    ],
)
def test_the_value_is_found_in_the_text(form: str, text: str, pointer: str, words: str) -> None:
    if form == "yaml":
        pytest.importorskip("ruamel.yaml")
    [span] = find_pointers(Lines(text), choose_format(form, "-"), [pointer])
    assert span is not None
    assert text[slice(*span)] == words


def test_a_format_that_does_not_tell_places_is_taken_for_no_other() -> None:
    text = 'title = "a"'
    assert find_pointers(Lines(text), choose_format("csv", "-"), ["/title", ""]) == [None, None]


def test_nothing_is_looked_for_without_need() -> None:
    assert find_pointers(Lines("no JSON"), choose_format("json", "-"), []) == []
