"""The page of what lies on which days."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Final

from reference_pages.table import table

from unionplan.calendar import ObservanceEntry, ObservanceKind, Standing, observances

__all__ = ["page"]

YEARS: Final = (2026, 2027)
HEAD: Final = """\
# Observances

Festivals, holidays and observance days that union plans speak of: {count} of them, by code. A
plan names one as `{{festival: mid_autumn}}`; the reader knows each by all of its names. *Known*
says how well: V, the text of the law was read; V2, another page was; T, general knowledge that was
not looked up. How to add one of your own: [resolve times](../how-to/resolve-times.md).
"""
KINDS: Final = {
    ObservanceKind.HOLIDAY: ("Public holidays", ""),
    ObservanceKind.FESTIVAL: ("Festivals by custom", ""),
    ObservanceKind.DAY: ("Days, weeks and months of a theme", ""),
    ObservanceKind.CAMPAIGN: (
        "Seasons of union work",
        "Nobody has fixed their days: a span gives bounds within which they lie.\n",
    ),
}
RULES: Final = """\
## How rules are written

| rule | means |
|---|---|
| `fixed 03-08`, `fixed 04-25/05-01` | the same day or days in every year |
| `month 6`, `month 12/2` | a month, some months |
| `nth 2 sunday of 5` | a weekday of a month, counted from its start; `last` for the last one |
| `week of 05-15`, `week 4 of 4` | the week with a day in it; a week of a month by its number |
| `lunar 8-15`, `lunar 12-last` | a day of the lunar calendar |
| `term 清明` | a solar term |
"""


def page() -> Iterator[str]:
    """The lines of the page."""
    entries = observances()
    yield HEAD.format(count=len(entries))
    for kind, (head, about) in KINDS.items():
        yield f"## {head}\n"
        if about:
            yield about
        here = [entry for entry in entries.values() if entry.kind is kind]
        yield from table(("code", "names", "rule", *map(str, YEARS), "known"), map(_row, here))
        yield from _sources(here)
    yield RULES


@cache
def _notation() -> dict[str, str]:
    """The rule of each observance, as the data file writes it."""
    file = resources.files("unionplan.calendar").joinpath("data/observances.json")
    entries = json.loads(file.read_text("utf-8"))["observances"]
    return {entry["code"]: entry["rule"] for entry in entries}


def _row(entry: ObservanceEntry) -> tuple[str, ...]:
    names = f"{'、'.join(entry.names)} *{entry.en}*"
    since = f"since {entry.since}" if entry.since else ""
    notes = "; ".join(filter(None, (since, entry.note)))
    rule = f"`{_notation()[entry.code]}`" + (f" ({notes})" if notes else "")
    days = (_days(entry, year) for year in YEARS)
    return (f"`{entry.code}`", names, rule, *days, entry.standing.value)


def _sources(entries: Iterable[ObservanceEntry]) -> Iterator[str]:
    """What was read, with the codes of those that stand there."""
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.standing is not Standing.GENERAL:
            codes[entry.source].append(f"`{entry.code}`")
    if codes:
        yield "Known from:\n"
        yield from (f"- {source}: {', '.join(names)}" for source, names in codes.items())
        yield ""


def _days(entry: ObservanceEntry, year: int) -> str:
    span = entry.span(year)
    if span is None:
        return "–"
    return f"`{span}`" if span.first.year < year else f"`{span}`".replace(f"{year}-", "")
