"""Texts as WordprocessingML, inert whatever they hold."""

import re
from typing import Final
from xml.sax.saxutils import escape

__all__ = ["NAMESPACES", "forbidden", "is_writable", "run", "runs", "value"]

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
"""The declarations that the root of every part needs."""

# Every end of a line, of whatever origin, is one within the paragraph.
_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_CUT: Final = re.compile("(\t|\n)")
# XML 1.0, production 2 (Char). VT and FF are ends of lines, and go no further.
_FORBIDDEN: Final = re.compile("[\0-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKS: Final = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def is_writable(text: str) -> bool:
    """Whether XML can hold every character of *text*: no controls, no half of a pair."""
    return _FORBIDDEN.search(text) is None


def forbidden(text: str) -> str:
    """Leave out the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def value(text: str) -> str:
    """A text as the value of an attribute between double quotes."""
    return escape(forbidden(text), {'"': "&quot;"})


def run(text: str) -> str:
    """A text as one run, with its tabs and ends of lines; nothing for no text."""
    return f"<w:r>{runs(text)}</w:r>" if text else ""


def runs(text: str) -> str:
    """What stands in a run for a text."""
    cleaned = forbidden(_LINE_END.sub("\n", text))
    return "".join(
        _MARKS.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in _CUT.split(cleaned)
        if part
    )
