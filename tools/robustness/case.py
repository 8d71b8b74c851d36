"""A hostile file, and what should become of it."""

import zlib
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import NamedTuple


class Expected(Enum):
    """What should become of a file."""

    REFUSED = "refused"
    READ = "read"
    EITHER = "either"
    """Refused or read as inert text: which one depends on where the damage is."""


class Case(NamedTuple):
    """A hostile file.

    Attributes:
        name: What it is called in the output: ``docx/bomb``.
        suffix: Its suffix.
        make: Makes its bytes, which may be many.
        expected: What should become of it.
    """

    name: str
    suffix: str
    make: Callable[[], bytes]
    expected: Expected = Expected.EITHER


def refused(name: str, data: bytes | Callable[[], bytes]) -> Case:
    """A case that must be refused; the part of *name* before the slash is its suffix."""
    return _case(name, data, Expected.REFUSED)


def inert(name: str, data: bytes | Callable[[], bytes]) -> Case:
    """A case that must be read without harm."""
    return _case(name, data, Expected.READ)


def either(name: str, data: bytes | Callable[[], bytes]) -> Case:
    """A case that may be refused or read."""
    return _case(name, data, Expected.EITHER)


def _case(name: str, data: bytes | Callable[[], bytes], expected: Expected) -> Case:
    make = partial(zlib.decompress, zlib.compress(data, 1)) if isinstance(data, bytes) else data
    return Case(name, f".{name.partition('/')[0]}", make, expected)
