"""Files as union offices keep them, turned into the text that a reader of the page sees."""

from unionplan.reading.documents.document import (
    Document,
    DocumentKind,
    LeftOut,
    LeftOutKind,
)
from unionplan.reading.documents.document_limits import DocumentLimits
from unionplan.reading.documents.kinds import find_kind
from unionplan.reading.documents.open_document import open_document

__all__ = [
    "Document",
    "DocumentKind",
    "DocumentLimits",
    "LeftOut",
    "LeftOutKind",
    "find_kind",
    "open_document",
]
