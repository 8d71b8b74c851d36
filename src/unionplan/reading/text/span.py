"""A stretch of the text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple


class Span(NamedTuple):
    """A stretch of the text: offset of its first character and behind its last."""

    start: int
    end: int


NOWHERE: Final = Span(0, 0)
"""An empty stretch, for what a text does not have."""


def spans_between(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Those of some stretches, in order and not touching, that begin between two offsets."""
    for index in range(bisect_left(spans, (start,)), len(spans)):
        if spans[index].start >= end:
            break
        yield spans[index]
