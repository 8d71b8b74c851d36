"""Texts as WordprocessingML, inert whatever they hold."""

import re
from typing import Final
from xml.sax.saxutils import escape

__all__ = ["NAMESPACES", "forbidden", "is_writable", "run"]

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
"""The declarations that the root of every part needs."""

# Every end of a line, of whatever origin, is one within the paragraph.
_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_LONGEST_PIECE: Final = 1_000_000  # parsers of XML take ten megabytes of text in one piece
_CUT: Final = re.compile(f"[\t\n]|[^\t\n]{{1,{_LONGEST_PIECE}}}")
# XML 1.0, production 2 (Char). VT and FF are ends of lines, and go no further.
_FORBIDDEN: Final = re.compile("[\0-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# All that is not written as it is.
_ODD: Final = re.compile("[\0-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff&<>]")
_MARKS: Final = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def is_writable(text: str) -> bool:
    """Whether XML can hold every character of *text*: no controls, no half of a pair."""
    return _FORBIDDEN.search(text) is None


def forbidden(text: str) -> str:
    """Leave out the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def run(text: str) -> str:
    """A text as one run, with its tabs and ends of lines; nothing for no text."""
    if _ODD.search(text) is None and 0 < len(text) <= _LONGEST_PIECE:  # nearly all
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    cleaned = forbidden(_LINE_END.sub("\n", text))
    pieces = "".join(
        _MARKS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in _CUT.findall(cleaned)
    )
    return f"<w:r>{pieces}</w:r>" if pieces else ""
