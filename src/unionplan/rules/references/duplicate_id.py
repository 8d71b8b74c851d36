"""WP402."""

from collections.abc import Iterator

from unionplan.model import Activity, Goal, Metric, Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP402",
    Severity.ERROR,
    zh="编号“{id}”已经用在别处，计划内的编号不能重复。",
    en="the id {id} is already that of another item; an id is unique in its plan",
    since="0.1.0",
)
def duplicate_id(plan: Plan, context: Context) -> Problems:
    """Two items of the plan have the same id.

    Why:
        A reference to it can mean either, and programs take the first. Ids may be left out: the
        plan then gives its own.

    Example:
        activities:
          - {id: a1, title: 春节前走访慰问}
          - {id: a1, title: 召开职工代表大会}

    Fix:
        activities:
          - {id: a1, title: 春节前走访慰问}
          - {id: a2, title: 召开职工代表大会}
    """
    sections, goals = context.section_ids, context.goal_ids
    activities, metrics = context.activity_ids, context.metric_ids
    count = len(context.sections) + len(plan.goals) + len(plan.activities) + len(plan.metrics)
    if len(sections.union(goals, activities, metrics)) == count:
        return
    first: dict[str, str] = {}
    for id_, where in _items(plan, context):
        known = first.setdefault(id_, where)
        if known != where:
            yield Problem(f"{where}/id", related=(f"{known}/id",), id=id_)


def _items(plan: Plan, context: Context) -> Iterator[tuple[str, str]]:
    for place in context.sections:
        yield place.section.id, place.where
    registers: tuple[tuple[str, tuple[Goal | Activity | Metric, ...]], ...] = (
        ("goals", plan.goals),
        ("activities", plan.activities),
        ("metrics", plan.metrics),
    )
    for name, items in registers:
        for index, item in enumerate(items):
            yield item.id, f"/{name}/{index}"
