"""The family names by which a hidden name is known to be a person's."""

from functools import cache
from importlib import resources


@cache
def surnames() -> str:
    """Common family names of one character each.

    Source: ``rules/data/surnames.txt``.
    """
    data = resources.files("unionplan.rules").joinpath("data/surnames.txt")
    return data.read_text("utf-8").split()[-1]
