"""From a calendar to bytes, line by line; icalendar's own folding looks at every character."""

from collections.abc import Iterator
from typing import Any, Final, cast

from icalendar import Calendar

__all__ = ["fold", "serialize"]

_LONGEST: Final = 75
_FOLD: Final = b"\r\n "
_WITHIN: Final = 0b1000_0000  # how the bytes begin that go on with a character in UTF-8
_MASK: Final = 0b1100_0000


def serialize(calendar: Calendar) -> bytes:
    """Write a calendar in the order in which its properties were put in (RFC 5545, 3.1)."""
    return b"".join(_lines(calendar))


def fold(line: bytes) -> bytes:
    """A line in pieces of at most 75 octets, never within a character or an escape.

    Args:
        line: The line in UTF-8, without its end.
    """
    if len(line) <= _LONGEST:
        return line
    pieces: list[bytes] = []
    start, room = 0, _LONGEST
    while len(line) - start > room:
        end = start + room
        while line[end] & _MASK == _WITHIN:
            end -= 1
        piece = line[start:end]
        if (len(piece) - len(piece.rstrip(b"\\"))) % 2:  # half an escape
            piece = piece[:-1]
        pieces.append(piece)
        start += len(piece)
        room = _LONGEST - 1  # a space stands before
    pieces.append(line[start:])
    return _FOLD.join(pieces)


def _lines(calendar: Calendar) -> Iterator[bytes]:
    for name, value in cast("list[tuple[str, Any]]", calendar.property_items(sorted=False)):
        if isinstance(value, bytes):  # the BEGIN or END of a component
            yield b"%b:%b\r\n" % (name.encode(), value)
            continue
        head = name.encode()
        if value.params:
            head = b"%b;%b" % (head, value.params.to_ical())
        yield b"%b\r\n" % fold(b"%b:%b" % (head, value.to_ical()))
