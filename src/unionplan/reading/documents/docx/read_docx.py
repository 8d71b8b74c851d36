"""From the bytes of a .docx to its text."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from unionplan.errors import DecodeError, Fault
from unionplan.files import kind_of_no_text
from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import Document, DocumentKind, LeftOutKind
from unionplan.reading.documents.document_limits import DocumentLimits
from unionplan.reading.documents.docx.body import Body
from unionplan.reading.documents.docx.numbering import Numbering
from unionplan.reading.documents.docx.package import Package
from unionplan.reading.documents.docx.styles import Styles
from unionplan.reading.documents.kinds import is_archive

__all__ = ["read"]

_USUAL_NAME: Final = "word/document.xml"
_MAIN_TYPE: Final = "officeDocument"
_ROOT: Final = "w:document"
_NO_ARCHIVE: Final = "a file that is no ZIP archive, as every .docx is"
_SOME_ARCHIVE: Final = "some other ZIP archive: unpack it first"

# By the type of a relation: what stands in the part, and the elements that are one each.
_ASIDES: Final = (
    ("header", LeftOutKind.HEADER, "w:hdr"),
    ("footnotes", LeftOutKind.FOOTNOTE, "w:footnote"),
    ("endnotes", LeftOutKind.ENDNOTE, "w:endnote"),
    ("comments", LeftOutKind.COMMENT, "w:comment"),
    ("footer", LeftOutKind.FOOTER, "w:ftr"),
    ("diagramData", LeftOutKind.EMBEDDED, "dgm:ptLst"),
)
_NO_NOTES: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read(data: bytes, *, limits: DocumentLimits, encoding: str | None = None) -> Document:
    """Read the text of a .docx, as the page shows it.

    Args:
        data: The file.
        limits: How much of it is taken.
        encoding: Without meaning: the file says it itself.

    Raises:
        DecodeError: It is no .docx, or a damaged, encrypted or too large one.
    """
    del encoding
    if not is_archive(data):
        problem = f"not a Word document (.docx) but {kind_of_no_text(data) or _NO_ARCHIVE}"
        raise DecodeError([Fault("", problem)])
    package = Package(data, limits)
    main = _find_main(package)
    root = package.parse(main)
    if root.tag != _ROOT:
        problem = f"{main}: expected the text of a document, found <{root.tag}>"
        raise DecodeError([Fault("", problem)])
    relations = package.relations(main)

    def part(kind: str) -> Element | None:
        names = (name for _, each, name in relations if each == kind and name in package)
        name = next(names, None)
        return None if name is None else package.parse(name)

    composer = Composer(limits.characters)
    styles, numbering = Styles(part("styles")), Numbering(part("numbering"))
    parts = {identifier: name for identifier, _, name in relations}
    Body(composer, styles, numbering, parts).read(root)
    for what, element in _asides(package, relations):
        composer.open_aside()
        Body(composer, styles, numbering, parts).read(element)
        composer.close_aside(what)
    text, left_out = composer.finish()
    return Document(text=text, kind=DocumentKind.DOCX, left_out=left_out)


def _find_main(package: Package) -> str:
    """The name of the part that holds the text.

    Raises:
        DecodeError: There is none.
    """
    named = [name for _, kind, name in package.relations() if kind == _MAIN_TYPE]
    main = next((name for name in (*named, _USUAL_NAME) if name in package), None)
    other = package.other_kind
    if main is None or (other is not None and _USUAL_NAME not in package):
        problem = f"not a Word document (.docx) but {other or _SOME_ARCHIVE}"
        raise DecodeError([Fault("", problem)])
    return main


def _asides(
    package: Package, relations: list[tuple[str, str, str]]
) -> Iterator[tuple[LeftOutKind, Element]]:
    """What stands on the pages and is no part of the text: headers, notes, comments, footers."""
    for kind, what, tag in _ASIDES:
        for name in dict.fromkeys(name for _, each, name in relations if each == kind):
            root = package.parse(name) if name in package else None
            for element in () if root is None else root.iter(tag):
                if element.get("w:type") not in _NO_NOTES:
                    yield what, element
