"""What the tests of Word documents share: a small reader of their XML that is none of ours."""

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Convert = Callable[[bytes], Path]


class Line(NamedTuple):
    """A paragraph as it stands in a file."""

    style: str
    text: str


@pytest.fixture(autouse=True)
def _extra() -> None:
    pytest.importorskip("docx", reason="the extra docx is not installed")


@pytest.fixture(scope="session")
def to_pdf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Convert]:
    """Give LibreOffice, with a profile of its own, as a function from .docx to a PDF."""
    office = shutil.which("soffice")
    if office is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice Writer and poppler-utils are not installed")
    folder = tmp_path_factory.mktemp("office")
    numbers = iter(range(1_000_000))

    def convert(data: bytes) -> Path:
        source = folder / f"{next(numbers)}.docx"
        source.write_bytes(data)
        command = [office, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        command += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
        environment = {**os.environ, "HOME": str(folder)}
        subprocess.run(command, check=True, capture_output=True, timeout=300, env=environment)
        return source.with_suffix(".pdf")

    yield convert
    shutil.rmtree(folder, ignore_errors=True)


def part(data: bytes, name: str) -> ET.Element:
    """One part of a package as XML; text between its elements is a fault."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return ET.fromstring(package.read(name))  # noqa: S314 - we wrote it


def lines(data: bytes) -> list[Line]:
    """The paragraphs of a document, those in tables too, in order; empty ones left out."""
    found = [
        Line(_style(paragraph), _text(paragraph))
        for paragraph in part(data, "word/document.xml").iter(f"{W}p")
    ]
    return [line for line in found if line.text]


def texts(data: bytes) -> list[str]:
    """What the paragraphs of a document say."""
    return [line.text for line in lines(data)]


def rows(data: bytes) -> list[list[list[str]]]:
    """The cells of each table, row by row."""
    return [
        [["\n".join(map(_text, cell.iter(f"{W}p"))) for cell in row] for row in _rows(table)]
        for table in part(data, "word/document.xml").iter(f"{W}tbl")
    ]


def _rows(table: ET.Element) -> Iterator[list[ET.Element]]:
    for row in table.iter(f"{W}tr"):
        yield list(row.iter(f"{W}tc"))


def _style(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if style is None else style.attrib[f"{W}val"]


def _text(paragraph: ET.Element) -> str:
    marks = {f"{W}t": None, f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        marks[node.tag] or node.text or "" for node in paragraph.iter() if node.tag in marks
    )
