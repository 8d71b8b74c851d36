"""A row of the table of goals, measured."""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, against what is wanted.

    Attributes:
        name: Of the row, as the command line has it.
        figure: What was measured, in words.
        goal: What is wanted, in words.
        reached: Whether it was reached.
        details: Lines to show before, such as what failed.
    """

    name: str
    figure: str
    goal: str
    reached: bool
    details: Sequence[str] = ()

    def __str__(self) -> str:
        verdict = "" if self.reached else ", MISSED"
        return f"{self.name}: {self.figure} (goal: {self.goal}{verdict})"
