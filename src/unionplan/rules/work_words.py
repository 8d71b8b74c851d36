"""What a plan of each kind of union is expected to deal with, and the words by which it does."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

import attrs

from unionplan.model import OrganizationKind, WorkArea


@attrs.frozen
class WorkWords:
    """The table ``rules/data/work_words.json``.

    Attributes:
        areas: Words that show that a text deals with an area; one of them is enough.
        expected: The areas that plans of a kind of union deal with by custom.
        union: Words without any of which no text is of union work.
        foreign: Words of work that is not a union's, by area.
        particular: Words in the title of a plan that is for one subject only.
    """

    areas: Mapping[WorkArea, tuple[str, ...]]
    expected: Mapping[OrganizationKind, tuple[WorkArea, ...]]
    union: tuple[str, ...]
    foreign: Mapping[WorkArea, tuple[str, ...]]
    particular: tuple[str, ...]


@cache
def work_words() -> WorkWords:
    """The table, read once."""
    data = resources.files("unionplan.rules").joinpath("data/work_words.json").read_text("utf-8")
    table = json.loads(data)
    return WorkWords(
        areas={WorkArea(code): tuple(words) for code, words in table["areas"].items()},
        expected={
            OrganizationKind(kind): tuple(map(WorkArea, codes))
            for kind, codes in table["kinds"].items()
        },
        union=tuple(table["union"]),
        foreign={WorkArea(code): tuple(words) for code, words in table["foreign"].items()},
        particular=tuple(table["particular"]),
    )
