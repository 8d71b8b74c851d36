"""The format keeps the promises of all formats of unionplan, and others understand it."""

from xml.etree import ElementTree as ET

from unionplan_opml import OPML

from unionplan import Plan, Section
from unionplan.testing import check_format


def test_it_keeps_the_promises_of_all_formats() -> None:
    check_format(OPML, max_examples=20)


def test_parts_are_an_outline() -> None:
    aims = Section(marker="一、", heading="工作目标", text="办好实事。")
    written = OPML.write(Plan(title="计划", sections=[aims]))
    outline = ET.fromstring(written.data)  # noqa: S314 - our own
    assert outline.findtext("head/title") == "计划"
    assert [part.attrib["text"] for part in outline.iter("outline")] == ["一、工作目标"]
