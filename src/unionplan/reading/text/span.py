"""A stretch of the text."""

from typing import Final, NamedTuple


class Span(NamedTuple):
    """A stretch of the text: offset of its first character and behind its last."""

    start: int
    end: int


NOWHERE: Final = Span(0, 0)
"""An empty stretch, for what a text does not have."""
