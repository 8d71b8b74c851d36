"""The XML is what the standard of the format allows: the order of properties, and all of it.

The order is in the repository; the schemas are not. ``UNIONPLAN_OOXML_SCHEMAS`` names a folder with
``wml.xsd`` of ECMA-376 or ISO/IEC 29500 (Transitional) and the files that it imports.
"""

import io
import os
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from unionplan.formats import docx
from unionplan.model import Activity, Metric, Organization, Plan, Section, Target

from .conftest import W

PLAN = Plan(
    title="柳河经济技术开发区总工会2026年职工之家建设工作计划",
    organization=Organization(name="柳河经济技术开发区总工会"),
    sections=[
        Section(marker="一、", heading="总则", text="略。\t甲\n附件：1.名单\n2.办法"),
        Section(heading="工作", sections=[Section(heading="细项", text="乙 & 丙")]),
    ],
    activities=[Activity(title="春游", when="2026-03", budget=5)],
    metrics=[Metric(name="入会率", unit="%", targets=[Target(at_least=9)])],
)
# The order that the schema asks for, of the properties that we write. Source: ECMA-376 Part 1, A.1.
ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore widowControl autoSpaceDE autoSpaceDN snapToGrid spacing"
    " ind jc outlineLvl",
    "rPr": "rFonts b bCs snapToGrid spacing sz szCs lang",
    "sectPr": "footerReference pgSz pgMar cols docGrid",
    "tblPr": "tblW jc tblBorders tblLayout tblCellMar",
    "tcPr": "tcW vAlign",
    "trPr": "cantSplit tblHeader",
    "style": "name basedOn next qFormat pPr rPr",
    "settings": "zoom evenAndOddHeaders characterSpacingControl compat themeFontLang",
    "tbl": "tblPr tblGrid tr",
    "body": None,
}


def files(layout: Any) -> dict[str, bytes]:  # noqa: ANN401 - one of two words
    data = docx.write(PLAN, layout=layout, tables=True, issued=date(2026, 1, 10)).data
    plain = docx.write(PLAN, layout=layout).data
    with zipfile.ZipFile(io.BytesIO(data)) as full, zipfile.ZipFile(io.BytesIO(plain)) as bare:
        found = {name: full.read(name) for name in full.namelist()}
        return found | {"word/bare.xml": bare.read("word/document.xml")}


@pytest.mark.parametrize("layout", ["official", "plain"])
def test_properties_stand_in_the_order_of_the_schema(layout: str) -> None:
    seen: set[str] = set()
    for name, data in files(layout).items():
        root = ET.fromstring(data)  # noqa: S314 - we wrote it
        for node in root.iter():
            order = ORDER.get(node.tag.removeprefix(W))
            if order is not None:
                tags = [child.tag.removeprefix(W) for child in node]
                places = [order.split().index(tag) for tag in tags]
                assert places == sorted(places), (name, node.tag, tags)
                seen.add(node.tag.removeprefix(W))
        last = root.find(f"{W}body")
        if last is not None:
            assert [child.tag for child in last][-2:] == [f"{W}p", f"{W}sectPr"]
    assert seen == {name for name, order in ORDER.items() if order}


@pytest.mark.parametrize("layout", ["official", "plain"])
def test_every_part_is_valid(layout: str, tmp_path: Path) -> None:
    place = os.environ.get("UNIONPLAN_OOXML_SCHEMAS")
    if not place:
        pytest.skip("UNIONPLAN_OOXML_SCHEMAS does not name the folder of wml.xsd")
    etree = pytest.importorskip("lxml.etree")
    xml = "http://www.w3.org/XML/1998/namespace"
    for source in Path(place).glob("*.xsd"):
        text = source.read_text(encoding="utf-8-sig")
        bare, told = f'namespace="{xml}"/>', f'namespace="{xml}" schemaLocation="xml.xsd"/>'
        (tmp_path / source.name).write_text(text.replace(bare, told), encoding="utf-8")
    (tmp_path / "xml.xsd").write_text(
        f'<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" targetNamespace="{xml}">'
        '<s:attribute name="space" type="s:NCName"/><s:attribute name="lang" type="s:string"/>'
        '<s:attribute name="base" type="s:anyURI"/></s:schema>'
    )
    schema = etree.XMLSchema(etree.parse(str(tmp_path / "wml.xsd")))
    for name, data in files(layout).items():
        if name.startswith("word/") and name.endswith(".xml"):
            assert schema.validate(etree.fromstring(data)), (name, schema.error_log)
