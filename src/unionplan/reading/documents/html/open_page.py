"""A page while it is read: where its text goes, and which of its elements are open."""

from collections.abc import Mapping
from typing import Final

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind
from unionplan.reading.documents.html.elements import ASIDES, is_hidden
from unionplan.reading.documents.html.inline_text import InlineText
from unionplan.reading.documents.html.scopes import PAGE, Close, Scope

__all__ = ["OpenPage", "both"]

_OWN: Final = "data-unionplan"
_GENERATED: Final = "generated"
"""What this library's own pages say of that which repeats their prose."""

_LONG_FORM: Final = 120
"""Characters from which on a form is a page that stands in a form, as some servers make them."""


class OpenPage:
    """A page while it is read.

    Attributes:
        composer: Where its text goes.
        inline: What flows through its inline elements.
        scopes: What is open in the page, in each table and in each cell; the innermost last.

    Args:
        composer: Where its text goes.
    """

    def __init__(self, composer: Composer) -> None:
        self.composer: Composer = composer
        self.inline: InlineText = InlineText(composer)
        self.scopes: list[Scope] = [Scope(PAGE)]

    @property
    def scope(self) -> Scope:
        """The innermost scope."""
        return self.scopes[-1]

    def open_aside(self, name: str, attributes: Mapping[str, str]) -> Close | None:
        """Begin an element that is no part of the text.

        Returns:
            What ends it; None where the element is part of the text.
        """
        what = LeftOutKind.HIDDEN if is_hidden(name, attributes) else ASIDES.get(name)
        if what is None and attributes.get("role", "").lower() == "navigation":
            what = LeftOutKind.NAVIGATION
        if what is None and attributes.get(_OWN) == _GENERATED:
            what = LeftOutKind.ASIDE
        if what is None:
            return None
        gap, self.inline.gap = self.inline.gap, ""
        self.composer.open_aside()
        keep_from = _LONG_FORM if name == "form" and what is LeftOutKind.FORM else None

        def close() -> None:
            self.composer.close_aside(what, keep_from=keep_from)
            self.inline.gap = gap

        return close


def both(first: Close | None, second: Close | None) -> Close | None:
    """What does one thing, then the other."""
    if first is None or second is None:
        return first or second

    def close() -> None:
        first()
        second()

    return close
