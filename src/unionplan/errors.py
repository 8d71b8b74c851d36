"""All that is raised on purpose.

An error says that we cannot go on; what we understood and disagree with is a finding, not an error.
Every class keeps its arguments as ``args``, so that errors can be pickled and copied, between
processes too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = [
    "DecodeError",
    "EncodeError",
    "Fault",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "OutputError",
    "PointerError",
    "UnionPlanError",
    "UnknownFormatError",
]


class Fault(NamedTuple):
    """One thing that is wrong in a document, and where.

    Attributes:
        where: JSON Pointer (RFC 6901) into the document; empty for the whole of it.
        problem: What was found and what was expected, as one sentence without a full stop.
        line: Line in the input, counted from 1; None where the input has no lines or they are
            not known.
        column: Character in that line, counted from 1; None like *line*.
    """

    where: str
    problem: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Write as ``LINE:COLUMN: POINTER: PROBLEM``, without the parts that are not known."""
        place = [str(number) for number in (self.line, self.column) if number is not None]
        pointer = [self.where] if self.where else []
        return ": ".join([*([":".join(place)] if place else []), *pointer, self.problem])


class UnionPlanError(Exception):
    """The root of every error that unionplan raises on purpose."""


class _FaultsError(UnionPlanError, ValueError):
    """What errors about the content of a document share."""

    faults: tuple[Fault, ...]

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class DecodeError(_FaultsError):
    """The input is no work plan in the format asked for.

    Attributes:
        faults: Every fault that was found, in the order of the document.
    """


class EncodeError(_FaultsError):
    """The plan cannot be written in this format, such as a null in TOML.

    Attributes:
        faults: Every value that has no form there, in the order of the document.
    """


class _FileError(UnionPlanError):
    """What errors about a file share."""

    path: str
    problem: str

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(path, problem)

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class InputError(_FileError):
    """A file cannot be read.

    Attributes:
        path: The file as the caller named it.
        problem: Why not, as one sentence without a full stop.
    """


class OutputError(_FileError):
    """A file cannot be written; what it held before is whole.

    Attributes:
        path: The file as the caller named it.
        problem: Why not, as one sentence without a full stop.
    """


class MissingExtraError(UnionPlanError, ImportError):
    """A feature needs a library that an extra of unionplan installs.

    Attributes:
        feature: What was asked for, as the start of a sentence (``reading YAML``).
        extra: The extra to install (``yaml``).
    """

    feature: str
    extra: str

    def __init__(self, feature: str, extra: str) -> None:
        self.feature = feature
        self.extra = extra
        super().__init__(feature, extra)

    def __str__(self) -> str:
        return f'{self.feature} needs an extra library: pip install "unionplan[{self.extra}]"'


class UnknownFormatError(UnionPlanError, ValueError):
    """No format has the name or the file suffix that was asked for.

    Attributes:
        name: The name (``yaml``) or suffix (``.yaml``); empty for a file that has no suffix.
        known: The names or suffixes that could have been asked for.
    """

    name: str
    known: tuple[str, ...]

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(name, self.known)

    def __str__(self) -> str:
        problem = f"no format is called {self.name!r}" if self.name else "no format is named"
        return f"{problem}; known are {', '.join(self.known) or 'none'}"


class PointerError(UnionPlanError, LookupError):
    """A JSON Pointer is ill-formed, or leads nowhere in the document.

    Attributes:
        pointer: The pointer as given.
        problem: What is wrong with it, as one sentence without a full stop.
    """

    pointer: str
    problem: str

    def __init__(self, pointer: str, problem: str) -> None:
        self.pointer = pointer
        self.problem = problem
        super().__init__(pointer, problem)

    def __str__(self) -> str:
        return f"{self.pointer}: {self.problem}" if self.pointer else self.problem


class ModelError(UnionPlanError, ValueError):
    """A value that can never mean anything was given to the model's constructor.

    Values that are merely odd are no error: the rules speak of them.
    """
