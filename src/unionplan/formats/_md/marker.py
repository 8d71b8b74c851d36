"""The number of a section before its words: ``一、``, ``（一）``, ``1.``, ``①``."""

import re
from typing import Final

from unionplan.chinese import CHINESE_DIGITS, UNITS
from unionplan.formats._md.inline import plain_text

__all__ = ["kind_of_marker", "split_marker"]

_CHINESE: Final = f"[{CHINESE_DIGITS}{UNITS}]{{1,6}}"
_KINDS: Final = (
    f"{_CHINESE}、",
    f"[（(]{_CHINESE}[）)]|[㈠-㈩]",
    r"[0-9０-９]{1,3}\\?[.．、)]|[⒈-⒛]",
    "[（(][0-9０-９]{1,3}[）)]|[⑴-⒇]",
    "[①-⑳]",
    f"第(?:{_CHINESE}|[0-9]{{1,3}})(?:部分|章|节|条)[、:：]?",
)
_MARKER: Final = re.compile("|".join(f"({kind})" for kind in _KINDS))

_BOLD: Final = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*")


def split_marker(words: str) -> tuple[str, str]:
    """The number, empty for none, and the words behind it: Markdown taken apart as plain text."""
    words = words.strip()
    if bold := _BOLD.fullmatch(words):
        words = bold[1]
    match = _MARKER.match(words)
    if match is None:
        return "", plain_text(words)
    return plain_text(match[0]), plain_text(words[match.end() :])


def kind_of_marker(words: str) -> int | None:
    """Which kind of number a line begins with; None for no number."""
    match = _MARKER.match(words)
    return None if match is None else match.lastindex
