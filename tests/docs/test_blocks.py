"""What the pages show besides Python is right as well: commands, plan documents, settings."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from unionplan.cli.arguments import load_command, parse
from unionplan.formats import FORMATS
from unionplan.rules import read_settings

ROOT = Path(__file__).parents[2]
PAGES = [
    page
    for page in (*ROOT.glob("README*.md"), *ROOT.glob("docs/**/*.md"))
    if "_build" not in page.parts and not page.name.startswith(("rules.", "command-line."))  # made
]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str, start: str = "") -> list[str]:
    """Give the blocks in a language that start with some words."""
    found = (block for page in PAGES for block in BLOCK.findall(page.read_text("utf-8")))
    return [text for name, text in found if name == language and text.startswith(start)]


def commands() -> list[str]:
    """Give the lines that call unionplan."""
    lines = "".join(blocks("sh") + blocks("text")).splitlines()
    return sorted({line for line in lines if re.match("unionplan [a-z]+ ", line)})


@pytest.mark.parametrize("line", commands())
def test_a_command_that_is_shown_can_be_given(line: str) -> None:
    _, command, *options = shlex.split(line, comments=True)
    parse(command, load_command(command), options)


@pytest.mark.parametrize("text", blocks("yaml", "unionplan: "))
def test_a_plan_document_that_is_shown_can_be_read(text: str) -> None:
    pytest.importorskip("ruamel.yaml")
    assert FORMATS.named("yaml").loads(text).title


@pytest.mark.parametrize("text", blocks("yaml", "waivers:"))
def test_a_part_of_a_plan_document_can_be_read(text: str) -> None:
    pytest.importorskip("ruamel.yaml")
    assert FORMATS.named("yaml").loads(f"unionplan: 1\n{text}").waivers


@pytest.mark.parametrize("text", blocks("toml", "# unionplan.toml"))
def test_settings_that_are_shown_are_known(text: str) -> None:
    assert read_settings(tomllib.loads(text))


def test_there_is_something_of_each_kind() -> None:
    assert len(commands()) > 10
    assert len(blocks("yaml", "unionplan: ")) >= 3
