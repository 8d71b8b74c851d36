"""Bytes that no honest program sends: what readers must refuse or survive."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

import io
import zipfile
from functools import cache
from typing import Final

from hypothesis import strategies as st

from unionplan.testing._named import named

__all__ = ["hostile_bytes", "hostile_documents"]

_DEEP: Final = 100_000
_BOMB: Final = 200_000_000
_ENTITIES: Final = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))

_TEXTS: Final = (
    *("", "\0", "\ufeff", "null", "0", '""', "[]", "{}", "---\n---\n", "\n" * _DEEP, "," * _DEEP),
    *("[" * _DEEP, "{" * _DEEP, '{"a":' * _DEEP, "<a>" * _DEEP, "- " * _DEEP, "a:\n" * 1000),
    *('{"unionplan":' + "9" * _DEEP + "}", "unionplan: 1\ntitle: !!python/object:os.system a\n"),
    "a: &a [x, x]\nb: &b [*a, *a]\n" + "".join(f"c{n}: [*a, *b]\n" for n in range(500)),
    f'<!DOCTYPE a [<!ENTITY e0 "gone">{_ENTITIES}]><a>&e11;</a>',
    '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>',
    '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "<script>alert(1)</script>",
    "=cmd|'/c calc'!A0,@SUM(1+1)\r\n",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:00010101\nRRULE:FREQ=DAILY;INTERVAL=0\nEND:VEVENT\n",
)
_BYTES: Final = (
    *(b"\xff\xfe", b"\xfe\xff\xd8\x00", b"\xef\xbb\xbf\xff", b"\x80" * 1000, b"\0" * 10_000),
    *(b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
)


@cache
def hostile_documents() -> tuple[bytes, ...]:
    """Documents that were made to do harm, or that programs stumble over.

    Nesting of 100,000 levels, entities that grow to gigabytes or name a file of the machine, an
    archive that unpacks to 200 MB, one whose parts have names that climb out of a folder,
    numbers of 100,000 digits, formulas, script, and bytes in no encoding.
    """
    return (*(text.encode() for text in _TEXTS), *_BYTES, _archive(_BOMB), _climbing())


@named
@st.composite
def hostile_bytes(draw: st.DrawFn, *, documents: tuple[bytes, ...] = ()) -> bytes:
    """Any bytes, and honest documents with something cut out, doubled or written over.

    They shrink to few bytes, and to a document with little changed.

    Args:
        documents: Honest documents to damage.
    """
    if not documents or draw(st.booleans()):
        return draw(st.binary(max_size=200))
    data = draw(st.sampled_from(documents))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 200)))
    match draw(st.sampled_from(("over", "out", "off", "twice"))):
        case "out":
            return data[:start] + data[end:]
        case "off":
            return data[:start]
        case "twice":
            return data[:end] + data[start:]
        case _:
            return data[:start] + draw(st.binary(min_size=1, max_size=8)) + data[end:]


def _archive(size: int) -> bytes:
    """An archive that looks like a document of an office suite and unpacks to *size* bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in ("word/document.xml", "xl/workbook.xml", "content.xml"):
            with archive.open(name, "w") as part:
                for _ in range(size // 3_000_000):
                    part.write(b" " * 1_000_000)
    return buffer.getvalue()


def _climbing() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("../../climbed.txt", "/climbed.txt", "word/../../../climbed.txt"):
            archive.writestr(name, "out")
    return buffer.getvalue()
