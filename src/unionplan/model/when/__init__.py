"""When something is to happen: a closed union of small values."""

from unionplan.model.when.deadline import Deadline
from unionplan.model.when.every import Every, TimeUnit
from unionplan.model.when.frequency import Frequency
from unionplan.model.when.observance import Observance, Relation
from unionplan.model.when.recurrence import Recurrence
from unionplan.model.when.term_week import TermWeek
from unionplan.model.when.union import When, as_when, parse_when
from unionplan.model.when.unscheduled import Unscheduled
from unionplan.model.when.window import Window

__all__ = [
    "Deadline",
    "Every",
    "Frequency",
    "Observance",
    "Recurrence",
    "Relation",
    "TermWeek",
    "TimeUnit",
    "Unscheduled",
    "When",
    "Window",
    "as_when",
    "parse_when",
]
