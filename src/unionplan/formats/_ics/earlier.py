"""What an earlier edition of a calendar says of the later one."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final, TypeAlias, cast

from icalendar import Event, Todo, vDatetime, vInt

from unionplan.formats._ics import names
from unionplan.formats._ics.days import days_of
from unionplan.formats._ics.entries import Entry, put_span
from unionplan.formats._ics.lines import Component, scan
from unionplan.formats._ics.text import Text, clean, unescape

__all__ = ["Earlier"]

_HIGHEST: Final = 2**31 - 2
_LONGEST_NUMBER: Final = 10

_Property: TypeAlias = tuple[str, str, tuple[tuple[str, str], ...]]


class Earlier:
    """The events and to-dos of an earlier edition.

    Args:
        data: The file.

    Raises:
        DecodeError: It holds no calendar.
    """

    def __init__(self, data: bytes) -> None:
        self._components = [found for found in scan(data) if found.text(names.PLAN)]
        self._by_uid = {found.text("UID"): found for found in self._components}

    @property
    def plan_id(self) -> str:
        """The id of its plan; empty where nothing in it is ours."""
        return self._components[0].text(names.PLAN) if self._components else ""

    def number(self, entries: Iterable[Entry]) -> None:
        """Give each event its ``SEQUENCE``: one more where it is not what it was."""
        for entry in entries:
            old = self._by_uid.get(str(entry["UID"]))
            if old is not None:
                changed = _content(old) != _content_of_entry(entry)
                entry["SEQUENCE"] = vInt(min(_sequence(old) + changed, _HIGHEST))

    def removed(self, plan_id: str, kept: frozenset[str], stamp: datetime) -> Iterator[Entry]:
        """What was in the plan and no longer is, as cancelled events.

        Args:
            plan_id: The id of the plan; what is of other plans is passed over.
            kept: The UIDs that are still there.
            stamp: What ``DTSTAMP`` says.
        """
        for uid, old in self._by_uid.items():
            days = days_of(old)
            if uid in kept or old.text(names.PLAN) != plan_id or days is None:
                continue
            entry = Todo() if days.is_deadline else Event()
            known = bool(old.text(names.REMOVED))
            entry["UID"] = Text(clean(uid))
            entry["DTSTAMP"] = vDatetime(stamp)
            entry["SEQUENCE"] = vInt(min(_sequence(old) + (not known), _HIGHEST))
            put_span(entry, days.span)
            entry["SUMMARY"] = Text(clean(old.text("SUMMARY")))
            entry["STATUS"] = Text("CANCELLED")
            for name in (names.PLAN, names.ID):
                entry[name] = Text(clean(old.text(name)))
            entry[names.REMOVED] = Text("TRUE")
            yield entry


def _sequence(component: Component) -> int:
    text = component.text("SEQUENCE").strip()
    known = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER
    return int(text) if known else 0


def _content(component: Component) -> list[_Property]:
    return sorted(
        (name, found.text, tuple(sorted(found.parameters.items())))
        for name, several in component.properties.items()
        if name in names.COMPARED
        for found in several
    )


def _content_of_entry(entry: Entry) -> list[_Property]:
    items = cast("list[tuple[str, Any]]", entry.property_items(recursive=False, sorted=False))
    return sorted(
        (name, unescape(value.to_ical().decode()), tuple(sorted(value.params.items())))
        for name, value in items
        if name in names.COMPARED
    )
