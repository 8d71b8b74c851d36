"""From targets, measurements and records to ``TargetResult`` and ``ActualResult`` (Part 2)."""

from datetime import date
from decimal import Decimal

from unionplan.calendar import Resolved, resolve
from unionplan.errors import ModelError
from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.lines import joined, write_lines
from unionplan.formats._stratml.notations import number_text
from unionplan.formats._stratml.words import words
from unionplan.formats._stratml.writing import Writing
from unionplan.model import Activity, CalendarUnit, Measurement, Metric, Period, Record, Target


def add_results(indicator: Element, metric: Metric, writing: Writing) -> None:
    """The baseline of a metric, its targets and its measurements, each as an instance."""
    if metric.baseline is not None:
        _add_measurement(indicator, metric.baseline, writing, is_baseline=True)
    for target in metric.targets:
        _add_target(indicator, target, writing)
    for measurement in metric.measurements:
        _add_measurement(indicator, measurement, writing)


def add_progress(objective: Element, activity: Activity, writing: Writing) -> None:
    """The days of an activity and what was done of it, as an indicator; none for neither."""
    start, end = _days_of(activity, writing.plan.period)
    if end is None and not activity.records:
        return
    indicator = objective.add("PerformanceIndicator")
    indicator.attributes["ValueChainStage"] = "Output_Processing"
    indicator.add("MeasurementDimension", words()["indicator"]["dimension"])
    indicator.add("UnitOfMeasurement", words()["indicator"]["unit"])
    instance = indicator.add("MeasurementInstance")
    if end is not None:
        _add_days(instance.add("TargetResult"), start, end)
    for record in activity.records:
        _add_record(instance, record, writing)


def _days_of(activity: Activity, period: Period | None) -> tuple[date | None, date | None]:
    """First and last day on which an activity may be; no first of a deadline, none if unknown."""
    found = None if activity.when is None else resolve(activity.when, period)
    if not isinstance(found, Resolved) or not found.spans:
        return None, None
    return None if found.open_start else found.spans[0].first, found.spans[-1].last


def _add_target(indicator: Element, target: Target, writing: Writing) -> None:
    instance = indicator.add("MeasurementInstance")
    is_day = target.by is not None and None not in (target.by.year, target.by.day)
    lines = write_lines("target", target, {"by": target.by} if is_day else None)
    for place, (requirement, number) in enumerate(_bounds(target)):
        result = instance.add("TargetResult")
        _add_days(result, None, _last_day(target.by, writing.plan.period))
        result.add("NumberOfUnits", number_text(number))
        _describe(result, words()["descriptors"]["bound"], requirement)
        result.add_text("Description", joined(lines), takes_lines=True)
        if place == 0:
            writing.restore(result, target.extra)


def _bounds(target: Target) -> list[tuple[str, Decimal]]:
    """Each number of a target behind the words that say what it is: 确保不低于."""
    table = words()["bounds"]
    strength = "" if target.strength is None else words()["strengths"][target.strength]
    if target.at_least is not None and target.at_least == target.at_most:
        return [(strength + table["exactly"][0], target.at_least)]
    bounds = (("at_least", target.at_least), ("at_most", target.at_most))
    return [(strength + table[name][0], bound) for name, bound in bounds if bound is not None]


def _last_day(unit: CalendarUnit | None, period: Period | None) -> date | None:
    """The last day of a unit; one without a year is in that of the period, if that has just one."""
    if unit is None:
        return None
    if unit.year is not None:
        return unit.last
    if period is None or period.first.year != period.last.year:
        return None
    try:
        return unit.in_year(period.first.year).last
    except ModelError:  # 29 February
        return None


def _add_measurement(
    indicator: Element, measurement: Measurement, writing: Writing, *, is_baseline: bool = False
) -> None:
    result = indicator.add("MeasurementInstance").add("ActualResult")
    over = measurement.over
    if over is None:
        _add_days(result, None, measurement.on)
    else:
        _add_days(result, over.first, over.last)
    result.add("NumberOfUnits", number_text(measurement.value))
    names = words()["descriptors"]
    if is_baseline or measurement.evidence:
        name = names["baseline" if is_baseline else "evidence"]
        _describe(result, name, measurement.evidence)
    lines = write_lines("measurement", measurement)
    result.add_text("Description", joined(lines), takes_lines=True)
    writing.restore(result, measurement.extra)


def _add_record(instance: Element, record: Record, writing: Writing) -> None:
    result = instance.add("ActualResult")
    _add_days(result, None, record.on)
    if record.participants is not None:
        result.add("NumberOfUnits", str(record.participants))
    if record.evidence:
        _describe(result, words()["descriptors"]["evidence"], record.evidence)
    result.add_text("Description", record.note)
    writing.restore(result, record.extra)


def _add_days(result: Element, first: date | None, last: date | None) -> None:
    for name, day in (("StartDate", first), ("EndDate", last)):
        if day is not None:
            result.add(name, day.isoformat())


def _describe(result: Element, name: str, value: str) -> None:
    descriptor = result.add("Descriptor")
    descriptor.add("DescriptorName", name)
    descriptor.add_text("DescriptorValue", value)
