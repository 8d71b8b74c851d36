"""How often each reason of the reader is right, on annotated texts.

usage: python benchmarks/confidence.py FOLDER...

Each FOLDER holds NAME.txt and NAME.gold.json. Prints for every reason how many values it gave and
the share of them that the annotation has too; ``reading/data/reasons.json`` holds these shares.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extraction import notation

from unionplan import Activity, Deadline, Frequency, Observance, Plan, Window, read
from unionplan.reading import Reading

Gold = dict[str, Any]
_ENOUGH = 6  # characters that two wordings of one thing share


def values(reading: Reading, plan: Plan, gold: Gold) -> Iterator[tuple[str, bool]]:
    """The reason of each value of a plan, and whether the annotation has it."""
    headings = [(entry["marker"] or "", entry["text"]) for entry in gold["headings"]]
    for section in plan.all_sections():
        if section.source is not None and (section.marker or section.heading):
            right = any(
                marker == section.marker and alike(text, section.heading or section.text)
                for marker, text in headings
            )
            yield section.source.reason, right
    for activity in plan.activities:
        if activity.source is not None:
            yield activity.source.reason, is_right(activity, gold)
    for metric in plan.metrics:
        for target in metric.targets:
            if metric.source is not None:
                value = target.at_least if target.at_most is None else target.at_most
                right = any(
                    float(entry["value"]) == float(value or 0)
                    and entry["unit"] == metric.unit
                    and alike(entry["quote"], reading.quote(metric.source))
                    for entry in gold["targets"]
                )
                yield metric.source.reason, right
    for mask in plan.placeholders:
        if mask.source is not None:
            yield (
                mask.source.reason,
                any(mask.text in word or word in mask.text for word in gold["placeholders"]),
            )


def is_right(activity: Activity, gold: Gold) -> bool:
    """Whether the annotation has an activity at its time."""
    when = activity.when
    if isinstance(when, Window | Deadline):
        return any(
            entry["when"] == notation(when) and alike(entry["text"], activity.title)
            for entry in gold["schedule"]
        )
    if isinstance(when, Frequency):
        return any(
            entry["every"] == str(when.every) and entry["times"] == when.times
            for entry in gold["recurrences"]
        )
    return not isinstance(when, Observance) or when.festival in gold["festivals"]


def alike(one: str, other: str) -> bool:
    """Whether one wording starts in the other, or the reverse."""
    one, other = "".join(one.split()), "".join(other.split())
    return one[:_ENOUGH] in other or other[:_ENOUGH] in one


def main(folders: list[str]) -> int:
    """Print the share of right values for every reason."""
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for folder in folders:
        for path in sorted(Path(folder).glob("*.txt")):
            reading = read(path.read_text(encoding="utf-8"))
            golds = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))["plans"]
            for plan, gold in zip(reading.plans, golds, strict=False):
                for reason, is_one in values(reading, plan, gold):
                    given[reason] += 1
                    right[reason] += is_one
    for reason, count in given.most_common():
        print(f"{reason:16}{count:6}{right[reason] / count:8.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
