"""The order of activities in a calendar of work."""

from datetime import date

from unionplan.calendar import Resolved, resolve
from unionplan.model import Activity, Frequency, Period, Recurrence

__all__ = ["time_order"]


def time_order(activity: Activity, period: Period | None) -> tuple[int, date, date]:
    """A value by which activities sort: what has days, then duties that come round, then all else.

    A deadline sorts by its day.
    """
    when = activity.when
    if when is None:
        return 2, date.max, date.max
    if isinstance(when, Frequency | Recurrence):
        return 1, date.min, date.min
    found = resolve(when, period)
    if isinstance(found, Resolved):
        span = found.spans[0]
        return 0, span.last if found.open_start else span.first, span.last
    return 2, date.min, date.min
