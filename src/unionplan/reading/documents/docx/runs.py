"""Runs: the words of a paragraph, with tabs, breaks, symbols and fields."""

import re
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind
from unionplan.reading.documents.docx.fields import Fields
from unionplan.reading.documents.docx.steps import DONE, Handler, Step, aside
from unionplan.reading.documents.docx.styles import Styles, is_on
from unionplan.reading.documents.docx.symbols import symbol
from unionplan.reading.documents.docx.xml_tree import descend, value

__all__ = ["Runs"]

_SIGN = re.compile("[\uf020-\uf0ff]")
"""A character of a symbol font that stands in the text, as LibreOffice writes it."""

_BLANKS: Final = str.maketrans("\t\r\n", "   ")
"""White space in a run is a space; tabs and breaks are elements of their own."""


class Runs:
    """Reads runs.

    Args:
        composer: Where the text goes.
        styles: The styles of the document.
    """

    def __init__(self, composer: Composer, styles: Styles) -> None:
        self._composer = composer
        self._styles = styles
        self._fields = Fields()
        self._font = ""
        self.handlers: Mapping[str, Handler] = {
            "w:r": self._run,
            **dict.fromkeys(("w:t", "w:delText", "m:t", "a:t"), self._text),
            **dict.fromkeys(("w:tab", "w:ptab"), lambda _: self._write("\t")),
            **dict.fromkeys(("w:br", "w:cr"), self._break),
            "w:noBreakHyphen": lambda _: self._write("-"),
            "w:sym": self._symbol,
            "w:fldChar": self._field_mark,
            **dict.fromkeys(("w:del", "w:moveFrom"), self._deleted),
            "w:rt": lambda element: aside(composer, element, LeftOutKind.PHONETIC),
        }

    def _run(self, element: Element) -> Step:
        properties = element.find("w:rPr")
        fonts = descend(properties, "w:rFonts")
        self._font = "" if fonts is None else fonts.get("w:ascii", "")
        if properties is None:
            return element, None
        if is_on(properties, "w:strike", "w:dstrike"):
            return self._deleted(element)
        hidden = is_on(properties, "w:vanish")
        if hidden is None:
            hidden = self._styles.hides(value(properties, "w:rStyle") or "")
        return aside(self._composer, element, LeftOutKind.HIDDEN) if hidden else (element, None)

    def _deleted(self, element: Element) -> Step:
        return aside(self._composer, element, LeftOutKind.DELETED)

    def _text(self, element: Element) -> Step:
        text = _SIGN.sub(self._sign, (element.text or "").translate(_BLANKS))
        if element.get("xml:space") != "preserve" and element.tag == "w:t":
            text = text.strip(" ")
        if text and self._fields.in_code:
            self._composer.leave_out(LeftOutKind.FIELD, text)
        return self._write(text)

    def _sign(self, match: re.Match[str]) -> str:
        return symbol(self._font, f"{ord(match[0]):X}")

    def _symbol(self, element: Element) -> Step:
        return self._write(symbol(element.get("w:font", ""), element.get("w:char", "")))

    def _write(self, text: str) -> Step:
        """Write words that are no code of a field."""
        if not self._fields.in_code:
            self._composer.write(text)
        return DONE

    def _break(self, _: Element) -> Step:
        if not self._fields.in_code:
            self._composer.end_line(keep=True)
        return DONE

    def _field_mark(self, element: Element) -> Step:
        self._fields.turn(element.get("w:fldCharType", ""))
        return DONE
