"""Festivals, holidays and observance days: which there are, and where each lies in a year.

The built-in table is ``data/observances.json``; every entry there names its source and how well it
is known. Users add their own in Python (`ObservanceTable.with_entries`) or from a file
(`ObservanceTable.load`).
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR
from functools import cache
from typing import Final, cast

import attrs

from unionplan.calendar._table import packaged_table
from unionplan.calendar._table_file import build_rows, read_table
from unionplan.calendar.observance_notation import as_rule
from unionplan.calendar.observance_rule import LunarDays, NthWeek, ObservanceRule, TermDay
from unionplan.chinese import fold
from unionplan.errors import DecodeError, Fault, ModelError
from unionplan.model import Period, WorkArea
from unionplan.model.code import Code

__all__ = [
    "ObservanceEntry",
    "ObservanceKind",
    "ObservanceTable",
    "Standing",
    "observances",
]

_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_UNSEEN: Final = dict.fromkeys(map(ord, " \t“”\"‘’'「」『』《》〈〉、·・•.．"))
"""Characters in a name that tell nothing apart: “五·一” is 五一."""


class ObservanceKind(Code):
    """What sort of observance an entry is."""

    HOLIDAY = "holiday"  # a public holiday, of all citizens or some (art. 2 and 3 of the measures)
    FESTIVAL = "festival"  # by custom
    DAY = "day"  # a day, week or month of a theme, by law, State Council or United Nations
    CAMPAIGN = "campaign"  # a season of union work, within bounds that nobody has fixed


class Standing(Code):
    """How well an entry is known."""

    VERIFIED = "V"  # the text of the law was read
    SECONDARY = "V2"  # another page was read
    GENERAL = "T"  # general knowledge, not looked up
    OWN = "own"  # the user's own


def _as_names(names: Iterable[str]) -> tuple[str, ...]:
    return _several_names(names)


def _several_names(names: object) -> tuple[str, ...]:
    several = isinstance(names, Iterable) and not isinstance(names, str)
    items = tuple(cast("Iterable[object]", names)) if several else ()
    found = tuple(name for name in items if isinstance(name, str) and _normal(name))
    if not found or len(found) < len(items):
        msg = f"an observance has one name or several, found {names!r}"
        raise ModelError(msg)
    return found


def _as_area(area: WorkArea | str | None) -> WorkArea | None:
    return None if area is None else WorkArea(area)


@attrs.frozen(kw_only=True)
class ObservanceEntry:
    """One festival, holiday, observance day, week, month or season.

    In a file of the user's own, JSON or TOML, entries stand under ``observances``::

        [[observances]]
        code = "factory_day"
        names = ["厂庆日", "厂庆"]
        rule = "fixed 05-20"
        since = 1998
        area = "culture_sports"

    Attributes:
        code: Lower-case letters, digits and ``_``, such as ``mid_autumn``.
        names: Its names in Chinese, the usual one first.
        rule: Where it lies in a year; in a file by the notation of `observance_notation`.
        en: Its name in English.
        kind: What sort it is.
        since: The first year of it, where that is known.
        standing: How well it is known.
        source: Where from, such as an article of a law.
        area: The area of union work to which its activities usually belong.
        activity: What unions usually do, in English.
        count_from: The year of the first, where they are counted (第31个教师节: 1985).
        anniversary_of: The year of the event, where its years are counted (建党105周年: 1921).
        note: What else there is to know.

    Raises:
        ModelError: A field holds what can never mean anything; the message names it.
    """

    code: str
    names: tuple[str, ...] = attrs.field(converter=_as_names)
    rule: ObservanceRule = attrs.field(converter=as_rule)
    en: str = ""
    kind: ObservanceKind = attrs.field(default=ObservanceKind.DAY, converter=ObservanceKind)
    since: int | None = None
    standing: Standing = attrs.field(default=Standing.OWN, converter=Standing)
    source: str = ""
    area: WorkArea | None = attrs.field(default=None, converter=_as_area)
    activity: str = ""
    count_from: int | None = None
    anniversary_of: int | None = None
    note: str = ""

    def __attrs_post_init__(self) -> None:
        for name in ("code", "en", "source", "activity", "note"):
            if not isinstance(getattr(self, name), str):
                msg = f"an observance's {name} must be text, found {getattr(self, name)!r}"
                raise ModelError(msg)
        if not _CODE.fullmatch(self.code):
            msg = f"an observance has a code such as 'mid_autumn', found {self.code!r}"
            raise ModelError(msg)
        for name in ("since", "count_from", "anniversary_of"):
            year = getattr(self, name)
            if year is not None and (type(year) is not int or not MINYEAR <= year <= MAXYEAR):
                msg = f"an observance's {name} must be a year, found {year!r}"
                raise ModelError(msg)

    @property
    def name(self) -> str:
        """Its usual name in Chinese."""
        return self.names[0]

    @property
    def is_exact(self) -> bool:
        """Whether a span is the observance itself, and not only bounds within which it lies."""
        return self.kind is not ObservanceKind.CAMPAIGN and not isinstance(self.rule, NthWeek)

    def span(self, year: int) -> Period | None:
        """The days in *year*, both ends included: those of the observance, not days off around it.

        Returns:
            None before *since*, for lunar days and solar terms outside 1950 to 2100, and where the
            year has no such day.
        """
        if not max(MINYEAR + 1, self.since or 0) <= year < MAXYEAR:
            return None
        return self.rule.span(year)

    def is_uncertain(self, year: int) -> bool:
        """Whether the days in *year* may prove to be a day off, as Mid-Autumn of 2089 may.

        The new moon or solar term on which they hang then lies within minutes of midnight.
        """
        return isinstance(self.rule, LunarDays | TermDay) and self.rule.is_uncertain(year)


def _as_entries(entries: Iterable[ObservanceEntry]) -> tuple[ObservanceEntry, ...]:
    return tuple(entries)


@attrs.frozen
class ObservanceTable(Mapping[str, ObservanceEntry]):
    """Observances by code; a plain value, so that two tables live in one process.

    Attributes:
        entries: All of them, in order.

    Raises:
        ModelError: Two entries have one code or one name; the message names both.
    """

    entries: tuple[ObservanceEntry, ...] = attrs.field(converter=_as_entries)
    _by_code: Mapping[str, ObservanceEntry] = attrs.field(init=False, eq=False, repr=False)
    _by_name: Mapping[str, ObservanceEntry] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        by_code: dict[str, ObservanceEntry] = {}
        by_name: dict[str, ObservanceEntry] = {}
        for entry in self.entries:
            other = by_code.get(entry.code)
            if other is not None:
                msg = f"two observances have the code {entry.code!r}: {other.name} and {entry.name}"
                raise ModelError(msg)
            by_code[entry.code] = entry
            for name in entry.names:
                other = by_name.setdefault(_normal(name), entry)
                if other is not entry:
                    msg = f"two observances have the name {name!r}: {other.code} and {entry.code}"
                    raise ModelError(msg)
        object.__setattr__(self, "_by_code", by_code)
        object.__setattr__(self, "_by_name", by_name)

    def __getitem__(self, code: str) -> ObservanceEntry:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    @classmethod
    def load(
        cls,
        path: str | os.PathLike[str],
        *,
        base: "ObservanceTable | None" = None,
        override: bool = False,
    ) -> "ObservanceTable":
        """Read entries from a file of the user's own and add them to a table.

        Args:
            path: A JSON or TOML file with an array ``observances``; see `ObservanceEntry`.
            base: The table that is added to; the built-in one where None.
            override: Whether an entry may take the place of one with the same code.

        Raises:
            InputError: The file cannot be read.
            DecodeError: It is neither JSON nor TOML, or an entry is wrong; all faults at once.
            ModelError: Two entries have one code or one name; the message names both.
        """
        faults: list[Fault] = []
        rows = read_table(path, key="observances")
        entries = build_rows(rows, ObservanceEntry, "/observances", faults)
        if faults:
            raise DecodeError(faults)
        return (observances() if base is None else base).with_entries(entries, override=override)

    def with_entries(
        self, entries: Iterable[ObservanceEntry], *, override: bool = False
    ) -> "ObservanceTable":
        """The table with *entries* added at its end.

        Args:
            entries: Entries of the user's own.
            override: Whether an entry may take the place of one with the same code.

        Raises:
            ModelError: Two entries have one code or one name; the message names both.
        """
        added = tuple(entries)
        replaced = {entry.code for entry in added} if override else set[str]()
        kept = (entry for entry in self.entries if entry.code not in replaced)
        return ObservanceTable((*kept, *added))

    def find(self, code: str) -> ObservanceEntry | None:
        """The entry with a code."""
        return self._by_code.get(code)

    def named(self, text: str) -> ObservanceEntry | None:
        """The entry that has *text* as one of its names, quotes and separators aside.

        Whether a passage speaks of a festival is the reader's to find out: 十一 is a number, too.
        """
        return self._by_name.get(_normal(text))


def _normal(name: str) -> str:
    return fold(name).translate(_UNSEEN)


@cache
def observances() -> ObservanceTable:
    """The built-in table."""
    rows = packaged_table("observances.json")["observances"]
    return ObservanceTable(ObservanceEntry(**row) for row in rows)
