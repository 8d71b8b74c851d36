"""`unionplan read FILE`: the plans of a text as plan documents."""

import argparse
import os

from unionplan.cli.arguments import add_file, add_lang, add_plan
from unionplan.cli.documents import STDIN, Format, add_from, add_to, choose_format, join_documents
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
from unionplan.cli.streams import write_document, write_note
from unionplan.formats import Written
from unionplan.model import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    add_file(parser)
    add_plan(parser)
    parser.add_argument(
        "-o",
        "--out",
        metavar="OUT",
        default=STDIN,
        help="file to write; for several plans a folder, or a name with {n} for their numbers "
        "(default: standard output)",
    )
    add_to(parser)
    add_from(parser)
    add_output_choices(parser, "OUT")
    add_lang(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the plans, and say on standard error how much of the text they hold."""
    source = load_input(arguments.file, arguments.form)
    out: str = arguments.out
    into_folder = os.path.isdir(out) or out.endswith(("/", os.sep))  # noqa: PTH112
    target = choose_format(arguments.to, STDIN if into_folder else out)
    plans = choose_plans(source, arguments.plan)
    files = [STDIN] * len(plans)
    if out != STDIN:
        files = _name_files(source, out, plans, target, into_folder=into_folder)
        check_outputs(files, source, overwrite=arguments.overwrite)
    documents: list[Written] = []
    for file, (_, plan) in zip(files, plans, strict=True):
        with about(source.file if out == STDIN else file):
            documents.append(target.write(plan, strict=arguments.strict))
    if out == STDIN:
        with about(source.file):
            write_document(join_documents([written.data for written in documents], target))
    else:
        named = zip(files, documents, strict=True)
        write_outputs([Output(file, written.data) for file, written in named])
    for file, written in zip(files, documents, strict=True):
        note_losses(file, written.losses, arguments.lang)
    write_note(note_reading(source, arguments.lang))
    return 0


def _name_files(
    source: Input, out: str, plans: list[tuple[int, Plan]], target: Format, *, into_folder: bool
) -> list[str]:
    """The name of the file for each plan."""
    if into_folder:
        out = name_in_folder(source, out, target)
    elif len(plans) > 1 and NUMBER not in out:
        msg = (
            f"{source.file}: holds {len(plans)} plans: choose one with --plan, or give as OUT a"
            f" folder or a name with {NUMBER}"
        )
        raise CommandError(msg)
    return [out.replace(NUMBER, str(number)) for number, _ in plans]
