"""OPML, the outline of a plan, which outliners and mind maps read."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import attrs

from unionplan import Plan, Section, join_pointer
from unionplan.formats import Format, Loss, Written

OPML = Format(
    name="opml",
    suffixes=(".opml",),
    module="unionplan_opml",
    media_type="text/x-opml",
    sign=rb"<opml[ >]",
    reads=False,
)
HELD = {"title", "id", "marker", "heading", "text"}
NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(plan: Plan) -> Written:
    """Write the parts of a plan as an outline, their prose as notes."""
    opml = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(opml, "head"), "title").text = NO_XML.sub("", plan.title)
    add(ET.SubElement(opml, "body"), plan.sections)
    return Written(ET.tostring(opml, "utf-8", xml_declaration=True), tuple(losses(plan, "")))


def add(parent: ET.Element, sections: tuple[Section, ...]) -> None:
    """Write sections into an element, each with those below it."""
    for section in sections:
        texts = {"id": section.id, "text": section.marker + section.heading, "_note": section.text}
        clean = {name: NO_XML.sub("", text) for name, text in texts.items()}
        add(ET.SubElement(parent, "outline", clean), section.sections)


def losses(part: Plan | Section, where: str) -> Iterator[Loss]:
    """Every field with a value that an outline has no place for, in the order of the plan."""
    for field in attrs.fields(type(part)):
        value = getattr(part, field.name)
        if field.name == "sections":
            for index, section in enumerate(part.sections):
                yield from losses(section, f"{where}/sections/{index}")
        elif field.name == "extra":
            yield from (Loss(where + join_pointer(key), "it is an application's") for key in value)
        elif field.name not in HELD and value != field.default:
            yield Loss(f"{where}/{field.name}", "an outline has no place for it")
        elif field.name in HELD and NO_XML.search(value):
            yield Loss(f"{where}/{field.name}", "it has characters that XML cannot hold")
