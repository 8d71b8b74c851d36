"""Metrics that are a part of a whole, in percent or per mille."""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from unionplan.model import Measurement, Metric

_WHOLES = {"%": 100, "％": 100, "‰": 1000}


class _Table(NamedTuple):
    indicators: frozenset[str]
    names: tuple[str, ...]


@cache
def _table() -> _Table:
    text = resources.files("unionplan.rules").joinpath("data/shares.json").read_text("utf-8")
    table = json.loads(text)
    return _Table(frozenset(table["indicators"]), tuple(table["names"]))


def whole_of(metric: Metric) -> int:
    """What the whole counts as in the metric's unit: 100 or 1000; 0 where it is no ratio."""
    return _WHOLES.get(metric.unit, 0)


def is_share(metric: Metric) -> bool:
    """Whether it is certainly the share of a part in its whole, by indicator or by name."""
    return metric.unit in _WHOLES and _is_share(metric.indicator, metric.name)


def names_share(name: str) -> bool:
    """Whether a metric of this name certainly is the share of a part in its whole."""
    return name.endswith(_table().names)


@lru_cache(maxsize=1024)
def _is_share(indicator: str | None, name: str) -> bool:
    table = _table()
    return indicator in table.indicators or name.endswith(table.names)


def measured(metric: Metric) -> Iterator[tuple[str, Measurement]]:
    """The baseline and the measurements with their pointers below the metric's."""
    if metric.baseline is not None:
        yield "/baseline", metric.baseline
    for number, measurement in enumerate(metric.measurements):
        yield f"/measurements/{number}", measurement
