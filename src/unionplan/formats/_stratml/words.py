"""The words that the writer puts into StratML, and by which the reader knows its own again."""

import json
from functools import cache
from importlib import resources
from typing import TypeAlias, TypedDict

from unionplan.model import WorkArea

Names: TypeAlias = dict[str, str]


class Words(TypedDict):
    """The table in ``formats/data/stratml_words.json``.

    Attributes:
        sequence: How the ``SequenceIndicator`` of each kind of item begins.
        rest: Name and description of the goal for what belongs to none.
        indicator: Dimension and unit of what is told of an activity.
        unnamed: What an item is called that has no name.
        descriptors: What the ``Descriptor`` of a result says.
        strengths: How firmly a target is promised.
        bounds: What a number is of a target; the first word of each is written.
        labels: For each class, and each field of it that has no place of its own: its label.
        codes: For each class of codes: their words.
    """

    sequence: Names
    rest: Names
    indicator: Names
    unnamed: Names
    descriptors: Names
    strengths: Names
    bounds: dict[str, list[str]]
    labels: dict[str, Names]
    codes: dict[str, Names]


@cache
def words() -> Words:
    """The table, read once."""
    data = resources.files("unionplan.formats").joinpath("data/stratml_words.json")
    table: Words = json.loads(data.read_text("utf-8"))
    table["codes"][WorkArea.__name__] = {area: area.zh for area in WorkArea}
    return table
