"""The 24 solar terms (节气): the days on which the sun reaches a multiple of 15 degrees.

The table holds 1950 to 2100 in six bytes a year.

Source: GB/T 33661-2017, computed by ``tools/generate_lunar_table.py``.
"""

import base64
from datetime import date
from functools import cache
from typing import Final

from unionplan.calendar._table import packaged_table
from unionplan.errors import ModelError

__all__ = ["is_uncertain_term", "solar_term", "solar_term_names"]

_BYTES_PER_YEAR: Final = 6


@cache
def solar_term_names() -> tuple[str, ...]:
    """The names in Chinese, in the order of the calendar year: two of January first."""
    return tuple(term["name"] for term in packaged_table("solar_terms.json")["terms"])


def solar_term(year: int, name: str) -> date | None:
    """The day of a solar term in Beijing, such as that of 清明; None outside 1950 to 2100.

    Raises:
        ModelError: There is no solar term of that name.
    """
    names = solar_term_names()
    if name not in names:
        msg = f"expected a solar term ({', '.join(names)}), found {name!r}"
        raise ModelError(msg)
    days = _table().get(year)
    return None if days is None else days[names.index(name)]


def is_uncertain_term(year: int, name: str) -> bool:
    """Whether a solar term lies so near to midnight that it may prove to be a day off.

    So it is for four of them, in 2051, 2083 and 2084; 清明, 秋分 and 冬至 never are.

    Raises:
        ModelError: There is no solar term of that name.
    """
    return solar_term(year, name) in _uncertain_days()


@cache
def _table() -> dict[int, tuple[date, ...]]:
    data = packaged_table("lunar.json")
    packed = base64.b64decode(data["solar_terms"])
    least: list[int] = data["first_term_days"]
    table: dict[int, tuple[date, ...]] = {}
    for place in range(0, len(packed), _BYTES_PER_YEAR):
        year = data["first_term_year"] + place // _BYTES_PER_YEAR
        bits = int.from_bytes(packed[place : place + _BYTES_PER_YEAR], "big")
        table[year] = tuple(
            date(year, index // 2 + 1, first + (bits >> 2 * index & 3))
            for index, first in enumerate(least)
        )
    return table


@cache
def _uncertain_days() -> frozenset[date]:
    days: list[str] = packaged_table("lunar.json")["uncertain_solar_terms"]
    return frozenset(map(date.fromisoformat, days))
