"""Which texts XML can hold, and how they are escaped and taken back."""

import re
from typing import Final

# XML 1.0, production 2; half surrogate pairs are left in, for no encoding takes them either
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_BLANK: Final = " \t"
_LOST: Final = "\ufffd"
_LONGEST_INDENTED: Final = 100_000  # beyond, lines would take more memory than the text


def clean(text: str) -> str:
    """The text without the characters that no XML document can hold."""
    return _FORBIDDEN.sub("", text)


def needed(text: str) -> str:
    """A text that must not read as empty; U+FFFD stands for one that would."""
    return text if unwrapped(clean(text)) else _LOST


def escaped(text: str) -> str:
    """The text as the content of an element, as `clean` leaves it."""
    return clean(text).translate(_MARKUP)


def unwrapped(text: str) -> str:
    """The text as a reader means it.

    The schemas say that white space counts, and it does; but a text that is blank is none, and one
    that stands on lines of its own between its tags was put there by a tool that indents.
    """
    if not text or text.isspace():
        return ""
    if not text.startswith("\n") or not text.rstrip(_BLANK).endswith("\n"):
        return text
    text = text.strip(f"{_BLANK}\n")
    if len(text) > _LONGEST_INDENTED:
        return text
    return "\n".join(line.strip(_BLANK) for line in text.split("\n"))
