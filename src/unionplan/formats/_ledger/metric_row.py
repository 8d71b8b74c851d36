"""A metric as the cells of a row."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from typing import Final

from unionplan.chinese import fold
from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.column import Column
from unionplan.formats._ledger.layout import Group
from unionplan.formats._ledger.records import join_lines, split_lines
from unionplan.formats._ledger.task_row import NO_TITLE, read_id
from unionplan.formats._ledger.times import read_day, read_period, read_time
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._ledger.values import read_number
from unionplan.formats._words import describe_measurement, describe_period, describe_target
from unionplan.model import (
    Deadline,
    Measurement,
    Metric,
    Period,
    Strength,
    Target,
)

__all__ = ["METRIC_GROUPS", "read_measurement", "read_target", "show_metric", "show_target"]

_MEASURED: Final = (Column.VALUE, Column.MEASURED, Column.EVIDENCE)
_WITH_TIME: Final = re.compile(r"([^()]{1,80})(?:\(([^()]{1,40})\))?")
_TARGET: Final = re.compile(
    "(?:([^前]{1,24}前))?(确保|力争)?(不低于|不少于|至少|≥|>=|不高于|不超过|至多|≤|<=)?"
    "([^至~以]{1,80}?)(?:[至~]([^至~以]{1,80}?))?(以上|以下|以内)?"
)
_STRENGTHS: Final = {"确保": Strength.FIRM, "力争": Strength.STRIVE, None: None}
_AT_LEAST: Final = frozenset({"不低于", "不少于", "至少", "≥", ">=", "以上"})
_AT_MOST: Final = frozenset({"不高于", "不超过", "至多", "≤", "<=", "以下", "以内"})


def show_metric(metric: Metric) -> dict[str, str]:
    """The texts of all columns."""
    found = metric.measurements
    baseline = metric.baseline
    return {
        Column.ID: metric.id,
        Column.METRIC: clean(metric.name) or NO_TITLE,
        Column.SCOPE: clean(metric.scope),
        Column.UNIT: clean(metric.unit),
        Column.BASELINE: "" if baseline is None else clean(describe_measurement(metric, baseline)),
        Column.TARGET: join_lines(show_target(metric, target) for target in metric.targets),
        Column.VALUE: join_lines(f"{item.value:f}" for item in found),
        Column.MEASURED: join_lines(map(_show_time, found)),
        Column.EVIDENCE: join_lines(item.evidence for item in found),
    }


def show_target(metric: Metric, target: Target) -> str:
    """A target in words, on one line."""
    return clean(describe_target(metric, target)).replace("\n", " ")


def _show_time(found: Measurement) -> str:
    if found.over is not None:
        return describe_period(found.over)
    return "" if found.on is None else str(found.on)


def read_target(line: str, unit: str) -> Target:
    """A target as people write it: ``12月底前力争不低于95%``.

    Args:
        line: The words.
        unit: The metric's unit, which may stand behind a number; folded.

    Raises:
        Unreadable: The words mean no target.
    """
    problem = f"expected a target such as 12月底前不低于95%, found {line[:40]!r}"
    match = _TARGET.fullmatch(re.sub(r"\s", "", fold(line)))
    if match is None:
        raise Unreadable(problem, [Column.TARGET], ())
    by_words, strength, before, first, second, behind = match.groups()
    by = read_time(by_words) if by_words else None
    low = _read_value(first, unit)
    high = _read_value(second, unit) if second else low
    bound = before or behind
    if (
        low is None
        or high is None
        or (before and behind)
        or (second and bound)
        or (by_words and not isinstance(by, Deadline))
    ):
        raise Unreadable(problem, [Column.TARGET], ())
    return Target(
        at_least=None if bound in _AT_MOST else low,
        at_most=None if bound in _AT_LEAST else high,
        strength=_STRENGTHS[strength],
        by=by.by if isinstance(by, Deadline) else None,
    )


def read_measurement(text: str, unit: str) -> Measurement:
    """A value and when it was so: ``97.9%（2026年6月30日）``.

    Args:
        text: The words.
        unit: The metric's unit, which may stand behind the number; folded.

    Raises:
        Unreadable: The words mean no value, or no time.
    """
    match = _WITH_TIME.fullmatch(fold(text))
    value = _read_value(match[1], unit) if match else None
    on, over = _read_time(match[2] or "") if match else (None, None)
    if match is None or value is None or (match[2] and on is None and over is None):
        problem = f"expected a value such as 97.9%（2025年）, found {text[:40]!r}"
        raise Unreadable(problem, [Column.BASELINE])
    return Measurement(value=value, on=on, over=over)


def _read_name(texts: Sequence[str], _: Period | None) -> str:
    return texts[0] or NO_TITLE


def _read_text(texts: Sequence[str], _: Period | None) -> str:
    return texts[0]


def _read_baseline(texts: Sequence[str], _: Period | None) -> Measurement | None:
    text, unit = texts
    return read_measurement(text, fold(unit)) if text else None


def _read_targets(texts: Sequence[str], _: Period | None) -> tuple[Target, ...]:
    text, unit = texts
    return tuple(read_target(line, fold(unit)) for line in split_lines(text))


def _read_measurements(texts: Sequence[str], _: Period | None) -> tuple[Measurement, ...]:
    *columns, unit = texts
    if not any(columns):
        return ()
    values, times, _evidence = lines = [split_lines(text) for text in columns]
    if len(values) == 1:
        lines = [values, times, [columns[-1]]]
    if len(values) < max(map(len, lines)):
        problem = f"{len(values)} values, but more lines beside them"
        raise Unreadable(problem, _filled(columns), ())
    return tuple(
        _read_measurement(line, fold(unit), columns) for line in zip_longest(*lines, fillvalue="")
    )


def _read_measurement(line: Sequence[str], unit: str, columns: Sequence[str]) -> Measurement:
    value = _read_value(fold(line[0]), unit)
    on, over = _read_time(line[1])
    if value is None:
        problem = f"expected a number, found {line[0][:40]!r}"
        raise Unreadable(problem, _filled(columns), ())
    if line[1] and on is None and over is None:
        problem = f"expected a day or a period, found {line[1][:40]!r}"
        raise Unreadable(problem, _filled(columns), ())
    return Measurement(value=value, on=on, over=over, evidence=line[2])


def _read_value(text: str, unit: str) -> Decimal | None:
    plain = text.strip()
    if unit and plain.endswith(unit):
        plain = plain.removesuffix(unit).strip()
    return read_number(plain)


def _read_time(text: str) -> tuple[date | None, Period | None]:
    day = read_day(text)
    if day is not None:
        return day, None
    period = read_period(text)
    if period is not None and period.days == 1:
        return period.first, None
    return None, period


def _filled(texts: Sequence[str]) -> list[Column]:
    return [column for column, text in zip(_MEASURED, texts, strict=True) if text]


METRIC_GROUPS: Final[Mapping[str, Group]] = {
    group.field: group
    for group in (
        Group("id", (Column.ID,), read_id),
        Group("name", (Column.METRIC,), _read_name),
        Group("unit", (Column.UNIT,), _read_text),
        Group("scope", (Column.SCOPE,), _read_text),
        Group("baseline", (Column.BASELINE,), _read_baseline, beside=(Column.UNIT,)),
        Group("targets", (Column.TARGET,), _read_targets, beside=(Column.UNIT,)),
        Group("measurements", _MEASURED, _read_measurements, beside=(Column.UNIT,)),
    )
}
"""The fields of a metric that a workbook holds, in the order of the model."""
