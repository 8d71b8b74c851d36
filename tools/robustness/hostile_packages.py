"""Word files and workbooks that are made to do harm."""

import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from tools.robustness import seeds
from tools.robustness.case import Case, either, refused
from tools.robustness.mutation import pack

_MAIN: Final = {"docx": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml"}
_OTHERS: Final = {
    "docx": (
        "word/styles.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
        "[Content_Types].xml",
    ),
    "xlsx": (
        "xl/sharedStrings.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/workbook.xml",
        "xl/styles.xml",
    ),
}
_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LOL: Final = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
_DTDS: Final = {
    "billion laughs": f'<!DOCTYPE a [<!ENTITY l0 "lol">{_LOL}]>',
    "quadratic": f'<!DOCTYPE a [<!ENTITY l9 "{"a" * 50_000}">]>',
    "file": '<!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "network": '<!DOCTYPE a [<!ENTITY l9 SYSTEM "http://127.0.0.1:9/x">]>',
    "parameter": '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>',
    "external subset": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    "attribute": '<!DOCTYPE a [<!ENTITY l9 "x"><!ATTLIST a b CDATA "&l9;">]>',
}


def cases() -> Iterator[Case]:
    """All of them, for the formats whose extras are installed."""
    for suffix in _MAIN:
        if seeds.documents(suffix):
            yield from _xml(suffix)
            yield from _archives(suffix)
    if seeds.documents("docx"):
        yield from _words()
    if seeds.documents("xlsx"):
        yield from _cells()


def _good(suffix: str) -> dict[str, bytes]:
    return seeds.parts(seeds.documents(suffix)[-1])


def _with(suffix: str, name: str, part: bytes) -> bytes:
    return pack({**_good(suffix), name: part})


def _xml(suffix: str) -> Iterator[Case]:
    main = _MAIN[suffix]
    for name, dtd in _DTDS.items():
        part = f"{dtd}<a>{'&l9;' * 1_000}</a>".encode()
        yield refused(f"{suffix}/entity {name}", partial(_with, suffix, main, part))
        for other in _OTHERS[suffix]:
            yield either(f"{suffix}/entity {name} in {other}", partial(_with, suffix, other, part))
    for name, part in {
        "empty": b"",
        "no XML": b"hello",
        "not closed": b"<a><b>",
        "NUL": b"<a>\0</a>",
        "deep": b"<a>" * 100_000 + b"</a>" * 100_000,
        "deep and open": b"<a>" * 300_000,
        "in UTF-16": "<a>计划</a>".encode("utf-16"),
        "bad encoding": b'<?xml version="1.0" encoding="no-such"?><a/>',
        "in UTF-7": b'<?xml version="1.0" encoding="utf-7"?><a/>',
        "bad bytes": b"<a>\xff\xfe\xff</a>",
        "many attributes": b"<a " + b" ".join(b'a%d="1"' % n for n in range(30_000)) + b"/>",
        "same attribute": b'<a b="1" b="2"/>',
        "long name": b"<" + b"a" * 900_000 + b"/>",
        "wide": b"<a>" + b"<b/>" * 900_000 + b"</a>",
        "long token": b'<a b="' + b"c" * 9_000_000,
        "instruction": b'<?xml-stylesheet href="http://127.0.0.1/"?><a/>',
        "include": b'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd" parse="text"/></a>',
        "no namespace": b"<document><body><p>1</p></body></document>",
        "unbound prefix": b"<w:document/>",
    }.items():
        yield either(f"{suffix}/xml {name}", partial(_with, suffix, main, part))
    for other in _OTHERS[suffix]:
        yield either(f"{suffix}/no {other}", partial(_without, suffix, other))
        yield either(f"{suffix}/empty {other}", partial(_with, suffix, other, b""))
        yield either(f"{suffix}/odd {other}", partial(_with, suffix, other, b"<a/>"))
    yield refused(f"{suffix}/no {main}", partial(_without, suffix, main))


def _without(suffix: str, name: str) -> bytes:
    return pack({key: part for key, part in _good(suffix).items() if key != name})


def _archives(suffix: str) -> Iterator[Case]:
    main = _MAIN[suffix]
    yield refused(f"{suffix}/bomb", partial(_bomb, suffix, 200_000_000))
    yield refused(f"{suffix}/bomb that lies about its size", partial(_liar, suffix))
    yield refused(f"{suffix}/many parts", partial(_many, suffix))
    yield either(
        f"{suffix}/bomb in a part that is not read",
        partial(_with, suffix, "media/a.bin", b"\0" * 150_000_000),
    )
    yield either(f"{suffix}/parts that overlap", partial(_overlap, suffix))
    yield either(f"{suffix}/bad CRC", partial(_flip_crc, suffix))
    yield refused(f"{suffix}/encrypted", partial(_flag, suffix, 0x1))
    yield either(f"{suffix}/odd flags", partial(_flag, suffix, 0xFFFE))
    for method in (1, 12, 14, 93, 99, 65_535):
        yield refused(f"{suffix}/method {method}", partial(_method, suffix, method))
    for name in (
        "../../../tmp/unionplan-climbed",
        "/var/unionplan-climbed",
        "C:\\a",
        "a\0b",
        "..\\a",
        "con",
        "a" * 60_000,
        "",
        ".",
        "工",
        "\udc80",
    ):
        yield either(f"{suffix}/name {name[:20]!r}", partial(_named, suffix, name))
    yield either(f"{suffix}/same name twice", partial(_twice, suffix, main))
    yield either(f"{suffix}/bytes before", lambda: b"#!/bin/sh\n" + pack(_good(suffix)))
    yield either(f"{suffix}/bytes behind", lambda: pack(_good(suffix)) + b"\0" * 70_000)
    yield either(
        f"{suffix}/comment", lambda: pack(_good(suffix))[:-2] + b"\xff\xff" + b"a" * 65_535
    )
    yield refused(f"{suffix}/package in package", lambda: pack({"a.zip": pack(_good(suffix))}))
    yield refused(f"{suffix}/only the end", b"PK\x05\x06" + b"\0" * 18)
    yield refused(f"{suffix}/only the start", b"PK\x03\x04" + b"\0" * 26)
    yield refused(
        f"{suffix}/ends that claim much", b"PK\x03\x04" + b"\0" * 26 + b"PK\x05\x06" + b"\xff" * 18
    )
    yield refused(
        f"{suffix}/ZIP64 that claims much",
        b"PK\x03\x04"
        + b"\0" * 26
        + b"PK\x06\x06"
        + b"\xff" * 52
        + b"PK\x06\x07"
        + b"\0" * 16
        + b"PK\x05\x06"
        + b"\xff" * 16
        + b"\0\0",
    )


def _bomb(suffix: str, size: int) -> bytes:
    return _with(suffix, _MAIN[suffix], b"<a>" + b" " * size + b"</a>")


def _liar(suffix: str) -> bytes:
    """A bomb whose directory says that it is small."""
    data = _bomb(suffix, 100_000_000)
    return data.replace(struct.pack("<I", 100_000_007), struct.pack("<I", 1_000))


def _many(suffix: str) -> bytes:
    return pack({**_good(suffix), **{f"a/{number}": b"" for number in range(60_000)}})


def _overlap(suffix: str) -> bytes:
    """Every part of the directory leads to the data of one."""
    data = bytearray(pack(_good(suffix)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 42 : at + 46] = struct.pack("<I", 0)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _each_record(data: bytes, local: Callable[[bytearray, int], None]) -> bytes:
    changed = bytearray(data)
    for mark, shift in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        at = changed.find(mark)
        while at >= 0:
            local(changed, at + shift)
            at = changed.find(mark, at + 4)
    return bytes(changed)


def _flip_crc(suffix: str) -> bytes:
    def flip(data: bytearray, at: int) -> None:
        data[at + 14] ^= 0xFF

    return _each_record(pack(_good(suffix)), flip)


def _flag(suffix: str, flags: int) -> bytes:
    def put(data: bytearray, at: int) -> None:
        data[at + 6 : at + 8] = struct.pack("<H", flags)

    return _each_record(pack(_good(suffix)), put)


def _method(suffix: str, method: int) -> bytes:
    def put(data: bytearray, at: int) -> None:
        data[at + 8 : at + 10] = struct.pack("<H", method)

    return _each_record(pack(_good(suffix)), put)


def _named(suffix: str, name: str) -> bytes:
    """One more part under a name that climbs or cannot be."""
    stand_in = "q" * max(1, len(name.encode("utf-8", "surrogateescape")))
    data = _with(suffix, stand_in, b"<a/>")
    return data.replace(stand_in.encode(), name.encode("utf-8", "surrogateescape") or b"q")


def _twice(suffix: str, name: str) -> bytes:
    other = "z" * len(name)
    return _with(suffix, other, b"<a/>").replace(other.encode(), name.encode())


def _document(inside: str) -> bytes:
    return _with(
        "docx", _MAIN["docx"], f"<w:document {_W}><w:body>{inside}</w:body></w:document>".encode()
    )


def _words() -> Iterator[Case]:
    text = "<w:p><w:r><w:t>工会2026年工作计划</w:t></w:r></w:p>"
    for name, inside in {
        "tables within": "<w:tbl><w:tr><w:tc>" * 60 + text + "</w:tc></w:tr></w:tbl>" * 60,
        "tables too deep": "<w:tbl><w:tr><w:tc>" * 500 + text + "</w:tc></w:tr></w:tbl>" * 500,
        "span": f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{text}</w:tc></w:tr></w:tbl>',
        "odd span": f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>{text}</w:tc></w:tr></w:tbl>',
        "grid": f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc>{text}</w:tc></w:tr></w:tbl>',
        "number": f'<w:p><w:pPr><w:numPr><w:ilvl w:val="-1"/><w:numId w:val="99999999999999999999"/></w:numPr></w:pPr></w:p>{text}',
        "levels": f'<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>{text}',
        "fields": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 3_000 + text,
        "instructions": f'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>{text}',
        "style": f'<w:p><w:pPr><w:pStyle w:val="no such"/></w:pPr></w:p>{text}',
        "symbols": '<w:p><w:r><w:sym w:char="FFFFFFFFFF" w:font="x"/><w:sym w:char=""/></w:r></w:p>'
        + text,
        "tabs": "<w:p><w:r>" + "<w:tab/><w:br/>" * 90_000 + "</w:r></w:p>" + text,
        "runs": "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 90_000 + "</w:p>",
        "text boxes": "<w:p><w:r><w:pict><w:txbxContent>" * 60
        + text
        + "</w:txbxContent></w:pict></w:r></w:p>" * 60,
        "changes": f"<w:ins>{text}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>" * 200,
        "alternate": f'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>{text}</mc:Choice><mc:Fallback>{text}</mc:Fallback></mc:AlternateContent>',
        "merged": f"<w:tbl>{f'<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{text}</w:tc></w:tr>' * 900}</w:tbl>",
        "bidi": "<w:p><w:r><w:rtl/><w:t>\u202e划计会工\u2066</w:t></w:r></w:p>" + text,
        "altChunk": f'<w:altChunk xmlns:r="r" r:id="rId1"/>{text}',
    }.items():
        yield either(f"docx/{name}", partial(_document, inside))
    link = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for target in (
        "NULL",
        "../NULL",
        "#_top",
        "",
        "/",
        "../../../../etc/passwd",
        "file:///etc/passwd",
        "http://127.0.0.1:9/a",
        "\\\\host\\a",
        "a" * 70_000,
        ".",
    ):
        for kind in ("styles", "numbering", "image"):
            part = link.format(
                f'<Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/>'
            ).encode()
            yield either(
                f"docx/relation {kind} {target[:20]}",
                partial(_with, "docx", "word/_rels/document.xml.rels", part),
            )
        root = link.format(
            f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="{target}"/>'
        ).encode()
        yield either(f"docx/root {target[:20]}", partial(_with, "docx", "_rels/.rels", root))
    circle = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 900}"/></w:style>'
        for n in range(900)
    )
    yield either(
        "docx/styles in a circle",
        partial(_with, "docx", "word/styles.xml", f"<w:styles {_W}>{circle}</w:styles>".encode()),
    )
    yield refused(
        "docx/with a password",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"),
    )


def _sheet(rows: str) -> bytes:
    main = _good("xlsx")[_MAIN["xlsx"]]
    return _with(
        "xlsx", _MAIN["xlsx"], main.replace(b"</sheetData>", rows.encode() + b"</sheetData>")
    )


def _cells() -> Iterator[Case]:
    for name, rows in {
        "formula": '<row r="90"><c r="A90"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v></c></row>',
        "shared formula": '<row r="90"><c r="A90"><f t="shared" ref="A1:XFD1048576" si="0">A1</f></c></row>',
        "far cell": '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "beyond": '<row r="99999999999"><c r="ZZZZZ99999999999"><v>1</v></c></row>',
        "row back": '<row r="-5"><c r="A-5"><v>1</v></c></row>',
        "no reference": "<row><c><v>1</v></c></row>" * 2_000,
        "string out of range": '<row r="90"><c r="A90" t="s"><v>99999999</v></c></row>',
        "negative string": '<row r="90"><c r="A90" t="s"><v>-1</v></c></row>',
        "style out of range": '<row r="90"><c r="A90" s="99999999"><v>1</v></c></row>',
        "number": f'<row r="90"><c r="A90"><v>{"9" * 5_000}</v></c></row>',
        "infinite": '<row r="90"><c r="A90"><v>INF</v></c><c r="B90"><v>NaN</v></c><c r="C90"><v>1E400</v></c></row>',
        "date": '<row r="90"><c r="A90" t="d"><v>99999-99-99</v></c><c r="D90" s="1"><v>-99999999</v></c></row>',
        "error": '<row r="90"><c r="A90" t="e"><v>#REF!</v></c></row>',
        "odd type": '<row r="90"><c r="A90" t="zzz"><v>1</v></c></row>',
        "long text": f'<row r="90"><c r="C90" t="inlineStr"><is><t>{"工" * 900_000}</t></is></c></row>',
        "escapes": '<row r="90"><c r="C90" t="inlineStr"><is><t>_x0000__xD800__x005F_</t></is></c></row>',
        "rows": "<row/>" * 800_000,
        "cells": '<row r="90">' + '<c r="A90"/>' * 500_000 + "</row>",
        "same cell": '<row r="3">' + '<c r="A3"><v>1</v></c>' * 9_000 + "</row>",
    }.items():
        yield either(f"xlsx/{name}", partial(_sheet, rows))
    yield either("xlsx/merged", partial(_merged, "A1:XFD1048576"))
    yield either("xlsx/merged much", partial(_merged, "A1:Z900", 3_000))
    yield either("xlsx/merged badly", partial(_merged, "Z9:A1"))
    strings = (
        f"<sst count='999999999' uniqueCount='999999999'>{'<si><t>a</t></si>' * 3}</sst>".encode()
    )
    yield either(
        "xlsx/strings that claim much", partial(_with, "xlsx", "xl/sharedStrings.xml", strings)
    )
    yield refused(
        "xlsx/strings bomb",
        lambda: _with("xlsx", "xl/sharedStrings.xml", b"<sst>" + b"<si/>" * 9_000_000 + b"</sst>"),
    )
    yield either(
        "xlsx/external link",
        partial(_with, "xlsx", "xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
    )
    yield either(
        "xlsx/macros", partial(_with, "xlsx", "xl/vbaProject.bin", zlib.compress(b"\0" * 999))
    )
    yield refused(
        "xlsx/xlsb", lambda: pack({"xl/workbook.bin": b"\0", "[Content_Types].xml": b"<Types/>"})
    )


def _merged(reference: str, times: int = 1) -> bytes:
    main = _good("xlsx")[_MAIN["xlsx"]]
    cells = f"<mergeCells>{f'<mergeCell ref={chr(34)}{reference}{chr(34)}/>' * times}</mergeCells>"
    return _with(
        "xlsx", _MAIN["xlsx"], main.replace(b"</sheetData>", b"</sheetData>" + cells.encode())
    )
