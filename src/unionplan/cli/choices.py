"""What single formats let their user choose, as options of the command line."""

import argparse
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from unionplan.cli.documents import Format
from unionplan.cli.faults import CommandError, about
from unionplan.files import read_bytes
from unionplan.model import Plan

__all__ = ["add_choices", "chosen_options", "options_for"]

_LAYOUTS: Final[Mapping[str, tuple[str, ...]]] = {
    "docx": ("official", "plain"),
    "html": ("full", "wall"),
}
"""The formats that have layouts, the usual one first."""

_OFFERED: Final[Mapping[str, tuple[str, ...]]] = {
    "layout": tuple(_LAYOUTS),
    "earlier": ("ics",),
    "alarm": ("ics",),
    "part": ("stratml",),
    "findings": ("html",),
}
"""Each option with the formats that offer it."""

_SPAN: Final = re.compile("([0-9]{1,4})([dhm])")
_UNITS: Final = {"d": "days", "h": "hours", "m": "minutes"}


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Options that only some formats take, each as an argument of its name."""
    parser.add_argument(
        "--layout",
        choices=tuple(dict.fromkeys(name for names in _LAYOUTS.values() for name in names)),
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
    parser.add_argument(
        "--earlier",
        metavar="FILE",
        help="calendar that the new one replaces: events are updated, what is gone is cancelled",
    )
    parser.add_argument(
        "--alarm",
        metavar="TIME",
        type=_span,
        help="how long before its day an event of a calendar is announced, such as 3d or 12h",
    )


def chosen_options(arguments: argparse.Namespace, target: Format) -> dict[str, Any]:
    """What the user chose of what the format lets its user choose.

    Raises:
        CommandError: Something was chosen that it does not offer, or the earlier file cannot be
            read.
    """
    options: dict[str, Any] = {}
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
    if arguments.earlier is not None:
        with about(arguments.earlier):
            options["earlier"] = read_bytes(arguments.earlier)
    if target.name == "html":
        options["lang"] = arguments.lang
    return options


def options_for(plan: Plan, file: str, chosen: Mapping[str, Any]) -> dict[str, Any]:
    """What was chosen for all plans, as it is for one of them.

    Args:
        plan: The plan that is written.
        file: The file that it is from, whose settings count where it is checked.
        chosen: What `chosen_options` gave.
    """
    return {**chosen, "findings": _check(file, plan)} if "findings" in chosen else dict(chosen)


def _check(file: str, plan: Plan) -> Sequence[object]:
    """What `unionplan check` finds today, by the settings that belong to the file."""
    from unionplan.cli.config import Configs
    from unionplan.rules import check, installed_registry

    registry = installed_registry()
    settings = Configs(registry).of(file)
    # The day on the user's wall is meant, not that of another time zone.
    today = date.today()  # noqa: DTZ011
    return check(plan, settings=settings, registry=registry, as_of=today).findings


def _span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    if found is None:
        msg = f"expected days, hours or minutes such as 3d, 12h or 30m, found {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return timedelta(**{_UNITS[found[2]]: int(found[1])})
