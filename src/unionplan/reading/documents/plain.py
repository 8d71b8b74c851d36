"""Text files, which are their text."""

from unionplan.files import decode
from unionplan.reading.documents.document import Document, DocumentKind
from unionplan.reading.documents.document_limits import DocumentLimits

__all__ = ["read"]


def read(data: bytes, *, limits: DocumentLimits, encoding: str | None = None) -> Document:
    """Read a text file; offsets into its text are those into the file.

    Raises:
        DecodeError: It is no text, or not in that encoding.
    """
    del limits  # text is never larger than its file
    text, found = decode(data, encoding=encoding)
    return Document(text=text, kind=DocumentKind.TEXT, encoding=found)
