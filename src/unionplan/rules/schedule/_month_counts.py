"""How many activities each month has, told quickly."""

from collections import Counter
from collections.abc import Iterator

from unionplan.calendar import Conflict, conflicts
from unionplan.calendar.conflicts import CALENDAR_MONTHS
from unionplan.model import CalendarUnit, Deadline, Observance, Period, SectionRole, Window
from unionplan.rules.context import Context
from unionplan.rules.months import is_month_heading

_LONGEST = 3  # months of a span that still belongs to each of them
_MONTHS = 12
_LONGEST_YEAR = 366


def month_conflicts(context: Context) -> tuple[Conflict, ...]:
    """What the calendar says of the plan's times; asking costs more than loading the plan."""
    return conflicts(context.plan, calendar=context.calendar)


def rough_counts(context: Context) -> Counter[int] | None:
    """Activities by the number of their month; None where the plan has no calendar of months.

    Years and days are not looked at. `unionplan.calendar.conflicts` decides; it costs more than
    loading the plan and is not asked where these counts are unremarkable.
    """
    period = context.period
    if period is None or period.days > _LONGEST_YEAR:
        return None
    counts = Counter(_months(context, period)) if _goes_by_months(context) else Counter[int]()
    return counts if len(counts) >= CALENDAR_MONTHS else None


def _goes_by_months(context: Context) -> bool:
    """Whether the document has a calendar of months, or is nothing but its registers."""
    if not context.sections:
        return True
    for place in context.sections:
        section = place.section
        if "月" in section.heading and (
            section.role is SectionRole.SCHEDULE or is_month_heading(section.heading)
        ):
            return True
    return False


def _months(context: Context, period: Period) -> Iterator[int]:
    for _, _, window in context.scheduled(Window):
        yield from _of_units(window.start, window.end or window.start)
    for _, _, deadline in context.scheduled(Deadline):
        yield from _of_units(deadline.by, deadline.by)
    for _, _, festival in context.scheduled(Observance):
        entry = context.calendar.observance_table.find(festival.festival)
        days = None if entry is None else entry.span(period.first.year)
        if days is not None:
            yield days.first.month


def _of_units(start: CalendarUnit, end: CalendarUnit) -> Iterator[int]:
    if start.month is not None and end.month is not None:
        length = (end.month - start.month) % _MONTHS + 1
        if length <= _LONGEST:
            for month in range(start.month, start.month + length):
                yield (month - 1) % _MONTHS + 1
    elif start.quarter is not None and start == end:
        yield from range(3 * start.quarter - 2, 3 * start.quarter + 1)
