"""The three standard streams, whatever state they are in.

A program may be started with a stream closed, with one that cannot write Chinese, or with one that
goes nowhere; each of these ends in one clean line or in escaped characters, never in a traceback.
"""

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import Final, TextIO, cast

from unionplan.cli.faults import CommandError, one_line, refusal
from unionplan.limits import current

__all__ = ["is_terminal", "read_stdin", "report", "write", "write_document", "write_note"]

_STDOUT: Final = "standard output"


def read_stdin() -> bytes:
    """Read all bytes of standard input.

    Raises:
        CommandError: It is closed, cannot be read, or is larger than a file may be.
    """
    stream = cast("TextIO | None", sys.stdin)
    most = current().input_bytes
    try:
        if stream is None:
            raise ValueError  # noqa: TRY301 - as every other closed stream
        data = stream.buffer.read(most + 1)
    except (OSError, ValueError) as error:
        msg = f"-: standard input {refusal(error)}"
        raise CommandError(msg) from error
    if len(data) > most:
        msg = f"-: larger than {most:,} bytes"
        raise CommandError(msg)
    return data


def write(text: str) -> None:
    """Write text for people to standard output; what its encoding lacks is escaped.

    Raises:
        CommandError: Standard output is closed, full, or its reader has gone.
    """
    _write(sys.stdout, text)


def write_document(document: str | bytes) -> None:
    """Write what programs read to standard output; text in UTF-8 whatever the terminal prefers.

    Raises:
        CommandError: Standard output is closed, full, or its reader has gone.
        UnicodeError: *document* holds a lone surrogate, which UTF-8 cannot hold; or it is no text,
            and standard output takes nothing else.
    """
    data = document.encode() if isinstance(document, str) else document
    stream = cast("TextIO | None", sys.stdout)
    buffer = getattr(stream, "buffer", None)
    if stream is None or buffer is None:
        _write(stream, data.decode())
        return
    try:
        stream.flush()
        buffer.write(data)
        buffer.flush()
    except (OSError, ValueError) as error:
        raise _failed(stream, error) from error


def write_note(text: str) -> None:
    """Write a line for people to standard error; a note that nobody can read is let go."""
    with contextlib.suppress(CommandError):
        _write(sys.stderr, f"{one_line(text)}\n")


def report(lines: Iterable[str]) -> None:
    """Write what is wrong to standard error, each fault as one line."""
    for line in lines:
        write_note(f"unionplan: error: {line}")


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    stream = cast("TextIO | None", sys.stdout)
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:
        msg = f"{_STDOUT}: is closed"
        raise CommandError(msg)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except (OSError, ValueError) as error:
        raise _failed(stream, error) from error


def _failed(stream: TextIO, error: OSError | ValueError) -> CommandError:
    """Make the error, and see that what is left in the stream's buffer troubles nobody later."""
    with contextlib.suppress(OSError, ValueError):
        descriptor = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
    return CommandError(f"{_STDOUT}: {refusal(error)}")
