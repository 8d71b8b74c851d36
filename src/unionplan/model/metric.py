"""A quantity that the plan commits to."""

from collections.abc import Iterable

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_id, check_kind, check_texts
from unionplan.model._convert import as_extra, as_tuple
from unionplan.model._repr import brief
from unionplan.model.code import Code, as_optional_code
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.measurement import Measurement
from unionplan.model.source import Source
from unionplan.model.target import Target


class Direction(Code):
    """Which way a metric is better."""

    UP = "up"
    DOWN = "down"
    EXACT = "exact"
    NEUTRAL = "neutral"


class Aggregation(Code):
    """How values of several units or months become one; a rate must never be summed."""

    SUM = "sum"
    LATEST = "latest"
    MAXIMUM = "maximum"
    RATIO = "ratio"  # numerators and denominators are summed, then divided
    NONE = "none"


def _as_direction(direction: Direction | str | None) -> Direction | None:
    return as_optional_code(direction, Direction)


def _as_aggregation(aggregation: Aggregation | str | None) -> Aggregation | None:
    return as_optional_code(aggregation, Aggregation)


def _as_targets(items: Iterable[Target]) -> tuple[Target, ...]:
    return as_tuple(items, Target)


def _as_measurements(items: Iterable[Measurement]) -> tuple[Measurement, ...]:
    return as_tuple(items, Measurement)


@attrs.frozen(kw_only=True, repr=False)
class Metric:
    """A quantity with its targets and what was measured of it.

    Attributes:
        name: What is counted, in the plan's words, not empty.
        id: Unique in the plan and a valid XML name; the plan gives one where it is empty.
        indicator: Code of the indicator in the catalogue, such as ``membership_rate``.
        unit: As written behind the number, ``%``, ``人``, ``家``; money in ``元``. May be empty.
        scope: The population that it speaks of, such as 非公有制企业; empty means all.
        direction: Which way is better.
        aggregation: How values become one.
        baseline: What it was before the plan's period.
        targets: What is promised, in the plan's order.
        measurements: What was found, oldest first.
        goal: Id of the goal that it measures.
        section: Id of the section that states it.
        source: Where it was read from.
        extra: The application's own keys.

    Raises:
        ModelError: *name* is empty, or a field holds what it cannot hold.
        ModelError: *direction* or *aggregation* is not one of its codes.
    """

    name: str
    id: str = ""
    indicator: str | None = None
    unit: str = ""
    scope: str = ""
    direction: Direction | None = attrs.field(default=None, converter=_as_direction)
    aggregation: Aggregation | None = attrs.field(default=None, converter=_as_aggregation)
    baseline: Measurement | None = None
    targets: tuple[Target, ...] = attrs.field(default=(), converter=_as_targets)
    measurements: tuple[Measurement, ...] = attrs.field(default=(), converter=_as_measurements)
    goal: str | None = None
    section: str | None = None
    source: Source | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "name", "unit", "scope")
        check_id(self, self.id)
        check_kind(self, "indicator", str)
        check_kind(self, "baseline", Measurement)
        check_kind(self, "goal", str)
        check_kind(self, "section", str)
        check_kind(self, "source", Source)
        if not self.name:
            msg = "a Metric's name says what is counted; it cannot be empty"
            raise ModelError(msg)
