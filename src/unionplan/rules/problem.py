"""What a rule yields."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from unionplan.rules.operation import Operation
from unionplan.rules.phrase import Parameter


@attrs.frozen(init=False)
class Problem:
    """One thing that a rule finds wrong; the engine makes a `Finding` of it.

    Args:
        where: JSON Pointer of the place, which must be one of the plan.
        related: JSON Pointers of other places that a reader should look at.
        fix: A JSON Patch that mends it, where a machine can; its pointers are those of the plan
            as the rule saw it.
        safe: Whether the fix can only ever be right; one that a person must look at is not.
        **parameters: The values that the rule's messages quote.
    """

    where: str
    parameters: tuple[tuple[str, Parameter], ...]
    related: tuple[str, ...]
    fix: tuple[Operation, ...]
    safe: bool

    def __init__(
        self,
        where: str,
        /,
        *,
        related: Iterable[str] = (),
        fix: Iterable[Operation] = (),
        safe: bool = True,
        **parameters: Parameter,
    ) -> None:
        put = object.__setattr__  # frozen, and its signature is not that of its fields
        put(self, "where", where)
        put(self, "parameters", tuple(parameters.items()))
        put(self, "related", tuple(related))
        put(self, "fix", tuple(fix))
        put(self, "safe", safe)


Problems: TypeAlias = Iterator[Problem]
"""What a rule's function returns."""
