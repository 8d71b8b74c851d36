"""Activities that are fixed on one day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from unionplan.model import Activity, CalendarUnit, Period, Status, Window
from unionplan.rules.context import Context


class OnDay(NamedTuple):
    """An activity on a single day.

    Attributes:
        index: Its place in the plan.
        activity: The activity, not cancelled.
        day: The day.
    """

    index: int
    activity: Activity
    day: date


def single_days(context: Context) -> Iterator[OnDay]:
    """Each activity whose time is one day of a year that is known for certain."""
    period = context.period
    for index, activity, window in context.scheduled(Window):
        if window.end is None and window.start.day is not None:
            day = day_of(window.start, period)
            if day is not None and activity.status is not Status.CANCELLED:
                yield OnDay(index, activity, day)


def day_of(unit: CalendarUnit, period: Period | None) -> date | None:
    """The one day in the period that is meant; None where there are several, or none."""
    if unit.month is None or unit.day is None:
        return None
    if unit.year is not None:
        return unit.first
    if period is None or period.last.year - period.first.year > 1:
        return None
    days = [
        day
        for year in range(period.first.year, period.last.year + 1)
        if (day := _day(year, unit.month, unit.day)) is not None and day in period
    ]
    return days[0] if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # the 29th of February
        return None
