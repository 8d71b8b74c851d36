"""A repetition rule (RFC 5545, 3.3.10), taken apart."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

import attrs

_WEEK_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?[0-9]{0,2})([A-Z]{2})")
_BEIJING: Final = timedelta(hours=8)
_MOST_WEEKS: Final = 53


@attrs.frozen(kw_only=True)
class RecurrenceRule:
    """The parts of a rule as numbers.

    Attributes:
        freq: ``DAILY``, ``WEEKLY``, ``MONTHLY`` or ``YEARLY``.
        interval: Every how many of these, from 1.
        count: How many days there are in all; None where that is open.
        until: The last day that there can be; None where that is open.
        months: 1 to 12, in order; empty for all.
        month_days: 1 to 31 from the first day of a month, -1 to -31 from its last.
        week_days: Pairs of a number and a day from 0, Monday: the so-manieth such day of the
            month or year, from its end where negative, each such day where 0.
        positions: Which of the days of one interval count, from 1, or from -1 for the last.
        week_start: The day with which weeks begin, from 0, Monday.
    """

    freq: str
    interval: int
    count: int | None
    until: date | None
    months: tuple[int, ...]
    month_days: tuple[int, ...]
    week_days: tuple[tuple[int, int], ...]
    positions: tuple[int, ...]
    week_start: int

    @property
    def leans_on_start(self) -> bool:
        """Whether its days depend on the day from which it is counted."""
        anchored = self.freq != "DAILY" and not self.week_days and not self.month_days
        return anchored or self.interval > 1


@lru_cache(maxsize=1024)
def read_rule(text: str) -> RecurrenceRule:
    """Take a rule of the model apart.

    Raises:
        ValueError: A part can never mean anything, such as the 32nd of a month.
    """
    parts = dict(part.split("=") for part in text.split(";"))
    freq = parts["FREQ"]
    return RecurrenceRule(
        freq=freq,
        interval=int(parts.get("INTERVAL", 1)),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=_until(parts["UNTIL"]) if "UNTIL" in parts else None,
        months=_numbers(parts, "BYMONTH", 12),
        month_days=_numbers(parts, "BYMONTHDAY", 31),
        week_days=_week_days(parts.get("BYDAY"), numbered=freq in ("MONTHLY", "YEARLY")),
        positions=_numbers(parts, "BYSETPOS", 366),
        week_start=_WEEK_DAYS.index(parts.get("WKST", "MO")),
    )


def _numbers(parts: dict[str, str], name: str, most: int) -> tuple[int, ...]:
    if name not in parts:
        return ()
    numbers = {int(number) for number in parts[name].split(",")}
    if any(not 1 <= abs(number) <= most for number in numbers):
        msg = f"{name} goes from 1 to {most}, found {parts[name]}"
        raise ValueError(msg)
    return tuple(sorted(numbers))


def _week_days(text: str | None, *, numbered: bool) -> tuple[tuple[int, int], ...]:
    if text is None:
        return ()
    days: set[tuple[int, int]] = set()
    for number, day in _BY_DAY.findall(text):
        if number and not (numbered and 1 <= abs(int(number)) <= _MOST_WEEKS):
            msg = f"BYDAY counts days of a month or year from 1 to {_MOST_WEEKS}, found {text}"
            raise ValueError(msg)
        days.add((int(number or 0), _WEEK_DAYS.index(day)))
    return tuple(sorted(days))


def _until(text: str) -> date:
    if text.endswith("Z"):
        try:
            return (datetime.strptime(text, "%Y%m%dT%H%M%SZ") + _BEIJING).date()  # noqa: DTZ007
        except OverflowError:
            return date.max
    return datetime.strptime(text[:8], "%Y%m%d").date()  # noqa: DTZ007
