"""WP302."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from unionplan.model import CalendarUnit, Metric, Plan, Strength, Target
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_Kind: TypeAlias = tuple[CalendarUnit | None, Strength | None]
_TELLING: Final = 4  # characters from which on equal names of two metrics mean one quantity


class _Place(NamedTuple):
    metric: int
    number: int
    target: Target


@rule(
    "WP302",
    Severity.ERROR,
    zh="指标“{metric}”的目标互相矛盾：一处要求不低于{low}{unit}，另一处要求不高于{high}{unit}。",
    en="the targets of {metric} contradict each other: at least {low} {unit} and at most "
    "{high} {unit}",
    since="0.1.0",
    about=("metrics",),
)
def targets_contradict(plan: Plan, context: Context) -> Problems:
    """No value meets two targets that a metric has for the same day.

    Why:
        Whoever is to report on it must fail one of them. Two firmness levels (确保90%，力争95%) are
        two targets on purpose and are not compared. Two metrics are one where both are rates of
        the same name, scope and goal.

    中文:
        同一指标同一期限的两个目标无法同时满足。
        汇报时总有一个完不成。力度不同的两个数（确保90%，力争95%）是有意分两档，不作比较。名称、
        范围和目标都相同的两个比例，视为同一指标。

    Example:
        metrics:
          - name: 新发展会员
            unit: 人
            targets: [{at_least: 520, at_most: 520}, {at_least: 500, at_most: 500}]

    Fix:
        metrics:
          - name: 新发展会员
            unit: 人
            targets: [{at_least: 520, at_most: 520}]
    """
    for index, metric in enumerate(plan.metrics):
        if len(metric.targets) > 1:
            yield from _problems(plan, _places(index, metric))
    shares = [(index, metric) for index, metric in context.shares if len(metric.name) >= _TELLING]
    if len({metric.name for _, metric in shares}) == len(shares):
        return
    groups: defaultdict[tuple[str, str, str, str | None], list[_Place]] = defaultdict(list)
    for index, metric in shares:
        groups[metric.name, metric.scope, metric.unit, metric.goal] += _places(index, metric)
    for places in groups.values():
        if len({place.metric for place in places}) > 1:
            yield from _problems(plan, places, between=True)


def _places(index: int, metric: Metric) -> list[_Place]:
    return [_Place(index, number, target) for number, target in enumerate(metric.targets)]


def _problems(plan: Plan, places: Iterable[_Place], *, between: bool = False) -> Problems:
    for one, other, low, high in _contradictions(places):
        first, second = sorted((one, other), key=lambda place: place[:2])
        metric, other_metric = plan.metrics[second.metric], plan.metrics[first.metric]
        if between and (metric is other_metric or _stands_beside(metric, other_metric)):
            continue
        yield Problem(
            f"/metrics/{second.metric}/targets/{second.number}",
            related=(f"/metrics/{first.metric}/targets/{first.number}",),
            metric=metric.name,
            unit=metric.unit,
            low=low,
            high=high,
        )


def _stands_beside(one: Metric, other: Metric) -> bool:
    """Whether both were read in one section: two things then, not one that is told twice."""
    return one.source is not None and other.source is not None and one.section == other.section


def _contradictions(
    places: Iterable[_Place],
) -> Iterator[tuple[_Place, _Place, Decimal, Decimal]]:
    """The highest floor above the lowest ceiling, once for each day and firmness."""
    floors: dict[_Kind, tuple[Decimal, _Place]] = {}
    ceilings: dict[_Kind, tuple[Decimal, _Place]] = {}
    for place in places:
        target = place.target
        kind = (target.by, target.strength)
        low, high = target.at_least, target.at_most
        if low is not None and (kind not in floors or low > floors[kind][0]):
            floors[kind] = low, place
        if high is not None and (kind not in ceilings or high < ceilings[kind][0]):
            ceilings[kind] = high, place
    for kind, (low, one) in floors.items():
        high, other = ceilings.get(kind, (low, one))
        if low > high:
            yield one, other, low, high
