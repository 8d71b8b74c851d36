"""A field of an item in the columns of a table."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

import attrs

from unionplan.errors import ModelError
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._md.escape import escape_cell
from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.manner import Manner
from unionplan.formats._md.note import Facts
from unionplan.formats._problem import is_array, is_object

__all__ = ["AS", "Cells", "Field"]

Cells: TypeAlias = Sequence[str]
"""What stands in the columns of a field, as Markdown."""

AS: Final = "as"
"""The key of a comment for the words that exact values stand beside."""


def _replace(_old: object, _base: object, new: object) -> object:
    return new


@attrs.frozen(kw_only=True)
class Field:
    """How a field is shown and read.

    Attributes:
        name: Its key in plain data.
        headings: Of its columns.
        show: The cells for an item.
        read: The value that cells mean, as plain data; None for nothing. It raises `Unreadable`.
        blend: The value anew where its cells were edited, out of the exact old one, what its words
            mean (None where they do not tell) and what the new words mean: what the edit did not
            change of the exact value is kept.
    """

    name: str
    headings: tuple[str, ...]
    show: Callable[[Any, Manner], Cells]
    read: Callable[[Cells, Manner], Any]
    blend: Callable[[Any, Any, Any], Any] = _replace

    def write(self, item: object, facts: Facts, manner: Manner) -> Cells:
        """The cells for an item; the value is taken out of *facts* if they say all of it."""
        cells = self.show(item, manner)
        if self._told(cells, manner) == facts.get(self.name):
            facts.pop(self.name, None)
        else:
            facts.setdefault(AS, {})[self.name] = _words(cells)
        return cells

    def take(self, cells: Cells, facts: Facts, manner: Manner) -> Any:  # noqa: ANN401 - plain data
        """The value: the exact one of *facts* if the cells are as they were written.

        Raises:
            Unreadable: The cells mean nothing.
        """
        exact = facts.get(self.name)
        if exact is None:
            return self._read(cells, manner)
        known = facts.get(AS)
        words = known.get(self.name) if is_object(known) else None
        if words == _words(cells):
            return exact
        value = self._read(cells, manner)
        if value is None:
            return None
        return self.blend(exact, self._base(words, manner), value)

    def _base(self, words: object, manner: Manner) -> Any:  # noqa: ANN401 - plain data
        """What the words beside an exact value mean; None where they do not tell."""
        texts = words if is_array(words) else [words]
        if len(texts) != len(self.headings):
            return None
        return self._told([escape_cell(str(each)) for each in texts], manner)

    def _told(self, cells: Cells, manner: Manner) -> Any:  # noqa: ANN401 - plain data
        """What cells mean; None where they do not tell."""
        try:
            return self._read(cells, manner)
        except Unreadable:
            return None

    def _read(self, cells: Cells, manner: Manner) -> Any:  # noqa: ANN401 - plain data
        try:
            return self.read(cells, manner)
        except ModelError as error:  # a number of too many digits, a period that ends too soon
            raise Unreadable(str(error)) from None


def _words(cells: Cells) -> object:
    words = [plain_text(cell) for cell in cells]
    return words[0] if len(words) == 1 else words
