"""What can be counted and dated in real plans: each verdict of a careful reader stays as it is."""

from pathlib import Path

import pytest

from unionplan.model import Plan
from unionplan.reading import read
from unionplan.rules import check

# Rules that add up, compare and date; the others look at words.
_CODES = (
    *("WP105", "WP106", "WP131", "WP132", "WP201", "WP202", "WP203", "WP204", "WP207"),
    *("WP208", "WP209", "WP210", "WP211", "WP212", "WP213", "WP214", "WP215", "WP216"),
    *("WP217", "WP218", "WP219", "WP220", "WP221", "WP222", "WP3", "WP401", "WP402", "WP403"),
    *("WP406", "WP407", "WP408"),
)

# By file and number of the plan: what fails or looks odd, with the name of the claim.
_FAILING: dict[tuple[str, int], dict[tuple[str, str], str]] = {
    ("000", 2): {("WP105", "/sections/1/marker"): "the first heading is lost"},
    ("000", 5): {("WP105", "/sections/3/marker"): "000-l, an item is missing"},
    ("000", 8): {("WP105", "/sections/1/marker"): "the first heading is lost"},
    ("001", 2): {("WP319", "/sections/1/text"): "001-y, a slogan promises a hundred"},
    ("001", 3): {
        ("WP317", "/sections/1/text"): "001-g, no whole amount for each",
        ("WP131", "/sections/2/sections/0/heading"): "001-i, one more than announced",
        ("WP318", "/sections/3/sections/0/text"): "001-l, one number for two things",
        ("WP313", "/sections/3/sections/2/sections/1/text"): "001-n, exact and hedged",
        ("WP312", "/sections/3/sections/3/text"): "001-o, hedges against each other",
        ("WP221", "/sections/4/sections/4/text"): "next year in a plan for this one",
    },
    ("003", 0): {("WP219", "/sections/0/text"): "a congress of twelve years before"},
    ("004", 1): {("WP314", "/sections/2/sections/2/sections/0/text"): "004-r, thousand or hundred"},
    ("004", 3): {("WP219", "/sections/4/sections/2/text"): "a congress of eleven years before"},
    ("004", 6): {("WP132", "/sections/2/text"): "004-k, one section of four is missing"},
}
_FILES = ("000", "001", "002", "003", "004", "x02", "x05", "x09", "x12", "x18", "x19", "x21", "x26")


def _plans(corpus: Path, name: str) -> tuple[Plan, ...]:
    (path,) = corpus.glob(f"{name}*.txt")
    return read(path.read_text(encoding="utf-8")).plans


@pytest.mark.parametrize("name", _FILES)
def test_every_failing_claim_is_found_and_no_other(corpus: Path, name: str) -> None:
    found = {
        (name, number): {(each.code, each.where) for each in check(plan, select=_CODES).findings}
        for number, plan in enumerate(_plans(corpus, name))
    }
    assert {place: claims for place, claims in found.items() if claims} == {
        place: set(claims) for place, claims in _FAILING.items() if place[0] == name
    }
