"""The table of indicators."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import NotRequired, TypedDict

from unionplan.catalogue.indicator import Indicator
from unionplan.model import Aggregation, Direction, WorkArea


class _Entry(TypedDict):
    zh: str
    en: str
    units: list[str]
    direction: str
    aggregation: str
    area: NotRequired[str]


@cache
def indicators() -> Mapping[str, Indicator]:
    """Every indicator by its code, in the order of ``catalogue/data/indicators.json``."""
    data = resources.files("unionplan.catalogue").joinpath("data/indicators.json")
    table: dict[str, _Entry] = json.loads(data.read_text("utf-8"))["indicators"]
    return MappingProxyType({code: _indicator(code, entry) for code, entry in table.items()})


def find_indicator(code: str) -> Indicator | None:
    """The indicator with this code; None for a code that the catalogue does not have."""
    return indicators().get(code)


def _indicator(code: str, entry: _Entry) -> Indicator:
    return Indicator(
        code=code,
        zh=entry["zh"],
        en=entry["en"],
        units=tuple(entry["units"]),
        direction=Direction(entry["direction"]),
        aggregation=Aggregation(entry["aggregation"]),
        area=WorkArea(entry["area"]) if "area" in entry else None,
    )
