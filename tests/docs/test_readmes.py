"""The README in Chinese is worth as much as the one in English: it holds the same."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGLISH = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")
WORDS = re.compile(r"#.*$|\"(?:en|zh)\"", re.MULTILINE)
"""What a snippet says in the reader's language: its comments, and the language that it asks for."""


def snippets(text: str) -> list[str]:
    return [
        WORDS.sub("", block)
        for block in re.findall(r"^```.*?^```$", text, re.MULTILINE | re.DOTALL)
    ]


def test_both_hold_the_same_commands_and_snippets() -> None:
    assert snippets(CHINESE) == snippets(ENGLISH)


@pytest.mark.parametrize("marker", ["main-command", "test-command"])
def test_both_mark_the_same_commands(marker: str) -> None:
    assert ENGLISH.count(f"<!-- {marker} -->\n```sh\n") == 1
    assert CHINESE.count(f"<!-- {marker} -->\n```sh\n") == 1


def test_both_have_the_same_parts_in_the_same_order() -> None:
    levels = [re.findall(r"^#+ ", text, re.MULTILINE) for text in (ENGLISH, CHINESE)]
    assert levels[0] == levels[1]
    commands = [re.findall(r"^\| `([^`]+)`", text, re.MULTILINE) for text in (ENGLISH, CHINESE)]
    assert commands[0] == commands[1]


def test_both_lead_to_the_same_pages() -> None:
    pages = [set(re.findall(r"\]\(([^)]+)\)", text)) for text in (ENGLISH, CHINESE)]
    own = {"README.md", "README.zh-CN.md", "docs/reference/rules.md", "docs/reference/rules.zh.md"}
    assert pages[0] - own == pages[1] - own
    for page in pages[0] | pages[1]:
        assert (ROOT / page).is_file(), page
