"""Text comes out as it went in, whatever a union office encoded it with, or not at all."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import DecodeError, Fault
from unionplan.files import Decoded, decode

chinese = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1)
texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts)
def test_utf8_is_read_back(text: str) -> None:
    if "\0" not in text and not text.startswith(("\ufeff", "%PDF-", "{\\rtf", "PK\x03", "PK\x05")):
        assert decode(text.encode()) == Decoded(text, "utf-8")


@pytest.mark.parametrize(
    ("mark", "codec", "label"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
@given(text=texts)
def test_a_byte_order_mark_decides_and_is_no_text(
    mark: bytes, codec: str, label: str, text: str
) -> None:
    data = mark + text.encode(codec)
    if label == "utf-16-le" and text.startswith("\0"):
        return  # the mark of UTF-32
    assert decode(data) == Decoded(text, label)
    family = codec.removesuffix("-le").removesuffix("-be")
    assert decode(data, encoding=family) == Decoded(text, label)


@given(st.lists(chinese, min_size=1).map("，\r\n".join))
def test_gb18030_is_recognised(text: str) -> None:
    data = f"工会工作计划：{text}".encode("gb18030")
    assert decode(data) == Decoded(f"工会工作计划：{text}", "gb18030")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@given(text=chinese)
def test_utf16_is_recognised_by_its_nul_bytes(codec: str, text: str) -> None:
    written = f"工会2026年工作计划\r\n一、指导思想\r\n{text}"
    assert decode(written.encode(codec)) == Decoded(written, codec)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_ascii_in_utf16_is_recognised(codec: str) -> None:
    assert decode("unionplan: 1\n".encode(codec)) == Decoded("unionplan: 1\n", codec)


@given(st.binary(), st.none() | st.sampled_from(["utf-8", "gbk", "big5", "utf-16", "hz", "ascii"]))
@example(b"~{", "hz")
@example(b"\xff\xfe\x00", None)
def test_any_bytes_are_text_or_a_clean_error(data: bytes, encoding: str | None) -> None:
    try:
        found = decode(data, encoding=encoding)
    except DecodeError as error:
        (fault,) = error.faults
        assert fault.where == ""
        assert "\n" not in fault.problem
    else:
        assert found.text.encode("utf-8", errors="strict") is not None


@given(texts, st.integers(0, 200), st.sampled_from([b"\xff", b"\xc0", b"\x80"]))
def test_damaged_utf8_never_becomes_other_characters(text: str, at: int, byte: bytes) -> None:
    start = ("工会工作计划安排如下" * 2 + text.replace("\0", "") + "工会").encode()
    at = min(at, len(start))
    while at < len(start) and start[at] & 0xC0 == 0x80:
        at += 1
    data = start[:at] + byte + start[at:]
    with pytest.raises(DecodeError) as caught:
        decode(data)
    (fault,) = caught.value.faults
    assert fault.problem == f"damaged UTF-8: byte 0x{byte.hex()} at offset {at}"


@given(texts)
def test_line_ends_are_kept(text: str) -> None:
    written = f"一\r\n二\r三\n{text}"
    assert decode(written.encode(), encoding="utf-8").text == written


@pytest.mark.parametrize(
    ("asked", "codec", "label"),
    [
        ("GB2312", "gbk", "gb18030"),
        ("gbk", "gbk", "gb18030"),
        ("GB18030", "gb18030", "gb18030"),
        ("Big5", "big5", "big5"),
        ("cp950", "cp950", "cp950"),
        ("big5-hkscs", "big5hkscs", "big5hkscs"),
        ("utf8", "utf-8", "utf-8"),
        ("UTF-8-sig", "utf-8", "utf-8"),
        ("utf-16", "utf-16-le", "utf-16-le"),
        ("UTF-16BE", "utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le", "utf-32-le"),
        ("hz", "hz", "hz"),
    ],
)
def test_the_encoding_asked_for_is_used(asked: str, codec: str, label: str) -> None:
    assert decode("工作".encode(codec), encoding=asked) == Decoded("工作", label)


def test_a_mark_of_another_family_does_not_overrule_what_was_asked_for() -> None:
    assert decode(codecs.BOM_UTF8 + b"a", encoding="latin-1").text == "ï»¿a"


@pytest.mark.parametrize(
    "name", ["no-such", "hex", "zip", "rot13", "punycode", "", "utf-8\0", "\udc80", "ü"]
)
def test_an_unknown_encoding_is_named_beside_the_known_ones(name: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(b"a", encoding=name)
    assert str(caught.value).startswith(f"unknown encoding {name!r}; known are ascii, utf-8,")


@pytest.mark.parametrize(
    ("data", "encoding", "fault"),
    [
        pytest.param(
            b"plan\nabc\xff\xff\xff",
            None,
            Fault("", "neither UTF-8 nor GB18030: byte 0xff at offset 8", 2, 4),
            id="neither",
        ),
        pytest.param(
            "计划\r\n一\r二".encode("gb18030") + b"\xff",
            None,
            Fault("", "neither UTF-8 nor GB18030: byte 0xff at offset 11", 3, 2),
            id="GB18030 got further",
        ),
        pytest.param(
            codecs.BOM_UTF8 + "计\xff".encode("latin-1", errors="ignore"),
            None,
            Fault("", "not UTF-8: byte 0xff at offset 3", 1, 1),
            id="marked",
        ),
        pytest.param(
            codecs.BOM_UTF8 + "计\n划".encode() + b"\x80",
            "utf-8",
            Fault("", "not UTF-8: byte 0x80 at offset 10", 2, 2),
            id="marked and asked for",
        ),
        pytest.param(
            b"a\xe4",
            "ascii",
            Fault("", "not ASCII: byte 0xe4 at offset 1", 1, 2),
            id="asked for",
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + "计划".encode("utf-16-le")[:-1],
            None,
            Fault("", "not UTF-16-LE: byte 0x12 at offset 4", 1, 2),
            id="cut off",
        ),
    ],
)
def test_a_bad_byte_is_named_with_its_place(
    data: bytes, encoding: str | None, fault: Fault
) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(data, encoding=encoding)
    assert caught.value.faults == (fault,)


@pytest.mark.parametrize("encoding", [None, "utf-8"])
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"PK\x03\x04\x14", "a ZIP archive, as .docx and .xlsx are", id="ZIP"),
        pytest.param(b"PK\x05\x06\0\0", "an empty ZIP archive", id="empty ZIP"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "save it as .docx", id="OLE"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "an Office file with a password: save it without one",
            id="password",
        ),
        pytest.param(b"{\\rtf1\\ansi", "save it as .docx", id="RTF"),
        pytest.param(b"%PDF-1.7\n", "copy its text into a .txt file", id="PDF"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0", "an image (PNG)", id="PNG"),
        pytest.param(b"\xff\xd8\xff\xe0", "an image (JPEG)", id="JPEG"),
        pytest.param(b"GIF89a", "an image (GIF)", id="GIF"),
        pytest.param(b"II*\0", "an image (TIFF)", id="TIFF"),
        pytest.param(b"MM\0*", "an image (TIFF)", id="TIFF, big-endian"),
        pytest.param(b"\x1f\x8b\x08\0", "a gzip archive", id="gzip"),
        pytest.param(b"Rar!\x1a\x07\0", "a RAR archive", id="RAR"),
        pytest.param(b"7z\xbc\xaf\x27\x1c\0", "a 7z archive", id="7z"),
    ],
)
def test_what_is_no_text_is_named_with_what_to_do(
    data: bytes, problem: str, encoding: str | None
) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(data, encoding=encoding)
    assert str(caught.value).startswith("not a text file but ")
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("工会计划".encode() + b"\0" * 8, id="UTF-8 with a tail of NUL bytes"),
        pytest.param(bytes(range(256)), id="every byte"),
        pytest.param(b"\0", id="one byte"),
    ],
)
def test_nul_bytes_are_no_text(data: bytes) -> None:
    with pytest.raises(DecodeError, match="not a text file: it holds NUL bytes"):
        decode(data)
