"""Opening a file: from its bytes to the text that a reader of its pages sees."""

import os
from importlib import import_module
from pathlib import PurePath
from typing import Final, Protocol, TypeAlias, cast

from unionplan.errors import DecodeError, Fault
from unionplan.files import read_bytes
from unionplan.model.code import as_code
from unionplan.reading.documents.document import Document, DocumentKind
from unionplan.reading.documents.document_limits import DocumentLimits
from unionplan.reading.documents.kinds import find_kind

__all__ = ["Source", "open_document"]

Source: TypeAlias = bytes | str | os.PathLike[str]
"""A file: its bytes, or its path."""

_READERS: Final = {
    DocumentKind.TEXT: "unionplan.reading.documents.plain",
    DocumentKind.DOCX: "unionplan.reading.documents.docx",
    DocumentKind.HTML: "unionplan.reading.documents.html",
    DocumentKind.MARKDOWN: "unionplan.reading.documents.markdown",
}


class _Reader(Protocol):
    """What the module of a kind offers."""

    def read(self, data: bytes, *, limits: DocumentLimits, encoding: str | None) -> Document:
        """Read the text of a file."""
        ...


def open_document(
    source: Source,
    *,
    kind: DocumentKind | str | None = None,
    encoding: str | None = None,
    limits: DocumentLimits | None = None,
) -> Document:
    """Read the text of a file as a reader of its pages sees it.

    Args:
        source: The path of a file, or its bytes.
        kind: What it is; by its first bytes and its suffix where it is None.
        encoding: The encoding of its text, by any name that Python knows; found out where it is
            None. A .docx has none.
        limits: How much of it is taken; what `unionplan.limits` says where it is None.

    Returns:
        The text, and what the file holds besides.

    Raises:
        DecodeError: It is of a kind that is not read, such as a .doc or .pdf, and the error says
            what to do; or it is damaged, encrypted, or beyond the limits.
        InputError: There is no such file, or it cannot be read.
        ModelError: *kind* is none.
    """
    limits = DocumentLimits() if limits is None else limits
    if isinstance(source, bytes):
        data, suffix = source, ""
        if len(data) > limits.input_bytes:
            problem = f"larger than {limits.input_bytes:,} bytes"
            raise DecodeError([Fault("", problem)])
    else:
        data = read_bytes(source, limit=limits.input_bytes)
        suffix = PurePath(os.fspath(source)).suffix
    known = find_kind(data, suffix) if kind is None else as_code(kind, DocumentKind)
    reader = cast("_Reader", import_module(_READERS[known]))
    return reader.read(data, limits=limits, encoding=encoding)
