"""The lines of iCalendar (RFC 5545, 3.1), as tolerantly as strangers write them.

Our own scan: icalendar refuses a whole file for one bad line, unfolds time zones that a stranger
defines, and keeps all of a file in memory several times over.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

import attrs

from unionplan.errors import DecodeError, Fault
from unionplan.files import decode
from unionplan.formats._ics.text import unescape

MAX_COMPONENTS: Final = 10_000
"""Events, to-dos and calendars of a file that is read."""

MAX_LINES: Final = 500_000
"""Lines of a calendar that is read."""

MAX_LINE: Final = 1_000_000
"""Characters of a line that is read; a longer one is passed over."""

MAX_PROPERTIES: Final = 200
"""Properties of one event that are read; others are left out."""

_FOLD: Final = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_LINE: Final = re.compile(r"[^\r\n]+")
# Possessive, so that what is no property is seen to be none in one pass.
_HEAD: Final = re.compile(r'([A-Za-z0-9-]{1,100}+)((?:;(?:[^":;]++|"[^"]*+")*+)*+):')
_PARAMETER: Final = re.compile(r';\s*([A-Za-z0-9-]{1,100})\s*=\s*(?:"([^"]*)"|([^";]*))')
_ENTRIES: Final = ("VEVENT", "VTODO")


class Property(NamedTuple):
    """A property of a component.

    Attributes:
        value: As it stands in the file, with its escapes.
        parameters: By their names in capitals.
    """

    value: str
    parameters: dict[str, str]

    @property
    def text(self) -> str:
        """The text that it stands for."""
        return unescape(self.value)


@attrs.frozen
class Component:
    """A calendar without its events, an event or a to-do.

    Attributes:
        kind: ``VCALENDAR``, ``VEVENT`` or ``VTODO``.
        properties: By their names in capitals, in the order of the file.
    """

    kind: str
    properties: defaultdict[str, list[Property]] = attrs.Factory(lambda: defaultdict(list))

    def first(self, name: str) -> Property | None:
        """The first property with this name."""
        found = self.properties.get(name)
        return found[0] if found else None

    def text(self, name: str) -> str:
        """The text of the first property with this name; empty where there is none."""
        found = self.first(name)
        return "" if found is None else found.text

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of all properties with this name."""
        return tuple(found.text for found in self.properties.get(name, ()))


def scan(data: bytes) -> Iterator[Component]:
    """Find the calendars of a file, their events and to-dos; each is given when it ends.

    What is in neither, such as journals, alarms and time zones, is passed over, as are lines that
    are none of iCalendar.

    Raises:
        DecodeError: *data* is no text, holds no calendar, or has more than `MAX_LINES` lines or
            `MAX_COMPONENTS` calendars, events and to-dos.
    """
    if max(data.count(b"\n"), data.count(b"\r")) > MAX_LINES:
        problem = f"a calendar of more than {MAX_LINES:,} lines"
        raise _error(problem)
    if b"\0" in data:  # UTF-16 or UTF-32
        data = decode(data).text.encode("utf-8")
    scanner = _Scanner()
    # unfolded before it is decoded: a fold may cut a character in two
    text = decode(_FOLD.sub(b"", data)).text
    found = chain.from_iterable(scanner.take(match[0]) for match in _LINE.finditer(text))
    for number, component in enumerate(chain(found, scanner.end())):
        if number >= MAX_COMPONENTS:
            problem = f"a file of more than {MAX_COMPONENTS:,} events, to-dos and calendars"
            raise _error(problem)
        yield component
    if not scanner.found:
        problem = "not iCalendar: there is no BEGIN:VCALENDAR in it"
        raise _error(problem)


class _Scanner:
    """Where in a file the scan is."""

    def __init__(self) -> None:
        self.found = False
        self._calendar: Component | None = None
        self._entry: Component | None = None
        self._skipped = ""
        self._count = 0

    def take(self, line: str) -> Iterator[Component]:
        """Go on by one line."""
        mark, _, name = line[:100].partition(":")
        mark = mark.strip().upper()
        if mark == "BEGIN":
            yield from self._begin(name.strip().upper())
        elif mark == "END":
            yield from self._end(name.strip().upper())
        elif self._calendar is not None and not self._skipped:
            self._note(line)

    def end(self) -> Iterator[Component]:
        """Give what the file does not end itself."""
        yield from self._end("VCALENDAR")

    def _begin(self, name: str) -> Iterator[Component]:
        if name == "VCALENDAR":
            yield from self.end()
            self.found = True
            self._calendar = Component(name)
            self._count = 0
        elif self._calendar is None:
            return
        elif name in _ENTRIES:  # these never stand in each other: the END of one is missing
            yield from self._end_entry()
            self._entry = Component(name)
            self._count = 0
        elif not self._skipped:
            self._skipped = name

    def _end(self, name: str) -> Iterator[Component]:
        if name == "VCALENDAR":
            yield from self._end_entry()
            if self._calendar is not None:
                yield self._calendar
            self._calendar = None
        elif name in _ENTRIES:
            yield from self._end_entry()
        elif name == self._skipped:
            self._skipped = ""

    def _end_entry(self) -> Iterator[Component]:
        self._skipped = ""
        if self._entry is not None:
            yield self._entry
        self._entry = None

    def _note(self, line: str) -> None:
        self._count += 1
        component = self._entry or self._calendar
        if component is None or self._count > MAX_PROPERTIES or len(line) > MAX_LINE:
            return
        head = _HEAD.match(line)
        if head is None:
            return
        parameters = {
            name.upper(): quoted or plain for name, quoted, plain in _PARAMETER.findall(head[2])
        }
        component.properties[head[1].upper()].append(Property(line[head.end() :], parameters))


def _error(problem: str) -> DecodeError:
    return DecodeError([Fault("", problem)])
