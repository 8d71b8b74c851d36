"""The parts of a .docx: a ZIP archive of which only what is asked for is unpacked, in memory."""

import io
import posixpath
import struct
import zipfile
import zlib
from typing import Final
from xml.etree.ElementTree import Element

from unionplan.errors import DecodeError, Fault
from unionplan.reading.documents.document_limits import DocumentLimits
from unionplan.reading.documents.docx.xml_tree import XmlReader

__all__ = ["Package"]

_RECORD: Final = b"PK\x01\x02"
"""What every entry of an archive's directory begins with."""

_ENCRYPTED: Final = 0x1
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ArithmeticError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises on archives that somebody damaged; which one differs by Python version."""

# What else is a ZIP archive: by the name of a part, what it is and how to turn it into a .docx.
_OTHERS: Final = (
    ("xl/workbook.xml", "an Excel workbook (.xlsx): copy its cells into a .docx"),
    ("xl/workbook.bin", "an Excel workbook (.xlsb): copy its cells into a .docx"),
    ("ppt/presentation.xml", "a PowerPoint file (.pptx): copy its text into a .docx"),
    ("ofd.xml", "an OFD file: copy its text into a .txt file"),
    ("meta-inf/container.xml", "an EPUB book: copy its text into a .txt file"),
    ("content.xml", "an OpenDocument file (.odt): save it as .docx"),
    ("index/document.iwa", "a Pages file: export it as .docx"),
)


class Package:
    """The parts of a .docx, by name.

    Names are only compared, in whatever case; nothing is written, and no file is opened.

    Args:
        data: The file.
        limits: How many parts it may have, and how large one may be.

    Raises:
        DecodeError: It is no ZIP archive, a damaged one, or one with too many parts.
    """

    def __init__(self, data: bytes, limits: DocumentLimits) -> None:
        self._most = self._room = limits.unpacked_bytes
        self._xml = XmlReader(depth=limits.depth, elements=limits.elements)
        if data.count(_RECORD) > limits.parts:  # before zipfile makes an object of each
            problem = f"has more than {limits.parts:,} parts"
            raise DecodeError([Fault("", problem)])
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except _DAMAGE as error:
            problem = f"a damaged or incomplete ZIP archive ({_reason(error)})"
            raise DecodeError([Fault("", problem)]) from error
        self._entries = {_plain(entry.filename): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._entries

    @property
    def other_kind(self) -> str | None:
        """What else it seems to be, with what to do about that; None for nothing known."""
        return next((words for name, words in _OTHERS if name in self._entries), None)

    def parse(self, name: str) -> Element:
        """Unpack a part that is there and parse its XML.

        Raises:
            DecodeError: It is encrypted, damaged or no XML, or it is beyond the limits.
        """
        return self._xml.parse(self._unpack(name), name)

    def _unpack(self, name: str) -> bytes:
        entry = self._entries[_plain(name)]
        if entry.flag_bits & _ENCRYPTED:
            raise _fault(name, "is encrypted: save the document without a password")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _fault(name, f"is packed by an unknown method ({entry.compress_type})")
        data = b""
        if entry.file_size <= self._room:
            try:
                with self._archive.open(entry) as part:
                    data = part.read(self._room + 1)
            except _DAMAGE as error:
                raise _fault(name, f"is damaged ({_reason(error)})") from error
        self._room -= max(entry.file_size, len(data))
        if self._room < 0:
            raise _fault(name, f"unpacks, with the parts before it, to over {self._most:,} bytes")
        return data

    def relations(self, name: str = "") -> list[tuple[str, str, str]]:
        """What a part refers to, or the package itself: id, type and name of each other part.

        The type is the last word of its address, such as ``styles``. What lies outside of the
        package is left out.
        """
        folder, file = posixpath.split(name)
        own = posixpath.join(folder, "_rels", f"{file}.rels")
        return [
            (
                relation.get("Id", ""),
                relation.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))[1:],
            )
            for relation in (self.parse(own) if own in self else ())
            if relation.get("TargetMode") != "External"
        ]


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def _fault(name: str, problem: str) -> DecodeError:
    return DecodeError([Fault("", f"{name}: {problem}")])


def _reason(error: BaseException) -> str:
    reason = str(error) or type(error).__name__
    return reason[:1].lower() + reason[1:]
