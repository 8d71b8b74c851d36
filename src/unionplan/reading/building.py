"""Values of the model out of what the reader found.

What the reader itself made is of the right kind in every field, so that nothing is checked twice.
A test builds the same values with their constructors and compares.
"""

from decimal import Decimal

from unionplan.catalogue import Indicator
from unionplan.model import (
    Activity,
    CalendarUnit,
    Measurement,
    Metric,
    Party,
    Section,
    SectionRole,
    Source,
    Status,
    Strength,
    Target,
    When,
    WorkArea,
)
from unionplan.model.extra import NO_EXTRA
from unionplan.model.open_class import open_class

_new_source = open_class(Source)
_new_section = open_class(Section)
_new_activity = open_class(Activity)
_new_target = open_class(Target)
_new_metric = open_class(Metric)


def build_source(start: int, end: int, confidence: Decimal, reason: str) -> Source:
    """Where a value stands."""
    draft = _new_source()
    draft.start = start
    draft.end = end
    draft.confidence = confidence
    draft.reason = reason
    draft.extra = NO_EXTRA
    draft.__class__ = Source
    source: Source = draft
    return source


def build_section(
    id: str,  # noqa: A002 - the field is called id
    role: SectionRole,
    *,
    marker: str,
    heading: str,
    text: str,
    sections: tuple[Section, ...],
    source: Source,
) -> Section:
    """A part of the document."""
    draft = _new_section()
    draft.id = id
    draft.role = role
    draft.marker = marker
    draft.heading = heading
    draft.text = text
    draft.sections = sections
    draft.source = source
    draft.extra = NO_EXTRA
    draft.__class__ = Section
    section: Section = draft
    return section


def build_activity(
    id: str,  # noqa: A002 - the field is called id
    title: str,
    when: When,
    *,
    observances: tuple[str, ...],
    area: WorkArea | None,
    parties: tuple[Party, ...],
    section: str,
    status: Status,
    source: Source,
) -> Activity:
    """What is done, its *title* not empty."""
    draft = _new_activity()
    draft.title = title
    draft.id = id
    draft.when = when
    draft.observances = observances
    draft.area = area
    draft.parties = parties
    draft.goals = draft.after = draft.records = ()
    draft.section = section
    draft.parent = draft.budget = None
    draft.status = status
    draft.source = source
    draft.extra = NO_EXTRA
    draft.__class__ = Activity
    activity: Activity = draft
    return activity


def build_target(
    at_least: Decimal | None,
    at_most: Decimal | None,
    strength: Strength | None,
    *,
    by: CalendarUnit | None,
) -> Target:
    """The values that are to be reached, with one bound or two that leave room between them."""
    draft = _new_target()
    draft.at_least = at_least
    draft.at_most = at_most
    draft.strength = strength
    draft.by = by
    draft.extra = NO_EXTRA
    draft.__class__ = Target
    target: Target = draft
    return target


def build_metric(
    id: str,  # noqa: A002 - the field is called id
    name: str,
    indicator: Indicator | None,
    *,
    unit: str,
    scope: str,
    baseline: Measurement | None,
    measurements: tuple[Measurement, ...],
    targets: tuple[Target, ...],
    section: str,
    source: Source,
) -> Metric:
    """What is counted, its *name* not empty."""
    draft = _new_metric()
    draft.name = name
    draft.id = id
    draft.indicator = draft.direction = draft.aggregation = None
    if indicator is not None:
        draft.indicator = indicator.code
        draft.direction = indicator.direction
        draft.aggregation = indicator.aggregation
    draft.unit = unit
    draft.scope = scope
    draft.baseline = baseline
    draft.targets = targets
    draft.measurements = measurements
    draft.goal = None
    draft.section = section
    draft.source = source
    draft.extra = NO_EXTRA
    draft.__class__ = Metric
    metric: Metric = draft
    return metric
