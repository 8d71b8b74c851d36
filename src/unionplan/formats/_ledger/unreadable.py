"""A cell whose words mean nothing to us, which is said and never guessed."""

from collections.abc import Iterable

from unionplan.formats._ledger.column import Column

__all__ = ["Unreadable"]


class Unreadable(Exception):  # noqa: N818 - no error: a ledger is read on without the cell
    """What stands in some cells cannot be read as what their column holds.

    Attributes:
        problem: What was found and what was expected, as one sentence without a full stop.
        columns: The columns whose words are to be kept as they are.
        instead: What is known nevertheless.
    """

    problem: str
    columns: tuple[Column, ...]
    instead: object

    def __init__(
        self, problem: str, columns: Iterable[Column] = (), instead: object = None
    ) -> None:
        self.problem = problem
        self.columns = tuple(columns)
        self.instead = instead
        super().__init__(problem, self.columns, instead)
