"""Tables, rows and cells."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind
from unionplan.reading.documents.docx.steps import Handler, Step, look_into
from unionplan.reading.documents.docx.xml_tree import descend, value, whole

__all__ = ["Tables"]


class Tables:
    """Reads tables; rows and cells that stand in none are looked into.

    Args:
        composer: Where the text goes.
    """

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._open = 0
        self.handlers: Mapping[str, Handler] = {
            "w:tbl": self._table,
            "w:tr": self._row,
            "w:tc": self._cell,
        }

    def _table(self, element: Element) -> Step:
        self._composer.open_table()
        self._open += 1
        return element, self._close

    def _close(self) -> None:
        self._open -= 1
        self._composer.close_table()

    def _row(self, element: Element) -> Step:
        if not self._open:
            return look_into(element)
        if descend(element, "w:trPr", "w:del") is None:
            return element, self._composer.close_row
        # a row that was deleted is a table of its own, which is left out
        self._composer.open_aside()
        self._composer.open_table()
        return element, self._close_deleted_row

    def _close_deleted_row(self) -> None:
        self._composer.close_row()
        self._composer.close_table()
        self._composer.close_aside(LeftOutKind.DELETED)

    def _cell(self, element: Element) -> Step:
        if not self._open:
            return look_into(element)
        self._composer.open_cell()
        columns = max(1, whole(value(element, "w:tcPr", "w:gridSpan"), 1))
        merge = descend(element, "w:tcPr", "w:vMerge")
        continues = merge is not None and merge.get("w:val", "continue") == "continue"
        return element, lambda: self._composer.close_cell(columns=columns, continues=continues)
