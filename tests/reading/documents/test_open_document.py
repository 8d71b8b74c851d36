"""A file is opened by its first bytes and its name, or refused in one sentence."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan import read_document
from unionplan.errors import DecodeError, InputError, ModelError
from unionplan.reading import (
    Document,
    DocumentKind,
    DocumentLimits,
    find_kind,
    open_document,
    read,
)

STARTS = st.sampled_from(
    [b"", b"PK\x03\x04", b"<html>", b"---\n", b"\xff\xfe", b"%PDF-", b"\xd0\xcf\x11\xe0", b"<?xml "]
)


@given(st.builds(bytes.__add__, STARTS, st.binary()), st.none() | st.sampled_from(DocumentKind))
@example(b"\xef\xbb\xbf<!DOCTYPE html>", None)
def test_any_bytes_are_a_document_or_one_clean_error(
    data: bytes, kind: DocumentKind | None
) -> None:
    try:
        document = open_document(data, kind=kind)
    except DecodeError as error:
        (fault,) = error.faults
        found = fault.problem
    else:
        found = document.kind
        assert kind is None or document.kind is kind
    assert "\n" not in found


@given(st.text().filter(lambda text: "\0" not in text))
def test_a_text_is_itself(text: str) -> None:
    with contextlib.suppress(UnicodeEncodeError, DecodeError):
        document = open_document(text.encode("utf-16"), kind="text")
        assert document == Document(text=text, kind=DocumentKind.TEXT, encoding="utf-16-le")


@pytest.mark.parametrize(
    ("suffix", "data", "kind"),
    [
        ("", b"", "text"),
        ("", "工会".encode(), "text"),
        ("", b"PK\x03\x04", "docx"),
        ("", b"<!DOCTYPE html><p>", "html"),
        ("", b"\xef\xbb\xbf\n <HTML lang=zh>", "html"),
        ("", b"<!-- saved --><p>", "html"),
        ("", b'<?xml version="1.0"?><html xmlns="x">', "html"),
        ("", b"<people>", "text"),
        (".txt", b"<html>", "text"),
        (".text", b"", "text"),
        (".TXT", b"PK\x03\x04", "docx"),
        (".docx", b"x", "docx"),
        (".docm", b"PK\x03\x04", "docx"),
        (".docx", b"<html>", "html"),
        (".doc", b"<html>", "html"),
        (".doc", b"PK\x03\x04", "docx"),
        (".html", b"x", "html"),
        (".HTM", b"x", "html"),
        (".xhtml", b"x", "html"),
        (".md", b"<p>", "markdown"),
        (".markdown", b"x", "markdown"),
        (".log", b"x", "text"),
    ],
)
def test_the_kind_is_found(suffix: str, data: bytes, kind: str) -> None:
    assert find_kind(data, suffix) == kind


@pytest.mark.parametrize("name", ["计划.txt", "计划.md", "计划.html", "计划"])
def test_a_file_is_named_by_a_path_or_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("实验小学工会2026年工作计划\n<p>\n一、慰问".encode("gb18030"))
    document = open_document(path)
    assert document == open_document(str(path))
    assert document.encoding == "gb18030"
    assert read_document(path) == read(document.text)
    assert read_document(path).plans[0].title == "实验小学工会2026年工作计划"


def test_the_encoding_can_be_said() -> None:
    data = "工會".encode("big5")
    for kind in (DocumentKind.TEXT, DocumentKind.HTML, DocumentKind.MARKDOWN):
        document = open_document(data, kind=kind, encoding="big5")
        assert (document.text, document.encoding) == ("工會", "big5")


def test_a_kind_that_is_none_is_named_beside_the_known_ones() -> None:
    with pytest.raises(ModelError, match="expected one of text, docx, html, markdown"):
        open_document(b"", kind="pdf")


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_document(tmp_path / "plan.docx")


def test_the_size_of_a_file_is_limited(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"x" * 11)
    limits = DocumentLimits(input_bytes=10)
    with pytest.raises(InputError, match="larger than 10 bytes"):
        open_document(path, limits=limits)
    with pytest.raises(DecodeError, match="larger than 10 bytes"):
        open_document(path.read_bytes(), limits=limits)
    assert open_document(b"x" * 10, limits=limits).text == "x" * 10


def test_the_text_of_a_page_is_limited() -> None:
    with pytest.raises(DecodeError, match="holds more than 10 characters of text"):
        open_document(b"<p>" + b"x" * 11, kind="html", limits=DocumentLimits(characters=10))
