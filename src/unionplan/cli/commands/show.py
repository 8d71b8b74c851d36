"""`unionplan show`: a plan's outline, months, duties and metrics."""

import argparse
from collections.abc import Iterator
from datetime import date

from unionplan.cli.arguments import add_file, add_lang, add_plan, add_width, parse_day
from unionplan.cli.documents import add_from
from unionplan.cli.faults import CommandError
from unionplan.cli.inputs import choose_plans, load_input
from unionplan.cli.layout import wrap
from unionplan.cli.outline import show_outline
from unionplan.cli.page import show_calendar, show_duties, show_metrics, show_undated
from unionplan.cli.placement import place_activities
from unionplan.cli.streams import write
from unionplan.cli.summary import name_plan, summarize
from unionplan.cli.terminal import Terminal, find_terminal
from unionplan.cli.timeline import show_timeline
from unionplan.cli.words import Lang, word
from unionplan.model import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be asked."""
    add_file(parser)
    add_plan(parser)
    add_from(parser)
    parser.add_argument(
        "--timeline", action="store_true", help="show what falls on which days, in their order"
    )
    parser.add_argument(
        "--on",
        metavar="DATE",
        type=parse_day,
        help="with --timeline: the day from which to look, such as 2026-03-08",
    )
    add_lang(parser)
    add_width(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show each plan of a file, or one of them."""
    on: date | None = arguments.on
    if on is not None and not arguments.timeline:
        msg = "--on DATE goes with --timeline (see 'unionplan show --help')"
        raise CommandError(msg)
    source = load_input(arguments.file, arguments.form)
    terminal = find_terminal(arguments.width)
    lang = arguments.lang
    pages = [
        "\n".join(_show(plan, terminal, lang, timeline=arguments.timeline, on=on))
        for _, plan in choose_plans(source, arguments.plan)
    ]
    write("\n\n\n".join(pages) + "\n")
    return 0


def _show(
    plan: Plan, terminal: Terminal, lang: Lang, *, timeline: bool, on: date | None
) -> Iterator[str]:
    for line in wrap(name_plan(plan, lang), terminal.width):
        yield terminal.paint(line, "bold")
    yield from wrap(summarize(plan, lang), terminal.width)
    if timeline:
        yield from show_timeline(plan, on, terminal, lang)
        return
    items = place_activities(plan)
    for key, lines in (
        ("outline", show_outline(plan, terminal, lang)),
        ("calendar", show_calendar(items, plan.period, terminal, lang)),
        ("duties", show_duties(items, terminal, lang)),
        ("undated", show_undated(items, terminal, lang)),
        ("metrics", show_metrics(plan.metrics, terminal, lang)),
    ):
        shown = list(lines)
        if shown:
            yield ""
            yield terminal.paint(word(key, lang), "bold")
            yield from shown
