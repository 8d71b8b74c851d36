"""Where the values of a JSON text stand; looked for only when something is wrong with them."""

import re
from collections.abc import Iterable
from json import JSONDecoder
from typing import Final

from unionplan.formats._problem import Path, Place, Problem, places_of
from unionplan.limits import MAX_DEPTH

_skip: Final = JSONDecoder(parse_float=str, parse_int=str, parse_constant=str).raw_decode
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_BRACKET: Final = re.compile(
    r'(?P<open>[\[{])|(?P<close>[\]}])|"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL
)


class _Node:
    """A place that is looked for, or lies on the way to one."""

    def __init__(self) -> None:
        self.children: dict[object, _Node] = {}
        self.key: int | None = None
        self.value: int | None = None


def too_deep(text: str) -> Place | None:
    """The first bracket beyond the depth that is read, or None; *text* may be anything."""
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += (match["open"] is not None) - (match["close"] is not None)
        if depth > MAX_DEPTH:
            return places_of(text, [match.start()])[match.start()]
    return None


def json_places(text: str, problems: Iterable[Problem]) -> list[Place]:
    """The places of problems in a JSON text; what is missing is where it would belong.

    Only the way to each problem is walked here, all else is passed over by the parser in C.
    """
    problems = list(problems)
    root = _Node()
    for problem in problems:
        node = root
        for token in problem.path:
            node = node.children.setdefault(token, _Node())
    _walk(text, _space(text, 0), root)
    offsets = [_offset(root, problem.path, at_key=problem.at_key) for problem in problems]
    places = places_of(text, offsets)
    return [places[offset] for offset in offsets]


def _offset(root: _Node, path: Path, *, at_key: bool) -> int:
    node, offset = root, root.value or 0
    for token in path:
        node = node.children[token]
        if node.value is None:
            return offset
        offset = node.value
    return node.key if at_key and node.key is not None else offset


def _walk(text: str, start: int, node: _Node) -> int:
    """Note where the value at *start* and what is looked for in it stand; gives its end."""
    node.value = start
    opening = text[start]
    if not node.children or opening not in "[{":
        return _skip(text, start)[1]
    end = _space(text, start + 1)
    index = 0
    while text[end] not in "]}":
        key_start = end
        token: object = index
        if opening == "{":
            token, end = _skip(text, end)
            end = _space(text, _space(text, end) + 1)
        child = node.children.get(token)
        if child is None:
            end = _skip(text, end)[1]
        else:
            child.key = key_start
            end = _walk(text, end, child)
        end = _space(text, end)
        if text[end] == ",":
            end = _space(text, end + 1)
        index += 1
    return end + 1


def _space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start
