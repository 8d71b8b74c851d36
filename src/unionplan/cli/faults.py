"""What makes a command fail, as lines for standard error.

Every line has the form ``FILE[:LINE[:COLUMN]]: what is wrong``; `report` puts the program's name
before it.
"""

import errno
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Final

from unionplan.chinese import cut, printable
from unionplan.errors import (
    DecodeError,
    EncodeError,
    Fault,
    InputError,
    OutputError,
    UnionPlanError,
)

__all__ = ["MOST_FAULTS", "CommandError", "about", "lines_of", "one_line"]

MOST_FAULTS: Final = 20
"""Faults of one file that are named one by one; the others are counted."""

_LONGEST: Final = 500
_OUTERMOST: Final = (
    UnionPlanError,
    OSError,
    RecursionError,
    MemoryError,
    OverflowError,
    UnicodeError,
)


class CommandError(UnionPlanError):
    """A command cannot do what was asked.

    Attributes:
        lines: What is wrong, one fault a line, each with its place.
    """

    lines: tuple[str, ...]

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        super().__init__(*lines)

    def __str__(self) -> str:
        return "\n".join(self.lines)


@contextmanager
def about(file: str) -> Generator[None, None, None]:
    """Say of every error inside that it is about this file.

    Raises:
        CommandError: Anything was raised that a file, a system or a machine can be the cause of;
            what can only be a bug passes through.
    """
    try:
        yield
    except _OUTERMOST as error:
        raise CommandError(*lines_of(error, file)) from error


def lines_of(error: BaseException, file: str = "") -> tuple[str, ...]:
    """Turn an error into lines.

    Args:
        error: What was raised.
        file: The file that it is about, as the user named it; may be empty.
    """
    match error:
        case CommandError():
            return error.lines
        case DecodeError() | EncodeError():
            return _of_faults(error.faults, file)
        case InputError() | OutputError():
            return (f"{error.path}: {error.problem}",)
        case _:
            return (f"{file}: {_words_of(error)}" if file else _words_of(error),)


def _words_of(error: BaseException) -> str:
    match error:
        case MemoryError():
            return "takes more memory than there is"
        case RecursionError():
            return "nested too deeply"
        case OSError():
            return refusal(error)
        case _:
            return str(error) or type(error).__name__


def refusal(error: OSError | ValueError) -> str:
    """Say what the system refused when a stream was used."""
    if isinstance(error, ValueError):
        return "is closed"
    words = {
        errno.EPIPE: "closed by its reader",
        errno.EBADF: "is closed",
        errno.ENOSPC: "no space left on the disk",
    }
    if error.strerror is None:
        return str(error) or type(error).__name__
    return words.get(error.errno or 0, error.strerror[:1].lower() + error.strerror[1:])


def one_line(text: str) -> str:
    """Make a message safe for a terminal, and short enough to be read."""
    return cut(printable(text), _LONGEST)


def _of_faults(faults: Iterable[Fault], file: str) -> tuple[str, ...]:
    lines: list[str] = []
    more = 0
    for fault in faults:
        if len(lines) == MOST_FAULTS:
            more += 1
            continue
        place = [
            file,
            *(str(number) for number in (fault.line, fault.column) if number is not None),
        ]
        pointer = f"{fault.where}: " if fault.where else ""
        lines.append(f"{':'.join(part for part in place if part)}: {pointer}{fault.problem}")
    if more:
        lines.append(f"{file}: and {more} more")
    return tuple(lines)
