"""What the user asked for: the commands there are, and the options that several share."""

import argparse
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Final, NoReturn, Protocol, cast

from unionplan.cli.faults import CommandError
from unionplan.cli.streams import write

__all__ = [
    "COMMANDS",
    "Command",
    "add_file",
    "add_lang",
    "add_plan",
    "add_width",
    "load_command",
    "make_parser",
    "parse",
    "parse_day",
    "split_list",
]

COMMANDS: Final = {
    "check": "find what is wrong in plans and in texts of plans",
    "show": "show a plan's outline, months, duties and metrics",
    "read": "turn a text into plan documents",
    "convert": "write plans in another format",
    "rules": "list the rules that check knows",
    "explain": "explain a rule",
    "schema": "print the JSON Schema of plan documents",
}
"""Every command with its summary; each is a module of `unionplan.cli.commands`."""

_NARROWEST: Final = 40
_WIDEST: Final = 1000


class Command(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command can be asked."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""
        ...


class _Parser(argparse.ArgumentParser):
    """argparse whose words go the way of all others: one line for what is wrong."""

    def error(self, message: str) -> NoReturn:
        msg = f"{message} (see '{self.prog} --help')"
        raise CommandError(msg)

    def print_help(self, file: object = None) -> None:
        del file
        write(self.format_help())


def load_command(name: str) -> Command:
    """The module of a command; those of the others stay unloaded."""
    return cast("Command", import_module(f"unionplan.cli.commands.{name}"))


def parse(name: str, command: Command, argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments behind a command's name, options and files in any order.

    Raises:
        CommandError: They are not what the command takes.
        SystemExit: They ask for help, which was printed.
    """
    return make_parser(name, command).parse_intermixed_args(argv)


def make_parser(name: str, command: Command) -> argparse.ArgumentParser:
    """What reads the arguments of a command, and knows what they mean."""
    parser = _Parser(
        prog=f"unionplan {name}",
        description=f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}.",
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


def add_file(parser: argparse.ArgumentParser, metavar: str = "FILE") -> None:
    """One plan document or text, as ``arguments.file``."""
    parser.add_argument(
        "file",
        metavar=metavar,
        help="plan (.docx, .html, .md, .txt) or plan document; - is standard input",
    )


def add_lang(parser: argparse.ArgumentParser, *, default: str | None = "zh") -> None:
    """The language of the output, as ``arguments.lang``; None to leave it to the settings."""
    parser.add_argument(
        "--lang", choices=("zh", "en"), default=default, help="language of the output (default: zh)"
    )


def add_plan(parser: argparse.ArgumentParser) -> None:
    """Which plan of a text that holds several, as ``arguments.plan``."""
    parser.add_argument(
        "--plan",
        metavar="N",
        type=_plan_number,
        help="only the Nth plan of a text that holds several",
    )


def add_width(parser: argparse.ArgumentParser) -> None:
    """How wide the output may be, as ``arguments.width``."""
    parser.add_argument(
        "--width",
        metavar="N",
        type=_columns,
        help="columns of the output (default: the terminal's, else 80)",
    )


def parse_day(text: str) -> date:
    """A day as the user writes it.

    Raises:
        ArgumentTypeError: *text* is no day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"expected a day such as 2026-03-08, found {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def split_list(text: str) -> list[str]:
    """The parts of a list with commas, without empty ones."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _columns(text: str) -> int:
    return _number(text, _NARROWEST, _WIDEST)


def _plan_number(text: str) -> int:
    return _number(text, 1, 999_999)


def _number(text: str, least: int, most: int) -> int:
    if text.isascii() and text.isdecimal() and len(text) <= len(str(most)):
        number = int(text)
        if least <= number <= most:
            return number
    msg = f"expected a number from {least} to {most}, found {text!r}"
    raise argparse.ArgumentTypeError(msg)
