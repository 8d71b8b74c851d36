"""Word documents made by hand, for what no program writes on demand."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape

import pytest

_OFFICE: Final = "http://schemas.openxmlformats.org"
_STRICT: Final = "http://purl.oclc.org/ooxml"
_PACKAGE: Final = f"{_OFFICE}/package/2006/relationships"
_SPACES: Final = {
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "dgm": f"{_OFFICE}/drawingml/2006/diagram",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}


class Ooxml:
    """Writes Office Open XML."""

    def document(
        self,
        body: str,
        *,
        strict: bool = False,
        parts: Mapping[str, str] | None = None,
        files: Mapping[str, bytes] | None = None,
        main: str = "word/document.xml",
        compression: int = zipfile.ZIP_DEFLATED,
    ) -> bytes:
        """A .docx with this body.

        Args:
            body: What stands in ``w:body``.
            strict: Whether the namespaces are those of strict files.
            parts: Other parts, by the kind of their relation: what stands in their root.
            files: Further files, or others in place of those above.
            main: The name of the part with the body.
            compression: How it is packed.
        """
        base = f"{_STRICT}/officeDocument" if strict else f"{_OFFICE}/officeDocument/2006"
        kinds = f"{base}/relationships"
        text = f"{_STRICT}/wordprocessingml/main" if strict else _TEXT
        spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _SPACES.items())
        spaces += f' xmlns:w="{text}" xmlns:r="{kinds}"'
        folder, _, name = main.rpartition("/")
        own = [(kind, f"{kind}.xml") for kind in parts or {}]
        written: dict[str, bytes] = {
            main: _xml(f"<w:document {spaces}><w:body>{body}</w:body></w:document>"),
            "_rels/.rels": _relations(kinds, [("officeDocument", f"/{main}")]),
            f"{folder}/_rels/{name}.rels": _relations(kinds, own),
        }
        for kind, inner in (parts or {}).items():
            root = _ROOTS[kind]
            written[f"{folder}/{kind}.xml"] = _xml(f"<w:{root} {spaces}>{inner}</w:{root}>")
        kinds_of_parts = {main: "document.main", **{f"{folder}/{k}.xml": k for k in parts or {}}}
        written["[Content_Types].xml"] = _content_types(kinds_of_parts)
        return self.archive(written | dict(files or {}), compression=compression)

    def archive(
        self, files: Mapping[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED
    ) -> bytes:
        """A ZIP archive of these files."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", compression) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    def run(self, text: str, properties: str = "") -> str:
        """A run."""
        words = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
        return f"<w:r><w:rPr>{properties}</w:rPr>{words}</w:r>"

    def p(
        self,
        text: str = "",
        *,
        number: int | None = None,
        level: int | None = None,
        style: str = "",
        inner: str = "",
    ) -> str:
        """A paragraph: a run with *text*, then *inner*; *number* is that of its list."""
        properties = f'<w:pStyle w:val="{style}"/>' if style else ""
        if number is not None:
            depth = "" if level is None else f'<w:ilvl w:val="{level}"/>'
            properties += f'<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr>'
        words = self.run(text) if text else ""
        return f"<w:p><w:pPr>{properties}</w:pPr>{words}{inner}</w:p>"

    def level(self, index: int, form: str, text: str, *, start: int = 1, inner: str = "") -> str:
        """A level of a list."""
        return (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inner}'
            f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
        )

    def group(self, number: int, *levels: str) -> str:
        """What lists have in common."""
        inner = "".join(levels)
        return f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'

    def num(self, number: int, group: int, inner: str = "") -> str:
        """A list."""
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{group}"/>{inner}</w:num>'

    def table(self, *rows: str) -> str:
        """A table."""
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"

    def row(self, *cells: str, properties: str = "") -> str:
        """A row; a cell that is no XML is a paragraph for each of its lines."""
        written = (cell if cell.startswith("<w:tc>") else self.cell(cell) for cell in cells)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(written)}</w:tr>"

    def cell(self, text: str, *, span: int = 1, merge: str = "", inner: str = "") -> str:
        """A cell; *merge* is ``restart`` or ``continue`` where it is merged with others below."""
        merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
        paragraphs = "".join(self.p(line) for line in text.split("\n")) + inner
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merged}</w:tcPr>{paragraphs}</w:tc>'


_TEXT: Final = f"{_OFFICE}/wordprocessingml/2006/main"
_ROOTS: Final = {
    "styles": "styles",
    "numbering": "numbering",
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}


def _xml(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}'.encode()


def _content_types(parts: Mapping[str, str]) -> bytes:
    base = "application/vnd.openxmlformats-"
    usual = f'<Default Extension="rels" ContentType="{base}package.relationships+xml"/>'
    own = "".join(
        f'<Override PartName="/{name}"'
        f' ContentType="{base}officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    types = f"{_OFFICE}/package/2006/content-types"
    return _xml(f'<Types xmlns="{types}">{usual}{own}</Types>')


def _relations(kinds: str, others: list[tuple[str, str]]) -> bytes:
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(others, start=1)
    )
    return _xml(f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>')


@pytest.fixture(scope="session")
def ooxml() -> Ooxml:
    """Give what writes Word documents by hand."""
    return Ooxml()
