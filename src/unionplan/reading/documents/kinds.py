"""Which kind of document a file is: by its first bytes where they leave no doubt, by its suffix."""

import re
from typing import Final

from unionplan.errors import DecodeError, Fault
from unionplan.reading.documents.document import DocumentKind

__all__ = ["SUFFIXES", "find_kind", "is_archive"]

SUFFIXES: Final = {
    ".txt": DocumentKind.TEXT,
    ".text": DocumentKind.TEXT,
    ".docx": DocumentKind.DOCX,
    ".docm": DocumentKind.DOCX,
    ".dotx": DocumentKind.DOCX,
    ".html": DocumentKind.HTML,
    ".htm": DocumentKind.HTML,
    ".xhtml": DocumentKind.HTML,
    ".md": DocumentKind.MARKDOWN,
    ".markdown": DocumentKind.MARKDOWN,
}
"""The kinds of documents by the suffixes of their files."""

_ARCHIVE: Final = b"PK\x03\x04"
_HEAD: Final = 2048
_HTML = re.compile(
    rb"(?:<!--[^>]{0,400}-->|<\?xml[^>]{0,200}\?>|\s){0,20}"
    rb"<(?:!doctype\s+html|html|head|meta|title|body|div|table|p|h[1-6]|span|font|center)[\s/>]",
    re.IGNORECASE,
)
_SAVE_AS: Final = "open it in Word or WPS and save it as .docx"
# Text that only a program of its own lays out; what begins with a mark is known to `decode`.
_OTHERS: Final = (
    (
        re.compile(rb"\s{0,40}(?:<\?[^>]{0,200}\?>\s{0,40}){0,4}<(?:w:wordDocument|pkg:package)\s"),
        f"a Word document in XML: {_SAVE_AS}",
    ),
    (
        re.compile(rb"(?:[A-Za-z-]{1,40}:[^\n]{0,400}\n){0,8}MIME-Version:", re.IGNORECASE),
        f"a web archive (.mht) or a mail: {_SAVE_AS}",
    ),
)


def is_archive(data: bytes) -> bool:
    """Whether data is a ZIP archive, as every .docx is."""
    return data.startswith(_ARCHIVE)


def find_kind(data: bytes, suffix: str = "") -> DocumentKind:
    """The kind of a file.

    A ZIP archive is a .docx whatever its name says, and what a .docx holds that is none is told by
    its start. A .doc that an office program wrote as a web page is one.

    Args:
        data: The file.
        suffix: The suffix of its name, with the dot; empty for none.

    Raises:
        DecodeError: It is of a kind that is not read; the error says what to do.
    """
    if is_archive(data):
        return DocumentKind.DOCX
    named = SUFFIXES.get(suffix.lower())
    if named is not None and named is not DocumentKind.DOCX:
        return named
    start = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    for pattern, words in _OTHERS:
        if pattern.match(start):
            problem = f"not a text file but {words}"
            raise DecodeError([Fault("", problem)])
    if _HTML.match(start):
        return DocumentKind.HTML
    return DocumentKind.TEXT if named is None else named
