"""From bytes to elements, by the standard library's parser; what could do harm is refused first.

No document type (and so no entity of its own), bounded size, depth and number of elements.
Elements of foreign namespaces, attributes with a prefix, comments and instructions are passed over.
"""

import re
from typing import Final, NoReturn
from xml.parsers import expat

from unionplan.errors import DecodeError, Fault
from unionplan.files import decode
from unionplan.formats._problem import cut
from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.names import ATTRIBUTES, ROOTS, TEXTS, TOKENS, modern
from unionplan.formats._stratml.namespaces import Namespaces
from unionplan.formats._stratml.texts import unwrapped
from unionplan.limits import (
    MAX_STRATML_ATTRIBUTES,
    MAX_STRATML_ELEMENTS,
    MAX_STRATML_LEVELS,
    current,
)

_DECLARED: Final = re.compile(
    rb"\A<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}[\"']([\w.\-]{1,40})[\"']"
)
# looked for before the parser is asked, for it takes a million of them at any cost
_CROWDED: Final = re.compile(
    rb"<[^\s<>!?/][^<>\"']*+(?:(?:\"[^<\"]*+\"|'[^<']*+')[^<>\"']*+){%d}"
    % (MAX_STRATML_ATTRIBUTES + 1)
)
_UNICODE: Final = re.compile(rb"(?i)(?:utf|ucs|iso-10646)")
_WORD: Final = re.compile(
    rb"\s{0,40}(?:<\?[^>]{0,200}\?>\s{0,40}){0,4}<(?:w:wordDocument|pkg:package)\s"
)


def parse(data: bytes) -> Element:
    """The root of a StratML document.

    Args:
        data: The document in whatever encoding it declares, or `unionplan.files.decode` finds.

    Raises:
        DecodeError: *data* is not well-formed XML, is no StratML, has a document type, or is
            larger or deeper than the limits allow.
    """
    if len(data) > (most := current().input_bytes):
        raise DecodeError([Fault("", f"larger than {most:,} bytes")])
    data = _as_utf8(data)
    if _WORD.match(data):
        problem = "no StratML but a Word document: open it in Word or WPS and save it as .docx"
        raise DecodeError([Fault("", problem)])
    if match := _CROWDED.search(data):
        line = data.count(b"\n", 0, match.start()) + 1
        problem = f"an element with more than {MAX_STRATML_ATTRIBUTES} attributes"
        raise DecodeError([Fault("", problem, line)])
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)  # noqa: FBT003 - it takes no keywords
    except expat.ExpatError as error:
        problem = f"not XML: {expat.ErrorString(error.code)}"
        raise DecodeError([Fault("", problem, error.lineno, error.offset + 1)]) from None
    return builder.root


def _as_utf8(data: bytes) -> bytes:
    """The document in UTF-8, whatever it declares: what is UTF-8 is nothing else."""
    match = _DECLARED.match(data)
    if match is None or _UNICODE.match(match[1]):
        return decode(data).text.encode()
    try:
        data.decode()
    except UnicodeDecodeError:
        return decode(data, encoding=match[1].decode("ascii")).text.encode()
    return data


class _Builder:
    """Builds elements out of what the parser meets."""

    def __init__(self) -> None:
        self.root = Element("")
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self._namespaces = Namespaces()
        self._open: list[Element] = []
        self._count = 0
        self._within = 0  # elements that are open in a text, or in one that is passed over
        self._is_deaf = False
        self._pieces: list[str] = []

    def _doctype(self, *_: object) -> NoReturn:
        self._refuse("a document type is not read")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1 + len(attributes)
        if self._count > MAX_STRATML_ELEMENTS:
            self._refuse(f"more than {MAX_STRATML_ELEMENTS:,} elements and attributes")
        if len(self._open) + self._within >= MAX_STRATML_LEVELS:
            self._refuse(f"elements nest deeper than {MAX_STRATML_LEVELS} levels")
        if self._within or (self._open and self._open[-1].name in TEXTS):
            self._within += 1
            return
        prefix, _, local = tag.rpartition(":")
        if not self._open and modern(local) not in ROOTS:
            wanted = "expected StrategicPlan or PerformancePlanOrReport"
            self._refuse(f"no StratML: {wanted}, found {cut(local)!r}")
        is_ours = self._namespaces.enter(prefix, attributes)
        if is_ours is None:
            self._refuse(f"the prefix {cut(prefix)!r} stands for no namespace")
        if is_ours:
            self._enter(modern(local), attributes)
        else:
            self._within, self._is_deaf = 1, True

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(name)
        for key, value in attributes.items():
            known = modern(key)
            if known in ATTRIBUTES:
                element.attributes[known] = value.strip()
            elif key != "xmlns" and ":" not in key and name not in TEXTS:
                element.add(known, unwrapped(value))
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._pieces.clear()  # words between elements are no part of StratML

    def _end(self, _: str) -> None:
        if self._within:
            self._within -= 1
            self._is_deaf = self._is_deaf and self._within > 0
            return
        element = self._open.pop()
        self._namespaces.leave()
        if not element.children:
            text = unwrapped("".join(self._pieces))
            element.text = text.strip() if element.name in TOKENS else text
        self._pieces.clear()

    def _characters(self, text: str) -> None:
        if not self._is_deaf:
            self._pieces.append(text)

    def _refuse(self, problem: str) -> NoReturn:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise DecodeError([Fault("", problem, line, column)])
