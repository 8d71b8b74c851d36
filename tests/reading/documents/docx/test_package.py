"""A .docx is read, or refused in one sentence that names its part and what is wrong with it."""

import contextlib
import io
import random
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.reading import Document, DocumentLimits, LeftOut, LeftOutKind, open_document

from .conftest import Ooxml

MAIN = "word/document.xml"
XML = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def _refusal(data: bytes, *, limits: DocumentLimits | None = None) -> str:
    with pytest.raises(DecodeError) as caught:
        open_document(data, kind="docx", limits=limits or DocumentLimits())
    (fault,) = caught.value.faults
    assert (fault.where, fault.line, fault.column) == ("", None, None)
    assert "\n" not in fault.problem
    return fault.problem


def _patched(data: bytes, record: bytes, offset: int, value: bytes) -> bytes:
    """The archive with other bytes in the last record of a kind."""
    at = data.rindex(record) + offset
    return data[:at] + value + data[at + len(value) :]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("xl/workbook.xml", "an Excel workbook (.xlsx): copy its cells into a .docx"),
        ("xl/workbook.bin", "an Excel workbook (.xlsb): copy its cells into a .docx"),
        ("ppt/presentation.xml", "a PowerPoint file (.pptx): copy its text into a .docx"),
        ("OFD.xml", "an OFD file: copy its text into a .txt file"),
        ("META-INF/container.xml", "an EPUB book: copy its text into a .txt file"),
        ("content.xml", "an OpenDocument file (.odt): save it as .docx"),
        ("Index/Document.iwa", "a Pages file: export it as .docx"),
        ("plan.txt", "some other ZIP archive: unpack it first"),
    ],
)
def test_other_archives_are_named_with_what_to_do(ooxml: Ooxml, name: str, words: str) -> None:
    assert _refusal(ooxml.archive({name: b""})) == f"not a Word document (.docx) but {words}"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "a file that is no ZIP archive, as every .docx is"),
        ("工会工作计划".encode(), "a file that is no ZIP archive, as every .docx is"),
        (b"%PDF-1.7", "a PDF file: copy its text into a .txt file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "an Office file with a password: save it without one, as .docx",
        ),
    ],
)
def test_what_is_no_archive_is_named_with_what_to_do(data: bytes, words: str) -> None:
    assert _refusal(data) == f"not a Word document (.docx) but {words}"


def test_a_cut_off_file_is_refused(ooxml: Ooxml) -> None:
    data = ooxml.document(ooxml.p("一"))
    for length in range(4, len(data) - 1, 37):
        assert _refusal(data[:length]).startswith("a damaged or incomplete ZIP archive (")


def test_a_damaged_part_is_named(ooxml: Ooxml) -> None:
    data = ooxml.document(ooxml.p("工会"), compression=zipfile.ZIP_STORED)
    damaged = data.replace("工会".encode(), "工作".encode(), 1)
    assert _refusal(damaged) == f"{MAIN}: is damaged (bad CRC-32 for file '{MAIN}')"


def test_an_encrypted_part_is_refused(ooxml: Ooxml) -> None:
    data = ooxml.archive({MAIN: XML.encode()})
    data = _patched(data, b"PK\x01\x02", 8, b"\x01\x00")
    problem = "is encrypted: save the document without a password"
    assert _refusal(_patched(data, b"PK\x03\x04", 6, b"\x01\x00")) == f"{MAIN}: {problem}"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 9])
def test_a_part_that_is_packed_in_another_way_is_refused(ooxml: Ooxml, method: int) -> None:
    data = ooxml.archive({MAIN: XML.encode()})
    for record, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        data = _patched(data, record, offset, struct.pack("<H", method))
    assert _refusal(data) == f"{MAIN}: is packed by an unknown method ({method})"


@pytest.mark.parametrize(
    ("xml", "problem"),
    [
        pytest.param(b"<w:p>", "no well-formed XML: unbound prefix at 1:1", id="prefix"),
        pytest.param(b"<a>\n<b></a>", "no well-formed XML: mismatched tag at 2:6", id="tags"),
        pytest.param(b"<a>&x;</a>", "no well-formed XML: undefined entity at 1:4", id="entity"),
        pytest.param(b"", "no well-formed XML: no element found at 1:1", id="nothing"),
        pytest.param(
            b'<?xml version="1.0" encoding="no-such"?><a/>',
            "no well-formed XML: unknown encoding: no-such",
            id="unknown encoding",
        ),
        pytest.param(
            b"<!DOCTYPE a><a/>",
            "has a document type declaration, which no such file may have",
            id="document type",
        ),
        pytest.param(
            '\ufeff<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16-le"),
            "has a document type declaration, which no such file may have",
            id="entity in UTF-16",
        ),
        pytest.param(b"<html/>", "expected the text of a document, found <html>", id="other XML"),
    ],
)
def test_a_part_that_is_no_such_xml_is_refused(ooxml: Ooxml, xml: bytes, problem: str) -> None:
    found = _refusal(ooxml.archive({MAIN: xml}))
    assert found.removeprefix(f"{MAIN}: ").startswith(
        problem.split(": unknown encoding", maxsplit=1)[0]
    )


@pytest.mark.parametrize("part", ["numbering", "styles", "comments"])
def test_every_part_that_is_read_must_be_whole(ooxml: Ooxml, part: str) -> None:
    files = {f"word/{part}.xml": b"<"}
    data = ooxml.document(ooxml.p("一"), parts={part: ""}, files=files)
    assert _refusal(data).startswith(f"word/{part}.xml: no well-formed XML")


def test_parts_that_are_not_there_are_not_missed(ooxml: Ooxml) -> None:
    data = ooxml.archive({MAIN: XML.encode()})
    assert open_document(data) == Document(text="", kind="docx")  # type: ignore[arg-type]
    relations = ooxml.document(ooxml.p("一"), parts={"styles": "", "header": ""})
    with zipfile.ZipFile(io.BytesIO(relations)) as archive:
        kept = {
            name: archive.read(name)
            for name in archive.namelist()
            if name not in ("word/styles.xml", "word/header.xml")
        }
    assert open_document(ooxml.archive(kept)).text == "一"


def test_names_of_parts_are_compared_in_any_case_and_with_any_slash(ooxml: Ooxml) -> None:
    data = ooxml.document(ooxml.p("一"), main="Word\\Document.XML".replace("\\", "/"))
    assert open_document(data).text == "一"
    assert open_document(ooxml.archive({"WORD\\document.xml": XML.encode()})).text == ""


def test_relations_that_lead_out_of_the_file_are_not_followed(ooxml: Ooxml) -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="{number}" Type="{kinds}/header" Target="{target}"{more}/>'
        for number, (target, more) in enumerate(
            [
                ("../../../etc/passwd", ""),
                ("//server/share", ""),
                ("http://localhost/x", ' TargetMode="External"'),
                ("chunk.html", ""),
            ]
        )
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    own = f'<Relationships xmlns="{package}">{relations}</Relationships>'.encode()
    body = ooxml.p("一") + '<w:altChunk r:id="3"/><w:altChunk r:id="2"/>'
    files = {"word/_rels/document.xml.rels": own}
    document = open_document(ooxml.document(body, files=files))
    assert document.text == "一"
    assert document.left_out == (
        LeftOut(LeftOutKind.EMBEDDED, "word/chunk.html"),
        LeftOut(LeftOutKind.EMBEDDED, "2"),
    )


def test_words_of_diagrams_are_left_out(ooxml: Ooxml) -> None:
    spaces = (
        'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{words}</a:t></a:r></a:p></dgm:t></dgm:pt>"
        for words in ("主席", "委员")
    )
    data = f"<dgm:dataModel {spaces}><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>".encode()
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="x" Type="{kinds}/diagramData" Target="diagrams/data1.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    own = f'<Relationships xmlns="{package}">{relation}</Relationships>'.encode()
    files = {"word/_rels/document.xml.rels": own, "word/diagrams/data1.xml": data}
    document = open_document(ooxml.document(ooxml.p("一"), files=files))
    assert document.left_out == (LeftOut(LeftOutKind.EMBEDDED, "主席\n委员"),)


@pytest.mark.parametrize(
    ("limits", "problem"),
    [
        (DocumentLimits(input_bytes=100), "larger than 100 bytes"),
        (DocumentLimits(parts=2), "has more than 2 parts"),
        (
            DocumentLimits(unpacked_bytes=600),
            f"{MAIN}: unpacks, with the parts before it, to over 600 bytes",
        ),
        (
            DocumentLimits(elements=8),
            f"{MAIN}: has, with the parts before it, more than 8 XML elements",
        ),
        (DocumentLimits(depth=4), f"{MAIN}: is nested more than 4 levels deep"),
        (DocumentLimits(characters=5), "holds more than 5 characters of text"),
    ],
)
def test_every_limit_can_be_set(ooxml: Ooxml, limits: DocumentLimits, problem: str) -> None:
    data = ooxml.document(ooxml.p("一二三四五六"))
    assert _refusal(data, limits=limits) == problem
    assert open_document(data).text == "一二三四五六"


def test_a_part_that_unpacks_to_more_than_it_says_is_refused(ooxml: Ooxml) -> None:
    data = ooxml.archive({MAIN: b" " * 1_000_000})
    data = _patched(data, b"PK\x01\x02", 24, struct.pack("<I", 10))
    problem = _refusal(data, limits=DocumentLimits(unpacked_bytes=1000))
    assert problem.startswith(f"{MAIN}: ")


BOMBS: dict[str, Callable[[], dict[str, bytes]]] = {
    "200 MB in 200 KB": lambda: {MAIN: b" " * 200_000_000},
    "elements within each other": lambda: {MAIN: b"<a>" * 100_000},
    "empty elements": lambda: {MAIN: b"<a>" + b"<b/>" * 4_000_000},
    "attributes": lambda: {MAIN: b"<a " + b"".join(b'a%d="" ' % n for n in range(200_000)) + b"/>"},
    "entities": lambda: {
        MAIN: b'<!DOCTYPE a [<!ENTITY x0 "y">'
        + b"".join(b'<!ENTITY x%d "&x%d;&x%d;">' % (n + 1, n, n) for n in range(60))
        + b"]><a>&x60;</a>"
    },
    "parts": lambda: dict.fromkeys(map(str, range(6_000)), b""),
}
OPEN = """
import sys, time
from pathlib import Path
from unionplan.errors import DecodeError
from unionplan.reading import open_document

data = sys.stdin.buffer.read()
start = time.process_time()
try:
    open_document(data, kind="docx")
except DecodeError as error:
    print(error)
print(time.process_time() - start)
# of this program alone; getrusage counts the process that it was started from as well
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is counted otherwise")
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_in_little_time_and_memory(ooxml: Ooxml, bomb: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", OPEN],
        input=ooxml.archive(BOMBS[bomb]()),
        check=True,
        capture_output=True,
    )
    problem, seconds, kilobytes = run.stdout.decode().splitlines()
    assert problem
    assert float(seconds) < 5
    assert int(kilobytes) < 500_000


NAMES = [
    *("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:del", "w:ins", "w:sdt", "w:txbxContent"),
    *("w:fldChar", "w:instrText", "w:rPr", "w:pPr", "w:tcPr", "w:trPr", "w:vMerge", "w:gridSpan"),
    *("w:numPr", "w:numId", "w:ilvl", "w:br", "w:ruby", "w:rt", "mc:AlternateContent"),
    *("mc:Choice", "mc:Fallback", "w:vanish", "w:sym", "w:pStyle", "a:p", "a:t", "v:textpath"),
]
VALUES = ["", "0", "1", "-1", "9", "99999999999", "true", "restart", "begin", "end", "\u0661", "x"]


@st.composite
def elements(draw: st.DrawFn) -> str:
    """XML with the names of a document in any order."""
    kind = draw(st.sampled_from(NAMES))
    value = draw(st.sampled_from(VALUES))
    inner = "".join(draw(st.lists(st.sampled_from("工会|\t\n 1") | _deferred, max_size=4)))
    attribute = "w:fldCharType" if kind == "w:fldChar" else "w:val"
    return f'<{kind} {attribute}="{value}" string="艺">{inner}</{kind}>'


_deferred = st.deferred(elements)


@given(st.lists(elements(), max_size=8))
def test_elements_in_any_order_are_read(ooxml: Ooxml, found: list[str]) -> None:
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    parts = {"numbering": numbering, "header": "".join(found)}
    data = ooxml.document("".join(found), parts=parts)
    assert open_document(data) == open_document(data)


WRAPPERS = ["w:p", "w:tbl", "w:tr", "w:tc", "w:del", "w:ins", "w:sdt", "w:txbxContent", "w:ruby"]
word = st.just("<w:r><w:t>工</w:t></w:r>")
wrapped = st.recursive(
    word,
    lambda inner: st.builds(
        lambda name, found: f"<{name}>{''.join(found)}</{name}>",
        st.sampled_from([*WRAPPERS, "w:rt", "w:hyperlink", "w:unknown"]),
        st.lists(inner, max_size=4),
    ),
)


@given(body=wrapped)
@example(body="<w:tbl><w:tc><w:r><w:t>工</w:t></w:r></w:tc></w:tbl>")
def test_no_word_vanishes(ooxml: Ooxml, body: str) -> None:
    document = open_document(ooxml.document(body))
    said = document.text + "".join(each.text for each in document.left_out)
    assert said.count("工") >= body.count("工")


@given(seed=st.integers(0, 2**32))
def test_a_file_with_any_damage_is_read_or_refused(ooxml: Ooxml, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret
    table = ooxml.table(ooxml.row("甲", "乙"))
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    parts = {"numbering": numbering, "comments": ooxml.p("批注")}
    data = bytearray(ooxml.document(ooxml.p("一", number=1) + table, parts=parts))
    for _ in range(chance.choice([1, 2, 8])):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                data[at] ^= 1 << chance.randrange(8)
            case 2:
                del data[at : at + chance.randrange(20)]
            case _:
                data[at:at] = chance.randbytes(chance.randrange(9))
    with contextlib.suppress(DecodeError):
        assert open_document(bytes(data), kind="docx").kind == "docx"
