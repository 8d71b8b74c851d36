"""The plan document as a pydantic model: the peer that our loader and writer are measured against.

It has the shape of our document and refuses unknown keys. Where a document writes a time in
notation it keeps a text that fits a pattern, where ours makes a value of it, so that it has less to
do. It imports nothing of ours, so that starting with it can be measured too.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

_UNIT = r"(\d{4}|XXXX)(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?"
Id = Annotated[str, Field(pattern=r"^[^\W\d][\w.\-]{0,199}$")]
Unit = Annotated[str, Field(pattern=f"^{_UNIT}$")]
Span = Annotated[str, Field(pattern=rf"^(\.\./)?{_UNIT}(/{_UNIT})?$")]


class Aggregation(StrEnum):
    """The same as `unionplan.Aggregation`."""

    SUM = "sum"
    LATEST = "latest"
    MAXIMUM = "maximum"
    RATIO = "ratio"
    NONE = "none"


class Direction(StrEnum):
    """The same as `unionplan.Direction`."""

    UP = "up"
    DOWN = "down"
    EXACT = "exact"
    NEUTRAL = "neutral"


class OrganizationKind(StrEnum):
    """The same as `unionplan.OrganizationKind`."""

    ENTERPRISE = "enterprise"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    INSTITUTION = "institution"
    AGENCY = "agency"
    VILLAGE = "village"
    TOWNSHIP = "township"
    COUNTY = "county"
    CITY = "city"
    FEDERATION = "federation"


class PartyRole(StrEnum):
    """The same as `unionplan.PartyRole`."""

    LEAD = "lead"
    SUPPORT = "support"
    RESPONSIBLE = "responsible"
    AUDIENCE = "audience"


class PlanKind(StrEnum):
    """The same as `unionplan.PlanKind`."""

    PLAN = "plan"
    REPORT = "report"
    MIXED = "mixed"


class Relation(StrEnum):
    """The same as `unionplan.Relation`."""

    ON = "on"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class SectionRole(StrEnum):
    """The same as `unionplan.SectionRole`."""

    PREAMBLE = "preamble"
    GUIDANCE = "guidance"
    GOALS = "goals"
    TASKS = "tasks"
    MEASURES = "measures"
    SCHEDULE = "schedule"
    REVIEW = "review"
    PROBLEMS = "problems"
    BUDGET = "budget"
    CLOSING = "closing"
    SIGNOFF = "signoff"
    OTHER = "other"


class Status(StrEnum):
    """The same as `unionplan.Status`."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Strength(StrEnum):
    """The same as `unionplan.Strength`."""

    FIRM = "firm"
    STRIVE = "strive"


class UnionLevel(StrEnum):
    """The same as `unionplan.UnionLevel`."""

    BASIC = "basic"
    TOWNSHIP = "township"
    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"
    NATIONAL = "national"


class WorkArea(StrEnum):
    """The same as `unionplan.WorkArea`."""

    DEMOCRATIC_MANAGEMENT = "democratic_management"
    COLLECTIVE_BARGAINING = "collective_bargaining"
    RIGHTS_PROTECTION = "rights_protection"
    LABOUR_COMPETITION = "labour_competition"
    SKILLS = "skills"
    MODEL_WORKERS = "model_workers"
    IDEOLOGY = "ideology"
    ASSISTANCE = "assistance"
    WELFARE = "welfare"
    CULTURE_SPORTS = "culture_sports"
    WOMEN = "women"
    SAFETY = "safety"
    ORGANIZATION_BUILDING = "organization_building"
    CADRE_TRAINING = "cadre_training"
    FUNDS_AUDIT = "funds_audit"
    PUBLICITY = "publicity"
    PARTY_BUILDING = "party_building"
    ADMINISTRATION = "administration"
    RETIREES = "retirees"
    VOLUNTEERING = "volunteering"
    TEACHING_RESEARCH = "teaching_research"
    LOGISTICS = "logistics"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Strict):
    """The same as `unionplan.Source`."""

    start: int
    end: int
    confidence: Decimal = Decimal(1)
    reason: str = ""


class Membership(_Strict):
    """The same as `unionplan.Membership`."""

    employees: int | None = None
    members: int | None = None
    women: int | None = None
    women_members: int | None = None
    branches: int | None = None
    groups: int | None = None


class TermOfOffice(_Strict):
    """The same as `unionplan.TermOfOffice`."""

    elected_on: date | None = None
    years: int | None = None
    number: int | None = None


class Organization(_Strict):
    """The same as `unionplan.Organization`."""

    name: str = ""
    kind: OrganizationKind | None = None
    level: UnionLevel | None = None
    region: str = ""
    superior: str = ""
    membership: Membership | None = None
    term: TermOfOffice | None = None


class Observance(_Strict):
    """The same as `unionplan.Observance`."""

    festival: str
    relation: Relation = Relation.ON
    year: int | None = None
    ordinal: int | None = None


class Frequency(_Strict):
    """The same as `unionplan.Frequency`."""

    every: str
    times: int | None = None
    at_least: bool = False


class Recurrence(_Strict):
    """The same as `unionplan.Recurrence`."""

    rrule: str
    first: date | None = None


class TermWeek(_Strict):
    """The same as `unionplan.TermWeek`."""

    term_week: int
    until: int | None = None


class Unscheduled(_Strict):
    """The same as `unionplan.Unscheduled`."""

    words: str


class Section(_Strict):
    """The same as `unionplan.Section`."""

    id: Id
    role: SectionRole = SectionRole.OTHER
    marker: str = ""
    heading: str = ""
    text: str = ""
    sections: tuple["Section", ...] = ()
    source: Source | None = None


class Goal(_Strict):
    """The same as `unionplan.Goal`."""

    statement: str
    id: Id
    area: WorkArea | None = None
    parent: str | None = None
    section: str | None = None
    source: Source | None = None


class Party(_Strict):
    """The same as `unionplan.Party`."""

    name: str
    role: PartyRole = PartyRole.LEAD


class Record(_Strict):
    """The same as `unionplan.Record`."""

    on: date | None = None
    note: str = ""
    participants: int | None = None
    evidence: str = ""


class Activity(_Strict):
    """The same as `unionplan.Activity`."""

    title: str
    id: Id
    when: Span | Observance | Frequency | Recurrence | TermWeek | Unscheduled | None = None
    observances: tuple[str, ...] = ()
    area: WorkArea | None = None
    parties: tuple[Party, ...] = ()
    goals: tuple[str, ...] = ()
    section: str | None = None
    parent: str | None = None
    after: tuple[str, ...] = ()
    budget: Decimal | None = None
    status: Status = Status.PLANNED
    records: tuple[Record, ...] = ()
    source: Source | None = None


class Target(_Strict):
    """The same as `unionplan.Target`."""

    at_least: Decimal | None = None
    at_most: Decimal | None = None
    strength: Strength | None = None
    by: Unit | None = None


class Measurement(_Strict):
    """The same as `unionplan.Measurement`."""

    value: Decimal
    on: date | None = None
    over: Span | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    evidence: str = ""


class Metric(_Strict):
    """The same as `unionplan.Metric`."""

    name: str
    id: Id
    indicator: str | None = None
    unit: str = ""
    scope: str = ""
    direction: Direction | None = None
    aggregation: Aggregation | None = None
    baseline: Measurement | None = None
    targets: tuple[Target, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    goal: str | None = None
    section: str | None = None
    source: Source | None = None


class Placeholder(_Strict):
    """The same as `unionplan.Placeholder`."""

    text: str
    section: str | None = None
    source: Source | None = None


class Waiver(_Strict):
    """The same as `unionplan.Waiver`."""

    rule: str
    reason: str
    at: str | None = None
    until: date | None = None


class Plan(_Strict):
    """The same as `unionplan.Plan`, with the version of the format."""

    unionplan: Literal[1]
    title: str = ""
    kind: PlanKind = PlanKind.PLAN
    organization: Organization | None = None
    period: Span | None = None
    sections: tuple[Section, ...] = ()
    goals: tuple[Goal, ...] = ()
    activities: tuple[Activity, ...] = ()
    metrics: tuple[Metric, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    waivers: tuple[Waiver, ...] = ()
