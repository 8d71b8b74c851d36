"""`unionplan explain CODE`: the page of a rule."""

import argparse
from collections.abc import Iterator

from unionplan.chinese import printable
from unionplan.cli.arguments import add_lang, add_width
from unionplan.cli.faults import CommandError
from unionplan.cli.layout import wrap
from unionplan.cli.rule_texts import describe_fault, describe_grounds, template
from unionplan.cli.streams import write
from unionplan.cli.terminal import Terminal, find_terminal
from unionplan.cli.words import Lang, word
from unionplan.rules import Rule, UnknownRuleError, installed_registry

_INDENT = "    "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.add_argument("code", metavar="RULE", help="its code (WP201) or name")
    add_lang(parser)
    add_width(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what the rule says, why, and an example of it."""
    asked = arguments.code
    registry = installed_registry()
    try:
        rule = registry[asked.upper() if asked.upper() in registry else asked]
    except UnknownRuleError as error:
        msg = f"{error} (see 'unionplan rules')"
        raise CommandError(msg) from error
    lines = _show(rule, find_terminal(arguments.width), arguments.lang)
    write("\n".join(lines) + "\n")
    return 0


def _show(rule: Rule, terminal: Terminal, lang: Lang) -> Iterator[str]:
    page = rule.page
    title = f"{terminal.paint(rule.code, 'bold')} {rule.name}"
    yield f"{title} ({word(rule.severity.value, lang)})"
    yield from _indented(template(rule, lang), terminal)
    summary, why = describe_fault(rule, lang)
    if summary:
        yield ""
        yield from _indented(summary, terminal)
    for key, lines in (
        ("why", _indented(why, terminal)),
        ("example", _verbatim(page.example)),
        ("fix", _verbatim(page.fix)),
        *((key, _indented(text, terminal)) for key, text in describe_grounds(rule, lang)),
    ):
        if lines:
            yield ""
            yield terminal.paint(word(key, lang), "bold")
            yield from lines


def _indented(text: str, terminal: Terminal) -> list[str]:
    return [
        line
        for paragraph in text.splitlines()
        for line in wrap(paragraph, terminal.width, indent=_INDENT, hang=_INDENT)
    ]


def _verbatim(text: str) -> list[str]:
    return [f"{_INDENT}{printable(line)}".rstrip() for line in text.splitlines()]
