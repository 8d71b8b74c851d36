"""The file around the text: properties, equal bytes, a sound package, harmless content."""

import io
import re
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from unionplan import formats
from unionplan.errors import DecodeError, EncodeError, MissingExtraError
from unionplan.formats import FORMATS, docx
from unionplan.limits import MAX_WORD_CHARACTERS, MAX_WORD_PARAGRAPHS
from unionplan.model import Activity, Organization, Plan, Section

from .conftest import W, part, texts

PLAN = Plan(
    title="2026年计划",
    organization=Organization(name="实验小学工会"),
    activities=[Activity(title="春游", when="2026-03")],
)
DAY = date(2026, 1, 10)


def opened(data: bytes) -> Any:  # noqa: ANN401 - a document of python-docx
    """The document as python-docx opens it."""
    return pytest.importorskip("docx").Document(io.BytesIO(data))


def test_python_docx_opens_it_and_finds_the_text() -> None:
    document = opened(docx.write(PLAN, tables=True, issued=DAY).data)
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.text] == [
        "2026年计划", "附件：工作安排表", "实验小学工会", "2026年1月10日", "附件", "工作安排表",
    ]  # fmt: skip
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["1", "2026年3月", "春游"]
    assert document.paragraphs[0].style.name == "Title"
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


def test_properties_name_title_union_and_day() -> None:
    properties = opened(docx.write(PLAN, issued=DAY).data).core_properties
    assert properties.title == "2026年计划"
    assert properties.author == properties.last_modified_by == "实验小学工会"
    assert properties.language == "zh-CN"
    # older versions of python-docx leave the zone out
    assert properties.created.replace(tzinfo=UTC) == datetime(2026, 1, 10, tzinfo=UTC)
    assert properties.modified == properties.created


def test_without_a_day_the_properties_name_one_that_never_changes() -> None:
    properties = opened(docx.write(Plan(title="长" * 300)).data).core_properties
    assert properties.created.replace(tzinfo=UTC) == datetime(1980, 1, 1, tzinfo=UTC)
    assert (properties.title, properties.author) == ("长" * 255, "")
    early = docx.write(PLAN, issued=date(1, 1, 1)).data
    assert b"1980-01-01" in zipfile.ZipFile(io.BytesIO(early)).read("docProps/core.xml")


def test_properties_are_of_one_line() -> None:
    plan = Plan(title="上\n\f下", organization=Organization(name="\v\0工\ud83d会"))
    properties = opened(docx.write(plan).data).core_properties
    assert (properties.title, properties.author) == ("上  下", "工会")


def test_equal_plans_give_equal_bytes() -> None:
    assert docx.write(PLAN, tables=True) == docx.write(PLAN, tables=True)
    program = (
        "import sys; from unionplan.formats import docx, json;"
        "sys.stdout.buffer.write(docx.write(json.loads(sys.argv[1]), tables=True).data)"
    )
    text = formats.json.dumps(PLAN)
    for seed, zone in (("1", "Asia/Shanghai"), ("2", "America/Lima")):
        found = subprocess.run(
            [sys.executable, "-c", program, text],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": ":".join(sys.path)},
        )
        assert found.stdout == docx.write(PLAN, tables=True).data


def test_the_package_says_nothing_of_machine_or_moment() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(PLAN).data)) as package:
        assert package.testzip() is None
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"


def test_every_part_is_declared_and_every_relationship_leads_to_one() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(PLAN).data)) as package:
        names = set(package.namelist())
        types = package.read("[Content_Types].xml").decode()
        relations = package.read("word/_rels/document.xml.rels").decode()
    declared = {name[1:] for name in re.findall('PartName="([^"]+)"', types)}
    assert declared == {name for name in names if not name.endswith(".rels") and "[" not in name}
    targets = {f"word/{name}" for name in re.findall('Target="([^"]+)"', relations)}
    assert targets <= names
    assert "External" not in relations


def test_hostile_text_is_inert() -> None:
    hostile = (
        '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\cmd.exe'
        "</w:instrText>]]><!-- & &amp; &#x0; <!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
        '&a; " onload="x {{ }} =cmd|calc'
    )
    plan = Plan(
        title=hostile,
        organization=Organization(name=hostile),
        sections=[Section(marker=hostile, heading=hostile, text=hostile)],
        activities=[Activity(title=hostile)],
    )
    for tables in (False, True):
        data = docx.write(plan, tables=tables).data
        said = texts(data)
        assert said[0] == said[2] == hostile
        document = part(data, "word/document.xml")
        for tag in ("instrText", "fldChar", "fldSimple", "hyperlink", "object", "drawing"):
            assert document.find(f".//{W}{tag}") is None


@pytest.mark.parametrize(
    "plan",
    [
        Plan(sections=[Section(text="工" * (MAX_WORD_CHARACTERS + 1))]),
        Plan(sections=[Section(text="工\n" * (MAX_WORD_PARAGRAPHS + 1))]),
    ],
    ids=["characters", "paragraphs"],
)
def test_a_document_that_nobody_would_open_is_refused(plan: Plan) -> None:
    with pytest.raises(EncodeError, match="too many for a Word document"):
        docx.write(plan)


def test_it_is_only_written(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    losses = formats.dump(PLAN, path, layout="plain")
    assert [loss.where for loss in losses] == []
    with pytest.raises(DecodeError, match="plans cannot be read from docx"):
        formats.load(path)
    with pytest.raises(EncodeError, match="docx is no text"):
        FORMATS.named("docx").dumps(PLAN)
    assert FORMATS.by_content(path.read_bytes()) is FORMATS.named("docx")


def test_without_the_library_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "unionplan.formats._docx.package", raising=False)
    with pytest.raises(MissingExtraError, match=r"writing Word files .*unionplan\[docx\]"):
        docx.write(PLAN)
