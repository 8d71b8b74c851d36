"""Plan documents to files and to standard output: all of them, or nothing."""

import argparse
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from unionplan.cli.documents import STDIN, Format
from unionplan.cli.faults import CommandError, about
from unionplan.cli.inputs import Input
from unionplan.cli.streams import write_note
from unionplan.cli.words import Lang, brackets, counted, word
from unionplan.files import write_bytes
from unionplan.formats import Loss

__all__ = [
    "NUMBER",
    "Output",
    "add_output_choices",
    "check_outputs",
    "name_in_folder",
    "note_losses",
    "write_outputs",
]


_SOURCE: Final = "/source"
_INDEX: Final = re.compile("/[0-9]{1,9}(?![^/])")


NUMBER: Final = "{n}"
"""Stands in the name of a file for the number of a plan."""


class Output(NamedTuple):
    """A file that is to be written.

    Attributes:
        file: Its name.
        data: All that it will hold.
    """

    file: str
    data: bytes


def add_output_choices(parser: argparse.ArgumentParser, file: str) -> None:
    """What may happen to the output, as ``arguments.overwrite`` and ``arguments.strict``."""
    parser.add_argument("--overwrite", action="store_true", help=f"replace {file} if it is there")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="write nothing where the format would not hold all of a plan",
    )


def note_losses(file: str, losses: Iterable[Loss], lang: Lang) -> None:
    """Say on standard error what a file does not hold of its plan.

    Losses that differ only in the item are told in one line, the first of them, and so is all
    that only says where the reader found something.
    """
    alike: dict[tuple[str, str], list[Loss]] = {}
    for loss in losses:
        is_source = loss.where.endswith(_SOURCE)
        place = _SOURCE if is_source else _INDEX.sub("/-", loss.where)
        alike.setdefault((place, loss.reason), []).append(loss)
    colon = "：" if lang == "zh" else ": "
    for first, *others in alike.values():
        more = brackets(counted(len(others), "more_alike", lang), lang) if others else ""
        told = f"{word('not_held', lang)}{colon}{first.message(lang)}{more}"
        write_note(f"{file}: {told}")


def check_outputs(files: Iterable[str], source: Input, *, overwrite: bool) -> None:
    """See that the files may be written, before anything is.

    Raises:
        CommandError: One of them is the source itself or a folder, or is there already and
            *overwrite* was not said.
    """
    for file in files:
        if source.file != STDIN and _is_same(file, source.file):
            msg = f"{file}: is the file that was read"
            raise CommandError(msg)
        if Path(file).is_dir():
            msg = f"{file}: is a directory"
            raise CommandError(msg)
        if not overwrite and os.path.lexists(file):
            msg = f"{file}: is there already (--overwrite replaces it)"
            raise CommandError(msg)


def name_in_folder(source: Input, folder: str, target: Format) -> str:
    """The name of the file for a plan of a source, with `NUMBER` in it where there are several."""
    stem = "plan" if source.file == STDIN else PurePath(source.file).stem
    ending = f"-{NUMBER}" if len(source.plans) > 1 else ""
    return os.path.join(folder, f"{stem}{ending}{target.suffixes[0]}")  # noqa: PTH118


def write_outputs(outputs: Sequence[Output]) -> None:
    """Write all files; those that are new are removed again where one of them cannot be written.

    Raises:
        CommandError: One of them cannot be written.
    """
    new: list[Path] = []
    for file, data in outputs:
        path = Path(file)
        is_new = not os.path.lexists(path)
        try:
            with about(file):
                write_bytes(path, data)
        except BaseException:
            for other in new:
                with suppress(OSError):
                    other.unlink()
            raise
        if is_new:
            new.append(path)


def _is_same(file: str, other: str) -> bool:
    try:
        return Path(file).samefile(other)
    except (OSError, ValueError):
        return False
