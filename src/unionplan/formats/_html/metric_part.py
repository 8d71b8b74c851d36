"""The metrics: what is promised, what was measured, and a bar that shows how far it is."""

from collections.abc import Iterable, Iterator

from unionplan.formats._html.details import details, measurement_nodes, metric_details
from unionplan.formats._html.element import Element, Node, tag
from unionplan.formats._html.metric_bar import Progress, metric_bar, progress
from unionplan.formats._html.sheet import Sheet
from unionplan.formats._html.table import body, cell, row, row_head, table
from unionplan.model import Metric

__all__ = ["metric_part"]

_COLUMNS = ("metric", "baseline", "targets", "measured", "progress")


def metric_part(sheet: Sheet) -> Iterator[Element]:
    """The table of metrics; nothing for a plan without any."""
    metrics = sheet.plan.metrics
    if not metrics:
        return
    words = sheet.words
    rows = (_row(metric, f"/metrics/{index}", sheet) for index, metric in enumerate(metrics))
    heads = [words(f"column.{name}") for name in _COLUMNS]
    yield table("metrics", words("metrics.caption", len(metrics)), heads, [body(rows)])


def _row(metric: Metric, pointer: str, sheet: Sheet) -> Element:
    words = sheet.words
    before: tuple[Node, ...] = ()
    if metric.baseline is not None:
        before = tuple(measurement_nodes(metric, metric.baseline, sheet))
    found = progress(metric)
    return row(
        row_head(
            tag("span", metric.name, class_="name", lang=words.own),
            details(metric_details(metric, sheet)),
        ),
        cell(*before, label=words("column.baseline")),
        cell(
            *_lines([tag("bdi", words.target(metric, target))] for target in metric.targets),
            label=words("column.targets"),
        ),
        cell(
            *_lines(measurement_nodes(metric, each, sheet) for each in metric.measurements),
            label=words("column.measured"),
        ),
        cell(
            metric_bar(found),
            tag("span", words(f"metrics.{_verdict(metric, found)}"), class_="state"),
            label=words("column.progress"),
        ),
        id=sheet.anchor(pointer),
    )


def _verdict(metric: Metric, found: Progress) -> str:
    if not metric.targets:
        return "no_target"
    if found.is_met is None:
        return "unmeasured"
    return "met" if found.is_met else "unmet"


def _lines(found: Iterable[Iterable[Node]]) -> Iterator[Element]:
    return (tag("div", *nodes) for nodes in found)
