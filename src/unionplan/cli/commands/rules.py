"""`unionplan rules`: what `check` looks for."""

import argparse
import json

from unionplan.cli.arguments import add_lang, add_width, split_list
from unionplan.cli.layout import table
from unionplan.cli.rule_texts import plain_rule, template
from unionplan.cli.streams import write, write_document
from unionplan.cli.terminal import find_terminal
from unionplan.cli.words import word
from unionplan.rules import Rule, Severity, SourceLevel, Standing, installed_registry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.add_argument(
        "selector",
        metavar="RULE",
        nargs="*",
        type=split_list,
        help="only these: a code (WP201), its start (WP2), a name or a family (schedule)",
    )
    for name, values, what in (
        ("--severity", Severity, "that weigh as much"),
        ("--level", SourceLevel, "that rest on this"),
        ("--standing", Standing, "whose source was read so far"),
    ):
        parser.add_argument(
            name, choices=[value.value for value in values], help=f"only rules {what}"
        )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="for people or for programs (default: text)",
    )
    add_lang(parser)
    add_width(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the rules."""
    selectors = [part for parts in arguments.selector for part in parts]
    rules = [rule for rule in installed_registry().select(selectors) if _is_asked(rule, arguments)]
    if arguments.format == "json":
        plain = [plain_rule(rule) for rule in rules]
        write_document(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
        return 0
    lang = arguments.lang
    terminal = find_terminal(arguments.width)
    if not rules:
        write(f"{word('none', lang)}\n")
        return 0
    head = [word(key, lang) for key in ("code", "severity", "message")]
    rows = [[rule.code, word(rule.severity.value, lang), template(rule, lang)] for rule in rules]
    first, *lines = table(rows, terminal.width, head=head)
    write("\n".join([terminal.paint(first, "bold"), *lines]) + "\n")
    return 0


def _is_asked(rule: Rule, arguments: argparse.Namespace) -> bool:
    return (
        arguments.severity in {None, rule.severity.value}
        and arguments.level in {None, rule.level.value}
        and arguments.standing in {None, rule.standing}
    )
