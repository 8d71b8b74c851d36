"""What a plan commits to, as a page to look at: months, duties, metrics."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from unionplan.calendar import describe_when
from unionplan.chinese import display_width, pad
from unionplan.cli.layout import table, wrap
from unionplan.cli.placement import Month, Placed, merge_months
from unionplan.cli.summary import describe_months, silent_year
from unionplan.cli.targets import describe_number, describe_target
from unionplan.cli.terminal import Terminal
from unionplan.cli.words import Lang, brackets, counted, word
from unionplan.model import Deadline, Metric, Period, When, Window

__all__ = ["show_calendar", "show_duties", "show_metrics", "show_undated"]

_Stretch: TypeAlias = tuple[Month, Month]

_INDENT: Final = "  "
_BULLET: Final = "- "
_NOTHING: Final = "-"
_MOST_MONTHS: Final = 18
"""Months of a period up to which those without any activity are shown too."""


def show_calendar(
    items: Iterable[Placed], period: Period | None, terminal: Terminal, lang: Lang
) -> Iterator[str]:
    """What falls in which month, or in which stretch of months."""
    rows: dict[_Stretch, list[Placed]] = {}
    for item in items:
        for stretch in dict.fromkeys(item.months):
            rows.setdefault(stretch, []).append(item)
    if not rows:
        return
    for stretch in _empty_stretches(rows, period):
        rows[stretch] = []
    known = silent_year(period, rows)
    labels = {stretch: describe_months([stretch], lang, year=known) for stretch in sorted(rows)}
    width = max(map(display_width, labels.values()))
    for stretch, label in labels.items():
        before = f"{_INDENT}{pad(label, width, 'right')}  "
        hang = " " * display_width(before)
        if not rows[stretch]:
            yield f"{before}{_NOTHING}"
        for entry in _entries(rows[stretch], stretch, lang):
            yield from wrap(
                _BULLET + entry,
                terminal.width,
                indent=before,
                hang=hang + " " * len(_BULLET),
            )
            before = hang


def show_undated(items: Iterable[Placed], terminal: Terminal, lang: Lang) -> Iterator[str]:
    """What has no month and is no duty."""
    for item in items:
        if not item.is_duty and not item.spans:
            when = item.activity.when
            note = "" if when is None else describe_when(when, lang, notation=True)
            entry = _noted(item.activity.title, note, lang)
            yield from wrap(
                entry, terminal.width, indent=_INDENT + _BULLET, hang=_INDENT + " " * len(_BULLET)
            )


def show_duties(items: Iterable[Placed], terminal: Terminal, lang: Lang) -> Iterator[str]:
    """What comes round, and how often."""
    rows = [
        [describe_when(item.activity.when, lang, notation=True), item.activity.title]
        for item in items
        if item.is_duty and item.activity.when is not None
    ]
    if rows:
        yield from _indented(table(rows, terminal.width - len(_INDENT)))


def show_metrics(metrics: Iterable[Metric], terminal: Terminal, lang: Lang) -> Iterator[str]:
    """A row for each target: what is counted of whom, how much, by when."""
    rows = [row for metric in metrics for row in _metric_rows(metric, lang)]
    if rows:
        head = [word(key, lang) for key in ("name", "scope", "target", "by", "baseline")]
        first, *others = table(rows, terminal.width - len(_INDENT), head=head)
        yield f"{_INDENT}{terminal.paint(first, 'dim')}"
        yield from _indented(others)


def _empty_stretches(rows: Iterable[_Stretch], period: Period | None) -> Iterator[_Stretch]:
    """The months of a period that is not too long in which nothing falls, neighbours together."""
    covered = merge_months(rows)
    first, last = covered[0][0], covered[-1][1]
    if period is not None:
        first = min(first, Month.of(period.first))
        last = max(last, Month.of(period.last))
    if first.count_to(last) > _MOST_MONTHS:
        return
    for start, end in covered:
        if first < start:
            yield first, start.previous()
        first = end.next()
    if first <= last:
        yield first, last


def _entries(items: Iterable[Placed], stretch: _Stretch, lang: Lang) -> Iterator[str]:
    """The lines of a stretch; those that would be alike are one that says how many they are."""
    alike = Counter(_describe(item, stretch, lang) for item in items)
    for entry, count in alike.items():
        yield entry + brackets(counted(count, "occurrence", lang) if count > 1 else "", lang)


def _describe(item: Placed, stretch: _Stretch, lang: Lang) -> str:
    when = item.activity.when
    if when is None or _is_whole_months(when):
        return item.activity.title
    return _noted(
        item.activity.title, describe_when(when, lang, year=stretch[0].year, notation=True), lang
    )


def _is_whole_months(when: When) -> bool:
    """Whether the head of the row says all that is known of the time."""
    return (
        isinstance(when, Window) and when.start.day is None and (when.end or when.start).day is None
    )


def _noted(title: str, note: str, lang: Lang) -> str:
    """The title with a note that it does not hold already."""
    return title if note in title else title + brackets(note, lang)


def _metric_rows(metric: Metric, lang: Lang) -> Iterator[list[str]]:
    baseline = metric.baseline
    before = "" if baseline is None else describe_number(baseline.value, metric.unit)
    if not metric.targets:
        yield [metric.name, metric.scope, "", "", before]
    for number, target in enumerate(metric.targets):
        yield [
            metric.name if number == 0 else "",
            metric.scope if number == 0 else "",
            describe_target(target, metric.unit, lang),
            "" if target.by is None else describe_when(Deadline(target.by), lang),
            before if number == 0 else "",
        ]


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{_INDENT}{line}" for line in lines)
