"""Which form a file has, and several plan documents in one output."""

import argparse
import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from unionplan.cli.faults import about
from unionplan.errors import EncodeError, Fault
from unionplan.files import decode
from unionplan.formats import FORMATS, Format
from unionplan.model import Plan
from unionplan.reading import DocumentKind, find_kind

__all__ = [
    "FORMAT_NAMES",
    "STDIN",
    "TEXT_NAMES",
    "Format",
    "add_from",
    "add_to",
    "choose_format",
    "detect_format",
    "join_documents",
]

FORMAT_NAMES: Final = FORMATS.names
"""The names of the formats that plan documents can have."""

STDIN: Final = "-"
"""How the user names standard input, and standard output."""

TEXT_NAMES: Final = tuple(kind.value for kind in DocumentKind)
"""The names of what is no plan document but prose, however a file holds it."""

# How a document starts: with the version of the format, or near to it where it was made by hand.
_SIGNS: Final = {
    "json": re.compile(r"\A\s{0,1000}\{"),
    "yaml": re.compile(r"(?m:^)[\"']?unionplan[\"']?[ \t]{0,20}:"),
    "toml": re.compile(r"(?m:^)unionplan[ \t]{0,20}="),
}


def add_from(parser: argparse.ArgumentParser) -> None:
    """What a file is, as ``arguments.form``."""
    parser.add_argument(
        "--from",
        dest="form",
        choices=(*TEXT_NAMES, *FORMAT_NAMES),
        help="what the input is (default: by its suffix, - by its start)",
    )


def add_to(parser: argparse.ArgumentParser) -> None:
    """The format of what is written, as ``arguments.to``."""
    parser.add_argument(
        "--to",
        choices=FORMAT_NAMES,
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
        return FORMATS.of(file) if name is None else FORMATS.named(name)


def detect_format(name: str | None, file: str, data: bytes) -> Format | None:
    """The format of a file that was read, by its name or suffix; of standard input, by its start.

    Returns:
        None for what is no plan document but prose.
    """
    if name is None and file == STDIN and find_kind(data) is DocumentKind.TEXT:
        text = decode(data).text
        name = next((name for name, sign in _SIGNS.items() if sign.search(text)), None)
    if name is None and PurePath(file).suffix.lower() in FORMATS.suffixes:
        return FORMATS.of(file)
    return None if name is None or name in TEXT_NAMES else choose_format(name, file)


def join_documents(plans: Sequence[Plan], target: Format) -> str:
    """Plan documents as one output: one by itself, several as an array or stream of documents.

    Raises:
        EncodeError: A plan has no form in the format, or several have none.
    """
    documents = [target.dumps(plan) for plan in plans]
    if len(documents) == 1:
        return documents[0]
    if target.name == "json":
        return "[\n" + ",\n".join(text.rstrip() for text in documents) + "\n]\n"
    if target.name == "yaml":
        return "".join(f"---\n{text}" for text in documents)
    problem = (
        f"{target.name} cannot hold several plans: choose one with --plan, or a folder with -o"
    )
    raise EncodeError([Fault("", problem)])
