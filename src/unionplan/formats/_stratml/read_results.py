"""From ``TargetResult`` and ``ActualResult`` to targets, measurements and records."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

import attrs

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.leftovers import extra_of
from unionplan.formats._stratml.lines import take_lines
from unionplan.formats._stratml.notations import read_day, read_number
from unionplan.formats._stratml.words import words
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Measurement,
    Period,
    Record,
    Strength,
    Target,
    Window,
)

_EXACTLY: Final = "exactly"


@attrs.define
class Results:
    """What the results of an indicator say.

    Attributes:
        baseline: What it was before.
        targets: What is promised.
        measurements: What was found.
    """

    baseline: Measurement | None = None
    targets: list[Target] = attrs.field(factory=list[Target])
    measurements: list[Measurement] = attrs.field(factory=list[Measurement])

    def __bool__(self) -> bool:
        return bool(self.baseline or self.targets or self.measurements)


def take_results(indicator: Element) -> Results:
    """Take out of an indicator every result that has a number; what has none stays in it."""
    results = Results()
    for instance in indicator.children:
        if instance.name != "MeasurementInstance":
            continue
        rest: list[Element] = []
        targets: list[Target] = []
        for result in instance.children:
            number = _take_number(result)
            if number is None:
                rest.append(result)
            elif result.name == "TargetResult":
                targets.append(_target(result, number))
            else:
                _measure(result, number, results)
        instance.children = rest
        results.targets += _combined(targets)
    return results


def take_records(
    indicators: Iterable[Element],
) -> tuple[Window | Deadline | None, list[Record]]:
    """When an activity is, by its days, and what was done of it."""
    when: Window | Deadline | None = None
    records: list[Record] = []
    for instance in (one for found in indicators for one in found.take_all("MeasurementInstance")):
        for result in instance.take_all("TargetResult"):
            when = when or _when(_day(result, "StartDate"), _day(result, "EndDate"))
        records += [_record(result) for result in instance.take_all("ActualResult")]
    return when, records


def take_period(element: Element) -> Period | None:
    """The days from ``StartDate`` to ``EndDate``; nothing is taken where they are none."""
    first, last = _day(element, "StartDate"), _day(element, "EndDate")
    if first is None or last is None or last < first:
        return None
    element.take("StartDate")
    element.take("EndDate")
    return Period(first, last)


def _when(first: date | None, last: date | None) -> Window | Deadline | None:
    if first is not None and last is not None and first <= last:
        return Window.parse(str(Period(first, last)))
    if last is not None:
        return Deadline(CalendarUnit.of(last))
    return None if first is None else Window(CalendarUnit.of(first))


def _combined(targets: Iterable[Target]) -> Iterator[Target]:
    """The targets of one instance; a lowest value and a highest behind it are one target."""
    low: Target | None = None
    for target in targets:
        if low is not None and _are_bounds(low, target):
            yield attrs.evolve(low, at_most=target.at_most)
            low = None
            continue
        if low is not None:
            yield low
        low = target
    if low is not None:
        yield low


def _are_bounds(low: Target, high: Target) -> bool:
    if low.at_least is None or low.at_most is not None:
        return False
    if high.at_most is None or high.at_least is not None or high.extra:
        return False
    return low.at_least <= high.at_most and (low.strength, low.by) == (high.strength, high.by)


def _target(result: Element, number: Decimal) -> Target:
    """A target; without a word to the number, exactly that is meant."""
    strength, bound = _take_bound(result)
    by = take_lines(result, "target", "Description").get("by")
    day = _take_day(result, "EndDate")
    if by is None and day is not None:
        by = CalendarUnit.of(day)
    names = ("at_least", "at_most") if bound == _EXACTLY else (bound,)
    bounds: Any = dict.fromkeys(names, number)
    return Target(**bounds, strength=strength, by=by, extra=extra_of(result))


def _take_bound(result: Element) -> tuple[Strength | None, str]:
    descriptor = result.find("Descriptor")
    text = "" if descriptor is None else descriptor.text_of("DescriptorValue").strip().lower()
    known = _bounds().get(text)
    if known is None:
        return None, _EXACTLY
    result.take("Descriptor")
    return known


@cache
def _bounds() -> dict[str, tuple[Strength | None, str]]:
    """What each description of a number means, with every strength before it and without."""
    strengths = {"": None, **{word: Strength(code) for code, word in words()["strengths"].items()}}
    return {
        start + word: (strength, bound)
        for bound, variants in words()["bounds"].items()
        for word in variants
        for start, strength in strengths.items()
    }


def _measure(result: Element, number: Decimal, results: Results) -> None:
    names = words()["descriptors"]
    name, evidence = _take_descriptor(result, {names["baseline"], names["evidence"]})
    told = take_lines(result, "measurement", "Description")
    over = take_period(result)
    measurement = Measurement(
        value=number,
        on=_take_any_day(result) if over is None else None,
        over=over,
        evidence=evidence,
        extra=extra_of(result),
        **told,
    )
    if name == names["baseline"] and results.baseline is None:
        results.baseline = measurement
    else:
        results.measurements.append(measurement)


def _record(result: Element) -> Record:
    number = _take_number(result, is_count=True)
    _, evidence = _take_descriptor(result, {words()["descriptors"]["evidence"]})
    return Record(
        on=_take_any_day(result),
        note=result.take_text("Description"),
        participants=None if number is None else int(number),
        evidence=evidence,
        extra=extra_of(result),
    )


def _take_descriptor(result: Element, names: set[str]) -> tuple[str, str]:
    """Name and value of a descriptor, if it has one of these names."""
    descriptor = result.find("Descriptor")
    name = "" if descriptor is None else descriptor.text_of("DescriptorName")
    if descriptor is None or name not in names:
        return "", ""
    result.take("Descriptor")
    return name, descriptor.text_of("DescriptorValue")


def _take_number(result: Element, *, is_count: bool = False) -> Decimal | None:
    try:
        number = read_number(result.text_of("NumberOfUnits"))
    except ValueError:
        return None
    if is_count and (number < 0 or number != number.to_integral_value()):
        return None
    result.take("NumberOfUnits")
    return number


def _day(element: Element, name: str) -> date | None:
    try:
        return read_day(element.text_of(name))
    except ValueError:
        return None


def _take_day(element: Element, name: str) -> date | None:
    day = _day(element, name)
    if day is not None:
        element.take(name)
    return day


def _take_any_day(element: Element) -> date | None:
    return _take_day(element, "EndDate") or _take_day(element, "StartDate")
