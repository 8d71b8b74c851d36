"""Paragraphs, each a line with its automatic number."""

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind
from unionplan.reading.documents.docx.counters import Counters
from unionplan.reading.documents.docx.numbering import Numbering
from unionplan.reading.documents.docx.steps import Handler, Step, aside
from unionplan.reading.documents.docx.styles import Styles, number_ref
from unionplan.reading.documents.docx.xml_tree import descend, value

__all__ = ["Paragraphs"]

_DELETIONS: Final = ("w:del", "w:moveFrom")

_CONTENTS: Final = "Table of Contents"
"""What Word calls the gallery of tables of contents, in every language."""


class Paragraphs:
    """Reads paragraphs; tables of contents, which repeat others, are left out.

    Args:
        composer: Where the text goes.
        styles: The styles of the document.
        numbering: Its lists.
    """

    def __init__(self, composer: Composer, styles: Styles, numbering: Numbering) -> None:
        self._composer = composer
        self._styles = styles
        self._counters = Counters(numbering)
        self.handlers: Mapping[str, Handler] = {
            "w:p": self._paragraph,
            "w:sdt": self._content_control,
        }

    def _paragraph(self, element: Element) -> Step:
        properties = element.find("w:pPr")
        style = self._styles.of_paragraph(properties)
        mark = descend(properties, "w:rPr")
        if mark is not None and any(mark.find(name) is not None for name in _DELETIONS):
            return element, None  # its end was deleted, so that it goes on in the next one
        if self._styles.is_contents(style):
            return aside(self._composer, element, LeftOutKind.CONTENTS)
        inherited = self._styles.number(style)
        marker = self._counters.next_marker(number_ref(properties), inherited, style)
        if marker:
            self._composer.mark(marker)
        return element, lambda: self._composer.end_line(keep=True)

    def _content_control(self, element: Element) -> Step:
        if value(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery") == _CONTENTS:
            return aside(self._composer, element, LeftOutKind.CONTENTS)
        return element, None
