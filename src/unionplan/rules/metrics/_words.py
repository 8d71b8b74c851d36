"""The words by which figures hang together."""

import json
from functools import cache
from importlib import resources
from typing import NamedTuple


class Rate(NamedTuple):
    """A rate that prose names beside the two numbers that it is made of.

    Attributes:
        names: What it is called.
        parts: What its numerator is called.
        wholes: What its denominator is called.
    """

    names: tuple[str, ...]
    parts: tuple[str, ...]
    wholes: tuple[str, ...]


class Words(NamedTuple):
    """The word table; see ``data/figure_words.json``."""

    new_statement: tuple[str, ...]
    overlapping: tuple[str, ...]
    rest: tuple[str, ...]
    rates: tuple[Rate, ...]
    stages: tuple[tuple[tuple[str, ...], ...], ...]
    growth: tuple[str, ...]
    decline: tuple[str, ...]
    against_before: tuple[str, ...]
    cumulative: tuple[str, ...]
    current: tuple[str, ...]
    measuring: tuple[str, ...]
    opinions: tuple[str, ...]
    people: tuple[str, ...]
    paid: tuple[str, ...]
    counts_not_rates: tuple[str, ...]


@cache
def figure_words() -> Words:
    """The word table, read once."""
    text = resources.files("unionplan.rules").joinpath("data/figure_words.json").read_text("utf-8")
    table = json.loads(text)
    del table["source"]
    table["rates"] = tuple(
        Rate(**{name: tuple(words) for name, words in rate.items()}) for rate in table["rates"]
    )
    table["stages"] = tuple(tuple(map(tuple, chain)) for chain in table["stages"])
    return Words(**{name: tuple(words) for name, words in table.items()})
