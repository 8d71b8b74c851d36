"""A stretch of the text."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple, cast


class Span(NamedTuple):
    """A stretch of the text: offset of its first character and behind its last."""

    start: int
    end: int


as_span: Final = cast(
    "Callable[[tuple[int, int]], Span]",
    partial(tuple.__new__, Span),  # pyright: ignore[reportUnknownMemberType] - a tuple of anything
)
"""The stretch between two offsets that stand in a pair, as those of a match do.

There are many, and calling the class takes three times as long.
"""

NOWHERE: Final = Span(0, 0)
"""An empty stretch, for what a text does not have."""


def spans_between(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Those of some stretches, in order and not touching, that begin between two offsets."""
    for index in range(bisect_left(spans, (start,)), len(spans)):
        if spans[index].start >= end:
            break
        yield spans[index]
