"""From any file to typed plans."""

from unionplan.reading.documents.document import DocumentKind
from unionplan.reading.documents.document_limits import DocumentLimits
from unionplan.reading.documents.open_document import Source, open_document
from unionplan.reading.read import read
from unionplan.reading.result import Reading


def read_document(
    source: Source,
    *,
    kind: DocumentKind | str | None = None,
    encoding: str | None = None,
    limits: DocumentLimits | None = None,
) -> Reading:
    """Read the plans and reports in a file: a .docx, a web page, Markdown or text.

    The text that the reading is of is that of `open_document`, which also says what of the file is
    no part of it, such as comments and deleted passages.

    Args:
        source: The path of a file, or its bytes.
        kind: What it is; by its first bytes and its suffix where it is None.
        encoding: The encoding of its text; found out where it is None.
        limits: How much of it is taken; what `unionplan.limits` says where it is None.

    Raises:
        DecodeError: It is of a kind that is not read, such as a .doc or .pdf, and the error says
            what to do; or it is damaged, encrypted, or beyond the limits.
        InputError: There is no such file, or it cannot be read.
        ModelError: *kind* is none.
    """
    return read(open_document(source, kind=kind, encoding=encoding, limits=limits).text)
