"""Texts as Markdown that shows exactly them.

What Markdown would take for a mark has a backslash before it; what cannot be seen or would not
survive an editor (control characters, blanks at the edges, line ends) is a reference such as
``&#32;``, which CommonMark shows as the character that it stands for.
"""

import re
from typing import Final

__all__ = ["at_start", "escape", "escape_cell", "escape_names", "escape_paragraph"]

_UNSEEN: Final = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffc\ufffe\uffff"
)
_MARKS: Final = r"\\`*_\[<~"
_INLINE: Final = re.compile(rf"(?P<mark>[{_MARKS}]|&(?=[#A-Za-z]))|[{_UNSEEN}]|\A\s|\s\Z")
# GFM and markdown-it differ in what a backslash means before a bar, so neither stands in a cell.
_CELL: Final = re.compile(rf"(?P<mark>[{_MARKS[2:]}]|&(?=[#A-Za-z]))|[\\|{_UNSEEN}]|\A\s|\s\Z")
_NAME: Final = re.compile(
    rf"(?P<mark>[{_MARKS[2:]}]|&(?=[#A-Za-z]))|[\\|、,，;；{_UNSEEN}]|\A\s|\s\Z"
)
_START: Final = re.compile(r"[#>+=-]|(?P<number>[0-9]{1,9})[.)](?=[ \t]|\Z)")


def escape(text: str) -> str:
    """A text within a line, such as a heading."""
    words = _INLINE.sub(_escaped, text)
    return f"{words[:-1]}\\#" if words.endswith("#") else words


def escape_paragraph(text: str) -> str:
    """A text that stands at the start of a line."""
    return at_start(_INLINE.sub(_escaped, text))


def at_start(words: str) -> str:
    """Escaped words so that they begin a paragraph and nothing else."""
    start = _START.match(words)
    if start is None:
        return words
    place = start.end("number") if start["number"] else 0
    return f"{words[:place]}\\{words[place:]}"


def escape_cell(text: str) -> str:
    """A text in a cell of a table, where a line ends with ``<br>``."""
    return _CELL.sub(_escaped_in_cell, text)


def escape_names(names: list[str]) -> str:
    """Names in a cell, with ``、`` between them and no such mark in any of them."""
    return "、".join(_NAME.sub(_escaped_in_cell, name) for name in names)


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}" if match["mark"] else f"&#{ord(match[0])};"


def _escaped_in_cell(match: re.Match[str]) -> str:
    return "<br>" if match[0] == "\n" else _escaped(match)
