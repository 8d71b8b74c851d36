"""From the bytes of a page to its text."""

import re

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import Document, DocumentKind
from unionplan.reading.documents.document_limits import DocumentLimits
from unionplan.reading.documents.html.encoding import decode_page
from unionplan.reading.documents.html.lists import count_items
from unionplan.reading.documents.html.page_reader import PageReader
from unionplan.reading.documents.html.tokens import tokens

__all__ = ["read"]

_REVERSED = re.compile("reversed", re.IGNORECASE)


def read(data: bytes, *, limits: DocumentLimits, encoding: str | None = None) -> Document:
    """Read the text of a page, as a reader sees it.

    Args:
        data: The page.
        limits: How much of it is taken.
        encoding: Its encoding; found out where it is None.

    Raises:
        DecodeError: It is no text, not in that encoding, or beyond the limits.
    """
    page, found = decode_page(data, encoding=encoding)
    counts = count_items(tokens(page)) if _REVERSED.search(page) else ()
    composer = Composer(limits.characters)
    PageReader(composer, counts).read(tokens(page))
    text, left_out = composer.finish()
    return Document(text=text, kind=DocumentKind.HTML, left_out=left_out, encoding=found)
