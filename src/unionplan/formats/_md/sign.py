"""The first line of a document, by which it is known: ``<!-- unionplan 1 year 2026 -->``."""

import re
from typing import Final

from unionplan.errors import DecodeError, Fault
from unionplan.formats._md.manner import Manner

__all__ = ["read_sign", "write_sign"]

_SIGN: Final = re.compile(r"\ufeff?\s{0,100}<!-- unionplan ([0-9]{1,9})(?: year ([0-9]{4}))? -->")


def write_sign(version: int, manner: Manner) -> str:
    """The line."""
    year = "" if manner.year is None else f" year {manner.year:04}"
    return f"<!-- unionplan {version}{year} -->"


def read_sign(text: str) -> tuple[int, Manner]:
    """The version of the format, and how words are meant.

    Raises:
        DecodeError: *text* does not begin with the line, so that it is another's Markdown.
    """
    match = _SIGN.match(text)
    if match is None:
        problem = (
            "this Markdown was not written by unionplan, for it does not begin with the line"
            " '<!-- unionplan 1 -->': read it as prose, with unionplan.read_document or"
            " 'unionplan read'"
        )
        raise DecodeError([Fault("", problem, 1, 1)])
    year = int(match[2]) if match[2] else None
    return int(match[1]), Manner(year=year or None)
