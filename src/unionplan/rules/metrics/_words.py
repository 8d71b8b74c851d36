"""The words by which figures hang together."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, NamedTuple


class Rate(NamedTuple):
    """What prose calls the two numbers that a rate is made of.

    Attributes:
        parts: What its numerator is called.
        wholes: What its denominator is called.
    """

    parts: tuple[str, ...]
    wholes: tuple[str, ...]


class Words(NamedTuple):
    """The word table; see ``data/figure_words.json``."""

    new_statement: tuple[str, ...]
    overlapping: tuple[str, ...]
    rest: tuple[str, ...]
    rates: Mapping[str, Rate]
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
    table: dict[str, Any] = json.loads(text)
    del table["source"]
    rates = {
        name: Rate(tuple(rate["parts"]), tuple(rate["wholes"]))
        for rate in table.pop("rates")
        for name in rate["names"]
    }
    chains: list[list[list[str]]] = table.pop("stages")
    stages = tuple(tuple(tuple(stage) for stage in chain) for chain in chains)
    lists = {name: tuple(words) for name, words in table.items()}
    return Words(rates=rates, stages=stages, **lists)
