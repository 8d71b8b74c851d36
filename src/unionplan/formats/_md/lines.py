"""The lines of a document, with the comments taken out of them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from unionplan.errors import DecodeError, Fault
from unionplan.formats._md.note import Note, read_note

__all__ = ["Line", "read_lines"]

_LINE_END: Final = re.compile(r"\r\n?|\n")
_OPENING: Final = re.compile(r"\\.|<!--")
_CLOSING: Final = "-->"


class Line(NamedTuple):
    """A line.

    Attributes:
        number: Which it is, from 1.
        text: Its text without comments.
        note: What a comment of ours in it says.
        fault: What is wrong with that comment; empty where nothing is.
    """

    number: int
    text: str
    note: Note | None = None
    fault: str = ""


def read_lines(text: str) -> Iterator[Line]:
    """The lines; a comment of several lines belongs to the one that it begins in.

    Raises:
        DecodeError: A comment has no end.
    """
    sources = enumerate(_LINE_END.split(text), start=1)
    for number, source in sources:
        if "<!--" not in source:
            yield Line(number, source)
            continue
        words, place = source, 0
        kept: list[str] = []
        comments: list[str] = []
        while (start := _next_comment(words, place)) is not None:
            kept.append(words[place:start])
            place = start + len("<!--")
            pieces: list[str] = []
            while (end := words.find(_CLOSING, place)) < 0:
                pieces.append(words[place:])
                following = next(sources, None)
                if following is None:
                    raise _endless(number, source)
                words, place = following[1], 0
            comments.append("\n".join([*pieces, words[place:end]]))
            place = end + len(_CLOSING)
        yield _noted(Line(number, "".join([*kept, words[place:]])), comments)


def _next_comment(text: str, place: int) -> int | None:
    found = _OPENING.finditer(text, place)
    return next((match.start() for match in found if match[0] == "<!--"), None)


def _endless(number: int, source: str) -> DecodeError:
    problem = "a comment has no end: expected '-->'"
    return DecodeError([Fault("", problem, number, source.rfind("<!--") + 1)])


def _noted(line: Line, comments: list[str]) -> Line:
    notes: list[Note] = []
    for comment in comments:
        try:
            note = read_note(comment)
        except ValueError as error:
            return line._replace(fault=f"this comment of unionplan's is damaged: {error}")
        if note is not None:
            notes.append(note)
    if len(notes) > 1:
        return line._replace(fault=f"{len(notes)} things are marked in one line: part them")
    return line._replace(note=notes[0] if notes else None)
