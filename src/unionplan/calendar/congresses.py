"""Congresses of the Party and of the trade unions, and the five-year plans, by their numbers.

Plans date themselves by them: a plan that studies a plenum was not written before it. The table
(``data/congresses.json``) says in which month each was held; of those to come it knows nothing.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

import attrs

from unionplan.calendar._table import packaged_table
from unionplan.model import CalendarUnit, Period
from unionplan.model.code import Code

__all__ = ["Congress", "CongressBody", "congress", "five_year_plan", "latest_congress"]


class CongressBody(Code):
    """Whose congress it is."""

    PARTY = "party"  # 党的N大, N届M中全会
    UNION = "union"  # 中国工会N大


@attrs.frozen
class Congress:
    """A national congress, or a plenary session of the committee that it elected.

    Attributes:
        body: Whose.
        number: Which congress, from 1.
        plenum: Which plenary session of its committee, from 1; None for the congress itself.
        held: The month in which it was held.
    """

    body: CongressBody
    number: int
    plenum: int | None
    held: CalendarUnit


class _Tables(NamedTuple):
    congresses: Mapping[tuple[CongressBody, int, int | None], Congress]
    plans: Mapping[int, Period]


@cache
def _tables() -> _Tables:
    table = packaged_table("congresses.json")
    found: dict[tuple[CongressBody, int, int | None], Congress] = {}
    for row in table["congresses"]:
        body, number = CongressBody(row["body"]), int(row["number"])
        sessions = {None: row["held"]} | {int(n): held for n, held in row["plenums"].items()}
        for plenum, held in sessions.items():
            unit = CalendarUnit.parse(held)
            found[body, number, plenum] = Congress(body, number, plenum, unit)
    plans = {row["number"]: Period.parse(row["years"]) for row in table["five_year_plans"]}
    return _Tables(found, plans)


def congress(body: CongressBody, number: int, plenum: int | None = None) -> Congress | None:
    """The congress of a number, or a plenary session of its committee; None where unknown."""
    return _tables().congresses.get((body, number, plenum))


@lru_cache(maxsize=64)
def latest_congress(body: CongressBody, day: date) -> Congress | None:
    """The last congress that was over by *day*; None before the first of the table."""
    held = [
        each
        for each in _tables().congresses.values()
        if each.body is body and each.plenum is None and each.held.last <= day
    ]
    return held[-1] if held else None


def five_year_plan(number: int) -> Period | None:
    """The years of a five-year plan (十四五 is 14); None outside of the table."""
    return _tables().plans.get(number)
