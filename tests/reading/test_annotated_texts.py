"""Texts that a careful person read and annotated before any program did."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from unionplan.model import CalendarUnit, Deadline, Frequency, Plan, Window
from unionplan.reading import Reading, read

FOLDER = Path(__file__).parent / "texts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def _unit(unit: CalendarUnit) -> str:
    if unit.quarter or unit.half:
        return str(unit).partition("-")[2]
    return str(unit).removeprefix("XXXX-")


def _time(when: Window | Deadline) -> str:
    if isinstance(when, Deadline):
        return f"..{_unit(when.by)}"
    return _unit(when.start) + (f"..{_unit(when.end)}" if when.end else "")


def _schedule(plan: Plan) -> Iterator[str]:
    for activity in plan.activities:
        if isinstance(activity.when, Window | Deadline):
            yield _time(activity.when)


def _targets(plan: Plan) -> Iterator[str]:
    for metric in plan.metrics:
        if metric.baseline is not None:
            yield f"={metric.baseline.value:f}"
        if not metric.targets:  # a report says what was reached
            yield from (f"={float(found.value):g}" for found in metric.measurements)
        for target in metric.targets:
            low, high = target.at_least, target.at_most
            if low == high:
                yield f"={low:f}"
            else:
                yield from (f">={low:f}" for _ in [low] if low is not None)
                yield from (f"<={high:f}" for _ in [high] if high is not None)


def _duties(plan: Plan) -> Iterator[str]:
    for activity in plan.activities:
        if isinstance(activity.when, Frequency):
            yield f"{activity.when.every} {activity.when.times}"


def _festivals(plan: Plan) -> Iterator[str]:
    yield from dict.fromkeys(code for activity in plan.activities for code in activity.observances)


def _headings(plan: Plan) -> Iterator[str]:
    for section in plan.all_sections():
        if section.marker:
            yield section.marker


LAYERS: dict[str, tuple[Callable[[Plan], Iterator[str]], Callable[[dict[str, Any]], list[str]]]] = {
    "headings": (_headings, lambda plan: [h["marker"] for h in plan["headings"] if h["marker"]]),
    "schedule": (_schedule, lambda plan: [entry["when"] for entry in plan["schedule"]]),
    "targets": (
        _targets,
        lambda plan: [f"{target['op']}{float(target['value']):g}" for target in plan["targets"]],
    ),
    "duties": (_duties, lambda plan: [f"{r['every']} {r['times']}" for r in plan["recurrences"]]),
    "festivals": (_festivals, lambda plan: plan["festivals"]),
}
# the least share of agreement over all texts together; raised when the reader gets better
FLOORS = {"headings": 0.98, "schedule": 0.97, "targets": 0.98, "duties": 0.97, "festivals": 0.98}


def _gold(name: str) -> list[dict[str, Any]]:
    plans: list[dict[str, Any]] = json.loads(
        (FOLDER / f"{name}.gold.json").read_text(encoding="utf-8")
    )["plans"]
    return plans


def _reading(name: str) -> Reading:
    return read((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_plan_is_found_and_known_for_what_it_is(name: str) -> None:
    found = _reading(name).plans
    assert [str(plan.kind) for plan in found] == [gold["kind"] for gold in _gold(name)]


@pytest.mark.parametrize("layer", LAYERS)
def test_the_reader_agrees_with_the_person(layer: str) -> None:
    ours, theirs = LAYERS[layer]
    common = total = 0
    for name in NAMES:
        read_counts = Counter(
            f"={float(value[1:]):g}"
            if value.startswith("=")
            else f"{value[:2]}{float(value[2:]):g}"
            if layer == "targets"
            else value
            for plan in _reading(name).plans
            for value in ours(plan)
        )
        gold_counts = Counter(value for plan in _gold(name) for value in theirs(plan))
        common += 2 * (read_counts & gold_counts).total()
        total += read_counts.total() + gold_counts.total()
    assert common / total >= FLOORS[layer]
