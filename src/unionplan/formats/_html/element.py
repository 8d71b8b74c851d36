"""Elements of a page, and the one place that turns texts into HTML, inert whatever they hold."""

import re
from functools import cache
from html import escape
from typing import Final, TypeAlias

import attrs

__all__ = [
    "Element",
    "Node",
    "Style",
    "clean",
    "generated",
    "has_text",
    "is_writable",
    "render",
    "tag",
]

# They have no end tag. Source: HTML Standard, 13.1.2.
_VOID: Final = frozenset({"meta", "br"})
# Every end of a line, of whatever origin, is one within the paragraph.
_LINE_END: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Controls, halves of a surrogate pair and noncharacters have no place in a page. Source: HTML
# Standard, 13.2.3.5 (parse errors of the input stream). VT, FF and NEL are ends of lines before.
_FORBIDDEN: Final = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_KEPT_LINE_ENDS: Final = re.compile("[\v\f\x85]")


@attrs.frozen
class Element:
    """An element.

    Attributes:
        name: Its name, one of our own words.
        attributes: Names, our own words too, and values.
        children: What stands in it.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: "tuple[Node, ...]"


@attrs.frozen
class Style:
    """A style sheet of our own, written as it is.

    Attributes:
        text: The sheet; nothing of a plan.
    """

    text: str


Node: TypeAlias = str | Element | Style
"""What stands in an element: a text as it is, an element, or the page's own style sheet."""


def tag(name: str, /, *children: Node | None, **attributes: str | None) -> Element:
    """An element; what is None is left out.

    Args:
        name: Its name.
        *children: What stands in it.
        **attributes: ``_`` in a name stands for ``-``, and is dropped at its end: ``class_``.
    """
    named = [(_attribute(key), value) for key, value in attributes.items() if value is not None]
    return Element(name, tuple(named), tuple(child for child in children if child is not None))


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def render(node: Node) -> str:
    """HTML of a node, and of all that stands in it."""
    parts: list[str] = []
    _write(node, parts)
    return "".join(parts)


def generated(is_it: bool) -> str | None:  # noqa: FBT001 - it is the whole question
    """The value of ``data-unionplan`` for what only repeats the plan's prose, or speaks of it.

    The reader of web pages leaves such elements out, so that nothing is read twice.
    """
    return "generated" if is_it else None


def clean(text: str) -> str:
    """A text with one kind of line ends, and without the characters that a page cannot hold."""
    if text.isprintable():  # nearly all
        return text
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text))


def has_text(text: str) -> bool:
    """Whether anything of *text* can be seen on a page."""
    return bool(clean(text).strip())


def is_writable(text: str) -> bool:
    """Whether a page can hold every character of *text*."""
    return text.isprintable() or _FORBIDDEN.search(_KEPT_LINE_ENDS.sub("\n", text)) is None


def _write(node: Node, parts: list[str]) -> None:
    if isinstance(node, str):
        parts.append(escape(clean(node)))
        return
    if isinstance(node, Style):
        parts.append(node.text)
        return
    attributes = "".join(f' {key}="{escape(clean(value))}"' for key, value in node.attributes)
    parts.append(f"<{node.name}{attributes}>")
    for child in node.children:
        _write(child, parts)
    if node.name not in _VOID:
        parts.append(f"</{node.name}>")
