"""The terms of a school: when each begins, how many weeks it has, which days are free."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import attrs

from unionplan.errors import ModelError
from unionplan.model import Period

_MOST_WEEKS = 60
_WEEK = timedelta(days=7)


@attrs.frozen(kw_only=True)
class Term:
    """A term (学期) as the school announces it.

    Attributes:
        name: As the school calls it, such as ``2025-2026-1``.
        first: Its first day; the week of that day, from Monday on, is week 1.
        weeks: How many weeks it has, 1 to 60; free weeks within it are counted.

    Raises:
        ModelError: *weeks* is out of range, or the term runs beyond the year 9999.
    """

    name: str
    first: date
    weeks: int

    def __attrs_post_init__(self) -> None:
        if type(self.weeks) is not int or not 1 <= self.weeks <= _MOST_WEEKS:
            msg = f"a term has 1 to {_MOST_WEEKS} weeks, found {self.weeks!r}"
            raise ModelError(msg)
        if type(self.first) is not date or self.first > date.max - _WEEK * self.weeks:
            msg = f"a term begins {self.weeks} weeks before the year 10000, found {self.first!r}"
            raise ModelError(msg)

    @property
    def period(self) -> Period:
        """From its first day to the Sunday of its last week."""
        return Period(self.first, self._monday(self.weeks + 1) - timedelta(days=1))

    def week(self, number: int) -> Period | None:
        """Monday to Sunday of a teaching week; None where the term has no such week."""
        if not 1 <= number <= self.weeks:
            return None
        # The year 1 began on a Monday, so that no week begins before there are days.
        return Period(self._monday(number), self._monday(number + 1) - timedelta(days=1))

    def _monday(self, number: int) -> date:
        return self.first - timedelta(days=self.first.weekday()) + _WEEK * (number - 1)


def _as_terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda term: term.first))


def _as_holidays(holidays: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(sorted(holidays, key=lambda holiday: (holiday.first, holiday.last)))


@attrs.frozen(kw_only=True)
class TermCalendar:
    """The terms and school holidays that a school announces (校历).

    Which half of the year 上学期 and 下学期 mean differs between regions, so that terms are told
    apart by their days and never by such words.

    Attributes:
        terms: In the order of their first days.
        holidays: School holidays (寒假、暑假), in order.

    Raises:
        ModelError: Two terms overlap.
    """

    terms: tuple[Term, ...] = attrs.field(default=(), converter=_as_terms)
    holidays: tuple[Period, ...] = attrs.field(default=(), converter=_as_holidays)

    def __attrs_post_init__(self) -> None:
        for term, following in pairwise(self.terms):
            if following.first <= term.period.last:
                msg = f"terms cannot overlap, found {term.name!r} and {following.name!r}"
                raise ModelError(msg)

    def within(self, period: Period | None) -> tuple[Term, ...]:
        """The terms that have a day in *period*, in order; all of them where it is None."""
        if period is None:
            return self.terms
        return tuple(
            term
            for term in self.terms
            if term.first <= period.last and period.first <= term.period.last
        )
