"""Styles: what a paragraph or a run inherits by the name of its style."""

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from unionplan.reading.documents.docx.xml_tree import descend, value, whole

__all__ = ["NumberRef", "Styles", "is_on", "number_ref"]

_OFF: Final = frozenset({"0", "false", "off"})
_LONGEST_CHAIN: Final = 16
"""Styles that are each based on the next; Word itself makes no more than eleven."""

_CONTENTS: Final = frozenset({"contents", "contentsheading"})


class NumberRef(NamedTuple):
    """Which list an item belongs to, as far as it is said.

    Attributes:
        list: Number of the list; 0 for none, None where nothing is said.
        level: Level in the list, from 0; None where nothing is said.
    """

    list: int | None
    level: int | None


def number_ref(properties: Element | None) -> NumberRef:
    """What the properties of a paragraph say about its list."""
    number = value(properties, "w:numPr", "w:numId")
    level = value(properties, "w:numPr", "w:ilvl")
    return NumberRef(
        None if number is None else whole(number), None if level is None else whole(level)
    )


def is_on(properties: Element | None, *names: str) -> bool | None:
    """Whether one of these properties is switched on; None where none of them is mentioned."""
    found = [element for name in names if (element := descend(properties, name)) is not None]
    if not found:
        return None
    return any(element.get("w:val", "1").lower() not in _OFF for element in found)


class _Style(NamedTuple):
    """What a style says itself, and the id of the one that it is based on."""

    name: str
    base: str
    number: NumberRef
    hidden: bool | None


class Styles:
    """The styles of a document.

    Args:
        root: The part that defines them; None where there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._numbers: dict[str, NumberRef] = {}
        self._default = ""
        for style in () if root is None else root.iter("w:style"):
            name = style.get("w:styleId", "")
            self._styles[name] = _Style(
                name=(value(style, "w:name") or "").lower().replace(" ", ""),
                base=value(style, "w:basedOn") or "",
                number=number_ref(style.find("w:pPr")),
                hidden=is_on(style.find("w:rPr"), "w:vanish"),
            )
            if style.get("w:type") == "paragraph" and style.get("w:default", "0") not in _OFF:
                self._default = name

    def of_paragraph(self, properties: Element | None) -> str:
        """The id of the style of a paragraph with these properties."""
        style = value(properties, "w:pStyle")
        return self._default if style is None else style

    def number(self, style: str) -> NumberRef:
        """The list that the paragraphs of a style belong to."""
        if style not in self._numbers:
            refs = [each.number for each in self._chain(style)]
            self._numbers[style] = NumberRef(
                next((ref.list for ref in refs if ref.list is not None), None),
                next((ref.level for ref in refs if ref.level is not None), None),
            )
        return self._numbers[style]

    def hides(self, style: str) -> bool:
        """Whether the words of a style are hidden."""
        said = (each.hidden for each in self._chain(style))
        return next((hidden for hidden in said if hidden is not None), False)

    def is_contents(self, style: str) -> bool:
        """Whether a style is that of a table of contents, by its name in Word or LibreOffice."""
        found = self._styles.get(style)
        name = style.lower() if found is None else found.name
        return name.startswith("toc") or name.rstrip("0123456789") in _CONTENTS

    def _chain(self, style: str) -> Iterator[_Style]:
        """A style and those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            if style not in self._styles:
                return
            found = self._styles[style]
            yield found
            style = found.base
