"""The 29th of February."""

from unionplan.model import CalendarUnit, Window


def may_lack_its_day(window: Window) -> bool:
    """Whether a window begins or ends on the 29th of February of a year that may have none."""
    start, end = window.start, window.end
    return _is_leap_day(start) or (end is not None and _is_leap_day(end))


def _is_leap_day(unit: CalendarUnit) -> bool:
    return unit.day == 29 and unit.month == 2 and unit.year is None  # noqa: PLR2004
