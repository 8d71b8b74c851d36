"""Drawings: boxes with text, pictures, and files of other kinds."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind
from unionplan.reading.documents.docx.steps import DONE, Handler, Step

__all__ = ["Drawings"]


class Drawings:
    """Reads what stands in drawings; pictures and embedded files are left out.

    Args:
        composer: Where the text goes.
        parts: The names of other parts of the package, by the ids that they are referred to with.
    """

    def __init__(self, composer: Composer, parts: Mapping[str, str]) -> None:
        self._composer = composer
        self._parts = parts
        self._described = ""  # what the drawing shows that was opened last
        self.handlers: Mapping[str, Handler] = {
            "mc:AlternateContent": _alternatives,
            **dict.fromkeys(("w:txbxContent", "a:txBody"), self._box),
            "a:p": lambda element: (element, composer.end_line),
            "v:textpath": self._drawn_words,
            "?:docPr": self._description,
            **dict.fromkeys(("pic:cNvPr", "v:imagedata"), self._picture),
            "w:altChunk": self._embedded,
        }

    def _box(self, element: Element) -> Step:
        self._composer.open_box()
        return element, self._composer.close_box

    def _drawn_words(self, element: Element) -> Step:
        self._composer.open_box()
        self._composer.write(" ".join(element.get("string", "").split()))
        self._composer.close_box()
        return DONE

    def _description(self, element: Element) -> Step:
        self._described = element.get("descr", "")
        return DONE

    def _picture(self, element: Element) -> Step:
        own, title, name = (element.get(name) for name in ("descr", "?:title", "name"))
        words = own or self._described or title or name or ""
        self._composer.leave_out(LeftOutKind.PICTURE, words)
        return DONE

    def _embedded(self, element: Element) -> Step:
        part = element.get("r:id", "")
        self._composer.leave_out(LeftOutKind.EMBEDDED, self._parts.get(part, part))
        return DONE


def _alternatives(element: Element) -> Step:
    """Read one of several forms of the same, the first that has words: a box, or an old shape."""
    forms = [form for form in element if form.tag in ("mc:Choice", "mc:Fallback")]
    with_words = (form for form in forms if any(each.text for each in form.iter("w:t")))
    return [next(with_words, forms[0])] if forms else (), None
