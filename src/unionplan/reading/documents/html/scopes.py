"""Which elements of a page are open."""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

import attrs

__all__ = ["CELL", "PAGE", "TABLE", "Close", "Scope"]

Close: TypeAlias = Callable[[], None]
"""What happens when an element ends."""

PAGE: Final = "page"
TABLE: Final = "table"
CELL: Final = "cell"


@attrs.define(eq=False)
class _Element:
    """An element that is open, and what happens when it ends."""

    name: str
    close: Close | None


class Scope:
    """The elements that are open in the page, in a table or in a cell; an end tag reaches no other.

    Finding the element that a tag ends takes no search, and each element is ended once, so that
    a page with any number of open elements costs time in proportion to its length.

    Args:
        kind: `PAGE`, `TABLE` or `CELL`.
        close: What happens when the scope ends.
    """

    def __init__(self, kind: str, close: Close | None = None) -> None:
        self.kind = kind
        self.is_row_open = False
        self._close = close
        self._elements: list[_Element] = []
        self._places: dict[str, list[int]] = {}  # by name, where such elements stand

    def open(self, name: str, close: Close | None = None) -> None:
        """Open an element."""
        self._places.setdefault(name, []).append(len(self._elements))
        self._elements.append(_Element(name, close))

    def place(self, names: Iterable[str]) -> int:
        """Where the innermost open element of one of these names stands; -1 for none."""
        return max((self._places[name][-1] for name in names if self._places.get(name)), default=-1)

    def close_from(self, place: int) -> None:
        """End the element at a place and all that stand in it."""
        while len(self._elements) > place:
            element = self._elements.pop()
            self._places[element.name].pop()
            if element.close is not None:
                element.close()

    def close_all(self) -> None:
        """End all elements, and the scope."""
        self.close_from(0)
        if self._close is not None:
            self._close()
