"""What a plan is: immutable values, no input or output."""

from unionplan.model.activity import Activity, Status
from unionplan.model.area import UnionFunction, WorkArea
from unionplan.model.calendar_unit import CalendarUnit
from unionplan.model.extra import Extra, Json
from unionplan.model.goal import Goal
from unionplan.model.measurement import Measurement
from unionplan.model.membership import Membership
from unionplan.model.metric import Aggregation, Direction, Metric
from unionplan.model.organization import Organization, OrganizationKind, UnionLevel
from unionplan.model.party import Party, PartyRole
from unionplan.model.period import Period
from unionplan.model.placeholder import Placeholder
from unionplan.model.plan import Plan, PlanKind
from unionplan.model.pointer import join_pointer, split_pointer
from unionplan.model.record import Record
from unionplan.model.section import Section, SectionRole
from unionplan.model.source import Source
from unionplan.model.target import Strength, Target
from unionplan.model.term_of_office import TermOfOffice
from unionplan.model.waiver import Waiver
from unionplan.model.walk import walk
from unionplan.model.when import (
    Deadline,
    Every,
    Frequency,
    Observance,
    Recurrence,
    Relation,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
    Window,
    parse_when,
)

__all__ = [
    "Activity",
    "Aggregation",
    "CalendarUnit",
    "Deadline",
    "Direction",
    "Every",
    "Extra",
    "Frequency",
    "Goal",
    "Json",
    "Measurement",
    "Membership",
    "Metric",
    "Observance",
    "Organization",
    "OrganizationKind",
    "Party",
    "PartyRole",
    "Period",
    "Placeholder",
    "Plan",
    "PlanKind",
    "Record",
    "Recurrence",
    "Relation",
    "Section",
    "SectionRole",
    "Source",
    "Status",
    "Strength",
    "Target",
    "TermOfOffice",
    "TermWeek",
    "TimeUnit",
    "UnionFunction",
    "UnionLevel",
    "Unscheduled",
    "Waiver",
    "When",
    "Window",
    "WorkArea",
    "join_pointer",
    "parse_when",
    "split_pointer",
    "walk",
]
