"""`unionplan explain CODE`: the page of a rule."""

import argparse

from unionplan.chinese import printable
from unionplan.cli.arguments import add_lang, add_width
from unionplan.cli.faults import CommandError
from unionplan.cli.layout import wrap
from unionplan.cli.rule_texts import template
from unionplan.cli.streams import write
from unionplan.cli.terminal import find_terminal
from unionplan.cli.words import word
from unionplan.rules import UnknownRuleError, default_registry

_INDENT = "    "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.add_argument("code", metavar="RULE", help="its code (WP201) or name")
    add_lang(parser)
    add_width(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what the rule says, why, and an example of it."""
    lang, asked = arguments.lang, arguments.code
    terminal = find_terminal(arguments.width)
    registry = default_registry()
    try:
        rule = registry[asked.upper() if asked.upper() in registry else asked]
    except UnknownRuleError as error:
        msg = f"{error} (see 'unionplan rules')"
        raise CommandError(msg) from error
    page = rule.page

    def head(key: str) -> str:
        return terminal.paint(word(key, lang), "bold")

    def indented(text: str) -> list[str]:
        return [
            line
            for paragraph in text.splitlines()
            for line in wrap(paragraph, terminal.width, indent=_INDENT, hang=_INDENT)
        ]

    def verbatim(text: str) -> list[str]:
        return [f"{_INDENT}{printable(line)}".rstrip() for line in text.splitlines()]

    title = f"{terminal.paint(rule.code, 'bold')} {rule.name}"
    level = word(rule.level.value, lang)
    source = f"{level}: {rule.source}" if rule.source else level
    lines = [
        f"{title} ({word(rule.severity.value, lang)})",
        *indented(template(rule, lang)),
        "",
        *indented(page.summary),
        "",
        head("why"),
        *indented(page.why.replace("\n", " ")),
        "",
        head("example"),
        *verbatim(page.example),
        "",
        head("fix"),
        *verbatim(page.fix),
        "",
        head("source"),
        *indented(source),
    ]
    write("\n".join(lines) + "\n")
    return 0
