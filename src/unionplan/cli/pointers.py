"""Where the values that JSON Pointers name stand in the text of a plan document."""

import re
from collections.abc import Sequence
from typing import Final

from unionplan.cli.documents import Format
from unionplan.cli.excerpt import Lines

__all__ = ["find_pointers"]

# What is marked of a value: a text in quotes, or what looks like one word.
_VALUE: Final = re.compile(
    r"""
      "(?:[^"\\\n]|\\.){0,1000}"
    | '[^'\n]{0,1000}'
    | [^\s,\[\]{}"'\#]{1,1000}
    """,
    re.VERBOSE,
)


def find_pointers(
    lines: Lines, form: Format, pointers: Sequence[str]
) -> list[tuple[int, int] | None]:
    """The offsets at which values start and end; what is left out is where it would belong.

    Args:
        lines: A text that is a plan document.
        form: Its format.
        pointers: JSON Pointers of places in the plan.

    Returns:
        None for each of them where the format does not tell.
    """
    spans: list[tuple[int, int] | None] = []
    for place in form.locate(lines.text, pointers):
        if place is None:
            spans.append(None)
            continue
        start = lines.index.offset(*place)
        value = _VALUE.match(lines.text, start)
        spans.append((start, value.end() if value else start + 1))
    return spans
