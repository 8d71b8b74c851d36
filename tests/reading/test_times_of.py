"""Phrases as plans write them, to times, to days: every one right or openly unresolved."""

import json
from pathlib import Path

import pytest

from unionplan.calendar import Resolved, Unresolved, resolve
from unionplan.model import Deadline, Frequency, Period, When
from unionplan.reading import times_of

TABLE = json.loads((Path(__file__).parent / "time_phrases.json").read_text("utf-8"))
PERIOD = Period.parse(TABLE["year"])


def shown(when: When) -> str:
    """One time as the table writes it: the days, the windows of a duty, or why there are none."""
    found = resolve(when, PERIOD)
    if isinstance(found, Unresolved):
        return f"unresolved {found.reason}"
    assert isinstance(found, Resolved)
    if isinstance(when, Frequency):
        often = "" if when.times is None else f"{'>=' if when.at_least else ''}{when.times}/"
        return f"{often}{when.every} x{len(found.spans)}"
    if isinstance(when, Deadline):
        return f"..{found.spans[-1].last}"
    return " ".join(f"{span.first}/{span.last}" for span in found.spans)


def test_the_table_is_long_enough() -> None:
    assert len(TABLE["phrases"]) >= 150


@pytest.mark.parametrize(("phrase", "expected"), TABLE["phrases"], ids=str)
def test_a_phrase_names_its_days(phrase: str, expected: str | None) -> None:
    found = " ".join(shown(when) for when in times_of(phrase))
    if expected is not None and expected.count(" x") == 0 and "/" in expected and " x" in found:
        found = found.partition(" x")[0]  # how many windows a year has is not what is asked here
    assert (found or None) == expected
