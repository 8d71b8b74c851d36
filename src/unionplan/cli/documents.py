"""Which form a file has, and several plan documents in one output."""

import argparse
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from unionplan.cli.faults import about
from unionplan.errors import EncodeError, Fault
from unionplan.files import decode
from unionplan.formats import Format, installed
from unionplan.reading import DocumentKind, find_kind

__all__ = [
    "STDIN",
    "TEXT_NAMES",
    "Format",
    "add_from",
    "add_to",
    "choose_format",
    "detect_format",
    "join_documents",
]

_LONGEST_START: Final = 65_536  # characters in which the sign of a format is looked for

STDIN: Final = "-"
"""How the user names standard input, and standard output."""

TEXT_NAMES: Final = tuple(kind.value for kind in DocumentKind)
"""The names of what is no plan document but prose, however a file holds it."""


def add_from(parser: argparse.ArgumentParser) -> None:
    """What a file is, as ``arguments.form``."""
    parser.add_argument(
        "--from",
        dest="form",
        choices=tuple(dict.fromkeys((*TEXT_NAMES, *installed().names))),
        help="what the input is (default: by its suffix, - by its start)",
    )


def add_to(parser: argparse.ArgumentParser) -> None:
    """The format of what is written, as ``arguments.to``."""
    parser.add_argument(
        "--to",
        choices=[form.name for form in installed() if form.writes],
        help="format of the output (default: by its suffix, else json)",
    )


def choose_format(name: str | None, file: str) -> Format:
    """The format by its name, else by the suffix of a file; JSON for standard output.

    Raises:
        CommandError: The suffix is that of no format.
    """
    if name is None and file == STDIN:
        name = "json"
    with about(file):
        return installed().of(file) if name is None else installed().named(name)


def detect_format(name: str | None, file: str, data: bytes) -> Format | None:
    """The format of a file that was read, by its name or suffix; of standard input, by its start.

    Returns:
        None for what is no plan document but prose.
    """
    if name is None and file == STDIN and find_kind(data) is DocumentKind.TEXT:
        found = installed().by_content(_start(data))
        name = found.name if found is not None and found.reads else None
    suffix = PurePath(file).suffix.lower()
    if name is None and suffix in installed().suffixes:
        found = installed().of(file)
        if not found.reads:
            return None
        # Markdown may be a plan document or prose, and only its start tells
        may_be_prose = find_kind(b"", suffix) is not DocumentKind.TEXT
        return None if may_be_prose and not found.looks_like(_start(data)) else found
    return None if name is None or name in TEXT_NAMES else choose_format(name, file)


def _start(data: bytes) -> bytes:
    """The start of a text in UTF-8, in which signs are looked for."""
    return decode(data).text[:_LONGEST_START].encode("utf-8", "replace")


def join_documents(documents: Sequence[bytes], target: Format) -> bytes:
    """Plan documents as one output: one by itself, several as an array or stream of documents.

    Raises:
        EncodeError: Several have no form in the format.
    """
    if len(documents) == 1:
        return documents[0]
    if target.name == "json":
        return b"[\n" + b",\n".join(data.rstrip() for data in documents) + b"\n]\n"
    if target.name == "yaml":
        return b"".join(b"---\n" + data for data in documents)
    problem = (
        f"{target.name} cannot hold several plans: choose one with --plan, or a folder with -o"
    )
    raise EncodeError([Fault("", problem)])
