"""How much Markdown is read or written."""

import re
from typing import Final

from unionplan.limits import current

__all__ = ["too_large"]

_LINE_END: Final = re.compile(r"\r\n?|\n")


def too_large(text: str) -> str:
    """What is too much in a document; empty where nothing is."""
    limits = current()
    if len(text) > limits.markdown_characters:
        most, found, what = limits.markdown_characters, len(text), "characters"
    else:
        found = sum(1 for _ in _LINE_END.finditer(text))
        most, what = limits.markdown_lines, "lines"
    if found <= most:
        return ""
    return f"a Markdown document has at most {most:,} {what}, and this one {found:,}"
