"""One year of public holidays as the State Council announces it: days off and days to make up."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, TypeVar, cast

import attrs

from unionplan.errors import ModelError
from unionplan.model import Period
from unionplan.model.code import Code

__all__ = ["Basis", "Holiday", "HolidayYear"]

_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_FIRST_YEAR: Final = 2
_LAST_YEAR: Final = 9998

T = TypeVar("T")


class Basis(Code):
    """How far it is known what a day is."""

    OFFICIAL = "official"  # the notice for the year says so
    PROVISIONAL = "provisional"  # the law and the week say so; the notice is not known yet
    UNKNOWN = "unknown"  # the notice that is not known yet can make it free or a workday


def _as_periods(runs: Iterable[Period | date | str]) -> tuple[Period, ...]:
    return tuple(_as_period(run) for run in _several(runs))


def _as_period(run: object) -> Period:
    if type(run) is date:
        return Period(run, run)
    return Period.parse(run) if isinstance(run, str) else _checked(run, Period)


def _as_days(days: Iterable[date | str]) -> tuple[date, ...]:
    return tuple(_as_day(day) for day in _several(days))


def _as_day(day: object) -> date:
    if isinstance(day, str):
        run = Period.parse(day)
        if run.first != run.last:
            msg = f"expected one day such as 2027-01-04, found {day!r}"
            raise ModelError(msg)
        return run.first
    return _checked(day, date)


def _as_holidays(holidays: Iterable["Holiday"]) -> tuple["Holiday", ...]:
    return tuple(_checked(holiday, Holiday) for holiday in _several(holidays))


def _several(items: object) -> Iterable[object]:
    if not isinstance(items, Iterable) or isinstance(items, str):
        msg = f"expected several items, found {items!r}"
        raise ModelError(msg)
    return cast("Iterable[object]", items)


def _checked(value: object, kind: type[T]) -> T:
    # exactly, because a datetime is a date to isinstance but does not compare with one
    if type(value) is not kind:
        msg = f"expected a {kind.__name__}, found {value!r}"
        raise ModelError(msg)
    return value


@attrs.frozen(kw_only=True)
class Holiday:
    """What a notice arranges around one holiday.

    Attributes:
        code: The observance, such as ``spring_festival``.
        off: The days off that belong together, weekends in between included; in a document
            ``2027-02-05/2027-02-12`` or one day.
        work: Days of rest that are worked to make up for others.
        statutory: Those of *off* that are holidays by this notice and not by the general rules,
            as 3 September 2015 was.
        notice: The notice, where it is another than that of the year.

    Raises:
        ModelError: *code* is no code, a day is none, or one is both off and worked.
    """

    code: str
    off: tuple[Period, ...] = attrs.field(default=(), converter=_as_periods)
    work: tuple[date, ...] = attrs.field(default=(), converter=_as_days)
    statutory: tuple[date, ...] = attrs.field(default=(), converter=_as_days)
    notice: str = ""

    def __attrs_post_init__(self) -> None:
        if not _CODE.fullmatch(_checked(self.code, str)):
            msg = f"a holiday is named by a code such as 'mid_autumn', found {self.code!r}"
            raise ModelError(msg)
        _checked(self.notice, str)
        for day in self.work:
            if any(day in run for run in self.off):
                msg = f"{day} cannot be a day off and a workday for {self.code}"
                raise ModelError(msg)
        for day in self.statutory:
            if not any(day in run for run in self.off):
                msg = f"{day} is to be a statutory holiday for {self.code} and is no day off"
                raise ModelError(msg)

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that is named."""
        ends = (day for run in self.off for day in (run.first, run.last))
        return (*ends, *self.work)


@attrs.frozen(kw_only=True)
class HolidayYear:
    """The holidays of one year.

    In a file of the user's own, JSON or TOML, these stand under ``years``::

        [[years]]
        year = 2027
        notice = "国办发明电〔2026〕n号"
        [[years.holidays]]
        code = "spring_festival"
        off = ["2027-02-05/2027-02-12"]
        work = ["2027-01-31", "2027-02-20"]

    Attributes:
        year: The year in the title of the notice, 2 to 9998.
        holidays: What it arranges, each day in the year or in the December before it.
        notice: Its number; empty where that is not confirmed.
        basis: Official, or provisional for an arrangement that is only expected.

    Raises:
        ModelError: *year* is out of range, or a day belongs to another year.
    """

    year: int
    holidays: tuple[Holiday, ...] = attrs.field(converter=_as_holidays)
    notice: str = ""
    basis: Basis = attrs.field(default=Basis.OFFICIAL, converter=Basis)

    def __attrs_post_init__(self) -> None:
        if type(self.year) is not int or not _FIRST_YEAR <= self.year <= _LAST_YEAR:
            msg = f"a year of holidays is from {_FIRST_YEAR} to {_LAST_YEAR}, found {self.year!r}"
            raise ModelError(msg)
        _checked(self.notice, str)
        first, last = date(self.year - 1, 12, 1), date(self.year, 12, 31)
        for holiday in self.holidays:
            for day in holiday.days:
                if not first <= day <= last:
                    msg = f"{holiday.code} of {self.year} names {day}, a day of another year"
                    raise ModelError(msg)
