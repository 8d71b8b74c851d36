"""The text that a stretch of Markdown shows: escapes, references, line breaks, emphasis."""

import re
from html.entities import html5
from typing import Final

from unionplan.formats._ledger.unreadable import Unreadable

__all__ = ["plain_text", "split_lines", "split_names"]

_TOKEN: Final = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | &\#(?P<number>[0-9]{1,7});
    | &\#[xX](?P<hex>[0-9a-fA-F]{1,6});
    | &(?P<name>[a-zA-Z][a-zA-Z0-9]{1,31});
    | (?P<br><br[ ]{0,4}/?>)
    | (?P<stars>\*{1,100})
    """,
    re.VERBOSE,
)
_LINE_BREAK: Final = re.compile(r"<br[ ]{0,4}/?>")
_NAME: Final = re.compile(r"(?:&[#a-zA-Z0-9]{1,32};|\\.|[^、,，;；])+")
_LAST: Final = 0x10FFFF
_MOST: Final = 1000  # names, targets or values in a cell
_HALF_PAIRS: Final = range(0xD800, 0xE000)


def plain_text(words: str) -> str:
    """What Markdown shows, without the blanks around it; emphasis is taken off."""
    words = words.strip()
    parts: list[str] = []
    opened: dict[str, int] = {}
    end = 0
    for match in _TOKEN.finditer(words):
        parts.append(words[end : match.start()])
        end = match.end()
        stars = match["stars"]
        if stars is None:
            parts.append(_character(match))
            continue
        start = match.start()
        before, behind = words[start - 1 : start] if start else "", words[end : end + 1]
        if before.strip() and stars in opened:
            parts[opened.pop(stars)] = ""
            parts.append("")
            continue
        if behind.strip():
            opened[stars] = len(parts)
        parts.append(stars)
    return "".join([*parts, words[end:]])


def split_lines(cell: str) -> list[str]:
    """The lines of a cell, still as Markdown; none of an empty one.

    Raises:
        Unreadable: There are too many.
    """
    return _several(_LINE_BREAK.split(cell)) if cell.strip() else []


def split_names(cell: str) -> list[str]:
    """The names in a cell as plain text.

    Raises:
        Unreadable: There are too many.
    """
    parts = _several([part for line in _LINE_BREAK.split(cell) for part in _NAME.findall(line)])
    return [name for part in parts if (name := plain_text(part))]


def _several(parts: list[str]) -> list[str]:
    if len(parts) > _MOST:
        problem = f"expected at most {_MOST:,} things in a cell, found {len(parts):,}"
        raise Unreadable(problem)
    return parts


def _character(match: re.Match[str]) -> str:
    """What an escape, a reference or a line break stands for; itself where it stands for none."""
    if match["escaped"]:
        return match["escaped"]
    if match["br"]:
        return "\n"
    if match["name"]:
        return html5.get(f"{match['name']};", match[0])
    code = int(match["number"]) if match["number"] else int(match["hex"], 16)
    return match[0] if code > _LAST or code in _HALF_PAIRS else chr(code)
