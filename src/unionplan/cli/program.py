"""The program: from the arguments to an exit code, whatever happens on the way."""

import signal
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from types import FrameType
from typing import Final

from unionplan.cli.arguments import COMMANDS, load_command, parse
from unionplan.cli.faults import CommandError, about
from unionplan.cli.streams import report, write

__all__ = ["FAILURE", "INTERRUPTED", "TERMINATED", "main"]

FAILURE: Final = 2
INTERRUPTED: Final = 130  # 128 and the number of the signal, as shells say it
TERMINATED: Final = 143


class _TerminatedError(BaseException):
    """The system asked the program to end; what is half done is cleaned up on the way out."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments without the program's name; those of the process by default.

    Returns:
        0 where all is well, 1 where there are findings, 2 where something could not be read or was
        wrongly asked for; then standard error says so, one line a fault, and nothing was written.
        130 and 143 after an interruption.
    """
    try:
        with _terminable(), about(""):
            return _run(sys.argv[1:] if argv is None else list(argv))
    except CommandError as error:
        report(error.lines)
        return FAILURE
    except KeyboardInterrupt:
        report(["interrupted"])
        return INTERRUPTED
    except _TerminatedError:
        report(["terminated"])
        return TERMINATED


def _run(argv: Sequence[str]) -> int:
    first, *rest = argv or [""]
    if first in {"-h", "--help"}:
        write(_help())
        return 0
    if first in {"-V", "--version"}:
        from unionplan import __version__

        write(f"unionplan {__version__}\n")
        return 0
    if first not in COMMANDS:
        raise _unknown(first)
    command = load_command(first)
    try:
        arguments = parse(first, command, rest)
    except SystemExit:  # argparse has printed the help of the command
        return 0
    return command.run(arguments)


def _unknown(first: str) -> CommandError:
    see = "(see 'unionplan --help')"
    if not first:
        return CommandError(f"expected a command: {', '.join(COMMANDS)} {see}")
    if first.startswith("-"):
        return CommandError(f"expected a command, found the option {first!r} {see}")
    near = get_close_matches(first[:50], COMMANDS, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(COMMANDS)}"
    return CommandError(f"no command is called {first!r}{hint}")


def _help() -> str:
    commands = "\n".join(f"  {name:9}{summary}" for name, summary in COMMANDS.items())
    return f"""\
usage: unionplan COMMAND ...

Read, check and convert the work plans of trade unions (工会工作计划).

commands:
{commands}

options:
  -h, --help     show this help, or that of a command
  -V, --version  show the version

A FILE is a plan document (.json, .yaml, .toml, ...) or a plan as people write it (.docx,
.html, .md, .txt); - is standard input. Exit status: 0 clean, 1 findings, 2 could not be
read or was wrongly asked for.
"""


@contextmanager
def _terminable() -> Generator[None, None, None]:
    """Turn SIGTERM into an exception, where nobody else has claimed it."""
    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    ):
        yield
        return
    signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise _TerminatedError
