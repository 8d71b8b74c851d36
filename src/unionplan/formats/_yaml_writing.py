"""From plain data to a YAML text that a person likes to read and edit."""

# ruff: noqa: ANN401 - plain data

import re
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any, Final, cast

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.tag import Tag

from unionplan.formats._problem import items_of
from unionplan.formats._values import write_decimal

# Text stands without quotes where no reader takes it for anything else: words and Chinese
# punctuation. YAML 1.1, which many still read, has more numbers, dates and words than 1.2.
_PLAIN: Final = re.compile(
    r"\w(?:[\w ./%()+·、。《》！（），；：？“”‘’…—-]*[\w.%()+、。》！），；？”’…—])?"
)
_HAS_LETTER: Final = re.compile(r"[^\W\d_]")
_UNIT: Final = re.compile(r"(?:[0-9]{4}|XXXX)-(?:[0-9]{2}|[HQ][0-9])")
_UNITS: Final = re.compile(rf"(?:\.\./)?{_UNIT.pattern}(?:/{_UNIT.pattern})?")
_WORDS: Final = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"}
)
_LINES: Final = re.compile(r"[\w《（“【].*(?:\n.*\S)*\n?")
_LITERAL: Final = re.compile(r"[^\s](?:.*\S)?(?:\n+.*\S)+\n?")
_ODD: Final = re.compile(
    r"[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff\uf900-\ufefe\uff00-\uffef]"
)
_NO_TAG: Final = Tag(suffix="tag:yaml.org,2002:str")  # never written, but looked into
_WIDTH: Final = 2**31 - 1  # a line that breaks is a text that changes


def write_yaml(data: object) -> str:
    """Write plain data without floats as one YAML document in block style."""
    yaml = YAML(typ="safe", pure=True)
    yaml.allow_unicode = True
    yaml.width = _WIDTH
    yaml.map_indent = 2
    yaml.sequence_indent = 4
    yaml.sequence_dash_offset = 2
    stream = StringIO()
    yaml.emit(_document(data), stream)
    return stream.getvalue()


def _document(data: object) -> Iterator[Event]:
    yield StreamStartEvent()
    yield DocumentStartEvent(explicit=False)
    yield from _events(data)
    yield DocumentEndEvent(explicit=False)
    yield StreamEndEvent()


def _events(value: Any) -> Iterator[Event]:
    match value:
        case None:
            yield _scalar("null")
        case bool():
            yield _scalar("true" if value else "false")
        case str():
            yield _scalar(value, style_of(value))
        case Decimal():
            yield _scalar(write_decimal(value))
        case int():
            yield _scalar(str(value))
        case list():
            yield SequenceStartEvent(None, None, implicit=True, flow_style=not value)
            for _, item in items_of(cast("object", value)):
                yield from _events(item)
            yield SequenceEndEvent()
        case _:
            yield MappingStartEvent(None, None, implicit=True, flow_style=not value)
            for key, item in value.items():
                style = style_of(key)
                yield _scalar(key, '"' if style == "|" else style)
                yield from _events(item)
            yield MappingEndEvent()


def _scalar(text: str, style: str | None = None) -> ScalarEvent:
    return ScalarEvent(None, _NO_TAG, (True, True), text, style=style)


def style_of(text: str) -> str | None:
    """How a text is written: with nothing around it, as lines of their own, or in quotes."""
    if _UNITS.fullmatch(text):
        return None
    if _PLAIN.fullmatch(text) and _is_word(text):
        return None
    if "\n" in text and _LINES.fullmatch(text) and not _ODD.search(text):
        return "|"
    return '"'


def is_literal(text: str) -> bool:
    """Whether a text of several lines, some of them blank, can stand as lines of their own."""
    return _LITERAL.fullmatch(text) is not None and not _ODD.search(text)


def _is_word(text: str) -> bool:
    """Whether a text of harmless characters is no number, date or word of YAML 1.1 or 1.2."""
    if not text.isascii():
        return not _ODD.search(text) and _HAS_LETTER.search(text) is not None
    return text[0].isalpha() and text.lower() not in _WORDS
