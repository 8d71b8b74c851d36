"""Days, stretches of the calendar with a name, and periods."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

import calendar
from datetime import date

from hypothesis import strategies as st

from unionplan.model import CalendarUnit, Period
from unionplan.testing._named import named

_LEAP_YEAR = 2000


@named
def dates(*, min_value: date = date.min, max_value: date = date.max) -> st.SearchStrategy[date]:
    """Days within the bounds, both included; they shrink to 1 January 2000."""
    return st.dates(min_value, max_value)


@named
@st.composite
def periods(draw: st.DrawFn, *, min_value: date = date.min, max_value: date = date.max) -> Period:
    """Periods within the bounds, both included; they shrink to one day.

    Half of them, where the bounds leave room, are whole years, months and the like.
    """
    first = draw(st.dates(min_value, max_value))
    last = draw(st.dates(first, max_value))
    whole = Period(
        first.replace(month=1, day=1) if draw(st.booleans()) else first.replace(day=1),
        draw(st.sampled_from((last.replace(month=12, day=31), _month_end(last)))),
    )
    inside = min_value <= whole.first and whole.last <= max_value
    return whole if inside and draw(st.booleans()) else Period(first, last)


@named
@st.composite
def calendar_units(
    draw: st.DrawFn, *, open_year: bool | None = None, min_year: int = 1, max_year: int = 9999
) -> CalendarUnit:
    """Years, half-years, quarters, months and days; they shrink to a year.

    Args:
        open_year: Whether the year is left to the plan; None for some of either kind.
        min_year: Earliest year.
        max_year: Latest year.
    """
    is_open = draw(st.booleans()) if open_year is None else open_year
    year = None if is_open else draw(st.integers(min_year, max_year))
    match draw(st.sampled_from(("year", "half", "quarter", "month", "day"))):
        case "half":
            return CalendarUnit(year, half=draw(st.integers(1, 2)))
        case "quarter":
            return CalendarUnit(year, quarter=draw(st.integers(1, 4)))
        case "month":
            return CalendarUnit(year, month=draw(st.integers(1, 12)))
        case "day":
            month = draw(st.integers(1, 12))
            days = calendar.monthrange(_LEAP_YEAR if year is None else year, month)[1]
            return CalendarUnit(year, month=month, day=draw(st.integers(1, days)))
        case _:
            return CalendarUnit(year)


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
