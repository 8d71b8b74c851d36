"""The XML of a part as a tree, with short names, or one clear refusal."""

from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from unionplan.errors import DecodeError, Fault

__all__ = ["XmlReader", "descend", "value", "whole"]

_OFFICE: Final = (
    "http://schemas.openxmlformats.org/",  # transitional
    "http://purl.oclc.org/ooxml/",  # strict
)
_SHARED: Final = {
    "wordprocessingml/2006/main": "w",
    "wordprocessingml/main": "w",
    "officeDocument/2006/relationships": "r",
    "officeDocument/relationships": "r",
    "officeDocument/2006/math": "m",
    "officeDocument/math": "m",
    "drawingml/2006/main": "a",
    "drawingml/main": "a",
    "drawingml/2006/picture": "pic",
    "drawingml/picture": "pic",
    "drawingml/2006/diagram": "dgm",
    "drawingml/diagram": "dgm",
    "markup-compatibility/2006": "mc",
    "package/2006/relationships": "rel",
}
_PREFIXES: Final = {base + name: prefix for base in _OFFICE for name, prefix in _SHARED.items()} | {
    "urn:schemas-microsoft-com:vml": "v",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_LARGEST: Final = 2**31 - 1
_MOST_DIGITS: Final = 10


class XmlReader:
    """Turns parts of one file into trees.

    Names are those that everybody uses, ``w:p`` and ``r:id``, for strict and transitional files
    alike; an element or attribute of an unknown namespace has the prefix ``?``.

    Args:
        depth: Levels of elements within each other that a part may have.
        elements: Elements that all parts together may have.
    """

    def __init__(self, *, depth: int, elements: int) -> None:
        self._depth = depth
        self._elements = elements
        self._names = _ShortNames()
        self._read = 0

    def parse(self, data: bytes, part: str) -> Element:
        """Parse a part.

        Args:
            data: The part.
            part: Its name, for errors.

        Raises:
            DecodeError: It is no well-formed XML, has a document type declaration, which could
                name other files and expand without bound, or is beyond the limits.
        """
        try:
            return self._parse(data)
        except _Refused as error:
            problem = f"{part}: {error}"
            raise DecodeError([Fault("", problem)]) from None
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            problem = f"{part}: no well-formed XML: {reason} at {error.lineno}:{error.offset + 1}"
            raise DecodeError([Fault("", problem)]) from error
        except (ValueError, LookupError) as error:  # an encoding that the parser does not know
            problem = f"{part}: no well-formed XML: {error}"
            raise DecodeError([Fault("", problem)]) from error

    def _parse(self, data: bytes) -> Element:
        builder = TreeBuilder()
        short = self._names
        depth = 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._read += 1
            if depth > self._depth:
                msg = f"is nested more than {self._depth} levels deep"
                raise _Refused(msg)
            if self._read > self._elements:
                msg = f"has, with the parts before it, more than {self._elements:,} XML elements"
                raise _Refused(msg)
            if attributes:
                attributes = {short[key]: text for key, text in attributes.items()}
            builder.start(short[name], attributes)

        def end(name: str) -> None:
            nonlocal depth
            depth -= 1
            builder.end(short[name])

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = builder.data
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
        return builder.close()


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """What a handler stops the parser with."""


def _refuse_doctype(*_: object) -> None:
    msg = "has a document type declaration, which no such file may have"
    raise _Refused(msg)


class _ShortNames(dict[str, str]):
    """Short names by full ones."""

    def __missing__(self, name: str) -> str:
        space, _, local = name.rpartition(" ")
        short = f"{_PREFIXES.get(space, '?')}:{local}" if space else local
        self[name] = short
        return short


def descend(element: Element | None, *names: str) -> Element | None:
    """The first child of the first name, then its first child of the second, and so on."""
    found = element
    for name in names:
        if found is None:
            break
        found = found.find(name)
    return found


def value(element: Element | None, *names: str) -> str | None:
    """What ``w:val`` says of the element that `descend` finds; None where there is none."""
    found = descend(element, *names)
    return None if found is None else found.get("w:val")


def whole(text: str | None, default: int = 0) -> int:
    """A whole number in an attribute; *default* where there is none, or one beyond 32 bits."""
    digits = "" if text is None else text.strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS):
        return default
    return min(int(digits), _LARGEST)
