"""Where the values that JSON Pointers name stand in the text of a plan document."""

import re
from collections.abc import Sequence
from typing import Final

from unionplan.cli.documents import Format
from unionplan.cli.excerpt import Lines
from unionplan.formats._problem import Place, Problem
from unionplan.model import split_pointer

__all__ = ["TRACED", "find_pointers"]

TRACED: Final = frozenset({"json", "yaml", "toml"})
"""The formats in whose text the place of a value can be found."""

# What is marked of a value: a text in quotes, or what looks like one word.
_VALUE: Final = re.compile(
    r"""
      "(?:[^"\\\n]|\\.){0,1000}"
    | '[^'\n]{0,1000}'
    | [^\s,\[\]{}"'\#]{1,1000}
    """,
    re.VERBOSE,
)


def find_pointers(lines: Lines, form: Format, pointers: Sequence[str]) -> list[tuple[int, int]]:
    """The offsets at which values start and end; what is left out is where it would belong.

    Args:
        lines: A text that is a plan document.
        form: Its format, one of those in `TRACED`.
        pointers: JSON Pointers of places in the plan.
    """
    if not pointers:
        return []
    problems = [Problem(_path(pointer), "") for pointer in pointers]
    spans: list[tuple[int, int]] = []
    for line, column in _locate(lines.text, form.name, problems):
        start = lines.index.offset(line, column)
        value = _VALUE.match(lines.text, start)
        spans.append((start, value.end() if value else start + 1))
    return spans


def _path(pointer: str) -> tuple[str | int, ...]:
    return tuple(int(token) if token.isdecimal() else token for token in split_pointer(pointer))


def _locate(text: str, form: str, problems: list[Problem]) -> Sequence[Place]:
    match form:
        case "json":
            from unionplan.formats._json_places import json_places

            return json_places(text, problems)
        case "yaml":
            from unionplan.formats._yaml_reading import YamlText

            return YamlText(text).locate(problems)
        case _:
            from unionplan.formats._toml_places import TomlPlaces

            return TomlPlaces(text).locate(problems)
