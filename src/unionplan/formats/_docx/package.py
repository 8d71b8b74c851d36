"""The file around the text: a package with everything but the paragraphs, and equal bytes."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Final

from docx import Document

from unionplan.formats._docx.layout import LAYOUTS
from unionplan.formats._docx.markup import NAMESPACES, forbidden
from unionplan.formats._docx.page import (
    EVEN_FOOTER,
    ODD_FOOTER,
    footer_part,
    section,
    settings_part,
)
from unionplan.formats._docx.styles import fonts_part, styles_part

__all__ = ["MAX_PROPERTY", "pack"]

MAX_PROPERTY: Final = 255
"""Characters of a title or name that the properties of a file hold."""

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)  # that a ZIP file can hold
_NO_DAY: Final = date(1980, 1, 1)
_TEXT: Final = "word/document.xml"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_RELATED: Final = {  # to the document, by id of the relationship: what it is, name of the part
    "rIdStyles": ("styles", "styles"),
    "rIdSettings": ("settings", "settings"),
    "rIdFonts": ("fontTable", "fontTable"),
    ODD_FOOTER: ("footer", "footer1"),
    EVEN_FOOTER: ("footer", "footer2"),
}


def pack(paragraphs: str, layout: str, *, title: str, author: str, issued: date | None) -> bytes:
    """A whole file.

    Args:
        paragraphs: What stands in the body, as WordprocessingML.
        layout: The name of its layout.
        title: For the properties, which hold 255 characters of it.
        author: For the properties, like *title*.
        issued: The day that the properties name; without it, one that is always the same.
    """
    body = f"<w:body>{paragraphs}{section(LAYOUTS[layout])}</w:body>"
    files = _frame(layout) | {_TEXT: f"<w:document {NAMESPACES}>{body}</w:document>"}
    document = Document(_zipped(files))
    properties = document.core_properties
    properties.title = forbidden(title)[:MAX_PROPERTY]
    properties.author = properties.last_modified_by = forbidden(author)[:MAX_PROPERTY]
    day = max(issued or _NO_DAY, _NO_DAY)
    properties.created = properties.modified = datetime.combine(day, time(), UTC)
    properties.language = "zh-CN"
    properties.revision = 1
    packed = io.BytesIO()
    document.save(packed)
    return _dateless(packed)


def _dateless(packed: io.BytesIO) -> bytes:
    """The same package, without the time and the machine at which it was packed."""
    data = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(data, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.create_system = 0
            target.writestr(member, source.read(name), zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _zipped(files: Mapping[str, str]) -> io.BytesIO:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as target:
        for file, text in files.items():
            target.writestr(file, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return data


@cache
def _frame(name: str) -> dict[str, str]:
    """Everything in the package of a layout but the text, by the names of the files."""
    layout = LAYOUTS[name]
    parts = {
        "styles": styles_part(layout),
        "settings": settings_part(layout),
        "fontTable": fonts_part(layout),
        "footer1": footer_part(layout, "odd"),
        "footer2": footer_part(layout, "even"),
    }
    kinds = {"document": "document.main"} | {part: kind for kind, part in _RELATED.values()}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for part, kind in kinds.items()
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}'
        "</Types>",
        "_rels/.rels": _relations({"rId1": ("officeDocument", _TEXT)}),
        "word/_rels/document.xml.rels": _relations(
            {key: (kind, f"{part}.xml") for key, (kind, part) in _RELATED.items()}
        ),
        **{f"word/{part}.xml": text for part, text in parts.items()},
    }


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
