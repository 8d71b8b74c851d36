"""The page of what unions count."""

from collections.abc import Iterator
from typing import Final

from reference_pages.table import table

from unionplan.catalogue import Indicator, indicators
from unionplan.model import Aggregation, Direction, WorkArea

__all__ = ["page"]

HEAD: Final = """\
# Indicators

What unions count: {count} indicators, by code. A metric names one as
`indicator: membership_rate`, whatever the plan calls it. *Combined by* says what a roll-up may do
with the values: *sum*, *latest*, *maximum*; *ratio* sums numerators and denominators and then
divides, because a rate must never be summed. A dash: they are never combined.
"""
BETTER: Final = {
    Direction.UP: "higher",
    Direction.DOWN: "lower",
    Direction.EXACT: "as said",
    Direction.NEUTRAL: "neither",
}


def page() -> Iterator[str]:
    """The lines of the page."""
    entries = tuple(indicators().values())
    yield HEAD.format(count=len(entries))
    for area in (*WorkArea, None):
        here = [entry for entry in entries if entry.area is area]
        if here:
            yield f"## {area.en} {area.zh}\n" if area else "## Of no single area\n"
            heads = ("code", "Chinese", "English", "units", "better", "combined by")
            yield from table(heads, map(_row, here))


def _row(entry: Indicator) -> tuple[str, ...]:
    combined = "–" if entry.aggregation is Aggregation.NONE else entry.aggregation.value
    units = "、".join(entry.units) or "–"
    return (f"`{entry.code}`", entry.zh, entry.en, units, BETTER[entry.direction], combined)
