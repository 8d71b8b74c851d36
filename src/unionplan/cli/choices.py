"""What single formats let their user choose, as options of the command line."""

import argparse
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from unionplan.cli.documents import Format
from unionplan.cli.faults import CommandError, about
from unionplan.files import read_bytes

__all__ = ["add_choices", "chosen_options"]

_LAYOUTS: Final[Mapping[str, tuple[str, ...]]] = {"docx": ("official", "plain")}
"""The formats that have layouts, the usual one first."""

_OFFERED: Final[Mapping[str, tuple[str, ...]]] = {
    "layout": tuple(_LAYOUTS),
    "earlier": ("ics",),
    "alarm": ("ics",),
}
"""Each option with the formats that offer it."""

_SPAN: Final = re.compile("([0-9]{1,4})([dhm])")
_UNITS: Final = {"d": "days", "h": "hours", "m": "minutes"}


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Options that only some formats take, each as an argument of its name."""
    parser.add_argument(
        "--layout",
        choices=tuple(dict.fromkeys(name for names in _LAYOUTS.values() for name in names)),
        help="how a Word document looks: official is GB/T 9704 (default: official)",
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
    return options


def _span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    if found is None:
        msg = f"expected days, hours or minutes such as 3d, 12h or 30m, found {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return timedelta(**{_UNITS[found[2]]: int(found[1])})
