"""From what a plan says about time to days.

Nothing here asks a clock, and the tables are read when they are first needed.
"""

from unionplan.calendar.conflicts import Conflict, ConflictKind, conflicts
from unionplan.calendar.congresses import (
    Congress,
    CongressBody,
    congress,
    five_year_plan,
    latest_congress,
)
from unionplan.calendar.holidays import (
    Basis,
    DayKind,
    DayStatus,
    Holiday,
    HolidayTable,
    HolidayYear,
    day_kind,
    holiday_span,
    holidays,
)
from unionplan.calendar.lunar import LunarDate, from_lunar, to_lunar
from unionplan.calendar.observances import (
    ObservanceEntry,
    ObservanceKind,
    ObservanceTable,
    Standing,
    observances,
)
from unionplan.calendar.occurrence import Occurrence, OccurrenceKind, Undated
from unionplan.calendar.ordinals import OrdinalKind, ordinal_of, year_of
from unionplan.calendar.plan_calendar import BUILT_IN, PlanCalendar
from unionplan.calendar.recurrences import recurrence_days
from unionplan.calendar.resolution import (
    MAX_PLAN_SPANS,
    MAX_SPANS,
    MAX_YEARS,
    Certainty,
    Reason,
    Resolution,
    Resolved,
    Unresolved,
)
from unionplan.calendar.resolve import resolve
from unionplan.calendar.resolve_all import resolve_all
from unionplan.calendar.solar_terms import solar_term
from unionplan.calendar.term_calendar import Term, TermCalendar
from unionplan.calendar.timeline import Due, Timeline, timeline
from unionplan.calendar.wording import (
    WordingLanguage,
    describe_period,
    describe_unit,
    describe_when,
)

__all__ = [
    "BUILT_IN",
    "MAX_PLAN_SPANS",
    "MAX_SPANS",
    "MAX_YEARS",
    "Basis",
    "Certainty",
    "Conflict",
    "ConflictKind",
    "Congress",
    "CongressBody",
    "DayKind",
    "DayStatus",
    "Due",
    "Holiday",
    "HolidayTable",
    "HolidayYear",
    "LunarDate",
    "ObservanceEntry",
    "ObservanceKind",
    "ObservanceTable",
    "Occurrence",
    "OccurrenceKind",
    "OrdinalKind",
    "PlanCalendar",
    "Reason",
    "Resolution",
    "Resolved",
    "Standing",
    "Term",
    "TermCalendar",
    "Timeline",
    "Undated",
    "Unresolved",
    "WordingLanguage",
    "conflicts",
    "congress",
    "day_kind",
    "describe_period",
    "describe_unit",
    "describe_when",
    "five_year_plan",
    "from_lunar",
    "holiday_span",
    "holidays",
    "latest_congress",
    "observances",
    "ordinal_of",
    "recurrence_days",
    "resolve",
    "resolve_all",
    "solar_term",
    "timeline",
    "to_lunar",
    "year_of",
]
