"""Reading a file that a stranger named, without waiting, following devices or filling memory."""

import os
from typing import Final

from unionplan.errors import InputError
from unionplan.files._refusal import refusal_of_error, refusal_of_kind
from unionplan.limits import current

__all__ = ["read_bytes"]

# A pipe would block on opening and a terminal would become ours; Windows would translate line ends.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_CHUNK: Final = 1 << 20
_MEGABYTE: Final = 1_000_000


def read_bytes(path: str | os.PathLike[str], *, limit: int | None = None) -> bytes:
    """Read a regular file whole.

    Args:
        path: The file; a symbolic link to one is followed.
        limit: Bytes that the file may have at most, by default those of `unionplan.limits`. No
            more than one byte beyond is ever read.

    Raises:
        InputError: The file does not exist, is no regular file, is larger than *limit*, or cannot
            be read.
    """
    name = os.fspath(path)
    limit = current().input_bytes if limit is None else limit
    try:
        # Before opening, because opening alone makes some devices act; and after, because what
        # stands under a name can change between the two.
        _check_kind(name, os.stat(name))  # noqa: PTH116 - Path("") would be the directory "."
        descriptor = os.open(name, _FLAGS)
        try:
            found = os.fstat(descriptor)
            _check_kind(name, found)
            data = b"" if found.st_size > limit else _read(descriptor, limit + 1)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise InputError(name, refusal_of_error(error, missing="no such file")) from error
    if max(found.st_size, len(data)) > limit:
        raise InputError(name, f"larger than {_format_size(limit)}")
    return data


def _check_kind(name: str, found: os.stat_result) -> None:
    problem = refusal_of_kind(found.st_mode)
    if problem is not None:
        raise InputError(name, problem)


def _read(descriptor: int, most: int) -> bytes:
    """Read up to *most* bytes; the size of a file is no promise, as for those of /proc."""
    chunks: list[bytes] = []
    while most > 0 and (chunk := os.read(descriptor, min(most, _CHUNK))):
        chunks.append(chunk)
        most -= len(chunk)
    return b"".join(chunks)


def _format_size(size: int) -> str:
    megabytes, rest = divmod(size, _MEGABYTE)
    return f"{size:,} bytes" if rest or not megabytes else f"{megabytes} MB"
