"""Workdays and days off: the public holidays by law and by the yearly notices.

Each November the General Office of the State Council announces which days of the next year are
swapped around the holidays. That is data and no rule: without the notice, nobody knows.

Source: Measures for Public Holidays on National Festivals and Memorial Days, in the versions of
1999, 2007, 2013 and 2024; the notices for 2004 to 2026 (``data/holidays.json``).
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final, cast

import attrs

from unionplan.calendar._table import packaged_table
from unionplan.calendar._table_file import build_rows, read_table
from unionplan.calendar.holiday_rules import HolidayRules, statutory_days
from unionplan.calendar.holiday_year import Basis, Holiday, HolidayYear
from unionplan.calendar.lunar import FIRST_YEAR, LAST_YEAR
from unionplan.errors import DecodeError, Fault
from unionplan.model import Period
from unionplan.model.code import Code

__all__ = [
    "REACH",
    "Basis",
    "DayKind",
    "DayStatus",
    "Holiday",
    "HolidayTable",
    "HolidayYear",
    "day_kind",
    "holiday_span",
    "holidays",
]

REACH: Final = timedelta(days=14)
"""How far from a statutory holiday a notice may swap days; no notice went beyond 10 so far."""

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_DECEMBER: Final = 12
_SWAPS_DECEMBER: Final = (6, 0, 1, 2)
"""Weekdays of 1 January, Sunday to Wednesday, for which days of December may be swapped."""


class DayStatus(Code):
    """What a day is to someone who works from Monday to Friday."""

    WORKDAY = "workday"
    REST_DAY = "rest_day"  # a weekend, or a weekday off in exchange for one
    STATUTORY_HOLIDAY = "statutory_holiday"
    MAKEUP_WORKDAY = "makeup_workday"  # a weekend that is worked in exchange


@attrs.frozen
class DayKind:
    """What a day is, and how far that is known.

    Attributes:
        kind: What it is. With an unknown *basis* only what the day of the week alone would make it.
        basis: Where it comes from.
        name: The code of the holiday to which the day belongs; empty for ordinary days.
        notice: The number of the notice; empty where there is none or it is not confirmed.
    """

    kind: DayStatus
    basis: Basis
    name: str = ""
    notice: str = ""

    @property
    def is_work(self) -> bool:
        """Whether the day is worked."""
        return self.kind in (DayStatus.WORKDAY, DayStatus.MAKEUP_WORKDAY)


def _in_order(years: Iterable[HolidayYear]) -> tuple[HolidayYear, ...]:
    by_year = {year.year: year for year in years}
    return tuple(by_year[number] for number in sorted(by_year))


@attrs.frozen
class HolidayTable:
    """The years that have been announced, and the law for all others.

    Attributes:
        years: In order, each year once; of two for one year, the last counts.
        rules: The versions of the law, in order.
    """

    years: tuple[HolidayYear, ...] = attrs.field(converter=_in_order)
    rules: tuple[HolidayRules, ...] = ()
    _by_year: Mapping[int, HolidayYear] = attrs.field(init=False, eq=False, repr=False)
    _listed: Mapping[date, DayKind] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_year", {year.year: year for year in self.years})
        listed = {day: kind for year in self.years for day, kind in self._listed_days(year)}
        object.__setattr__(self, "_listed", listed)

    @classmethod
    def load(
        cls, path: str | os.PathLike[str], *, base: "HolidayTable | None" = None
    ) -> "HolidayTable":
        """Read years from a file of the user's own; each replaces that year of the table.

        Args:
            path: A JSON or TOML file with an array ``years``; see `HolidayYear`.
            base: The table that is added to; the built-in one where None.

        Raises:
            InputError: The file cannot be read.
            DecodeError: It is neither JSON nor TOML, or says something else; all faults at once.
        """
        faults: list[Fault] = []
        rows = read_table(path, key="years")
        for index, row in enumerate(rows):
            year = cast("dict[str, object]", row) if isinstance(row, dict) else {}
            items = year.get("holidays")
            if isinstance(items, list):
                where = f"/years/{index}/holidays"
                items = build_rows(cast("list[object]", items), Holiday, where, faults)
                rows[index] = {**year, "holidays": items}
        years = build_rows(rows, HolidayYear, "/years", faults)
        if faults:
            raise DecodeError(faults)
        table = holidays() if base is None else base
        return attrs.evolve(table, years=(*table.years, *years))

    def with_year(self, year: HolidayYear) -> "HolidayTable":
        """The table with *year* added, or in place of the one that it has for that year."""
        return attrs.evolve(self, years=(*self.years, year))

    def find(self, year: int) -> HolidayYear | None:
        """What was announced for a year; None where nothing is known."""
        return self._by_year.get(year)

    def rules_of(self, year: int) -> HolidayRules | None:
        """The version of the law that holds in *year*; None before 2000, the first year in it."""
        return next((rules for rules in reversed(self.rules) if rules.since <= year), None)

    def statutory_days(self, year: int) -> Mapping[date, tuple[str, ...]]:
        """The holidays of *year* by law, each day with its codes; empty where none is known."""
        rules = self.rules_of(year)
        return {} if rules is None else statutory_days(rules, year)

    def day_kind(self, day: date) -> DayKind:
        """What a day is; see the function of this name."""
        listed = self._listed.get(day)
        if listed is not None:
            return listed
        kind = DayStatus.WORKDAY if day.weekday() < _SATURDAY else DayStatus.REST_DAY
        year = self._by_year.get(day.year)
        if year is None:
            return self._unannounced(day, kind)
        basis = Basis.PROVISIONAL if self._is_open_december(day) else year.basis
        return DayKind(kind, basis, notice=year.notice)

    def _listed_days(self, year: HolidayYear) -> Iterator[tuple[date, DayKind]]:
        """The days that a year's notice names."""
        for holiday in year.holidays:
            notice = holiday.notice or year.notice
            for run in holiday.off:
                for day in _days(run):
                    by_law = self.statutory_days(day.year).get(day)
                    statutory = by_law is not None or day in holiday.statutory
                    kind = DayStatus.STATUTORY_HOLIDAY if statutory else DayStatus.REST_DAY
                    yield day, DayKind(kind, year.basis, (by_law or (holiday.code,))[0], notice)
            for day in holiday.work:
                weekend = day.weekday() >= _SATURDAY
                kind = DayStatus.MAKEUP_WORKDAY if weekend else DayStatus.WORKDAY
                yield day, DayKind(kind, year.basis, holiday.code, notice)

    def _is_open_december(self, day: date) -> bool:
        """Whether the notice for the next year is still to come and may swap the day."""
        if day.month != _DECEMBER or day.year + 1 in self._by_year:
            return False
        new_year = date(day.year + 1, 1, 1)
        return new_year - day <= REACH and new_year.weekday() in _SWAPS_DECEMBER

    def _unannounced(self, day: date, kind: DayStatus) -> DayKind:
        rules = self.rules_of(day.year)
        if rules is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
            return DayKind(kind, Basis.UNKNOWN)
        names = statutory_days(rules, day.year).get(day)
        if names is not None and not rules.is_uncertain(names[0], day.year):
            return DayKind(DayStatus.STATUTORY_HOLIDAY, Basis.PROVISIONAL, names[0])
        near = any(
            abs(day - holiday) <= REACH
            for year in (day.year - 1, day.year, day.year + 1)
            for holiday in self.statutory_days(year)
        )
        return DayKind(kind, Basis.UNKNOWN if near else Basis.PROVISIONAL)


@cache
def holidays() -> HolidayTable:
    """The built-in table: 2004 to 2026 announced, the law from 2000 on."""
    data = packaged_table("holidays.json")
    years = (
        HolidayYear(
            year=year["year"],
            notice=year.get("notice", ""),
            holidays=[Holiday(**holiday) for holiday in year["holidays"]],
        )
        for year in data["years"]
    )
    return HolidayTable(years, tuple(HolidayRules(**rules) for rules in data["rules"]))


def day_kind(day: date, *, table: HolidayTable | None = None) -> DayKind:
    """What a day is: workday, rest day, statutory holiday or make-up workday.

    In a year that was announced every day is official. In any other year:

    - a statutory holiday by the law that holds now is one, provisionally: the law may change;
    - a day further than `REACH` from all of them is what the day of the week makes it,
      provisionally;
    - of a day nearer to one, nobody can know: the basis is unknown, and the kind is only what the
      day of the week would make it. So is all before 2000 and after 2100.

    The last days of December belong to the next year's notice as well. Where that is still to come
    and 1 January is a Sunday to Wednesday, they are provisional; else no notice ever touched them.

    Args:
        day: The day.
        table: The years to go by; the built-in ones where None.
    """
    return (holidays() if table is None else table).day_kind(day)


def holiday_span(code: str, year: int, *, table: HolidayTable | None = None) -> Period | None:
    """The days off in a row around a holiday, as they were announced; adjoining weekends count.

    Merged holidays share a span: in 2025 those of National Day and Mid-Autumn are the same eight
    days.

    Returns:
        None where the year was not announced, or *code* has no day off in it.
    """
    table = holidays() if table is None else table
    announced = table.find(year)
    if announced is None:
        return None
    days = [day for day, codes in table.statutory_days(year).items() if code in codes]
    for holiday in announced.holidays:
        if holiday.code == code:
            days += [day for run in holiday.off for day in (run.first, run.last)]
    if not days:
        return None
    first, last = min(days), max(days)
    while not table.day_kind(first - _DAY).is_work:
        first -= _DAY
    while not table.day_kind(last + _DAY).is_work:
        last += _DAY
    return Period(first, last)


def _days(run: Period) -> Iterator[date]:
    return (run.first + offset * _DAY for offset in range(run.days))
