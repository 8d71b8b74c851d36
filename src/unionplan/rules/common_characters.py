"""The characters that are commonest in work plans."""

from functools import cache
from importlib import resources


@cache
def common_characters() -> str:
    """The commonest characters and marks, the commonest first.

    Source: ``rules/data/common_characters.txt``.
    """
    data = resources.files("unionplan.rules").joinpath("data/common_characters.txt")
    return data.read_text("utf-8").split()[-1]
