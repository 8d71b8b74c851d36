"""`unionplan convert SRC DST`: a plan in another format."""

import argparse
from collections.abc import Sequence
from datetime import date
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
from unionplan.model import Plan

_LAYOUTS: Final = {"docx": ("official", "plain"), "html": ("full", "wall")}
"""The formats that have layouts, the usual one first."""

_OFFERED: Final = {"layout": tuple(_LAYOUTS), "part": ("stratml",), "findings": ("html",)}
"""What a user can choose, and the formats that offer it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    add_file(parser, "SRC")
    parser.add_argument("target", metavar="DST", help="file to write; - is standard output")
    add_plan(parser)
    add_to(parser)
    add_from(parser)
    parser.add_argument(
        "--layout",
        choices=tuple(layout for layouts in _LAYOUTS.values() for layout in layouts),
        help="how a Word document looks: official is GB/T 9704 (default: official), or plain;"
        " what a web page shows: full (default), or wall, without the prose",
    )
    parser.add_argument(
        "--findings", action="store_const", const=True, help="show on a web page what check finds"
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
        options = _options(arguments, target, plan)
        written = target.write(plan, strict=arguments.strict, **options)
        if file == STDIN:
            write_document(written.data)
    if file != STDIN:
        write_outputs([Output(file, written.data)])
    note_losses(file, written.losses)
    if source.reading is not None:
        write_note(note_reading(source, arguments.lang))
    return 0


def _options(arguments: argparse.Namespace, target: Format, plan: Plan) -> dict[str, object]:
    """What the user chose of what the format lets its user choose.

    Raises:
        CommandError: Something was chosen that it does not offer.
    """
    options: dict[str, object] = {}
    for name, formats in _OFFERED.items():
        value: object = getattr(arguments, name)
        if value is None:
            continue
        if target.name not in formats:
            msg = f"--{name} is for {' and '.join(formats)}, not for {target.name}"
            raise CommandError(msg)
        options[name] = value
    layout = arguments.layout
    if layout is not None and layout not in _LAYOUTS[target.name]:
        msg = f"layouts of {target.name} are {' and '.join(_LAYOUTS[target.name])}, not {layout}"
        raise CommandError(msg)
    if arguments.findings:
        options["findings"] = _check(arguments.file, plan)
    if target.name == "html":
        options["lang"] = arguments.lang
    return options


def _check(file: str, plan: Plan) -> Sequence[object]:
    """What `unionplan check` finds today, by the settings that belong to the file."""
    from unionplan.cli.config import Configs
    from unionplan.rules import check, installed_registry

    registry = installed_registry()
    settings = Configs(registry).of(file)
    # The day on the user's wall is meant, not that of another time zone.
    today = date.today()  # noqa: DTZ011
    return check(plan, settings=settings, registry=registry, as_of=today).findings
