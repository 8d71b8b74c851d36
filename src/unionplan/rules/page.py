"""A rule's documentation, written as its docstring."""

import inspect
import textwrap
from collections.abc import Iterable
from itertools import takewhile

import attrs

_HEADINGS = ("Why", "Example", "Fix")


@attrs.frozen(kw_only=True)
class Page:
    """The parts of a rule's docstring.

    Attributes:
        summary: One sentence that says what is wrong.
        why: Why it matters to those who work with the plan.
        example: A plan that has the fault, in YAML, without the line ``unionplan: 1``.
        fix: The same plan without the fault.
    """

    summary: str
    why: str
    example: str
    fix: str

    @classmethod
    def parse(cls, docstring: str | None) -> "Page":
        """Take a docstring apart; what it lacks (all of it under ``python -OO``) is empty."""
        lines = inspect.cleandoc(docstring or "").splitlines()
        summary = " ".join(takewhile(bool, lines))
        why, example, fix = (_part(lines, heading) for heading in _HEADINGS)
        return cls(summary=summary, why=why, example=example, fix=fix)


def _part(lines: Iterable[str], heading: str) -> str:
    """What is indented below ``heading:``, the indentation taken away."""
    rest = iter(lines)
    if f"{heading}:" not in rest:  # consumes up to and with the heading
        return ""
    block = takewhile(lambda line: not line or line.startswith(" "), rest)
    return textwrap.dedent("\n".join(block)).strip("\n")
