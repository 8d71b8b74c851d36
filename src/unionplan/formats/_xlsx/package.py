"""The package of a workbook before anything reads it: what is in it, and how much."""

import io
import re
import struct
import zipfile
import zlib
from typing import Final, NoReturn

from unionplan.errors import DecodeError, Fault
from unionplan.formats._xlsx.sheet_size import check_part
from unionplan.limits import current

__all__ = ["checked_package"]

_RECORD: Final = b"PK\x01\x02"
"""What every entry of an archive's directory begins with."""

_NEEDED: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/[^/]{1,80}\.xml|xl/_rels/[^/]{1,80}\.rels"
    r"|xl/worksheets/[^/]{1,80}\.xml",
    re.IGNORECASE,
)
_BOOK: Final = "xl/workbook.xml"
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = 0x1
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
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


def checked_package(data: bytes) -> bytes:
    """A new package with the parts that hold cells, none of them larger than the limits.

    Nothing is written to disk. Macros, pictures and links to other files stay behind.

    Raises:
        DecodeError: *data* is no package of a workbook, a damaged one, or beyond the limits.
    """
    if data.startswith(_OLD):
        _refuse("an old .xls, or a workbook with a password: save it as .xlsx without one")
    most = current().package_parts
    if data.count(_RECORD) > most:  # before zipfile makes an object of each
        _refuse(f"has more than {most:,} parts")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _repacked(archive)
    except _DAMAGE as error:
        if isinstance(error, DecodeError):
            raise
        reason = str(error) or type(error).__name__
        problem = f"no workbook (.xlsx), or a damaged one: {reason[:1].lower()}{reason[1:]}"
        raise DecodeError([Fault("", problem)]) from error


def _repacked(archive: zipfile.ZipFile) -> bytes:
    parts = {_plain(entry.filename): entry for entry in archive.infolist()}
    if _BOOK not in {name.lower() for name in parts}:
        _refuse("no workbook (.xlsx): it has no part xl/workbook.xml")
    room = current().unpacked_bytes
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, entry in parts.items():
            if _NEEDED.fullmatch(name):
                part = _unpack(archive, entry, name, room)
                room -= len(part)
                check_part(part, name)
                target.writestr(zipfile.ZipInfo(name, _EARLIEST), part)
    return packed.getvalue()


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, room: int) -> bytes:
    if entry.flag_bits & _ENCRYPTED:
        _refuse(f"{name}: is encrypted: save the workbook without a password")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        _refuse(f"{name}: is packed by an unknown method ({entry.compress_type})")
    part = b""
    if entry.file_size <= room:
        with archive.open(entry) as source:
            part = source.read(room + 1)
    if max(entry.file_size, len(part)) > room:
        most = current().unpacked_bytes
        _refuse(f"{name}: unpacks, with the parts before it, to over {most:,} bytes")
    return part


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _refuse(problem: str) -> NoReturn:
    raise DecodeError([Fault("", problem)])
