"""`unionplan rules`: what `check` looks for."""

import argparse
import json

from unionplan.cli.arguments import add_lang, add_width, split_list
from unionplan.cli.layout import table
from unionplan.cli.rule_texts import template
from unionplan.cli.streams import write, write_document
from unionplan.cli.terminal import find_terminal
from unionplan.cli.words import word
from unionplan.rules import default_registry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.add_argument(
        "selector",
        metavar="RULE",
        nargs="*",
        type=split_list,
        help="only these: a code (WP201), its start (WP2), a name or a family (schedule)",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="(default: text)"
    )
    add_lang(parser)
    add_width(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the rules."""
    registry = default_registry().select([part for parts in arguments.selector for part in parts])
    if arguments.format == "json":
        plain = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": rule.family.value,
                "severity": rule.severity.value,
                "level": rule.level.value,
                "source": rule.source,
                "message": {"zh": rule.messages.zh, "en": rule.messages.en},
                "summary": rule.page.summary,
                "since": rule.since,
            }
            for rule in registry
        ]
        write_document(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
        return 0
    lang = arguments.lang
    terminal = find_terminal(arguments.width)
    head = [word(key, lang) for key in ("code", "severity", "message")]
    rows = [[rule.code, word(rule.severity.value, lang), template(rule, lang)] for rule in registry]
    first, *lines = table(rows, terminal.width, head=head)
    write("\n".join([terminal.paint(first, "bold"), *lines]) + "\n")
    return 0
