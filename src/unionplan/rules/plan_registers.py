"""The registers of a plan, as rules ask for them: goals, activities and metrics."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

import attrs

from unionplan.model import Activity, Metric, When
from unionplan.rules.lazy import lazy
from unionplan.rules.plan_sections import PlanSections
from unionplan.rules.shares import is_share, measured

T = TypeVar("T", bound=When)


class Ratio(NamedTuple):
    """A measured value that comes with what it was computed from.

    Attributes:
        where: The measurement's JSON Pointer.
        metric: The metric.
        value: As printed, in the metric's unit.
        part: The numerator.
        whole: The denominator, not 0.
    """

    where: str
    metric: Metric
    value: Decimal
    part: Decimal
    whole: Decimal


@attrs.frozen(slots=False, eq=False)  # no slots: lazy values are kept in the instance
class PlanRegisters(PlanSections):
    """A plan, and its registers in the ways in which several rules look at them."""

    def scheduled(self, kind: type[T]) -> Sequence[tuple[int, Activity, T]]:
        """The activities whose time is of one *kind*, with their indices and these times."""
        return cast("Sequence[tuple[int, Activity, T]]", self._scheduled.get(kind, ()))

    @lazy
    def _scheduled(self) -> dict[type, list[tuple[int, Activity, When]]]:
        found: defaultdict[type, list[tuple[int, Activity, When]]] = defaultdict(list)
        for index, activity in enumerate(self.plan.activities):
            when = activity.when
            if when is not None:
                found[type(when)].append((index, activity, when))
        return found

    @lazy
    def shares(self) -> tuple[tuple[int, Metric], ...]:
        """The metrics that are certainly the share of a part in its whole, with their indices."""
        return tuple([each for each in enumerate(self.plan.metrics) if is_share(each[1])])

    @lazy
    def ratios(self) -> tuple[Ratio, ...]:
        """Every measured value that comes with its numerator and denominator."""
        return tuple(
            Ratio(f"/metrics/{index}{below}", metric, measurement.value, part, whole)
            for index, metric in enumerate(self.plan.metrics)
            for below, measurement in measured(metric)
            if (part := measurement.numerator) is not None
            and (whole := measurement.denominator) is not None
        )

    @lazy
    def furnished(self) -> frozenset[str]:
        """Ids of the sections in which an item of a register stands."""
        plan = self.plan
        named = {item.section for item in plan.goals}
        named.update([item.section for item in plan.activities])
        named.update([item.section for item in plan.metrics])
        return frozenset(filter(None, named))

    @lazy
    def sections_named(self) -> frozenset[str]:
        """Every id by which an item refers to a section."""
        named = [item.section for item in self.plan.placeholders]
        return self.furnished.union(filter(None, named))

    @lazy
    def goals_served(self) -> frozenset[str]:
        """Every id by which an activity or a metric refers to a goal."""
        plan = self.plan
        served = {id_ for activity in plan.activities for id_ in activity.goals}
        served.update([item.goal for item in plan.metrics if item.goal])
        return frozenset(served)

    @lazy
    def goals_named(self) -> frozenset[str]:
        """Every id by which something refers to a goal, other goals as well."""
        return self.goals_served.union([goal.parent for goal in self.plan.goals if goal.parent])

    @lazy
    def activities_named(self) -> frozenset[str]:
        """Every id by which an activity refers to another."""
        activities = self.plan.activities
        named = {id_ for activity in activities for id_ in activity.after}
        named.update([activity.parent for activity in activities if activity.parent])
        return frozenset(named)

    @lazy
    def goal_ids(self) -> frozenset[str]:
        """The id of every goal."""
        return frozenset([goal.id for goal in self.plan.goals])

    @lazy
    def activity_ids(self) -> frozenset[str]:
        """The id of every activity."""
        return frozenset([activity.id for activity in self.plan.activities])

    @lazy
    def metric_ids(self) -> frozenset[str]:
        """The id of every metric."""
        return frozenset([metric.id for metric in self.plan.metrics])
