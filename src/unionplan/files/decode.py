"""From the bytes of a text file to its text, in the encodings that a union office meets.

Nothing is guessed from statistics: a byte order mark decides, then strict UTF-8, then strict
GB18030, which holds GBK and GB2312. Big5 cannot be told from these and must be asked for.
"""

import codecs
import re
from typing import Final, NamedTuple

from unionplan.errors import DecodeError, Fault

__all__ = ["Decoded", "decode", "kind_of_no_text"]


class Decoded(NamedTuple):
    """Text, and the encoding that it was in.

    Attributes:
        text: Without byte order mark; line ends as they were, so that offsets are exact.
        encoding: Python's name of the codec; ``utf-8-sig`` for UTF-8 that had a byte order mark.
    """

    text: str
    encoding: str


# Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD: Final = "EncryptedPackage".encode("utf-16-le")
"""What an Office file with a password holds (MS-OFFCRYPTO, 2.3.4.4)."""

_NO_TEXT: Final = (
    (b"PK\x03\x04", "a ZIP archive, as .docx and .xlsx are: give it its own suffix"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (_OLE, "an old Office file (.doc, .xls, .wps): open it in Word or WPS and save it as .docx"),
    (b"{\\rtf", "a rich text file (.rtf): open it in Word or WPS and save it as .docx"),
    (b"%PDF-", "a PDF file: copy its text into a .txt file"),
    (b"\x89PNG\r\n\x1a\n", "an image (PNG): type its text into a .txt file"),
    (b"\xff\xd8\xff", "an image (JPEG): type its text into a .txt file"),
    (b"GIF87a", "an image (GIF): type its text into a .txt file"),
    (b"GIF89a", "an image (GIF): type its text into a .txt file"),
    (b"II*\0", "an image (TIFF): type its text into a .txt file"),
    (b"MM\0*", "an image (TIFF): type its text into a .txt file"),
    (b"\x1f\x8b\x08", "a gzip archive: unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive: unpack it first"),
)

# By the name that codecs.lookup gives; what merely contains another is read as the larger one.
_ENCODINGS: Final = {
    "ascii": "ascii",
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32": "utf-32-le",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "hz": "hz",
    "big5": "big5",
    "big5hkscs": "big5hkscs",
    "cp950": "cp950",
    "iso8859-1": "iso8859-1",
    "cp1252": "cp1252",
}

# What a sample of UTF-16 is made of when it is read with its bytes in the right order.
_LIKELY = re.compile(
    "[\t\n\r -~\u00b7\u2010-\u203b\u2460-\u249b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
)
_SAMPLE: Final = 4096
_LIKELY_SHARE: Final = 0.95
_DAMAGE_SHARE: Final = 0.1


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Turn the bytes of a text file into text.

    Without *encoding*, tried in this order: a byte order mark (UTF-8, UTF-16, UTF-32), UTF-16
    without one where NUL bytes show it beyond doubt, UTF-8, GB18030.

    Args:
        data: All bytes of the file.
        encoding: The encoding, by any name that Python knows for it; GB2312 and GBK are read as
            GB18030, and UTF-16 or UTF-32 without mark and without byte order as little-endian.

    Raises:
        DecodeError: The bytes are no text (an archive, an image, a PDF), or are in none of these
            encodings or not in the one asked for, or that one is unknown.
    """
    kind = kind_of_no_text(data)
    if kind is not None:
        problem = f"not a text file but {kind}"
        raise _whole_error(problem)
    if encoding is not None:
        return _decode_as(data, encoding)
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode_strictly(data, codec, len(mark)), label)
    if b"\0" in data:
        return _decode_utf16(data)
    return _decode_utf8_or_gb18030(data)


def kind_of_no_text(data: bytes) -> str | None:
    """What a file is whose first bytes show that it is no text, with what to do about that.

    Returns:
        ``a PDF file: copy its text into a .txt file`` and the like; None for what may be text.
    """
    if data.startswith(_OLE) and _PASSWORD in data:
        return "an Office file with a password: save it without one, as .docx"
    return next((kind for magic, kind in _NO_TEXT if data.startswith(magic)), None)


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        codec = _ENCODINGS[codecs.lookup(encoding).name]
    except (LookupError, ValueError) as error:
        problem = f"unknown encoding {encoding!r}; known are {', '.join(_ENCODINGS)}"
        raise _whole_error(problem) from error
    for mark, marked, label in _MARKS:
        # The mark overrules the byte order, but nothing else that the caller asked for.
        if data.startswith(mark) and marked.split("-")[:2] == codec.split("-")[:2]:
            return Decoded(_decode_strictly(data, marked, len(mark)), label)
    return Decoded(_decode_strictly(data, codec), codec)


def _decode_strictly(data: bytes, codec: str, start: int = 0) -> str:
    """Decode the bytes from *start* on."""
    try:
        return data[start:].decode(codec)
    except UnicodeDecodeError as error:
        offset = start + error.start
        raise _byte_error(data, offset, codec, f"not {codec.upper()}") from error


def _decode_utf8_or_gb18030(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        utf8 = error.start
    # UTF-8 with one bad byte would often pass as GB18030, and every character would be wrong.
    if _is_damaged_utf8(data):
        raise _byte_error(data, utf8, "utf-8", "damaged UTF-8")
    try:
        return Decoded(data.decode("gb18030"), "gb18030")
    except UnicodeDecodeError as error:
        gb18030 = error.start
    offset, codec = max((utf8, "utf-8"), (gb18030, "gb18030"))
    raise _byte_error(data, offset, codec, "neither UTF-8 nor GB18030")


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether nearly all that is not ASCII is well-formed UTF-8; in GB18030 hardly any would be."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    ascii_length = len(text.encode("ascii", errors="ignore"))
    return bad < (len(text) - ascii_length - bad) * _DAMAGE_SHARE


def _decode_utf16(data: bytes) -> Decoded:
    """Decode data with NUL bytes in the byte order in which it reads as Chinese or English."""
    for codec in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(codec, errors="replace")
        if len(_LIKELY.findall(sample)) >= len(sample) * _LIKELY_SHARE:
            return Decoded(_decode_strictly(data, codec), codec)
    problem = "not a text file: it holds NUL bytes"
    raise _whole_error(problem)


def _byte_error(data: bytes, offset: int, codec: str, what: str) -> DecodeError:
    """The error for the byte at *offset* (from 0), with its place as an editor counts it."""
    before = data[:offset].decode(codec, errors="replace")
    for mark in ("\r\n", "\r"):
        before = before.replace(mark, "\n")
    line_start = before.rfind("\n") + 1
    column = len(before) - line_start - before.startswith("\ufeff", line_start) + 1
    problem = f"{what}: byte 0x{data[offset : offset + 1].hex()} at offset {offset}"
    return DecodeError([Fault("", problem, before.count("\n") + 1, column)])


def _whole_error(problem: str) -> DecodeError:
    return DecodeError([Fault("", problem)])
