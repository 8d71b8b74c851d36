"""Write the reference page of the command line, out of what its commands say of themselves.

python tools/generate_cli_page.py            writes docs/reference/command-line.md
python tools/generate_cli_page.py --check    fails when it is stale
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unionplan.cli.arguments import COMMANDS, load_command, make_parser

TARGET: Final = Path(__file__).parent.parent / "docs/reference/command-line.md"
HEAD: Final = """\
# The command line

What each command of `unionplan` takes; the page is made by `tools/generate_cli_page.py` from what
they say themselves (`unionplan COMMAND --help`). Options and files stand in any order. `-` is
standard input, or standard output. `unionplan --version` says the version.

A FILE is a plan document ([formats.md](formats.md)) or the text of a plan: a .docx, a web page,
Markdown, or text in UTF-8, UTF-16 or GB18030 ([read-files.md](../how-to/read-files.md)). What
is told about a file goes to standard error, documents and findings to standard output.

| exit status | says |
|---|---|
| 0 | all is well |
| 1 | there are findings, or something would be mended |
| 2 | something could not be read, or was wrongly asked for; then nothing was written |
| 130, 143 | interrupted |
"""


def page() -> str:
    """The whole page."""
    lines = [HEAD]
    for name in COMMANDS:
        lines += command_page(name)
    return "\n".join(lines).rstrip() + "\n"


def command_page(name: str) -> Iterator[str]:
    """The lines of one command."""
    parser = make_parser(name, load_command(name))
    yield f"## unionplan {name}"
    yield ""
    yield parser.description or ""
    yield ""
    yield "```text"
    yield from usage(parser)
    yield "```"
    yield ""
    # argparse shows its arguments to nobody else
    actions = [action for action in parser._actions if action.dest != "help"]  # noqa: SLF001
    if actions:
        yield "| argument | means |"
        yield "|---|---|"
        for action in actions:
            yield f"| {arguments(action)} | {cell(meaning(action))} |"
        yield ""


def usage(parser: argparse.ArgumentParser) -> Iterator[str]:
    """How the command is called."""
    if parser.usage is not None:
        yield from (line.strip() for line in (parser.usage % {"prog": parser.prog}).splitlines())
        return
    words = [parser.prog, "[options]"]
    for action in parser._actions:  # noqa: SLF001
        if not action.option_strings:
            word = str(action.metavar or action.dest.upper())
            many = {"+": f"{word} ...", "*": f"[{word} ...]", "?": f"[{word}]"}
            words.append(many.get(str(action.nargs), word))
    yield " ".join(words)


def arguments(action: argparse.Action) -> str:
    """How an argument is written: ``-o DIR``, ``--out DIR``."""
    value = ""
    if action.nargs != 0:
        value = str(action.metavar or "|".join(map(str, action.choices or ())) or action.dest)
    names = [f"{option} {value}".rstrip() for option in action.option_strings] or [value]
    return ", ".join(f"`{cell(name)}`" for name in names)


def meaning(action: argparse.Action) -> str:
    """What an argument says of itself."""
    words = (action.help or "") % {"default": action.default}
    return words[:1].upper() + words[1:]


def cell(text: str) -> str:
    """A text as a cell of a table takes it."""
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write the file, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    text = page()
    if not parser.parse_args().check:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} is stale: run python tools/generate_cli_page.py")


if __name__ == "__main__":
    main()
