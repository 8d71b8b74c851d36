"""What the reader makes of texts, in the shape in which a careful person's reading is kept.

usage: python benchmarks/extraction.py PRED_DIR TEXT...

Writes NAME.pred.json into PRED_DIR for each TEXT, through the public interface alone, so that a
scorer can compare it with an annotation.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from unionplan import Activity, CalendarUnit, Deadline, Frequency, Plan, Section, Window, read
from unionplan.reading import Reading

LONGEST_HEADING = 40


def prediction(reading: Reading) -> dict[str, object]:
    """All plans of a reading."""
    return {
        "plans": [
            plan_entry(reading, plan, start)
            for plan, (start, _) in zip(reading.plans, reading.spans, strict=True)
        ]
    }


def plan_entry(reading: Reading, plan: Plan, start: int) -> dict[str, object]:
    """One plan: its facts, headings, schedule, targets, duties, festivals and masks."""
    organization = plan.organization
    return {
        "starts": reading.text[start : start + 30],
        "start": start,
        "title": plan.title or None,
        "kind": str(plan.kind),
        "organization": str(organization.kind) if organization and organization.kind else None,
        "year": plan.period.first.year if plan.period else None,
        "headings": list(headings(plan.sections, 1)),
        "schedule": [
            {"when": notation(activity.when), "text": activity.title}
            for activity in plan.activities
            if isinstance(activity.when, Window | Deadline)
        ],
        "targets": list(targets(reading, plan)),
        "recurrences": [
            {
                "every": str(activity.when.every),
                "times": activity.when.times,
                "quote": activity.title,
            }
            for activity in plan.activities
            if isinstance(activity.when, Frequency)
        ],
        "festivals": festivals(plan.activities),
        "placeholders": list(dict.fromkeys(mask.text for mask in plan.placeholders)),
    }


def headings(sections: tuple[Section, ...], depth: int) -> Iterator[dict[str, object]]:
    """Every section with a number or a heading, in order."""
    for section in sections:
        if section.marker or section.heading:
            text = section.heading or section.text.split("。")[0]
            yield {
                "depth": depth,
                "marker": section.marker or None,
                "text": text[:LONGEST_HEADING],
            }
        yield from headings(section.sections, depth + 1)


def targets(reading: Reading, plan: Plan) -> Iterator[dict[str, object]]:
    """Every baseline, every bound of every target, and what a report says was reached."""
    for metric in plan.metrics:
        quote = reading.quote(metric.source) if metric.source else metric.name
        if metric.baseline is not None:
            value = f"{metric.baseline.value:f}"
            yield {"op": "=", "value": value, "unit": metric.unit, "quote": quote}
        for measurement in () if metric.targets else metric.measurements:
            value = f"{measurement.value:f}"
            yield {"op": "=", "value": value, "unit": metric.unit, "quote": quote}
        for target in metric.targets:
            if target.at_least == target.at_most:
                bounds = [("=", target.at_least)]
            else:
                bounds = [(">=", target.at_least), ("<=", target.at_most)]
            for op, value in bounds:
                if value is not None:
                    yield {"op": op, "value": f"{value:f}", "unit": metric.unit, "quote": quote}


def festivals(activities: tuple[Activity, ...]) -> list[str]:
    """The festivals that activities are tied to, once each."""
    return list(dict.fromkeys(code for activity in activities for code in activity.observances))


def notation(when: Window | Deadline) -> str:
    """A time as the annotation writes it: 03, 01..02, 03-08, H1, Q3, ..09, 2026-03."""
    if isinstance(when, Deadline):
        return f"..{unit_notation(when.by)}"
    if when.end is None:
        return unit_notation(when.start)
    return f"{unit_notation(when.start)}..{unit_notation(when.end)}"


def unit_notation(unit: CalendarUnit) -> str:
    """A calendar unit as the annotation writes it."""
    if unit.quarter is not None or unit.half is not None:
        return str(unit).partition("-")[2]
    return str(unit).removeprefix("XXXX-")


def main(arguments: list[str]) -> int:
    """Read each text and write its prediction."""
    folder, *names = arguments
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name in names:
        path = Path(name)
        result = prediction(read(path.read_text(encoding="utf-8")))
        text = json.dumps(result, ensure_ascii=False, indent=1)
        (Path(folder) / f"{path.stem}.pred.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
