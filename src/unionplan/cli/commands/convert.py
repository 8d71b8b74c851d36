"""`unionplan convert SRC DST`: plans in another format."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from unionplan.cli.arguments import add_lang, add_plan
from unionplan.cli.choices import add_choices, chosen_options, options_for
from unionplan.cli.documents import STDIN, Format, add_from, add_to, choose_format
from unionplan.cli.faults import CommandError, about
from unionplan.cli.inputs import Input, choose_plans, load_input, note_reading
from unionplan.cli.outputs import (
    NUMBER,
    Output,
    add_output_choices,
    check_outputs,
    name_in_folder,
    note_losses,
    write_outputs,
)
from unionplan.cli.progress import watched
from unionplan.cli.streams import write_document, write_note
from unionplan.cli.words import word
from unionplan.formats import Written

_ONE: Final = 2  # a source and a target


class _Converted(NamedTuple):
    """A plan in its new format, with the name of its file."""

    file: str
    written: Written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.usage = "%(prog)s [options] SRC DST\n       %(prog)s [options] --out DIR SRC ..."
    parser.add_argument(
        "files",
        nargs="+",
        metavar="SRC DST",
        help="plan (.docx, .html, .md, .txt) or plan document, and the file to write; - is standard"
        " input, and output",
    )
    parser.add_argument(
        "-o",
        "--out",
        metavar="DIR",
        help="folder into which each SRC is written, under its own name with the suffix of the"
        " format; all of them or, where one cannot be, none",
    )
    add_plan(parser)
    add_to(parser)
    add_from(parser)
    add_choices(parser)
    add_output_choices(parser, "DST")
    add_lang(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the plans, and say on standard error what got lost on the way.

    That is what the format has no place for, and of a text what the plan does not hold.
    """
    if arguments.out is not None:
        return _convert_into(arguments.out, arguments)
    if len(arguments.files) != _ONE:
        number = len(arguments.files)
        msg = (
            f"expected SRC DST, or --out DIR for several files, found {number}"
            f" file{'s' * (number > 1)} (see 'unionplan convert --help')"
        )
        raise CommandError(msg)
    file, target_file = arguments.files
    target = choose_format(arguments.to, target_file)
    options = chosen_options(arguments, target)
    source = load_input(file, arguments.form)
    plans = choose_plans(source, arguments.plan)
    if len(plans) > 1:
        msg = f"{source.file}: holds {len(plans)} plans: choose one with --plan"
        raise CommandError(msg)
    if target_file != STDIN:
        check_outputs([target_file], source, overwrite=arguments.overwrite)
    [(_, plan)] = plans
    with about(target_file):
        own = options_for(plan, source.file, options)
        written = target.write(plan, strict=arguments.strict, **own)
        if target_file == STDIN:
            write_document(written.data)
    if target_file != STDIN:
        write_outputs([Output(target_file, written.data)])
    _note([source], [_Converted(target_file, written)], arguments)
    return 0


def _convert_into(folder: str, arguments: argparse.Namespace) -> int:
    """Write all files into a folder, or none of them."""
    if not Path(folder).is_dir():
        msg = f"{folder}: is no directory"
        raise CommandError(msg)
    target = choose_format(arguments.to, STDIN)
    options = chosen_options(arguments, target)
    sources: list[Input] = []
    converted: list[_Converted] = []
    faults: list[str] = []
    for file in watched(arguments.files, word("converting", arguments.lang)):
        try:
            source = load_input(file, arguments.form)
            converted += _convert_file(source, folder, target, options, arguments)
            sources.append(source)
        except CommandError as error:
            faults += error.lines
    faults += _written_twice(converted)
    if faults:
        raise CommandError(*faults)
    write_outputs([Output(file, written.data) for file, written in converted])
    _note(sources, converted, arguments)
    return 0


def _convert_file(
    source: Input,
    folder: str,
    target: Format,
    options: dict[str, Any],
    arguments: argparse.Namespace,
) -> list[_Converted]:
    """Each plan of a file in its new format."""
    name = name_in_folder(source, folder, target)
    plans = choose_plans(source, arguments.plan)
    files = [name.replace(NUMBER, str(number)) for number, _ in plans]
    check_outputs(files, source, overwrite=arguments.overwrite)
    found: list[_Converted] = []
    for file, (_, plan) in zip(files, plans, strict=True):
        with about(file):
            own = options_for(plan, source.file, options)
            written = target.write(plan, strict=arguments.strict, **own)
        found.append(_Converted(file, written))
    return found


def _written_twice(converted: Iterable[_Converted]) -> list[str]:
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for file, _ in converted:
        if file in seen:
            twice[file] = None
        seen.add(file)
    return [f"{file}: would be written twice, for two files have one name" for file in twice]


def _note(
    sources: Iterable[Input], converted: Iterable[_Converted], arguments: argparse.Namespace
) -> None:
    for file, written in converted:
        note_losses(file, written.losses, arguments.lang)
    for source in sources:
        if source.reading is not None:
            write_note(note_reading(source, arguments.lang))
