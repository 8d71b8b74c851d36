"""What is left out of a text, in order."""

from typing import Final

from unionplan.reading.documents.document import LeftOut, LeftOutKind
from unionplan.reading.documents.flow import Flow

__all__ = ["Asides"]

_GO_ON: Final = frozenset({LeftOutKind.DELETED, LeftOutKind.HIDDEN})
"""What goes on in the next run of a line where one run of it ends."""


class Asides:
    """Collects what is left out."""

    def __init__(self) -> None:
        self._found: list[tuple[LeftOutKind, list[str]]] = []
        self._ended: tuple[Flow, int] | None = None  # where the last one did, in which line

    def add(self, what: LeftOutKind, text: str) -> None:
        """Add something."""
        self._found.append((what, [text]))
        self._ended = None

    def add_in(self, flow: Flow, what: LeftOutKind, text: str) -> None:
        """Add something that stands in the line that is being written.

        What goes on where it was broken off is one thing.
        """
        here = (flow, len(flow.line))
        if what in _GO_ON and self._ended == here and self._found[-1][0] is what:
            self._found[-1][1].append(text)
        else:
            self._found.append((what, [text]))
        self._ended = here

    def end_line(self) -> None:
        """Let nothing go on in the next line."""
        self._ended = None

    def all(self) -> tuple[LeftOut, ...]:
        """All that was left out."""
        return tuple(LeftOut(what, "".join(parts)) for what, parts in self._found)
