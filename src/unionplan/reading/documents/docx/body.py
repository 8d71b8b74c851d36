"""What holds paragraphs and tables, such as a body, header or note: as a page shows it."""

from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.docx.drawings import Drawings
from unionplan.reading.documents.docx.numbering import Numbering
from unionplan.reading.documents.docx.paragraphs import Paragraphs
from unionplan.reading.documents.docx.runs import Runs
from unionplan.reading.documents.docx.steps import Close, Handler, look_into
from unionplan.reading.documents.docx.styles import Styles
from unionplan.reading.documents.docx.tables import Tables

__all__ = ["Body"]

_SKIPPED: Final = frozenset(
    {
        *("w:pPr", "w:rPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr"),
        *("w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:tblPrEx"),
        *("w:instrText", "w:delInstrText", "w:ffData", "w:fldData", "w:rubyPr"),
    }
)
"""What says how something looks or is computed."""


class Body:
    """Reads the parts of a document that hold paragraphs.

    What it does not know it looks into: text stands in runs only, and programs add wrappers of
    their own. The tree is walked with a stack, so that depth costs no recursion.

    Args:
        composer: Where the text goes.
        styles: The styles of the document.
        numbering: Its lists.
        parts: The names of other parts of the package, by the ids that they are referred to with.
    """

    def __init__(
        self, composer: Composer, styles: Styles, numbering: Numbering, parts: Mapping[str, str]
    ) -> None:
        self._handlers: dict[str, Handler] = {
            **Paragraphs(composer, styles, numbering).handlers,
            **Runs(composer, styles).handlers,
            **Tables(composer).handlers,
            **Drawings(composer, parts).handlers,
        }

    def read(self, root: Element) -> None:
        """Read all that stands in an element.

        Raises:
            DecodeError: There is more text than may be.
        """
        opened: list[tuple[Iterator[Element], Close | None]] = [(iter(root), None)]
        while opened:
            rest, close = opened[-1]
            element = next(rest, None)
            if element is None:
                opened.pop()
                if close is not None:
                    close()
            elif element.tag not in _SKIPPED:
                children, close = self._handlers.get(element.tag, look_into)(element)
                if len(children) or close is not None:
                    opened.append((iter(children), close))
