"""The columns of the table of metrics."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import Any, Final

import attrs

from unionplan.formats._ledger.metric_row import read_measurement, read_target
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._md.activity_fields import text_field
from unionplan.formats._md.blending import blend_facts, blend_lists
from unionplan.formats._md.escape import escape_cell
from unionplan.formats._md.field import Cells, Field
from unionplan.formats._md.inline import plain_text, split_lines
from unionplan.formats._md.manner import Manner
from unionplan.formats._md.note import Facts
from unionplan.formats._md.times import read_unit, show_unit
from unionplan.formats._words import describe_measurement, describe_target
from unionplan.model import Measurement, Metric, Target

__all__ = ["METRIC_FIELDS", "UNIT"]

UNIT: Final = "单位"
"""The column for the unit of all numbers in a row."""

_BARE: Final = Metric(name="-")  # numbers stand without their unit, which has a column


def _join(lines: Iterable[str]) -> str:
    return "<br>".join(map(escape_cell, lines))


def _show_targets(metric: Metric, manner: Manner) -> Cells:
    targets = metric.targets
    words = (describe_target(_BARE, attrs.evolve(target, by=None)) for target in targets)
    dues = [show_unit(each.by, manner.year) if each.by else "" for each in targets]
    return _join(words), _join(dues) if any(dues) else ""


def _read_targets(cells: Cells, manner: Manner) -> list[Facts] | None:
    words, dues = map(split_lines, cells)
    if len(dues) > len(words):
        problem = f"{len(dues)} dates, but {len(words)} targets beside them"
        raise Unreadable(problem)
    pairs = zip_longest(map(plain_text, words), map(plain_text, dues), fillvalue="")
    return [_read_target(target, due, manner) for target, due in pairs] or None


def _read_target(words: str, due: str, manner: Manner) -> Facts:
    found: Target = read_target(words, manner.unit)
    by = read_unit(due, manner.year) if due else found.by
    facts = {
        "at_least": found.at_least,
        "at_most": found.at_most,
        "strength": None if found.strength is None else found.strength.value,
        "by": None if by is None else str(by),
    }
    return {key: value for key, value in facts.items() if value is not None}


def _show_baseline(metric: Metric, _: Manner) -> Cells:
    found = metric.baseline
    return ("" if found is None else escape_cell(describe_measurement(_BARE, found)),)


def _read_baseline(cells: Cells, manner: Manner) -> Facts | None:
    words = plain_text(cells[0])
    return _plain(read_measurement(words, manner.unit)) if words else None


def _show_measurements(metric: Metric, _: Manner) -> Cells:
    return (_join(describe_measurement(_BARE, found) for found in metric.measurements),)


def _read_measurements(cells: Cells, manner: Manner) -> list[Facts] | None:
    lines = map(plain_text, split_lines(cells[0]))
    return [_plain(read_measurement(line, manner.unit)) for line in lines] or None


def _plain(found: Measurement) -> Facts:
    facts: dict[str, Any] = {
        "value": found.value,
        "on": None if found.on is None else str(found.on),
        "over": None if found.over is None else str(found.over),
    }
    return {key: value for key, value in facts.items() if value is not None}


METRIC_FIELDS: Final = (
    text_field("name", "指标"),
    text_field("scope", "范围"),
    text_field("unit", UNIT),
    Field(
        name="targets",
        headings=("目标", "期限"),
        show=_show_targets,
        read=_read_targets,
        blend=blend_lists,
    ),
    Field(
        name="baseline",
        headings=("基数",),
        show=_show_baseline,
        read=_read_baseline,
        blend=blend_facts,
    ),
    Field(
        name="measurements",
        headings=("完成情况",),
        show=_show_measurements,
        read=_read_measurements,
        blend=blend_lists,
    ),
)
"""In the order of the columns."""
