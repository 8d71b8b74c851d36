"""How the elements of a document are read: each has a handler that says what comes next."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from unionplan.reading.documents.composer import Composer
from unionplan.reading.documents.document import LeftOutKind

__all__ = ["DONE", "Close", "Handler", "Step", "aside", "look_into"]

Close: TypeAlias = Callable[[], None]
"""What happens when all that stands in an element was read."""

Step: TypeAlias = tuple[Element | Sequence[Element], Close | None]
"""The elements that are read next, and what happens when they were."""

Handler: TypeAlias = Callable[[Element], Step]
"""What begins the reading of an element."""

DONE: Final[Step] = ((), None)
"""The step behind an element of which nothing else is read."""


def look_into(element: Element) -> Step:
    """Read what stands in an element, as if it were not there itself."""
    return element, None


def aside(composer: Composer, element: Element, what: LeftOutKind) -> Step:
    """Read what stands in an element as no part of the text."""
    composer.open_aside()
    return element, lambda: composer.close_aside(what)
