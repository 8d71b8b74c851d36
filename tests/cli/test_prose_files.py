"""Every command takes .docx, .html and .md files as it takes text."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from .conftest import Outcome

Run: TypeAlias = Callable[..., Outcome]

TITLE = "实验小学工会2026年工作计划"
LINES = [TITLE, "一、指导思想", "服务全体教职工，建设温暖校园。", "二、重点工作", "开展xx竞赛。"]
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _docx(lines: list[str], more: str = "") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines) + more
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        xml = f'<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", xml)
    return buffer.getvalue()


def _html(lines: list[str]) -> bytes:
    return f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>".encode()


FILES = {
    "plan.docx": _docx(LINES),
    "plan.DOCX": _docx(LINES),
    "plan": _docx(LINES),
    "plan.txt": _docx(LINES),  # whatever its name says
    "plan.html": _html(LINES),
    "plan.htm": _html(LINES),
    "plan.doc": _html(LINES),  # as some offices' programs write it
    "plan.md": "\n\n".join(LINES).replace("一、", "# 一、").replace("二、", "# 二、").encode(),
}


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / request.param
    path.write_bytes(FILES[request.param])
    return path


def test_read_makes_a_plan_document_of_it(file: Path, run: Run) -> None:
    outcome = run("read", file)
    assert outcome.code == 0
    assert outcome.json["title"] == TITLE
    assert [each["heading"] for each in outcome.json["sections"]] == ["指导思想", "重点工作"]


def test_check_quotes_its_text_and_says_what_the_lines_are(file: Path, run: Run) -> None:
    outcome = run("check", "--width", 200, "--select", "placeholder_left", file)
    assert outcome.code == 1
    assert "行列按提取出的文字计" in outcome.out.splitlines()[0]
    assert "开展xx竞赛。\n" in outcome.out
    english = run("check", "--lang", "en", "--width", 200, file)
    assert "lines and columns are those of the text in it" in english.out.splitlines()[0]


def test_show_and_convert_take_it(file: Path, tmp_path: Path, run: Run) -> None:
    assert run("show", file).out.startswith(TITLE)
    target = tmp_path / "out.json"
    outcome = run("convert", file, target)
    assert outcome.code == 0
    assert "行列按提取出的文字计" in outcome.err
    assert TITLE in target.read_text("utf-8")


@pytest.mark.parametrize("name", ["plan.docx", "plan.html"])
def test_standard_input_is_known_by_its_start(name: str, run: Run) -> None:
    assert run("read", "-", stdin=FILES[name]).json["title"] == TITLE


def test_the_form_can_be_said(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(_html(LINES))
    assert run("read", "--from", "html", path).json["title"] == TITLE
    assert "<p>" in run("read", "--from", "text", path).out
    wrong = run("read", "--from", "docx", path)
    assert wrong.code == 2
    assert wrong.err == (
        f"unionplan: error: {path}: not a Word document (.docx) but a file that is no ZIP archive,"
        " as every .docx is\n"
    )


def test_what_the_page_does_not_show_is_counted(tmp_path: Path, run: Run) -> None:
    run_of = "<w:r>{}<w:delText>删</w:delText></w:r>"
    more = f"<w:p><w:del>{run_of.format('')}</w:del><w:del>{run_of.format('')}</w:del></w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>"
    path = tmp_path / "plan.docx"
    path.write_bytes(_docx(LINES, more + hidden))
    assert run("read", path).err.endswith("，未读入：1处删除、1处隐藏文字）\n")
    english = run("read", "--lang", "en", path).err
    assert english.endswith(", left out 1 deletion, 1 hidden passage)\n")


def test_programs_are_told_what_lines_count_in(file: Path, run: Run) -> None:
    (found,) = run("check", "--format", "json", file).json["files"]
    assert found["kind"] in {"docx", "html", "markdown"}
    assert found["encoding"] == "utf-8"
    assert found["left_out"] == {}
    (placeholder,) = [
        each for each in found["plans"][0]["findings"] if each["name"] == "placeholder_left"
    ]
    assert placeholder["quote"] == "xx"
    assert placeholder["column"] == 3


def test_mending_shows_a_change_but_never_writes_text_over_a_file(file: Path, run: Run) -> None:
    before = file.read_bytes()
    mend = ("--set", "xx=技能", "--no-config")
    assert "+开展技能竞赛。" in run("check", "--diff", *mend, file).out
    outcome = run("check", "--fix", *mend, file)
    assert outcome.code == 2
    words = "only text files can be changed: --diff shows what --fix would do"
    assert outcome.err == f"unionplan: error: {file}: {words}\n"
    assert file.read_bytes() == before


def test_text_files_say_nothing_of_that(text_file: Path, run: Run) -> None:
    assert "提取" not in run("check", text_file).out


def test_a_document_of_pictures_says_so(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(
        _docx([], '<w:p><w:r><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/></w:r></w:p>')
    )
    outcome = run("check", path)
    assert outcome.code == 2
    words = "there are only pictures in it: type their text into it"
    assert outcome.err == f"unionplan: error: {path}: {words}\n"
    path.write_bytes(_docx([""]))
    assert "no plan or report was found in this text" in run("check", path).err


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("a.rtf", b"{\\rtf1", "save it as .docx"),
        ("a.doc", b"{\\rtf1", "save it as .docx"),
        ("a.pdf", b"%PDF-1.7", "copy its text into a .txt file"),
        ("a.txt", b"%PDF-1.7", "copy its text into a .txt file"),
        ("a.md", b"%PDF-1.7", "copy its text into a .txt file"),
        ("a.html", b"%PDF-1.7", "copy its text into a .txt file"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "type its text into a .txt file"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "type its text into a .txt file"),
        ("a.gif", b"GIF89a", "type its text into a .txt file"),
        ("a.tif", b"II*\0", "type its text into a .txt file"),
        ("a.mht", b"From: <x>\nMIME-Version: 1.0\n", "save it as .docx"),
        ("a.doc", b"MIME-Version: 1.0\n", "save it as .docx"),
        (
            "a.xml",
            b'<?xml version="1.0"?>\n<?mso-application?>\n<w:wordDocument ',
            "save it as .docx",
        ),
        ("a.docx", b"", "no ZIP archive"),
        ("a.docx", b"PK\x03\x04", "a damaged or incomplete ZIP archive"),
    ],
)
def test_other_files_are_refused_with_what_to_do(
    name: str, data: bytes, words: str, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for command in ("check", "read", "show"):
        outcome = run(command, path)
        assert outcome.code == 2
        assert outcome.out == ""
        assert outcome.err.startswith(f"unionplan: error: {path}: ")
        assert outcome.err.count("\n") == 1
        assert words in outcome.err
