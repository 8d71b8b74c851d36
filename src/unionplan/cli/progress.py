"""A bar that shows how far a command has come, where somebody is looking."""

import sys
from collections.abc import Iterator, Sequence
from typing import Final, TextIO, TypeVar, cast

__all__ = ["watched"]

T = TypeVar("T")

_WORTH_IT: Final = 2


def watched(items: Sequence[T], what: str) -> Iterator[T]:
    """The items one by one, with a bar on standard error that is gone at the end.

    There is none for a single item, where standard error is no terminal, and where the extra
    ``progress`` is not installed.

    Args:
        items: What is done, one after the other.
        what: What is done with them, as the bar says it.
    """
    if len(items) < _WORTH_IT or not _is_watched():
        yield from items
        return
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        yield from items
        return
    yield from track(items, what, console=Console(stderr=True), transient=True)


def _is_watched() -> bool:
    stream = cast("TextIO | None", sys.stderr)
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it is closed
        return False
