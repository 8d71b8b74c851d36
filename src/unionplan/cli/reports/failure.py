"""A file that could not be checked."""

from typing import NamedTuple

__all__ = ["Failure"]


class Failure(NamedTuple):
    """A file that could not be read.

    Attributes:
        file: As the user named it.
        lines: What is wrong, one fault a line.
    """

    file: str
    lines: tuple[str, ...]
