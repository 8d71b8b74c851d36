"""`unionplan convert SRC DST`: a plan in another format."""

import argparse
from typing import Final

from unionplan.cli.arguments import add_file, add_lang, add_plan
from unionplan.cli.documents import STDIN, Format, add_from, add_to, choose_format
from unionplan.cli.faults import CommandError, about
from unionplan.cli.inputs import choose_plans, load_input, note_reading
from unionplan.cli.outputs import (
    Output,
    add_output_choices,
    check_outputs,
    note_losses,
    write_outputs,
)
from unionplan.cli.streams import write_document, write_note

_OFFERED: Final = {"layout": "docx", "part": "stratml"}
"""What a user can choose, and the format that offers it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    add_file(parser, "SRC")
    parser.add_argument("target", metavar="DST", help="file to write; - is standard output")
    add_plan(parser)
    add_to(parser)
    add_from(parser)
    parser.add_argument(
        "--layout",
        choices=("official", "plain"),
        help="how a Word document looks: official is GB/T 9704 (default: official)",
    )
    parser.add_argument(
        "--part",
        type=int,
        choices=(1, 2),
        help="part of StratML: 1 for strategic plans, 2 with indicators and results (default: 2)",
    )
    add_output_choices(parser, "DST")
    add_lang(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the plan, and say on standard error what got lost on the way.

    That is what the format has no place for, and of a text what the plan does not hold.
    """
    file: str = arguments.target
    target = choose_format(arguments.to, file)
    source = load_input(arguments.file, arguments.form)
    plans = choose_plans(source, arguments.plan)
    if len(plans) > 1:
        msg = f"{source.file}: holds {len(plans)} plans: choose one with --plan"
        raise CommandError(msg)
    if file != STDIN:
        check_outputs([file], source, overwrite=arguments.overwrite)
    [(_, plan)] = plans
    with about(file):
        written = target.write(plan, strict=arguments.strict, **_options(arguments, target))
        if file == STDIN:
            write_document(written.data)
    if file != STDIN:
        write_outputs([Output(file, written.data)])
    note_losses(file, written.losses)
    if source.reading is not None:
        write_note(note_reading(source, arguments.lang))
    return 0


def _options(arguments: argparse.Namespace, target: Format) -> dict[str, object]:
    """What the user chose of what the format lets its user choose.

    Raises:
        CommandError: Something was chosen that it does not offer.
    """
    chosen = {name: getattr(arguments, name) for name in _OFFERED}
    options = {name: value for name, value in chosen.items() if value is not None}
    for name in options:
        if _OFFERED[name] != target.name:
            msg = f"--{name} is for {_OFFERED[name]}, not for {target.name}"
            raise CommandError(msg)
    return options
