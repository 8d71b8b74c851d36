"""The metrics: what is promised, what was measured, and a bar that shows how far it is."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from unionplan.formats._html.details import details, measurement_nodes, metric_details
from unionplan.formats._html.element import Element, Node, tag
from unionplan.formats._html.metric_bar import Progress, metric_bar, progress
from unionplan.formats._html.sheet import Sheet
from unionplan.formats._html.table import body, cell, row, row_head, table
from unionplan.model import Metric

__all__ = ["metric_part"]


def metric_part(sheet: Sheet) -> Iterator[Element]:
    """The table of metrics; nothing for a plan without any."""
    metrics = sheet.plan.metrics
    if not metrics:
        return
    words = sheet.words
    columns = _columns(metrics)
    rows = (
        _row(metric, f"/metrics/{index}", columns, sheet) for index, metric in enumerate(metrics)
    )
    heads = [words(f"column.{name}") for name in ("metric", *columns)]
    yield table("metrics", words("metrics.caption", len(metrics)), heads, [body(rows)])


def _columns(metrics: Iterable[Metric]) -> tuple[str, ...]:
    """The columns in which something stands; without a value there is no progress to show."""
    before = any(metric.baseline is not None for metric in metrics)
    after = any(metric.measurements for metric in metrics)
    return ("baseline",) * before + ("targets",) + ("measured", "progress") * after


def _row(metric: Metric, pointer: str, columns: Iterable[str], sheet: Sheet) -> Element:
    words = sheet.words
    return row(
        row_head(
            tag("span", metric.name, class_="name", lang=words.own),
            details(metric_details(metric, sheet)),
        ),
        *(
            cell(name, *_CELLS[name](metric, sheet), label=words(f"column.{name}"))
            for name in columns
        ),
        id=sheet.anchor(pointer),
    )


def _baseline(metric: Metric, sheet: Sheet) -> Iterator[Node]:
    if metric.baseline is not None:
        yield from measurement_nodes(metric, metric.baseline, sheet)


def _targets(metric: Metric, sheet: Sheet) -> Iterator[Node]:
    for target in metric.targets:
        yield tag("div", tag("bdi", sheet.words.target(metric, target)))


def _measured(metric: Metric, sheet: Sheet) -> Iterator[Node]:
    for found in metric.measurements:
        yield tag("div", *measurement_nodes(metric, found, sheet))


def _progress(metric: Metric, sheet: Sheet) -> Iterator[Node]:
    found = progress(metric)
    yield metric_bar(found)
    yield tag("span", sheet.words(f"metrics.{_verdict(metric, found)}"), class_="state")


_CELLS: Final[dict[str, Callable[[Metric, Sheet], Iterator[Node]]]] = {
    "baseline": _baseline,
    "targets": _targets,
    "measured": _measured,
    "progress": _progress,
}


def _verdict(metric: Metric, found: Progress) -> str:
    if not metric.targets:
        return "no_target"
    if found.is_met is None:
        return "unmeasured"
    return "met" if found.is_met else "unmet"
