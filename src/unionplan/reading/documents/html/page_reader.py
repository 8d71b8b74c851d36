"""A page as its reader sees it, out of its tokens."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind
from unionplan.reading.documents.html.elements import BLOCKS, CLOSED_BY, LISTS, VOID, is_hidden
from unionplan.reading.documents.html.lists import NUMBERED, ItemList, open_list
from unionplan.reading.documents.html.open_page import OpenPage, both
from unionplan.reading.documents.html.page_tables import TABLE_PARTS, PageTables
from unionplan.reading.documents.html.scopes import PAGE, Close
from unionplan.reading.documents.html.tokens import End, Start, Text, Token

__all__ = ["PageReader"]

_PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})


class PageReader:
    """Reads a page tag by tag, whatever was left open or closed twice.

    Args:
        composer: Where the text goes.
        counts: How many items each list has that counts down.
    """

    def __init__(self, composer: Composer, counts: Iterable[int]) -> None:
        self._page = OpenPage(composer)
        self._tables = PageTables(self._page)
        self._counts: Iterator[int] = iter(counts)
        self._lists: list[ItemList] = []
        self._preformatted = 0

    def read(self, page: Iterable[Token]) -> None:
        """Read a page.

        Raises:
            DecodeError: It holds more text than may be.
        """
        for token in page:
            if isinstance(token, Text):
                self._write(token.text)
            elif isinstance(token, Start):
                self._start(token.name, token.attributes)
            elif isinstance(token, End):
                self._end(token.name)
            elif token.text.strip():
                self._page.composer.leave_out(LeftOutKind.COMMENT, token.text.strip())
        while self._page.scope.kind != PAGE:
            self._tables.end_table()
        self._page.scope.close_all()
        self._page.inline.end_line()

    def _write(self, text: str) -> None:
        if self._preformatted:
            self._page.inline.write_lines(text)
        else:
            self._page.inline.write(text)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table":
            self._tables.start_table(attributes)
        elif name in TABLE_PARTS and self._page.scope.kind != PAGE:
            self._tables.start_part(name, attributes)
        elif name in VOID:
            self._stand_alone(name, attributes)
        else:
            self._start_element(name, attributes)

    def _start_element(self, name: str, attributes: Mapping[str, str]) -> None:
        scope = self._page.scope
        ended = scope.place(CLOSED_BY.get(name, ()))
        if ended > scope.place(LISTS if name == "li" else ("dl", "select", "ruby")):
            scope.close_from(ended)
        if name in BLOCKS:
            paragraph = scope.place(("p",))
            if paragraph >= 0:
                scope.close_from(paragraph)
            self._page.inline.end_line()
        if name == "li" and self._lists and not is_hidden(name, attributes):
            marker = self._lists[-1].next_marker(attributes)
            if marker:
                self._page.composer.mark(marker, unless=NUMBERED)
        aside = self._page.open_aside(name, attributes)
        scope.open(name, both(self._opened(name, attributes), aside))

    def _opened(self, name: str, attributes: Mapping[str, str]) -> Close | None:
        """Begin what an element is for; what is given ends it."""
        if name in LISTS:
            counts_down = name == "ol" and "reversed" in attributes
            items = next(self._counts, 0) if counts_down else 0
            self._lists.append(open_list(name, attributes, items))
            return self._end_list
        if name in _PREFORMATTED:
            self._preformatted += 1
            return self._end_preformatted
        return self._page.inline.end_line if name in BLOCKS else None

    def _end_list(self) -> None:
        self._lists.pop()
        self._page.inline.end_line()

    def _end_preformatted(self) -> None:
        self._preformatted -= 1
        self._page.inline.end_line()

    def _end(self, name: str) -> None:
        scope = self._page.scope
        if name == "table":
            self._tables.end_table()
        elif name in TABLE_PARTS and scope.kind != PAGE:
            self._tables.end_part(name)
        elif (place := scope.place((name,))) >= 0:
            scope.close_from(place)
        elif name in BLOCKS or name == "br":
            self._page.inline.end_line()

    def _stand_alone(self, name: str, attributes: Mapping[str, str]) -> None:
        """Read an element that never has an end."""
        if name in ("br", "hr"):
            self._page.inline.end_line()
        elif is_hidden(name, attributes) or attributes.get("type", "").lower() == "hidden":
            return
        elif name == "img" and attributes.get("alt", "").strip():
            self._page.composer.leave_out(LeftOutKind.PICTURE, attributes["alt"].strip())
        elif name == "input" and attributes.get("value", "").strip():
            self._page.composer.leave_out(LeftOutKind.FORM, attributes["value"].strip())
