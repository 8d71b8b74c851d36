"""Texts as a calendar can hold them."""

import re
from collections.abc import Mapping
from typing import Final, Self

from icalendar import Parameters, vText

MAX_TEXT: Final = 100_000
"""Characters of one text in a calendar."""

_LINE_END: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
# What RFC 5545 keeps out of texts, and what XML, in which CalDAV sends them, cannot hold.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ufeff\ufffe\uffff]")
_NO_PARAMETERS: Final = Parameters()
_NEEDS_ESCAPE: Final = re.compile(r"[\\;,\n]")
_LONGEST_LIST: Final = 10_000


def clean(text: str) -> str:
    """The text with LF for every end of a line, without control characters, and not too long."""
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text))[:MAX_TEXT]


def escape(text: str) -> str:
    """A clean text as the value of a property (RFC 5545, 3.3.11)."""
    return _NEEDS_ESCAPE.sub(_escape_one, text)


def unescape(value: str) -> str:
    """The text that a value stands for; a backslash that escapes nothing is kept."""
    if "\\" not in value:
        return value
    parts = value.split(r"\\")
    return "\\".join([_unescape_part(part) if "\\" in part else part for part in parts])


def split_list(value: str) -> list[str]:
    """The texts of a value that holds several, with commas between them; none of a huge one."""
    if len(value) > _LONGEST_LIST:
        return []
    return [unescape(part) for part in re.findall(r"(?:[^\\,]|\\.)+", value, re.DOTALL)]


class Text(vText):
    r"""A clean text.

    icalendar's own would turn the two characters ``\N`` into a line end, and takes twice as long.

    Args:
        text: The text.
        parameters: The parameters of the property.
    """

    __slots__ = ()

    encoding: str

    def __new__(cls, text: str, parameters: Mapping[str, str] | None = None) -> Self:
        self = str.__new__(cls, text)
        self.encoding = "utf-8"
        self.params = Parameters(parameters) if parameters else _NO_PARAMETERS
        return self

    def to_ical(self) -> bytes:
        """The value as bytes."""
        return escape(self).encode("utf-8")


def _escape_one(match: re.Match[str]) -> str:
    return r"\n" if match[0] == "\n" else f"\\{match[0]}"


def _unescape_part(value: str) -> str:
    """The same where no backslash stands for itself."""
    for escaped, text in ((r"\n", "\n"), (r"\N", "\n"), (r"\,", ","), (r"\;", ";")):
        value = value.replace(escaped, text)
    return value
