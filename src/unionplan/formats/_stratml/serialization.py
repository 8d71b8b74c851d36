"""From elements to the text of a document."""

from collections.abc import Iterator
from typing import Final

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.names import TEXTS
from unionplan.formats._stratml.schema import Schema
from unionplan.formats._stratml.texts import escaped

_STEP: Final = "  "


def serialize(root: Element, schema: Schema) -> str:
    """The document: two blanks for each level, texts as they are, one final line break."""
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join([declaration, *_lines(root, f' xmlns="{schema.namespace}"', ""), ""])


def _lines(element: Element, namespace: str, indent: str) -> Iterator[str]:
    attributes = "".join(f' {key}="{value}"' for key, value in element.attributes.items())
    tag = f"{indent}<{element.name}{namespace}{attributes}"
    if element.name in TEXTS and element.text:
        yield f"{tag}>{escaped(element.text)}</{element.name}>"
    elif element.children:
        yield f"{tag}>"
        for child in element.children:
            yield from _lines(child, "", indent + _STEP)
        yield f"{indent}</{element.name}>"
    else:
        yield f"{tag}/>"
