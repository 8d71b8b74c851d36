"""Activities that are fixed on one day."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from unionplan.model import Activity, CalendarUnit, Period, Status, Window
from unionplan.rules.context import Context

_CANCELLED: Final = Status.CANCELLED


class OnDay(NamedTuple):
    """An activity on a single day.

    Attributes:
        where: JSON Pointer of its time.
        activity: The activity, not cancelled.
        day: The day.
    """

    where: str
    activity: Activity
    day: date


def single_days(context: Context) -> tuple[OnDay, ...]:
    """The activities whose time is one day of a year that is known for certain."""
    return tuple(_single_days(context))


def _single_days(context: Context) -> Iterator[OnDay]:
    for index, activity, window in context.scheduled(Window):
        start = window.start
        if window.end is None and start.day is not None and activity.status is not _CANCELLED:
            day = _day_of(start, context.period)
            if day is not None:
                yield OnDay(f"/activities/{index}/when", activity, day)


def _day_of(unit: CalendarUnit, period: Period | None) -> date | None:
    """The one day in the period that is meant; None where there are several, or none."""
    if unit.year is not None:
        return unit.first
    if period is None or period.last.year - period.first.year > 1:
        return None
    days: list[date] = []
    for year in range(period.first.year, period.last.year + 1):
        try:
            day = date(year, unit.month or 0, unit.day or 0)
        except ValueError:  # the 29th of February
            continue
        if day in period:
            days.append(day)
    return days[0] if len(days) == 1 else None
