"""What came of a time: spans of days, or the reason why there are none."""

from datetime import date
from typing import Final, TypeAlias

import attrs

from unionplan.errors import ModelError
from unionplan.model import Period
from unionplan.model.code import Code

MAX_YEARS: Final = 100
"""Years of a period in which a time without a year, or one that comes round, is looked for."""

MAX_SPANS: Final = 10_000
"""Spans of one time: "daily" in 27 years."""

MAX_PLAN_SPANS: Final = 100_000
"""Spans of all times of a plan; behind the time that goes beyond them, none is resolved."""


class Certainty(Code):
    """How far the plan's own words carry the days."""

    STATED = "stated"
    INFERRED = "inferred"  # a choice was made; the note says which and why
    PROVISIONAL = "provisional"  # the words carry them, a table that may still change does not


class Reason(Code):
    """Why a time has no days."""

    NO_TIME = "no_time"  # the plan speaks of none
    OPEN = "open"  # it does, and leaves it open: 适时
    NO_YEAR = "no_year"  # the year is the plan's, and the plan has no period
    NO_PERIOD = "no_period"  # a repetition needs a period to happen in
    NOT_IN_PERIOD = "not_in_period"  # no such day lies in the period
    UNKNOWN_FESTIVAL = "unknown_festival"
    UNKNOWN_YEAR = "unknown_year"  # the festival is known, its day in that year is not
    NO_TERM_CALENDAR = "no_term_calendar"
    NOT_IN_TERM = "not_in_term"
    NO_TERM_OF_OFFICE = "no_term_of_office"
    BAD_RULE = "bad_rule"  # a part of the RRULE can never mean anything
    TOO_MANY = "too_many"  # years, or spans of one time or one plan, for one of the limits


@attrs.frozen(kw_only=True)
class Resolved:
    """The days that a time means.

    Attributes:
        spans: In order, at least one; both ends of each are included. Something happens once in
            one of them, and in each of them for a frequency or where the note says "each".
        times: How often in each span; None where the plan gives no number.
        at_least: Whether *times* is the least and not the exact number.
        open_start: Whether only the last day of a span was said, as deadlines do; its first day
            is then the earliest day that can be meant.
        certainty: How far the plan's own words carry the spans.
        note: What was chosen or cut and why, as one sentence; may be empty where nothing was.

    Raises:
        ModelError: There is no span.
    """

    spans: tuple[Period, ...]
    times: int | None = None
    at_least: bool = False
    open_start: bool = False
    certainty: Certainty = Certainty.STATED
    note: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.spans:
            msg = "a time that has no days is Unresolved"
            raise ModelError(msg)

    @property
    def first(self) -> Period:
        """The first span."""
        return self.spans[0]

    @property
    def last(self) -> Period:
        """The last span."""
        return self.spans[-1]

    def within(self, period: Period) -> bool:
        """Whether all that was said lies in *period*; of an open start, nothing was."""
        first = self.first.last if self.open_start else self.first.first
        return period.first <= first and self.last.last <= period.last


@attrs.frozen(kw_only=True)
class Unresolved:
    """No days can be told.

    Attributes:
        reason: Why not.
        note: The same for this very time, as one sentence; the plan's own words for `Reason.OPEN`.
    """

    reason: Reason
    note: str


def too_long(time: object, first: date, last: date) -> Unresolved | None:
    """The refusal to look for a time between two days that lie more than `MAX_YEARS` apart."""
    if last.year - first.year <= MAX_YEARS:
        return None
    note = f"{time} is not looked for in more than {MAX_YEARS} years"
    return Unresolved(reason=Reason.TOO_MANY, note=note)


Resolution: TypeAlias = Resolved | Unresolved
"""What came of a time."""
