"""The quick loader and writer of plan documents, one function a class.

Written by tools/generate_codec.py out of the model: change that, not this. It takes and gives
exactly what `unionplan.formats.converter` does, about five times as fast, and without any words for
what is wrong.
"""

# ruff: noqa: ANN401, C901, FURB157 - plain data; a branch for each field of a class
# ruff: noqa: PLR0911, PLR0912, PLR0915, PLR2004
# pyright: reportPrivateUsage=false

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, TypeAlias

from unionplan.formats._values import (
    FORMAT_VERSION,
    NO_EXTRA,
    Refusal,
    is_id,
    key_names,
    quote,
    read_array,
    read_bool,
    read_date,
    read_decimal,
    read_extra,
    read_int,
    read_notation,
    read_text,
    read_texts,
    read_window_or_deadline,
    write_decimal,
    write_extra,
    write_int,
    write_notation,
    write_object,
    write_objects,
    write_unit,
    write_window,
)
from unionplan.limits import MAX_DEPTH
from unionplan.model import (
    Activity,
    Aggregation,
    CalendarUnit,
    Deadline,
    Direction,
    Every,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Organization,
    OrganizationKind,
    Party,
    PartyRole,
    Period,
    Placeholder,
    Plan,
    PlanKind,
    Record,
    Recurrence,
    Relation,
    Section,
    SectionRole,
    Source,
    Status,
    Strength,
    Target,
    TermOfOffice,
    TermWeek,
    UnionLevel,
    Unscheduled,
    Waiver,
    When,
    Window,
    WorkArea,
)
from unionplan.model.open_class import open_class

__all__ = ["load_plan", "write_plan"]

Add: TypeAlias = Callable[[str], object]

_NEXT_4: Final = ",\n        "
_PAD_1: Final = "\n  "
_PAD_2: Final = "\n    "
_PAD_3: Final = "\n      "
_PAD_4: Final = "\n        "
_PAD_5: Final = "\n          "
_new_source = open_class(Source)
_new_organization = open_class(Organization)
_new_section = open_class(Section)
_new_goal = open_class(Goal)
_new_party = open_class(Party)
_new_record = open_class(Record)
_new_activity = open_class(Activity)
_new_target = open_class(Target)
_new_measurement = open_class(Measurement)
_new_metric = open_class(Metric)
_new_placeholder = open_class(Placeholder)
_SOURCE_KEYS: Final = key_names(Source)
_OBSERVANCE_KEYS: Final = key_names(Observance)
_FREQUENCY_KEYS: Final = key_names(Frequency)
_RECURRENCE_KEYS: Final = key_names(Recurrence)
_TERM_WEEK_KEYS: Final = key_names(TermWeek)
_UNSCHEDULED_KEYS: Final = key_names(Unscheduled)
_MEMBERSHIP_KEYS: Final = key_names(Membership)
_TERM_OF_OFFICE_KEYS: Final = key_names(TermOfOffice)
_ORGANIZATION_KEYS: Final = key_names(Organization)
_SECTION_KEYS: Final = key_names(Section)
_GOAL_KEYS: Final = key_names(Goal)
_PARTY_KEYS: Final = key_names(Party)
_RECORD_KEYS: Final = key_names(Record)
_ACTIVITY_KEYS: Final = key_names(Activity)
_TARGET_KEYS: Final = key_names(Target)
_MEASUREMENT_KEYS: Final = key_names(Measurement)
_METRIC_KEYS: Final = key_names(Metric)
_PLACEHOLDER_KEYS: Final = key_names(Placeholder)
_WAIVER_KEYS: Final = key_names(Waiver)
_PLAN_KEYS: Final = key_names(Plan)
_SOURCE_CONFIDENCE_DEFAULT: Final = Decimal("1")
_OBSERVANCE_RELATION_DEFAULT: Final = Relation.ON
_SECTION_ROLE_DEFAULT: Final = SectionRole.OTHER
_PARTY_ROLE_DEFAULT: Final = PartyRole.LEAD
_ACTIVITY_STATUS_DEFAULT: Final = Status.PLANNED
_PLAN_KIND_DEFAULT: Final = PlanKind.PLAN
_RELATION_CODES: Final = {code.value: code for code in Relation}
_ORGANIZATION_KIND_CODES: Final = {code.value: code for code in OrganizationKind}
_UNION_LEVEL_CODES: Final = {code.value: code for code in UnionLevel}
_SECTION_ROLE_CODES: Final = {code.value: code for code in SectionRole}
_WORK_AREA_CODES: Final = {code.value: code for code in WorkArea}
_PARTY_ROLE_CODES: Final = {code.value: code for code in PartyRole}
_STATUS_CODES: Final = {code.value: code for code in Status}
_STRENGTH_CODES: Final = {code.value: code for code in Strength}
_DIRECTION_CODES: Final = {code.value: code for code in Direction}
_AGGREGATION_CODES: Final = {code.value: code for code in Aggregation}
_PLAN_KIND_CODES: Final = {code.value: code for code in PlanKind}


def load_plan(data: object) -> Plan:
    """Read a plan out of plain data.

    Raises:
        Refusal: *data* is not a plan in every detail.
    """
    try:
        return _load_plan(data, 1)
    except (KeyError, TypeError, ValueError) as error:
        # no such code, a value that is no code at all, or what a constructor says
        raise Refusal from error


def _load_source(data: Any, depth: int) -> Source:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_source()
    known = 2
    draft.start = read_int(get("start"))
    draft.end = read_int(get("end"))
    value = get("confidence")
    if value is None:
        draft.confidence = _SOURCE_CONFIDENCE_DEFAULT
    else:
        draft.confidence = read_decimal(value)
        known += 1
    value = get("reason")
    if value is None:
        draft.reason = ""
    elif type(value) is str:
        draft.reason = value
        known += 1
    else:
        raise Refusal
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _SOURCE_KEYS, depth)
    if (draft.start < 0) or (draft.end < draft.start) or (not 0 <= draft.confidence <= 1):
        raise Refusal
    draft.__class__ = Source
    source: Source = draft
    return source


def _load_observance(data: Any, depth: int) -> Observance:
    get = data.get
    fields: dict[str, Any] = {}
    fields["festival"] = read_text(get("festival"))
    if (value := get("relation")) is not None:
        fields["relation"] = _RELATION_CODES[value]
    if (value := get("year")) is not None:
        fields["year"] = read_int(value)
    if (value := get("ordinal")) is not None:
        fields["ordinal"] = read_int(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _OBSERVANCE_KEYS, depth)
    return Observance(**fields)


def _load_frequency(data: Any, depth: int) -> Frequency:
    get = data.get
    fields: dict[str, Any] = {}
    fields["every"] = Every.parse(read_text(get("every")))
    if (value := get("times")) is not None:
        fields["times"] = read_int(value)
    if (value := get("at_least")) is not None:
        fields["at_least"] = read_bool(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _FREQUENCY_KEYS, depth)
    return Frequency(**fields)


def _load_recurrence(data: Any, depth: int) -> Recurrence:
    get = data.get
    fields: dict[str, Any] = {}
    fields["rrule"] = read_text(get("rrule"))
    if (value := get("first")) is not None:
        fields["first"] = read_date(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _RECURRENCE_KEYS, depth)
    return Recurrence(**fields)


def _load_term_week(data: Any, depth: int) -> TermWeek:
    get = data.get
    fields: dict[str, Any] = {}
    fields["term_week"] = read_int(get("term_week"))
    if (value := get("until")) is not None:
        fields["until"] = read_int(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _TERM_WEEK_KEYS, depth)
    return TermWeek(**fields)


def _load_unscheduled(data: Any, depth: int) -> Unscheduled:
    get = data.get
    fields: dict[str, Any] = {}
    fields["words"] = read_text(get("words"))
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _UNSCHEDULED_KEYS, depth)
    return Unscheduled(**fields)


def _load_membership(data: Any, depth: int) -> Membership:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    fields: dict[str, Any] = {}
    if (value := get("employees")) is not None:
        fields["employees"] = read_int(value)
    if (value := get("members")) is not None:
        fields["members"] = read_int(value)
    if (value := get("women")) is not None:
        fields["women"] = read_int(value)
    if (value := get("women_members")) is not None:
        fields["women_members"] = read_int(value)
    if (value := get("branches")) is not None:
        fields["branches"] = read_int(value)
    if (value := get("groups")) is not None:
        fields["groups"] = read_int(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _MEMBERSHIP_KEYS, depth)
    return Membership(**fields)


def _load_term_of_office(data: Any, depth: int) -> TermOfOffice:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    fields: dict[str, Any] = {}
    if (value := get("elected_on")) is not None:
        fields["elected_on"] = read_date(value)
    if (value := get("years")) is not None:
        fields["years"] = read_int(value)
    if (value := get("number")) is not None:
        fields["number"] = read_int(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _TERM_OF_OFFICE_KEYS, depth)
    return TermOfOffice(**fields)


def _load_organization(data: Any, depth: int) -> Organization:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_organization()
    known = 0
    value = get("name")
    if value is None:
        draft.name = ""
    elif type(value) is str:
        draft.name = value
        known += 1
    else:
        raise Refusal
    value = get("kind")
    if value is None:
        draft.kind = None
    else:
        draft.kind = _ORGANIZATION_KIND_CODES[value]
        known += 1
    value = get("level")
    if value is None:
        draft.level = None
    else:
        draft.level = _UNION_LEVEL_CODES[value]
        known += 1
    value = get("region")
    if value is None:
        draft.region = ""
    elif type(value) is str:
        draft.region = value
        known += 1
    else:
        raise Refusal
    value = get("superior")
    if value is None:
        draft.superior = ""
    elif type(value) is str:
        draft.superior = value
        known += 1
    else:
        raise Refusal
    value = get("membership")
    if value is None:
        draft.membership = None
    else:
        draft.membership = _load_membership(value, depth + 1)
        known += 1
    value = get("term")
    if value is None:
        draft.term = None
    else:
        draft.term = _load_term_of_office(value, depth + 1)
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _ORGANIZATION_KEYS, depth)
    draft.__class__ = Organization
    organization: Organization = draft
    return organization


def _load_section(data: Any, depth: int) -> Section:
    if data.__class__ is not dict or depth > MAX_DEPTH:
        raise Refusal
    get = data.get
    draft = _new_section()
    known = 0
    value = get("id")
    if value is None:
        draft.id = ""
    elif type(value) is str:
        draft.id = value
        known += 1
    else:
        raise Refusal
    value = get("role")
    if value is None:
        draft.role = _SECTION_ROLE_DEFAULT
    else:
        draft.role = _SECTION_ROLE_CODES[value]
        known += 1
    value = get("marker")
    if value is None:
        draft.marker = ""
    elif type(value) is str:
        draft.marker = value
        known += 1
    else:
        raise Refusal
    value = get("heading")
    if value is None:
        draft.heading = ""
    elif type(value) is str:
        draft.heading = value
        known += 1
    else:
        raise Refusal
    value = get("text")
    if value is None:
        draft.text = ""
    elif type(value) is str:
        draft.text = value
        known += 1
    else:
        raise Refusal
    value = get("sections")
    if value is None:
        draft.sections = ()
    else:
        draft.sections = tuple([_load_section(item, depth + 2) for item in read_array(value)])
        known += 1
    value = get("source")
    if value is None:
        draft.source = None
    else:
        draft.source = _load_source(value, depth + 1)
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _SECTION_KEYS, depth)
    if not (draft.id.isascii() and draft.id.isidentifier() and len(draft.id) <= 200) and not is_id(
        draft.id
    ):
        raise Refusal
    draft.__class__ = Section
    section: Section = draft
    return section


def _load_goal(data: Any, depth: int) -> Goal:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_goal()
    known = 1
    draft.statement = read_text(get("statement"))
    value = get("id")
    if value is None:
        draft.id = ""
    elif type(value) is str:
        draft.id = value
        known += 1
    else:
        raise Refusal
    value = get("area")
    if value is None:
        draft.area = None
    else:
        draft.area = _WORK_AREA_CODES[value]
        known += 1
    value = get("parent")
    if value is None:
        draft.parent = None
    elif type(value) is str:
        draft.parent = value
        known += 1
    else:
        raise Refusal
    value = get("section")
    if value is None:
        draft.section = None
    elif type(value) is str:
        draft.section = value
        known += 1
    else:
        raise Refusal
    value = get("source")
    if value is None:
        draft.source = None
    else:
        draft.source = _load_source(value, depth + 1)
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _GOAL_KEYS, depth)
    if (not draft.statement) or (
        not (draft.id.isascii() and draft.id.isidentifier() and len(draft.id) <= 200)
        and not is_id(draft.id)
    ):
        raise Refusal
    draft.__class__ = Goal
    goal: Goal = draft
    return goal


def _load_party(data: Any, depth: int) -> Party:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_party()
    known = 1
    draft.name = read_text(get("name"))
    value = get("role")
    if value is None:
        draft.role = _PARTY_ROLE_DEFAULT
    else:
        draft.role = _PARTY_ROLE_CODES[value]
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _PARTY_KEYS, depth)
    if not draft.name:
        raise Refusal
    draft.__class__ = Party
    party: Party = draft
    return party


def _load_record(data: Any, depth: int) -> Record:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_record()
    known = 0
    value = get("on")
    if value is None:
        draft.on = None
    else:
        draft.on = read_date(value)
        known += 1
    value = get("note")
    if value is None:
        draft.note = ""
    elif type(value) is str:
        draft.note = value
        known += 1
    else:
        raise Refusal
    value = get("participants")
    if value is None:
        draft.participants = None
    else:
        draft.participants = read_int(value)
        known += 1
    value = get("evidence")
    if value is None:
        draft.evidence = ""
    elif type(value) is str:
        draft.evidence = value
        known += 1
    else:
        raise Refusal
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _RECORD_KEYS, depth)
    if draft.participants is not None and draft.participants < 0:
        raise Refusal
    draft.__class__ = Record
    record: Record = draft
    return record


def _load_activity(data: Any, depth: int) -> Activity:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_activity()
    known = 1
    draft.title = read_text(get("title"))
    value = get("id")
    if value is None:
        draft.id = ""
    elif type(value) is str:
        draft.id = value
        known += 1
    else:
        raise Refusal
    value = get("when")
    if value is None:
        draft.when = None
    else:
        draft.when = _load_when(value, depth + 1)
        known += 1
    value = get("observances")
    if value is None:
        draft.observances = ()
    else:
        draft.observances = read_texts(value)
        known += 1
    value = get("area")
    if value is None:
        draft.area = None
    else:
        draft.area = _WORK_AREA_CODES[value]
        known += 1
    value = get("parties")
    if value is None:
        draft.parties = ()
    else:
        draft.parties = tuple([_load_party(item, depth + 2) for item in read_array(value)])
        known += 1
    value = get("goals")
    if value is None:
        draft.goals = ()
    else:
        draft.goals = read_texts(value)
        known += 1
    value = get("section")
    if value is None:
        draft.section = None
    elif type(value) is str:
        draft.section = value
        known += 1
    else:
        raise Refusal
    value = get("parent")
    if value is None:
        draft.parent = None
    elif type(value) is str:
        draft.parent = value
        known += 1
    else:
        raise Refusal
    value = get("after")
    if value is None:
        draft.after = ()
    else:
        draft.after = read_texts(value)
        known += 1
    value = get("budget")
    if value is None:
        draft.budget = None
    else:
        draft.budget = read_decimal(value)
        known += 1
    value = get("status")
    if value is None:
        draft.status = _ACTIVITY_STATUS_DEFAULT
    else:
        draft.status = _STATUS_CODES[value]
        known += 1
    value = get("records")
    if value is None:
        draft.records = ()
    else:
        draft.records = tuple([_load_record(item, depth + 2) for item in read_array(value)])
        known += 1
    value = get("source")
    if value is None:
        draft.source = None
    else:
        draft.source = _load_source(value, depth + 1)
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _ACTIVITY_KEYS, depth)
    if (
        (not draft.title)
        or (
            not (draft.id.isascii() and draft.id.isidentifier() and len(draft.id) <= 200)
            and not is_id(draft.id)
        )
        or (draft.budget is not None and draft.budget < 0)
    ):
        raise Refusal
    draft.__class__ = Activity
    activity: Activity = draft
    return activity


def _load_target(data: Any, depth: int) -> Target:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_target()
    known = 0
    value = get("at_least")
    if value is None:
        draft.at_least = None
    else:
        draft.at_least = read_decimal(value)
        known += 1
    value = get("at_most")
    if value is None:
        draft.at_most = None
    else:
        draft.at_most = read_decimal(value)
        known += 1
    value = get("strength")
    if value is None:
        draft.strength = None
    else:
        draft.strength = _STRENGTH_CODES[value]
        known += 1
    value = get("by")
    if value is None:
        draft.by = None
    else:
        draft.by = CalendarUnit.parse(read_notation(value))
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _TARGET_KEYS, depth)
    if (draft.at_least is None and draft.at_most is None) or (
        draft.at_least is not None and draft.at_most is not None and draft.at_least > draft.at_most
    ):
        raise Refusal
    draft.__class__ = Target
    target: Target = draft
    return target


def _load_measurement(data: Any, depth: int) -> Measurement:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_measurement()
    known = 1
    draft.value = read_decimal(get("value"))
    value = get("on")
    if value is None:
        draft.on = None
    else:
        draft.on = read_date(value)
        known += 1
    value = get("over")
    if value is None:
        draft.over = None
    else:
        draft.over = Period.parse(read_notation(value))
        known += 1
    value = get("numerator")
    if value is None:
        draft.numerator = None
    else:
        draft.numerator = read_decimal(value)
        known += 1
    value = get("denominator")
    if value is None:
        draft.denominator = None
    else:
        draft.denominator = read_decimal(value)
        known += 1
    value = get("evidence")
    if value is None:
        draft.evidence = ""
    elif type(value) is str:
        draft.evidence = value
        known += 1
    else:
        raise Refusal
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _MEASUREMENT_KEYS, depth)
    if (draft.on is not None and draft.over is not None) or (draft.denominator == 0):
        raise Refusal
    draft.__class__ = Measurement
    measurement: Measurement = draft
    return measurement


def _load_metric(data: Any, depth: int) -> Metric:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_metric()
    known = 1
    draft.name = read_text(get("name"))
    value = get("id")
    if value is None:
        draft.id = ""
    elif type(value) is str:
        draft.id = value
        known += 1
    else:
        raise Refusal
    value = get("indicator")
    if value is None:
        draft.indicator = None
    elif type(value) is str:
        draft.indicator = value
        known += 1
    else:
        raise Refusal
    value = get("unit")
    if value is None:
        draft.unit = ""
    elif type(value) is str:
        draft.unit = value
        known += 1
    else:
        raise Refusal
    value = get("scope")
    if value is None:
        draft.scope = ""
    elif type(value) is str:
        draft.scope = value
        known += 1
    else:
        raise Refusal
    value = get("direction")
    if value is None:
        draft.direction = None
    else:
        draft.direction = _DIRECTION_CODES[value]
        known += 1
    value = get("aggregation")
    if value is None:
        draft.aggregation = None
    else:
        draft.aggregation = _AGGREGATION_CODES[value]
        known += 1
    value = get("baseline")
    if value is None:
        draft.baseline = None
    else:
        draft.baseline = _load_measurement(value, depth + 1)
        known += 1
    value = get("targets")
    if value is None:
        draft.targets = ()
    else:
        draft.targets = tuple([_load_target(item, depth + 2) for item in read_array(value)])
        known += 1
    value = get("measurements")
    if value is None:
        draft.measurements = ()
    else:
        draft.measurements = tuple(
            [_load_measurement(item, depth + 2) for item in read_array(value)]
        )
        known += 1
    value = get("goal")
    if value is None:
        draft.goal = None
    elif type(value) is str:
        draft.goal = value
        known += 1
    else:
        raise Refusal
    value = get("section")
    if value is None:
        draft.section = None
    elif type(value) is str:
        draft.section = value
        known += 1
    else:
        raise Refusal
    value = get("source")
    if value is None:
        draft.source = None
    else:
        draft.source = _load_source(value, depth + 1)
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _METRIC_KEYS, depth)
    if (not draft.name) or (
        not (draft.id.isascii() and draft.id.isidentifier() and len(draft.id) <= 200)
        and not is_id(draft.id)
    ):
        raise Refusal
    draft.__class__ = Metric
    metric: Metric = draft
    return metric


def _load_placeholder(data: Any, depth: int) -> Placeholder:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    draft = _new_placeholder()
    known = 1
    draft.text = read_text(get("text"))
    value = get("section")
    if value is None:
        draft.section = None
    elif type(value) is str:
        draft.section = value
        known += 1
    else:
        raise Refusal
    value = get("source")
    if value is None:
        draft.source = None
    else:
        draft.source = _load_source(value, depth + 1)
        known += 1
    if known == len(data):
        draft.extra = NO_EXTRA
    else:
        draft.extra = read_extra(data, _PLACEHOLDER_KEYS, depth)
    if not draft.text:
        raise Refusal
    draft.__class__ = Placeholder
    placeholder: Placeholder = draft
    return placeholder


def _load_waiver(data: Any, depth: int) -> Waiver:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    fields: dict[str, Any] = {}
    fields["rule"] = read_text(get("rule"))
    fields["reason"] = read_text(get("reason"))
    if (value := get("at")) is not None:
        fields["at"] = read_text(value)
    if (value := get("until")) is not None:
        fields["until"] = read_date(value)
    if len(fields) != len(data):
        fields["extra"] = read_extra(data, _WAIVER_KEYS, depth)
    return Waiver(**fields)


def _load_plan(data: Any, depth: int) -> Plan:
    if data.__class__ is not dict:
        raise Refusal
    get = data.get
    fields: dict[str, Any] = {}
    if read_int(get("unionplan")) != FORMAT_VERSION:
        raise Refusal
    if (value := get("title")) is not None:
        fields["title"] = read_text(value)
    if (value := get("kind")) is not None:
        fields["kind"] = _PLAN_KIND_CODES[value]
    if (value := get("organization")) is not None:
        fields["organization"] = _load_organization(value, depth + 1)
    if (value := get("period")) is not None:
        fields["period"] = Period.parse(read_notation(value))
    if (value := get("sections")) is not None:
        fields["sections"] = tuple([_load_section(item, depth + 2) for item in read_array(value)])
    if (value := get("goals")) is not None:
        fields["goals"] = tuple([_load_goal(item, depth + 2) for item in read_array(value)])
    if (value := get("activities")) is not None:
        fields["activities"] = tuple(
            [_load_activity(item, depth + 2) for item in read_array(value)]
        )
    if (value := get("metrics")) is not None:
        fields["metrics"] = tuple([_load_metric(item, depth + 2) for item in read_array(value)])
    if (value := get("placeholders")) is not None:
        fields["placeholders"] = tuple(
            [_load_placeholder(item, depth + 2) for item in read_array(value)]
        )
    if (value := get("waivers")) is not None:
        fields["waivers"] = tuple([_load_waiver(item, depth + 2) for item in read_array(value)])
    if len(fields) + 1 != len(data):
        fields["extra"] = read_extra(data, _PLAN_KEYS, depth)
    return Plan(**fields)


def _load_when(data: Any, depth: int) -> When:
    if data.__class__ is not dict:
        return read_window_or_deadline(read_notation(data))
    if "festival" in data:
        return _load_observance(data, depth)
    if "every" in data:
        return _load_frequency(data, depth)
    if "rrule" in data:
        return _load_recurrence(data, depth)
    if "term_week" in data:
        return _load_term_week(data, depth)
    if "words" in data:
        return _load_unscheduled(data, depth)
    raise Refusal


def write_plan(plan: Plan) -> str:
    """Write a plan as JSON.

    Raises:
        Refusal: A value of the application nests too deep.
    """
    pieces = ["{"]
    _write_plan(plan, pieces.append)
    pieces.append("\n}\n")
    return "".join(pieces)


def _write_source(source: Source, pad: str) -> str:
    inner = f"{pad}  "
    text = f'{inner}"start": {write_int(source.start)},{inner}"end": {write_int(source.end)}'
    if (confidence := source.confidence) != _SOURCE_CONFIDENCE_DEFAULT:
        text += f',{inner}"confidence": {write_decimal(confidence)}'
    if reason := source.reason:
        text += f',{inner}"reason": {quote(reason)}'
    if source.extra is not NO_EXTRA:
        text += write_extra(source.extra, inner)
    return text


def _write_observance(observance: Observance) -> str:
    text = f'\n        "festival": {quote(observance.festival)}'
    if (relation := observance.relation) is not _OBSERVANCE_RELATION_DEFAULT:
        text += f',\n        "relation": "{relation._value_}"'
    if (year := observance.year) is not None:
        text += f',\n        "year": {write_int(year)}'
    if (ordinal := observance.ordinal) is not None:
        text += f',\n        "ordinal": {write_int(ordinal)}'
    if observance.extra is not NO_EXTRA:
        text += write_extra(observance.extra, _PAD_4)
    return text


def _write_frequency(frequency: Frequency) -> str:
    text = f'\n        "every": "{write_notation(frequency.every)}"'
    if (times := frequency.times) is not None:
        text += f',\n        "times": {write_int(times)}'
    if frequency.at_least:
        text += ',\n        "at_least": true'
    if frequency.extra is not NO_EXTRA:
        text += write_extra(frequency.extra, _PAD_4)
    return text


def _write_recurrence(recurrence: Recurrence) -> str:
    text = f'\n        "rrule": {quote(recurrence.rrule)}'
    if (first := recurrence.first) is not None:
        text += f',\n        "first": "{first}"'
    if recurrence.extra is not NO_EXTRA:
        text += write_extra(recurrence.extra, _PAD_4)
    return text


def _write_term_week(term_week: TermWeek) -> str:
    text = f'\n        "term_week": {write_int(term_week.term_week)}'
    if (until := term_week.until) is not None:
        text += f',\n        "until": {write_int(until)}'
    if term_week.extra is not NO_EXTRA:
        text += write_extra(term_week.extra, _PAD_4)
    return text


def _write_unscheduled(unscheduled: Unscheduled) -> str:
    text = f'\n        "words": {quote(unscheduled.words)}'
    if unscheduled.extra is not NO_EXTRA:
        text += write_extra(unscheduled.extra, _PAD_4)
    return text


def _write_membership(membership: Membership) -> str:
    text = ""
    if (employees := membership.employees) is not None:
        text += f',\n      "employees": {write_int(employees)}'
    if (members := membership.members) is not None:
        text += f',\n      "members": {write_int(members)}'
    if (women := membership.women) is not None:
        text += f',\n      "women": {write_int(women)}'
    if (women_members := membership.women_members) is not None:
        text += f',\n      "women_members": {write_int(women_members)}'
    if (branches := membership.branches) is not None:
        text += f',\n      "branches": {write_int(branches)}'
    if (groups := membership.groups) is not None:
        text += f',\n      "groups": {write_int(groups)}'
    if membership.extra is not NO_EXTRA:
        text += write_extra(membership.extra, _PAD_3)
    return write_object(text, _PAD_2)


def _write_term_of_office(term_of_office: TermOfOffice) -> str:
    text = ""
    if (elected_on := term_of_office.elected_on) is not None:
        text += f',\n      "elected_on": "{elected_on}"'
    if (years := term_of_office.years) is not None:
        text += f',\n      "years": {write_int(years)}'
    if (number := term_of_office.number) is not None:
        text += f',\n      "number": {write_int(number)}'
    if term_of_office.extra is not NO_EXTRA:
        text += write_extra(term_of_office.extra, _PAD_3)
    return write_object(text, _PAD_2)


def _write_organization(organization: Organization) -> str:
    text = ""
    if name := organization.name:
        text += f',\n    "name": {quote(name)}'
    if (kind := organization.kind) is not None:
        text += f',\n    "kind": "{kind._value_}"'
    if (level := organization.level) is not None:
        text += f',\n    "level": "{level._value_}"'
    if region := organization.region:
        text += f',\n    "region": {quote(region)}'
    if superior := organization.superior:
        text += f',\n    "superior": {quote(superior)}'
    if (membership := organization.membership) is not None:
        text += f',\n    "membership": {_write_membership(membership)}'
    if (term := organization.term) is not None:
        text += f',\n    "term": {_write_term_of_office(term)}'
    if organization.extra is not NO_EXTRA:
        text += write_extra(organization.extra, _PAD_2)
    return write_object(text, _PAD_1)


def _write_section(section: Section, add: Add, pad: str) -> None:
    inner = f"{pad}  "
    add(f'{inner}"id": "{section.id}"')
    if (role := section.role) is not _SECTION_ROLE_DEFAULT:
        add(f',{inner}"role": "{role._value_}"')
    if marker := section.marker:
        add(f',{inner}"marker": {quote(marker)}')
    if heading := section.heading:
        add(f',{inner}"heading": {quote(heading)}')
    if text := section.text:
        add(f',{inner}"text": {quote(text)}')
    if sections := section.sections:
        opening = f',{inner}"sections": [{inner}  {{'
        for subsection in sections:
            add(opening)
            _write_section(subsection, add, f"{inner}  ")
            opening = f"{inner}  }},{inner}  {{"
        add(f"{inner}  }}{inner}]")
    if (source := section.source) is not None:
        add(f',{inner}"source": {{{_write_source(source, inner)}{inner}}}')
    if section.extra is not NO_EXTRA:
        add(write_extra(section.extra, inner))


def _write_goal(goal: Goal, add: Add) -> None:
    add(f'\n      "statement": {quote(goal.statement)},\n      "id": "{goal.id}"')
    if (area := goal.area) is not None:
        add(f',\n      "area": "{area._value_}"')
    if (parent := goal.parent) is not None:
        add(f',\n      "parent": {quote(parent)}')
    if (section := goal.section) is not None:
        add(f',\n      "section": {quote(section)}')
    if (source := goal.source) is not None:
        add(f',\n      "source": {{{_write_source(source, _PAD_3)}\n      }}')
    if goal.extra is not NO_EXTRA:
        add(write_extra(goal.extra, _PAD_3))


def _write_party(party: Party, add: Add) -> None:
    add(f'\n          "name": {quote(party.name)}')
    if (role := party.role) is not _PARTY_ROLE_DEFAULT:
        add(f',\n          "role": "{role._value_}"')
    if party.extra is not NO_EXTRA:
        add(write_extra(party.extra, _PAD_5))


def _write_record(record: Record) -> str:
    text = ""
    if (on := record.on) is not None:
        text += f',\n          "on": "{on}"'
    if note := record.note:
        text += f',\n          "note": {quote(note)}'
    if (participants := record.participants) is not None:
        text += f',\n          "participants": {write_int(participants)}'
    if evidence := record.evidence:
        text += f',\n          "evidence": {quote(evidence)}'
    if record.extra is not NO_EXTRA:
        text += write_extra(record.extra, _PAD_5)
    return write_object(text, _PAD_4)


def _write_activity(activity: Activity, add: Add) -> None:
    add(f'\n      "title": {quote(activity.title)},\n      "id": "{activity.id}"')
    if (when := activity.when) is not None:
        add(f',\n      "when": {_write_when(when)}')
    if observances := activity.observances:
        add(f',\n      "observances": [\n        {_NEXT_4.join(map(quote, observances))}\n      ]')
    if (area := activity.area) is not None:
        add(f',\n      "area": "{area._value_}"')
    if parties := activity.parties:
        opening = ',\n      "parties": [\n        {'
        for party in parties:
            add(opening)
            _write_party(party, add)
            opening = "\n        },\n        {"
        add("\n        }\n      ]")
    if goals := activity.goals:
        add(f',\n      "goals": [\n        {_NEXT_4.join(map(quote, goals))}\n      ]')
    if (section := activity.section) is not None:
        add(f',\n      "section": {quote(section)}')
    if (parent := activity.parent) is not None:
        add(f',\n      "parent": {quote(parent)}')
    if after := activity.after:
        add(f',\n      "after": [\n        {_NEXT_4.join(map(quote, after))}\n      ]')
    if (budget := activity.budget) is not None:
        add(f',\n      "budget": {write_decimal(budget)}')
    if (status := activity.status) is not _ACTIVITY_STATUS_DEFAULT:
        add(f',\n      "status": "{status._value_}"')
    if records := activity.records:
        add(f',\n      "records": [\n        {_NEXT_4.join(map(_write_record, records))}\n      ]')
    if (source := activity.source) is not None:
        add(f',\n      "source": {{{_write_source(source, _PAD_3)}\n      }}')
    if activity.extra is not NO_EXTRA:
        add(write_extra(activity.extra, _PAD_3))


def _write_target(target: Target) -> str:
    text = ""
    if (at_least := target.at_least) is not None:
        text += f',\n          "at_least": {write_decimal(at_least)}'
    if (at_most := target.at_most) is not None:
        text += f',\n          "at_most": {write_decimal(at_most)}'
    if (strength := target.strength) is not None:
        text += f',\n          "strength": "{strength._value_}"'
    if (by := target.by) is not None:
        text += f',\n          "by": "{write_unit(by)}"'
    if target.extra is not NO_EXTRA:
        text += write_extra(target.extra, _PAD_5)
    return write_object(text, _PAD_4)


def _write_measurement(measurement: Measurement, pad: str) -> str:
    inner = f"{pad}  "
    text = f'{inner}"value": {write_decimal(measurement.value)}'
    if (on := measurement.on) is not None:
        text += f',{inner}"on": "{on}"'
    if (over := measurement.over) is not None:
        text += f',{inner}"over": "{write_notation(over)}"'
    if (numerator := measurement.numerator) is not None:
        text += f',{inner}"numerator": {write_decimal(numerator)}'
    if (denominator := measurement.denominator) is not None:
        text += f',{inner}"denominator": {write_decimal(denominator)}'
    if evidence := measurement.evidence:
        text += f',{inner}"evidence": {quote(evidence)}'
    if measurement.extra is not NO_EXTRA:
        text += write_extra(measurement.extra, inner)
    return text


def _write_metric(metric: Metric, add: Add) -> None:
    add(f'\n      "name": {quote(metric.name)},\n      "id": "{metric.id}"')
    if (indicator := metric.indicator) is not None:
        add(f',\n      "indicator": {quote(indicator)}')
    if unit := metric.unit:
        add(f',\n      "unit": {quote(unit)}')
    if scope := metric.scope:
        add(f',\n      "scope": {quote(scope)}')
    if (direction := metric.direction) is not None:
        add(f',\n      "direction": "{direction._value_}"')
    if (aggregation := metric.aggregation) is not None:
        add(f',\n      "aggregation": "{aggregation._value_}"')
    if (baseline := metric.baseline) is not None:
        add(f',\n      "baseline": {{{_write_measurement(baseline, _PAD_3)}\n      }}')
    if targets := metric.targets:
        add(f',\n      "targets": [\n        {_NEXT_4.join(map(_write_target, targets))}\n      ]')
    if measurements := metric.measurements:
        add(f',\n      "measurements": {write_objects(_write_measurement, measurements, _PAD_3)}')
    if (goal := metric.goal) is not None:
        add(f',\n      "goal": {quote(goal)}')
    if (section := metric.section) is not None:
        add(f',\n      "section": {quote(section)}')
    if (source := metric.source) is not None:
        add(f',\n      "source": {{{_write_source(source, _PAD_3)}\n      }}')
    if metric.extra is not NO_EXTRA:
        add(write_extra(metric.extra, _PAD_3))


def _write_placeholder(placeholder: Placeholder, add: Add) -> None:
    add(f'\n      "text": {quote(placeholder.text)}')
    if (section := placeholder.section) is not None:
        add(f',\n      "section": {quote(section)}')
    if (source := placeholder.source) is not None:
        add(f',\n      "source": {{{_write_source(source, _PAD_3)}\n      }}')
    if placeholder.extra is not NO_EXTRA:
        add(write_extra(placeholder.extra, _PAD_3))


def _write_waiver(waiver: Waiver, add: Add) -> None:
    add(f'\n      "rule": {quote(waiver.rule)},\n      "reason": {quote(waiver.reason)}')
    if (at := waiver.at) is not None:
        add(f',\n      "at": {quote(at)}')
    if (until := waiver.until) is not None:
        add(f',\n      "until": "{until}"')
    if waiver.extra is not NO_EXTRA:
        add(write_extra(waiver.extra, _PAD_3))


def _write_plan(plan: Plan, add: Add) -> None:
    add('\n  "unionplan": 1')
    if title := plan.title:
        add(f',\n  "title": {quote(title)}')
    if (kind := plan.kind) is not _PLAN_KIND_DEFAULT:
        add(f',\n  "kind": "{kind._value_}"')
    if (organization := plan.organization) is not None:
        add(f',\n  "organization": {_write_organization(organization)}')
    if (period := plan.period) is not None:
        add(f',\n  "period": "{write_notation(period)}"')
    if sections := plan.sections:
        opening = ',\n  "sections": [\n    {'
        for section in sections:
            add(opening)
            _write_section(section, add, "\n    ")
            opening = "\n    },\n    {"
        add("\n    }\n  ]")
    if goals := plan.goals:
        opening = ',\n  "goals": [\n    {'
        for goal in goals:
            add(opening)
            _write_goal(goal, add)
            opening = "\n    },\n    {"
        add("\n    }\n  ]")
    if activities := plan.activities:
        opening = ',\n  "activities": [\n    {'
        for activity in activities:
            add(opening)
            _write_activity(activity, add)
            opening = "\n    },\n    {"
        add("\n    }\n  ]")
    if metrics := plan.metrics:
        opening = ',\n  "metrics": [\n    {'
        for metric in metrics:
            add(opening)
            _write_metric(metric, add)
            opening = "\n    },\n    {"
        add("\n    }\n  ]")
    if placeholders := plan.placeholders:
        opening = ',\n  "placeholders": [\n    {'
        for placeholder in placeholders:
            add(opening)
            _write_placeholder(placeholder, add)
            opening = "\n    },\n    {"
        add("\n    }\n  ]")
    if waivers := plan.waivers:
        opening = ',\n  "waivers": [\n    {'
        for waiver in waivers:
            add(opening)
            _write_waiver(waiver, add)
            opening = "\n    },\n    {"
        add("\n    }\n  ]")
    if plan.extra is not NO_EXTRA:
        add(write_extra(plan.extra, _PAD_1))


def _write_when(when: When) -> str:
    if isinstance(when, Window):
        return write_window(when)
    if isinstance(when, Deadline):
        return f'"{when}"'
    if isinstance(when, Observance):
        return f"{{{_write_observance(when)}\n      }}"
    if isinstance(when, Frequency):
        return f"{{{_write_frequency(when)}\n      }}"
    if isinstance(when, Recurrence):
        return f"{{{_write_recurrence(when)}\n      }}"
    if isinstance(when, TermWeek):
        return f"{{{_write_term_week(when)}\n      }}"
    return f"{{{_write_unscheduled(when)}\n      }}"
