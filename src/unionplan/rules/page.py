"""A rule's documentation, written as its docstring."""

import inspect
import textwrap
from collections.abc import Iterable
from itertools import takewhile

import attrs

_HEADINGS = ("Why", "Example", "Fix", "中文")


@attrs.frozen(kw_only=True)
class Page:
    """The parts of a rule's docstring.

    Attributes:
        summary: One sentence that says what is wrong.
        why: Why it matters to those who work with the plan.
        example: A plan that has the fault, in YAML, without the line ``unionplan: 1``.
        fix: The same plan without the fault.
        summary_zh: The summary in Chinese, the first sentence below ``中文:``; empty where a rule
            speaks English only.
        why_zh: Why it matters, in Chinese: the other sentences below ``中文:``.
    """

    summary: str
    why: str
    example: str
    fix: str
    summary_zh: str = ""
    why_zh: str = ""

    @classmethod
    def parse(cls, docstring: str | None) -> "Page":
        """Take a docstring apart; what it lacks (all of it under ``python -OO``) is empty."""
        lines = inspect.cleandoc(docstring or "").splitlines()
        summary = " ".join(takewhile(bool, lines))
        why, example, fix, chinese = (_part(lines, heading) for heading in _HEADINGS)
        summary_zh, stop, why_zh = chinese.replace("\n", "").partition("。")
        return cls(
            summary=summary,
            why=why,
            example=example,
            fix=fix,
            summary_zh=summary_zh + stop,
            why_zh=why_zh,
        )


def _part(lines: Iterable[str], heading: str) -> str:
    """What is indented below ``heading:``, the indentation taken away."""
    rest = iter(lines)
    if f"{heading}:" not in rest:  # consumes up to and with the heading
        return ""
    block = takewhile(lambda line: not line or line.startswith(" "), rest)
    return textwrap.dedent("\n".join(block)).strip("\n")
