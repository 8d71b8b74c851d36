"""The tags, texts and comments of a page, one after the other.

The standard library's parser needs quadratic time for some pages in every release up to 2025
(CVE-2025-6069), and releases differ in what they find. Here each character is looked at a fixed
number of times, and the same page gives the same tokens on any machine.
"""

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

__all__ = ["Comment", "End", "Start", "Text", "Token", "tokens"]


class Start(NamedTuple):
    """The start of an element.

    Attributes:
        name: Its name in lower case.
        attributes: Its attributes, by their names in lower case; of two alike the first.
    """

    name: str
    attributes: dict[str, str]


class End(NamedTuple):
    """The end of an element, by its name in lower case."""

    name: str


class Text(NamedTuple):
    """A stretch of text, with its character references resolved."""

    text: str


class Comment(NamedTuple):
    """A comment."""

    text: str


Token: TypeAlias = Start | End | Text | Comment

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)")
_BEFORE_ATTRIBUTE = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)(\s*+=\s*+)?")
_BARE_VALUE = re.compile(r"[^\s>]*+")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,16}|#[xX][0-9a-fA-F]{1,16}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_XML = re.compile(r"\s{0,80}<\?xml\s")

_RAW: Final = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements that hold text without tags and references."""

_RAW_BUT_REFERENCES: Final = frozenset({"title", "textarea"})


class _Scanner:
    """Goes through a page once.

    What never closes is not looked for again and again: the last place of each closing mark is
    found first.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = {mark: text.rfind(mark) for mark in (">", '"', "'", "-->")}
        self._is_xml = _XML.match(text) is not None

    def scan(self) -> Iterator[Token]:
        text = self._text
        position = 0
        while position < len(text):
            opening = text.find("<", position)
            if opening < 0 or opening > self._last[">"]:
                yield Text(_resolved(text[position:]))
                return
            if opening > position:
                yield Text(_resolved(text[position:opening]))
            match = _TAG.match(text, opening)
            if match is not None:
                attributes, position = self._attributes(match.end())
                yield from self._tag(match, attributes, position)
                if not match[1]:
                    raw, position = self._raw(match[2].lower(), position)
                    yield from raw
            elif text.startswith(("!", "?", "/"), opening + 1):
                comment, position = self._comment(opening)
                yield from comment
            else:
                yield Text("<")
                position = opening + 1

    def _tag(
        self, match: re.Match[str], attributes: dict[str, str], end: int
    ) -> Iterator[Start | End]:
        name = match[2].lower()
        if match[1]:
            yield End(name)
            return
        yield Start(name, attributes)
        if self._is_xml and self._text.endswith("/>", match.end(), end):
            yield End(name)

    def _attributes(self, position: int) -> tuple[dict[str, str], int]:
        """The attributes of a tag, and the offset behind it."""
        text = self._text
        found: dict[str, str] = {}
        while True:
            position = _end_of(_BEFORE_ATTRIBUTE, text, position)
            match = _ATTRIBUTE.match(text, position)
            if match is None:
                return found, min(position + 1, len(text))
            name, position = match[1].lower(), match.end()
            value = ""
            if match[2]:
                value, position = self._value(position)
            if name not in found:
                found[name] = _resolved(value)

    def _value(self, position: int) -> tuple[str, int]:
        """The value of an attribute, and the offset behind it; a quote without end is no quote."""
        text = self._text
        quote = text[position : position + 1]
        if quote in ("'", '"') and self._last[quote] > position:
            end = text.index(quote, position + 1)
            return text[position + 1 : end], end + 1
        end = _end_of(_BARE_VALUE, text, position)
        return text[position:end], end

    def _comment(self, opening: int) -> tuple[list[Comment], int]:
        """A comment or declaration, and the offset behind it; a comment without end is the rest."""
        text = self._text
        if not text.startswith("<!--", opening):
            return [], text.index(">", opening) + 1
        if text.startswith((">", "->"), opening + 4):
            return [], text.index(">", opening) + 1
        end = text.find("-->", opening + 4) if self._last["-->"] > opening else len(text)
        return [Comment(text[opening + 4 : end])], min(end + 3, len(text))

    def _raw(self, name: str, position: int) -> tuple[list[Text], int]:
        """The text of an element that holds no tags, and the offset of what closes it."""
        text = self._text
        is_closed = self._is_xml and text.endswith("/>", 0, position)
        if is_closed or name not in _RAW | _RAW_BUT_REFERENCES:
            return [], position
        closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, position)
        end = len(text) if closing is None else closing.start()
        raw = text[position:end]
        return [Text(_resolved(raw) if name in _RAW_BUT_REFERENCES else raw)], end


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a page, as a browser finds them.

    Any text has tokens, in time proportional to its length.
    """
    return _Scanner(text).scan()


def _resolved(text: str) -> str:
    """Text with its character references resolved."""
    if "&" not in text:
        return text
    return _REFERENCE.sub(lambda match: html.unescape(match[0]), text)


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return position if match is None else match.end()
