"""How many time phrases of union plans JioNLP reads rightly, beside our own.

usage: python benchmarks/time_phrases.py

Reads tests/reading/time_phrases.json. Needs the package jionlp, which is no dependency of ours; a
phrase counts for it as right when its days are those of the table, when it finds a period where
the table has a duty, and when it finds nothing where there is nothing to find. Both are also timed
on the same phrases, in one process, by the method of timing.py.
"""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

from timing import Case, measure

from unionplan.calendar import Unresolved, resolve
from unionplan.model import Deadline, Frequency, Period, When
from unionplan.reading import times_of

TABLE = json.loads(
    (Path(__file__).parent.parent / "tests" / "reading" / "time_phrases.json").read_text("utf-8")
)
PERIOD = Period.parse(TABLE["year"])


def shown(when: When) -> str:
    """One time as the table writes it."""
    found = resolve(when, PERIOD)
    if isinstance(found, Unresolved):
        return f"unresolved {found.reason}"
    if isinstance(when, Frequency):
        often = "" if when.times is None else f"{'>=' if when.at_least else ''}{when.times}/"
        return f"{often}{when.every} x{len(found.spans)}"
    if isinstance(when, Deadline):
        return f"..{found.spans[-1].last}"
    return " ".join(f"{span.first}/{span.last}" for span in found.spans)


def ours(phrase: str) -> str | None:
    """What we make of a phrase."""
    return " ".join(shown(when) for when in times_of(phrase)) or None


def theirs(extract: Any, phrase: str) -> str | None:  # noqa: ANN401 - a library without types
    """What JioNLP makes of a phrase, in the notation of the table."""
    try:
        found = extract(phrase, time_base={"year": 2026, "month": 1, "day": 1})
    except Exception as error:  # noqa: BLE001 - that it fails is a result
        return f"raises {type(error).__name__}"
    parts: list[str] = []
    for entry in found:
        if entry["type"] == "time_period":
            parts.append("period")
            continue
        time = entry["detail"]["time"]
        if not isinstance(time, list):
            parts.append(str(time))
            continue
        first, last = (str(day)[:10] for day in time)
        parts.append(f"..{last}" if first == "-inf" else f"{first}/{last}")
    return " ".join(parts) or None


def right(expected: str | None, found: str | None) -> bool:
    """Whether an answer is the one of the table; duties and open times need no figures."""
    if expected is None:
        return found is None
    if expected.startswith("unresolved"):
        return found is None or found.startswith("unresolved")
    is_duty = "-" not in expected
    if is_duty:
        return found == "period" or (found or "").split(" x")[0] == expected.split(" x")[0]
    return found == expected


def main() -> int:
    """Print both counts, and how much faster we are."""
    # no dependency of ours, and without types
    extractor = import_module("jionlp.algorithm.ner.time_extractor")
    extract = extractor.TimeExtractor()
    phrases: list[list[str | None]] = TABLE["phrases"]
    total = len(phrases)
    mine = sum(right(expected, ours(phrase or "")) for phrase, expected in phrases)
    other = sum(right(expected, theirs(extract, phrase or "")) for phrase, expected in phrases)
    print(f"{total} phrases: ours {mine} right, JioNLP {other} right")
    texts = [phrase or "" for phrase, _ in phrases]
    best = measure(
        [
            Case("ours", lambda: [times_of(text) for text in texts]),
            Case("JioNLP", lambda: [theirs(extract, text) for text in texts]),
        ]
    )
    print(f"JioNLP takes {best['JioNLP'] / best['ours']:.1f} times as long")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
