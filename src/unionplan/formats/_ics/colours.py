"""The colours of areas of work in calendars."""

import json
from functools import cache
from importlib import resources
from typing import TypedDict

from unionplan.model import WorkArea


class _Table(TypedDict):
    calendar: str
    areas: dict[str, str]


def colour_of(area: WorkArea | None) -> str:
    """The name of a colour in CSS (RFC 7986, 5.9): that of an area, or of the whole calendar."""
    table = _table()
    return table["calendar"] if area is None else table["areas"][area]


@cache
def _table() -> _Table:
    file = resources.files("unionplan.formats").joinpath("_ics/data/area_colours.json")
    table: _Table = json.loads(file.read_text("utf-8"))
    return table
