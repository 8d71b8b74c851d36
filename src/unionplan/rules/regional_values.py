"""Limits that provinces and cities set for themselves, with where each is written."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Final, NamedTuple, Required, TypeAlias, TypedDict

from unionplan.rules.context import Context
from unionplan.rules.errors import FactMissingError

__all__ = ["find_broken_limit", "known_value", "value_names"]


_REGION: Final = "region"

Number: TypeAlias = int | Decimal | Fraction
"""What is compared with a limit."""


class _Row(TypedDict, total=False):
    value: Required[str]
    since: str
    source: str


class _Entry(TypedDict, total=False):
    meaning: str
    unit: str
    national: _Row
    regions: dict[str, list[_Row]]


class _Table(TypedDict):
    places: dict[str, list[str]]
    values: dict[str, _Entry]


class _Limit(NamedTuple):
    region: str  # empty for the nation
    value: Decimal


def find_broken_limit(
    context: Context, name: str, found: Number, is_broken: Callable[[Number, Decimal], bool]
) -> Decimal | None:
    """The limit of the union's region that something breaks; None where it is kept.

    The caller's own value comes first, then the region's, then the nation's. Where the region is
    not known, every value that could hold must give the same answer.

    Args:
        context: The plan.
        name: The limit, as in ``rules/data/regional_values.json``.
        found: What the plan says or has.
        is_broken: Whether *found* breaks a limit, mostly `operator.gt`, `operator.lt` or so.

    Raises:
        FactMissingError: The answer depends on the region, or nobody said the region's limit.
    """
    possible = _possible(context, name)
    broken = [value for value in possible if is_broken(found, value)]
    if not broken:
        return None
    if len(broken) < len(possible):
        raise FactMissingError(_REGION)
    return broken[0]


def known_value(context: Context, name: str) -> Decimal | None:
    """The limit that the caller gave or the union's region sets; None where neither did."""
    own = context.profile.values.get(name)
    if own is not None:
        return own
    found = [limit.value for limit in _limits(name, context.day) if _is_in(limit.region, context)]
    return found[0] if found else None


def value_names() -> frozenset[str]:
    """The names of all limits."""
    return frozenset(_table()["values"])


def _possible(context: Context, name: str) -> list[Decimal]:
    known = known_value(context, name)
    if known is not None:
        return [known]
    limits = list(_limits(name, context.day))
    national = [limit.value for limit in limits if not limit.region]
    region = context.profile.region
    if not national:
        missing = f"values.{name}" if region else _REGION
        raise FactMissingError(missing)
    return national if region else [*national, *(limit.value for limit in limits if limit.region)]


def _limits(name: str, day: date | None) -> Iterator[_Limit]:
    """The nation's value, and each region's that holds on a day (the newest where it is None)."""
    entry = _table()["values"][name]
    if "national" in entry:
        yield _Limit("", Decimal(entry["national"]["value"]))
    for region, rows in entry.get("regions", {}).items():
        for row in rows:  # the newest first
            if day is None or "since" not in row or date.fromisoformat(row["since"]) <= day:
                yield _Limit(region, Decimal(row["value"]))
                break


def _is_in(region: str, context: Context) -> bool:
    """Whether the union is in this region; the nation is none."""
    named = context.profile.region
    if not region or not named:
        return False
    return any(place in named for place in (region, *_places().get(region, ())))


def _places() -> Mapping[str, list[str]]:
    return _table()["places"]


@cache
def _table() -> _Table:
    folder = resources.files("unionplan.rules")
    table: _Table = json.loads(folder.joinpath("data/regional_values.json").read_text("utf-8"))
    return table
