"""`unionplan check`: what is wrong in plans and in texts of plans."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from unionplan.chinese import printable
from unionplan.cli.arguments import add_lang, add_width, parse_day, split_list
from unionplan.cli.documents import add_from
from unionplan.cli.faults import CommandError, about, one_line
from unionplan.cli.findings import Located, locate, plain_file, show_plan, show_remarks, show_source
from unionplan.cli.inputs import Input, load_input
from unionplan.cli.layout import wrap
from unionplan.cli.streams import report as report_faults
from unionplan.cli.streams import write, write_document
from unionplan.cli.terminal import Terminal, find_terminal
from unionplan.cli.words import Lang, comma, counted, word
from unionplan.rules import Report, Severity, check, default_registry


class _Checked(NamedTuple):
    """A file, for each plan in it what is wrong, and where that stands."""

    source: Input
    reports: tuple[Report, ...]
    findings: tuple[tuple[Located, ...], ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="plan document (.json, .yaml, .toml) or text; - is standard input",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="(default: text)"
    )
    add_lang(parser)
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
    add_from(parser)
    add_width(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check each file; one that cannot be read does not keep the others from being checked."""
    registry = default_registry().select(arguments.select, arguments.ignore)
    # The day on the user's wall is meant, not that of another time zone.
    as_of: date = arguments.as_of or date.today()  # noqa: DTZ011
    as_text = arguments.format == "text"
    terminal = find_terminal(arguments.width)
    checked: list[_Checked] = []
    failed: list[dict[str, object]] = []
    for file in dict.fromkeys(arguments.files):
        try:
            with about(file):
                source = load_input(file, arguments.form)
                reports = tuple(
                    check(plan, registry=registry, as_of=as_of) for plan in source.plans
                )
                findings = tuple(locate(source, report) for report in reports)
        except CommandError as error:
            failed.append({"file": printable(file), "problems": list(map(one_line, error.lines))})
            report_faults(error.lines)
            continue
        each = _Checked(source, reports, findings)
        if as_text:
            before = "\n" if checked else ""
            lines = _show(each, terminal, arguments.lang, every_one=arguments.all)
            write(before + "\n".join(lines) + "\n")
        checked.append(each)
    if as_text and checked:
        total = wrap(_count(checked, arguments.lang), terminal.width)
        write("\n" + "\n".join(terminal.paint(line, "bold") for line in total) + "\n")
    elif not as_text:
        plain = _plain(checked, failed)
        write_document(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
    if failed:
        return 2
    least = Severity(arguments.fail_on)
    heavy = any(each.filter(least=least).findings for each in _reports(checked))
    return 1 if heavy else 0


def _reports(checked: Iterable[_Checked]) -> Iterator[Report]:
    for each in checked:
        yield from each.reports


def _totals(checked: Iterable[_Checked]) -> Counter[Severity]:
    totals: Counter[Severity] = Counter()
    for each in _reports(checked):
        totals.update(each.counts)
    return totals


def _show(each: _Checked, terminal: Terminal, lang: Lang, *, every_one: bool) -> Iterator[str]:
    source = each.source
    yield from show_source(source, terminal, lang)
    yield from show_remarks(source, None, terminal, lang)
    for index, findings in enumerate(each.findings):
        yield from show_plan(source, index, findings, terminal, lang, every_one=every_one)


def _count(checked: list[_Checked], lang: Lang) -> str:
    totals = _totals(checked)
    found = [counted(totals[severity], severity.value, lang) for severity in Severity]
    some = [words for severity, words in zip(Severity, found, strict=True) if totals[severity]]
    number = [counted(len(checked), "file", lang)] if len(checked) > 1 else []
    plans = counted(sum(len(each.reports) for each in checked), "plan", lang)
    what = comma(lang).join([*number, plans])
    colon = "：" if lang == "zh" else ": "
    return f"{what}{colon}{comma(lang).join(some) or word('clean', lang)}"


def _plain(checked: Iterable[_Checked], failed: list[dict[str, object]]) -> dict[str, object]:
    checked = list(checked)
    totals = _totals(checked)
    return {
        "files": [plain_file(*each) for each in checked],
        "failed": failed,
        "counts": {severity.value: totals[severity] for severity in Severity},
    }
