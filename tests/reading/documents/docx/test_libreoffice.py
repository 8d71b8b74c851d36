"""What LibreOffice writes is read as LibreOffice shows it; skipped where it is not installed."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from unionplan.reading import LeftOutKind, open_document

from .conftest import Ooxml

Convert: TypeAlias = Callable[..., dict[str, Path]]

PAGE = """<html><head><meta charset="utf-8"><title>页题</title></head><body>
<h1>柳河小学工会2026年工作计划</h1><h2>一、指导思想</h2>
<p>以服务为<b>宗</b>旨，团结<i>全体</i>教职工。<br>第二行。</p>
<ol><li>召开职代会<li>慰问职工<ol type=a><li>春节<li>中秋</ol><li>体检</ol><ul><li>甲</ul>
<table border=1><tr><th>月份<th>内容<th>责任人<tr><td rowspan=2>3月<td>植树<td>工会
<tr><td>慰问</td><td>团委<tr><td>4月<td>体检<p>春游<td>校医室</table>
<p>&lt;尖&gt;——“引号”<a href="http://a.b/">链接</a></p></body></html>"""
LINES = [
    "柳河小学工会2026年工作计划",
    "一、指导思想",
    "以服务为宗旨，团结全体教职工。",
    "第二行。",
    "1. 召开职代会",
    "2. 慰问职工",
    "a. 春节",
    "b. 中秋",
    "3. 体检",
    "• 甲",
    "月份 | 内容 | 责任人",
    "3月 | 植树 | 工会",
    "3月 | 慰问 | 团委",
    "4月 | 体检；春游 | 校医室",
    "<尖>——“引号”链接",
]


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Give what converts files with LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def run(files: dict[str, bytes], target: str, *, reader: str | None = None) -> dict[str, Path]:
        folder = tmp_path_factory.mktemp("files")
        for name, data in files.items():
            (folder / name).write_bytes(data)
        argv = [program, "--headless", f"-env:UserInstallation={profile.as_uri()}"]
        argv += [] if reader is None else [f"--infilter={reader}"]
        argv += ["--convert-to", target, "--outdir", str(folder / "out")]
        names = [str(folder / name) for name in files]
        subprocess.run([*argv, *names], check=True, capture_output=True, timeout=300)
        return {path.stem: path for path in (folder / "out").iterdir()}

    return run


def _lines(path: Path) -> list[str]:
    return [line for line in open_document(path).text.split("\n") if line]


def test_a_document_made_from_a_page_reads_like_the_page(convert: Convert) -> None:
    page = PAGE.encode()
    found = convert({"a.html": page}, "docx:MS Word 2007 XML", reader="HTML (StarWriter)")
    assert _lines(found["a"]) == LINES
    again = convert({"a.docx": found["a"].read_bytes()}, "odt")
    back = convert({"a.odt": again["a"].read_bytes()}, "docx:MS Word 2007 XML")
    assert _lines(back["a"]) == LINES
    own = [line.removeprefix("• ") for line in LINES]
    assert [line.removeprefix("• ") for line in _page_lines(page)] == own


def _page_lines(page: bytes) -> list[str]:
    return open_document(page, kind="html").text.split("\n")


def test_a_document_made_from_a_text_reads_like_the_text(convert: Convert) -> None:
    text = "标题\n一、指导思想\n  缩进两格\n\n空行之后"
    found = convert(
        {"a.txt": text.encode()}, "docx:MS Word 2007 XML", reader="Text (encoded):UTF8,LF"
    )
    assert open_document(found["a"]).text == text


def test_numbers_are_those_that_libreoffice_shows(ooxml: Ooxml, convert: Convert) -> None:
    outline = ooxml.group(
        1,
        '<w:multiLevelType w:val="multilevel"/>',
        ooxml.level(0, "chineseCountingThousand", "%1、"),
        ooxml.level(1, "chineseCountingThousand", "（%2）"),
        ooxml.level(2, "decimal", "%3."),
        ooxml.level(3, "decimal", "（%4）"),
        ooxml.level(4, "decimalEnclosedCircle", "%5"),
        ooxml.level(5, "upperRoman", "%6)"),
        ooxml.level(6, "lowerLetter", "%7."),
        ooxml.level(7, "ideographTraditional", "%8、"),
    )
    decimal = ooxml.group(
        2,
        '<w:multiLevelType w:val="multilevel"/>',
        ooxml.level(0, "decimal", "%1", start=3),
        ooxml.level(1, "decimal", "%1.%2"),
        ooxml.level(2, "decimal", "%1.%2.%3"),
    )
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = outline + decimal + ooxml.num(1, 1) + ooxml.num(2, 2) + ooxml.num(3, 1, anew)
    items = (
        *((1, level) for level in (0, 1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 0, 1, 2, 4)),
        *((2, level) for level in (0, 1, 2, 2, 1, 2, 0, 1)),
        *((number, 0) for number in (3, 3, 1, *[1] * 12)),
    )
    body = "".join(ooxml.p("文", number=number, level=level) for number, level in items)
    data = ooxml.document(body, parts={"numbering": numbering})
    shown = convert({"a.docx": data}, "txt:Text (encoded):UTF8")["a"].read_text("utf-8-sig")
    own = open_document(data).text.split("\n")
    assert [line.replace(" ", "") for line in own] == [
        line.replace(" ", "") for line in shown.splitlines()
    ]


def test_changes_notes_and_boxes_survive_being_saved_again(ooxml: Ooxml, convert: Convert) -> None:
    change = 'w:id="{}" w:author="a" w:date="2026-01-01T00:00:00Z"'
    body = (
        ooxml.p("文", inner=f"<w:ins {change.format(1)}>{ooxml.run('增')}</w:ins>")
        + ooxml.p(
            "文",
            inner=f"<w:del {change.format(2)}><w:r><w:delText>删</w:delText></w:r></w:del>"
            + ooxml.run("尾"),
        )
        + ooxml.p(inner=ooxml.run("密", "<w:vanish/>") + ooxml.run("显"))
        + ooxml.p(inner='<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')
        + ooxml.p(
            inner="<w:r><w:pict><v:shape style='width:90pt;height:50pt'><v:textbox>"
            f"<w:txbxContent>{ooxml.p('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    )
    path = convert({"a.docx": ooxml.document(body)}, "docx:MS Word 2007 XML")["a"]
    document = open_document(path)
    assert [line for line in document.text.split("\n") if line] == ["文增", "文尾", "显", "☑", "框"]
    assert [tuple(each) for each in document.left_out] == [
        (LeftOutKind.DELETED, "删"),
        (LeftOutKind.HIDDEN, "密"),
    ]
