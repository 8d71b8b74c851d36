"""Changing single values of a YAML text, while all else in it stays as it is written."""

# ruff: noqa: ANN401 - the events of ruamel.yaml have no types

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from unionplan.formats._json_editing import Member, cut_member, find_member
from unionplan.formats._yaml_writing import is_literal, style_of

_BLOCK: Final = re.compile(r"\|[-+]?[ \t]*\n(?:[ \t]*\n)*(?P<indent> +)")


class _Node:
    """A value in the text.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one, blank lines aside.
        style: How a text is quoted (``|``, ``"``), ``flow`` for brackets, ``block`` for lines.
        members: What is in an array or object, with the values.
    """

    def __init__(self, event: Any) -> None:
        self.start: int = event.start_mark.index
        self.end: int = event.end_mark.index
        self.style: str = ""
        self.members: list[tuple[Member, _Node]] = []


def set_yaml(text: str, path: Sequence[str], value: object) -> str:
    """Replace the value at *path*, or give an object a key that it has not.

    Raises:
        ValueError: *path* leads nowhere.
    """
    parent = _find(text, path[:-1])
    members = [member for member, _ in parent.members]
    known = any(member.token == path[-1] for member in members)
    if not known and parent.style == "block" and not members[-1].token.isdecimal():
        last = members[-1]
        indent = " " * (last.start - text.rfind("\n", 0, last.start) - 1)
        end = _line_end(text, last.end)
        return f"{text[:end]}\n{indent}{_quoted(path[-1])}: {_written(value)}{text[end:]}"
    node = parent.members[find_member(members, path[-1])][1]
    return f"{text[: node.start]}{_rewritten(text, node, value)}{text[node.end :]}"


def drop_yaml(text: str, path: Sequence[str]) -> str:
    """Take the item or key at *path* out.

    Raises:
        ValueError: *path* leads nowhere.
    """
    parent = _find(text, path[:-1])
    members = [member for member, _ in parent.members]
    index = find_member(members, path[-1])
    if parent.style == "flow":
        return cut_member(text, members, index)
    if len(members) == 1 and len(path) > 1:
        return drop_yaml(text, path[:-1])  # with nothing below it the key would be null
    member = members[index]
    first = text.rfind("\n", 0, member.start) + 1
    before = text[first : member.start].strip()
    if before == ("-" if path[-1].isdecimal() else ""):
        end = _line_end(text, member.end)
        return text[:first] + text[end + 1 :]
    # the first key behind a dash: the next one takes its place
    behind = members[index + 1].start if index + 1 < len(members) else len(text)
    return text[: member.start] + text[behind:]


def _find(text: str, path: Sequence[str]) -> _Node:
    parser: Any = YAML(typ="safe", pure=True)
    events: Iterator[Any] = parser.parse(text)
    starts = (MappingStartEvent, SequenceStartEvent, ScalarEvent)
    first = next(event for event in events if _is(event, *starts))
    node = _node(first, events, text)
    for token in path:
        members = [member for member, _ in node.members]
        node = node.members[find_member(members, token)][1]
    return node


def _node(event: Any, events: Iterator[Any], text: str) -> _Node:
    node = _Node(event)
    if _is(event, ScalarEvent):
        node.style = event.style or ""
        node.end -= len(text[node.start : node.end]) - len(text[node.start : node.end].rstrip())
        return node
    node.style = "flow" if event.flow_style else "block"
    is_object = _is(event, MappingStartEvent)
    while not _is(event := next(events), MappingEndEvent, SequenceEndEvent):
        key = event
        child = _node(next(events) if is_object else event, events, text)
        token = key.value if is_object else str(len(node.members))
        start = key.start_mark.index
        node.members.append((Member(token, start, child.start, max(child.end, start)), child))
    node.end = event.end_mark.index
    if node.style == "block" and node.members:
        node.end = node.members[-1][0].end
    return node


def _is(event: Any, *kinds: type) -> bool:
    # not isinstance, after which the checkers would know an event, but not its attributes
    return type(event) in kinds


def _rewritten(text: str, node: _Node, value: object) -> str:
    """The new value in the manner of the old one, as far as that can hold it."""
    if not isinstance(value, str):
        return _written(value)
    block = _BLOCK.match(text, node.start)
    if node.style == "|" and block and is_literal(value):
        lines = [f"{block['indent']}{line}" if line else "" for line in value.split("\n")]
        return "\n".join(["|" if value.endswith("\n") else "|-", *lines]).rstrip("\n")
    if node.style == "'" and "\n" not in value:
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    return json.dumps(value, ensure_ascii=False) if node.style == '"' else _quoted(value)


def _written(value: object) -> str:
    return _quoted(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _quoted(value: str) -> str:
    return value if style_of(value) is None else json.dumps(value, ensure_ascii=False)


def _line_end(text: str, start: int) -> int:
    """Where the line with the last character before *start* ends, a comment in it included."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end
