"""`unionplan check`: what is wrong in plans and in texts of plans."""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from typing import Final

import attrs

from unionplan.cli.arguments import add_lang, add_width, parse_day, split_list
from unionplan.cli.checking import Checked, Terms, check_input
from unionplan.cli.config import Configs
from unionplan.cli.documents import add_from
from unionplan.cli.faults import CommandError, about
from unionplan.cli.inputs import Input, load_input
from unionplan.cli.mending import Mended, diff, mend, save
from unionplan.cli.reports.failure import Failure
from unionplan.cli.reports.text import show_file, show_total
from unionplan.cli.streams import report as report_faults
from unionplan.cli.streams import write, write_document
from unionplan.cli.terminal import find_terminal
from unionplan.cli.words import Lang
from unionplan.rules import Registry, Settings, Severity, installed_registry

_FORMATS: Final = ("text", "json", "sarif", "github", "junit")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="plan (.docx, .html, .md, .txt) or plan document (.json, .yaml, .toml);"
        " - is standard input",
    )
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="text",
        help="for people, for programs, or for what runs checks (default: text)",
    )
    add_lang(parser, default=None)
    for name, verb in (("--select", "run only"), ("--ignore", "leave out")):
        parser.add_argument(
            name,
            metavar="RULES",
            action="extend",
            type=split_list,
            default=[],
            help=f"{verb} these rules: codes (WP201), starts of codes (WP2), names or families",
        )
    parser.add_argument(
        "--as-of", metavar="DATE", type=parse_day, help="the day of the check (default: today)"
    )
    parser.add_argument(
        "--fail-on",
        choices=[severity.value for severity in Severity],
        default=Severity.ADVICE.value,
        help="exit with 1 where a finding weighs as much as this, or more (default: advice)",
    )
    parser.add_argument(
        "--all", action="store_true", help="show every finding, not only the first of many alike"
    )
    _add_fixing(parser)
    parser.add_argument(
        "--config",
        metavar="TOML",
        help="the settings (default: the nearest unionplan.toml, or pyproject.toml with"
        " [tool.unionplan], at or above each FILE)",
    )
    parser.add_argument("--no-config", action="store_true", help="read no settings")
    add_from(parser)
    add_width(parser)


def _add_fixing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fix", action="store_true", help="mend what can safely be mended, in the files themselves"
    )
    parser.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: mend as well what should be looked at afterwards",
    )
    parser.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and write nothing"
    )
    parser.add_argument(
        "--set",
        metavar="NAME=WORDS",
        action="append",
        type=_parse_words,
        default=[],
        help="with --fix or --diff: what belongs into a gap, by the gap (20xx年=2026年), by the"
        " noun behind it (公司=恒砺) or by name (年份=2026)",
    )


def _parse_words(text: str) -> tuple[str, str]:
    name, equals, words = text.partition("=")
    if not name or not equals:
        msg = f"expected NAME=WORDS such as 年份=2026, found {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return name, words


def run(arguments: argparse.Namespace) -> int:
    """Check each file; one that cannot be read does not keep the others from being checked."""
    _verify(arguments)
    registry = installed_registry()
    registry.verify([*arguments.select, *arguments.ignore])
    configs = Configs(registry, arguments.config, off=arguments.no_config)
    files = {file: _settings(arguments, configs.of(file)) for file in arguments.files}
    lang: Lang = arguments.lang or next(iter(files.values())).language
    # The day on the user's wall is meant, not that of another time zone.
    as_of: date = arguments.as_of or date.today()  # noqa: DTZ011
    checked: list[Checked] = []
    failed: list[Failure] = []
    changes = 0
    for file, settings in files.items():
        terms = Terms(settings, registry, as_of)
        try:
            with about(file):
                source, mended = _open(file, arguments, terms)
                if arguments.diff:
                    changes += _show_diff(source, mended.source)
                    continue
                each = check_input(mended.source, terms)
        except CommandError as error:
            failed.append(Failure(file, error.lines))
            report_faults(error.lines)
            continue
        checked.append(each._replace(mended=mended.findings))
        if arguments.format == "text":
            _show(checked, arguments, lang)
    if not arguments.diff:
        _show_end(arguments, checked, failed, registry, lang)
    if failed:
        return 2
    least = Severity(arguments.fail_on)
    heavy = any(report.filter(least=least).findings for each in checked for report in each.reports)
    return 1 if heavy or changes else 0


def _open(file: str, arguments: argparse.Namespace, terms: Terms) -> tuple[Input, Mended]:
    """The file as it is, and as it is to be; that is written where it was asked for."""
    source = load_input(file, arguments.form)
    if not (arguments.fix or arguments.diff):
        return source, Mended(source)
    mended = mend(source, terms, unsafe=arguments.unsafe_fixes)
    if mended.findings and arguments.fix:
        save(mended.source)
    return source, mended


def _verify(arguments: argparse.Namespace) -> None:
    fixing = arguments.fix or arguments.diff
    see = "(see 'unionplan check --help')"
    if arguments.fix and arguments.diff:
        msg = f"--fix writes and --diff writes nothing: choose one {see}"
        raise CommandError(msg)
    if arguments.unsafe_fixes and not fixing:
        msg = f"--unsafe-fixes goes with --fix or --diff {see}"
        raise CommandError(msg)
    if arguments.set and not fixing:
        msg = f"--set goes with --fix or --diff {see}"
        raise CommandError(msg)
    if arguments.config and arguments.no_config:
        msg = f"--config and --no-config: choose one {see}"
        raise CommandError(msg)


def _settings(arguments: argparse.Namespace, settings: Settings) -> Settings:
    """What the user says now comes before what the settings say."""
    return attrs.evolve(
        settings,
        select=arguments.select or settings.select,
        ignore=(*settings.ignore, *arguments.ignore),
        fill={**settings.fill, **dict(arguments.set)},
    )


def _show(checked: Sequence[Checked], arguments: argparse.Namespace, lang: Lang) -> None:
    """Show the file that was checked last; what is no text comes in one piece at the end."""
    terminal = find_terminal(arguments.width)
    lines = show_file(checked[-1], terminal, lang, every_one=arguments.all)
    write(("\n" if len(checked) > 1 else "") + "\n".join(lines) + "\n")


def _show_diff(before: Input, after: Input) -> bool:
    lines = "".join(diff(before, after))
    if lines:
        write_document(lines)
    return bool(lines)


def _show_end(
    arguments: argparse.Namespace,
    checked: Sequence[Checked],
    failed: Sequence[Failure],
    registry: Registry,
    lang: Lang,
) -> None:
    """All that is shown once every file was checked."""
    match arguments.format:
        case "text":
            if checked:
                total = show_total(checked, find_terminal(arguments.width), lang)
                write("\n" + "\n".join(line for line in total if line) + "\n")
        case "json":
            from unionplan.cli.reports.plain import plain_report

            _write_json(plain_report(checked, failed))
        case "sarif":
            from unionplan.cli.reports.sarif import sarif_report

            _write_json(sarif_report(checked, failed, lang, registry=registry))
        case "github":
            from unionplan.cli.reports.github import github_report

            write_document(github_report(checked, failed, lang))
        case _:
            from unionplan.cli.reports.junit import junit_report

            least = Severity(arguments.fail_on)
            write_document(junit_report(checked, failed, lang, registry=registry, least=least))


def _write_json(plain: object) -> None:
    write_document(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
